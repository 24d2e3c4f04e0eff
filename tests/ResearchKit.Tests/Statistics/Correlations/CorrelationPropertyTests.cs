using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations;

public class CorrelationPropertyTests
{
    private const double Tolerance = 1e-12;

    // Few different values, hence ties all over; both zeros among them.
    private static readonly Gen<double> Tied = Gen.Int[-4, 4].Select(i => i == 0 ? -0.0 : i / 2);

    private static readonly Gen<(double[] X, double[] Y)> Pairs = Gen.OneOf(Tied, Gen.Double[-100, 100])
        .Select(v => Math.Round(v, 6)).Array[2, 60]
        .SelectMany(x => Gen.OneOf(Tied, Gen.Double[-100, 100]).Array[x.Length].Select(y => (x, y)))
        .Where(pair => pair.x.Distinct().Count() > 1 && pair.y.Distinct().Count() > 1);

    [Fact]
    public void Kendall_is_the_count_of_all_pairs() => Pairs.ForAll(pair =>
        Near.Equal(NaiveRanks.TauB(pair.X, pair.Y), Correlation.Kendall(pair.X, pair.Y).Value, Tolerance));

    [Fact]
    public void Spearman_is_Pearson_of_mid_ranks() => Pairs.ForAll(pair =>
    {
        var ofRanks = Correlation.Pearson(NaiveRanks.MidRanks(pair.X), NaiveRanks.MidRanks(pair.Y)).Value;
        Assert.Equal(ofRanks, Correlation.Spearman(pair.X, pair.Y).Value, Tolerance);
    });

    [Fact]
    public void One_by_one_and_all_at_once_agree() => Pairs.ForAll(pair => Assert.Equal(
        Correlation.All(pair.X, pair.Y).Estimates,
        [Correlation.Pearson(pair.X, pair.Y), Correlation.Spearman(pair.X, pair.Y), Correlation.Kendall(pair.X, pair.Y)]));

    [Fact]
    public void Exchanging_the_columns_changes_nothing() => Pairs.ForAll(pair =>
        AssertSame(Correlation.All(pair.X, pair.Y), Correlation.All(pair.Y, pair.X), sign: 1));

    [Fact]
    public void Turning_one_column_over_turns_the_sign_and_exchanges_the_tails() => Pairs.ForAll(pair =>
        AssertSame(Correlation.All(pair.X, pair.Y), Correlation.All(pair.X, [.. pair.Y.Select(y => -y)]), sign: -1));

    [Fact]
    public void The_order_of_the_pairs_does_not_matter() => Gen.Select(Pairs, Gen.Int).ForAll((pair, seed) =>
    {
        var order = Draws.Order(RandomStream.FromSeed("order").Fork(seed), pair.X.Length);
        var shuffled = Correlation.All([.. order.Select(i => pair.X[i])], [.. order.Select(i => pair.Y[i])]);
        AssertSame(Correlation.All(pair.X, pair.Y), shuffled, sign: 1);
    });

    [Fact]
    public void Scale_and_shift_change_nothing() => Gen.Select(Pairs, Gen.Int[-600, 600]).ForAll((pair, power) =>
    {
        // Powers of two and shifts by the range keep every digit, so that ties stay ties and no others come.
        var scale = Math.ScaleB(1, power);
        var moved = Correlation.All([.. pair.X.Select(x => x * scale)], [.. pair.Y.Select(y => y / scale)]);
        AssertSame(Correlation.All(pair.X, pair.Y), moved, sign: 1);
        Assert.Equal(
            Correlation.Pearson(pair.X, pair.Y).Value,
            Correlation.Pearson([.. pair.X.Select(x => 3 * x + 1000)], pair.Y).Value, 1e-10);
    });

    [Fact]
    public void Ranks_survive_any_increasing_function() => Pairs.ForAll(pair =>
    {
        var before = Correlation.All(pair.X, pair.Y);
        var after = Correlation.All([.. pair.X.Select(x => x * x * x)], pair.Y);
        Assert.Equal(before.Spearman, after.Spearman);
        Assert.Equal(before.Kendall, after.Kendall);
    });

    [Fact]
    public void Values_and_probabilities_stay_within_their_bounds() => Pairs.ForAll(pair =>
    {
        foreach (var estimate in Correlation.All(pair.X, pair.Y).Estimates)
        {
            Assert.InRange(estimate.Value, -1, 1);
            if (estimate is { Method: CorrelationMethod.Pearson, SampleSize: < 3 })
                continue;
            foreach (var alternative in Enum.GetValues<Alternative>())
                Assert.InRange(estimate.PValue(alternative), 0, 1);
        }
    });

    private static void AssertSame(CorrelationTriple expected, CorrelationTriple actual, int sign)
    {
        foreach (var (a, b) in expected.Estimates.Zip(actual.Estimates))
        {
            Assert.Equal(sign * a.Value, b.Value, Tolerance);
            if (a is { Method: CorrelationMethod.Pearson, SampleSize: < 3 })
                continue;
            // Near ±1 the last digit of a value is many digits of its p-value.
            Assert.Equal(a.PValue(), b.PValue(), 1e-7);
            Assert.Equal(a.PValue(Alternative.Greater), b.PValue(sign > 0 ? Alternative.Greater : Alternative.Less), 1e-7);
        }
    }
}
