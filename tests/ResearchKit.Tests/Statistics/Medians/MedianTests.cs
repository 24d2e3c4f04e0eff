using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Tests.Statistics.Correlations;

namespace ResearchKit.Tests.Statistics.Medians;

public class MedianTests
{
    private const int Replications = 10_000;

    // R 4.2.2: k <- qbinom((1 - level)/2, n, .5); the interval reaches from the k-th value to the k-th from above.
    [Theory]
    [InlineData(6, 0.9, 1)]
    [InlineData(6, 0.95, 1)]
    [InlineData(9, 0.95, 2)]
    [InlineData(10, 0.99, 1)]
    [InlineData(20, 0.95, 6)]
    [InlineData(31, 0.9, 11)]
    [InlineData(31, 0.95, 10)]
    [InlineData(100, 0.99, 37)]
    [InlineData(1000, 0.95, 469)]
    [InlineData(100_001, 0.9, 49_740)]
    [InlineData(100_001, 0.99, 49_593)]
    public void The_interval_ends_at_the_values_of_R(int count, double level, int k)
    {
        var interval = Median.Of([.. Enumerable.Range(1, count).Reverse().Select(i => (double)i)]).ConfidenceInterval(level);
        Assert.Equal(k, interval.Lower);
        Assert.Equal(count + 1 - k, interval.Upper);
        Assert.Equal("order statistics", interval.Method);
    }

    [Theory]
    [InlineData(5, 0.95, "At least 6 values are needed for an order-statistic interval at level 0.95; got 5.")]
    [InlineData(6, 0.99, "At least 8 values are needed for an order-statistic interval at level 0.99; got 6.")]
    [InlineData(1, 0.01, "At least 2 values are needed for an order-statistic interval at level 0.01; got 1.")]
    public void Too_few_values_give_no_interval(int count, double level, string message)
    {
        var median = Median.Of([.. Enumerable.Range(1, count).Select(i => (double)i)]);
        Refusal.Expect(Violation.TooFewObservations, message, () => median.ConfidenceInterval(level));
    }

    // With n values the outermost two cover in 1 − 2^(1 − n): a level that is just met must not fail by a rounding.
    [Theory]
    [InlineData(2, 0.5)]
    [InlineData(6, 0.96875)]
    [InlineData(11, 1 - 1.0 / 1024)]
    public void A_level_that_is_just_met_is_met(int count, double level)
    {
        var interval = Median.Of([.. Enumerable.Range(1, count).Select(i => (double)i)]).ConfidenceInterval(level);
        Assert.Equal(1, interval.Lower);
    }

    [Fact]
    public void The_middle_is_found()
    {
        Assert.Equal(3, Median.Of([3]).Value);
        Assert.Equal(2.5, Median.Of([4, 1, 3, 2]).Value);
        Assert.Equal(45.2, Median.Of(Columns.Lightness).Value);
        Assert.Equal(double.MaxValue, Median.Of([double.MaxValue, double.MaxValue]).Value);
    }

    [Fact]
    public void Increasing_functions_carry_over() => Gen.Double[-5, 5].Array[7, 41].Where(v => v.Length % 2 == 1).ForAll(values =>
    {
        var (before, after) = (Median.Of(values), Median.Of([.. values.Select(Math.Exp)]));
        Assert.Equal(Math.Exp(before.Value), after.Value);
        Assert.Equal(Math.Exp(before.ConfidenceInterval().Lower), after.ConfidenceInterval().Lower);
        Assert.Equal(Math.Exp(before.ConfidenceInterval().Upper), after.ConfidenceInterval().Upper);
    });

    [Fact]
    public void The_callers_values_are_left_in_their_order()
    {
        double[] values = [3, 1, 2];
        Assert.Equal(2, Median.Of(values).Value);
        Assert.Equal([3, 1, 2], values);
    }

    [Fact]
    public void Bad_values_are_refused()
    {
        var none = Assert.Throws<AssumptionException>(() => Median.Of([]));
        Assert.StartsWith("At least 1 value is needed for a median; got 0.", none.Message);
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => Median.Of([1, double.PositiveInfinity])).Violation);
    }

    // Exact coverage, R 4.2.2: 1 - 2*pbinom(k - 1, n, .5)
    [Theory]
    [InlineData(10, 0.978515625)]
    [InlineData(31, 0.97055062651634216)]
    [InlineData(100, 0.96479979978229513)]
    public void Coverage_is_exact_whatever_the_tail(int count, double expected) =>
        Coverage.Expect(expected, Replications, "median", stream =>
            Median.Of([.. Draws.Normal(stream, count).Select(z => Math.Exp(3 * z))]).ConfidenceInterval().Contains(1));

    [Fact]
    public void Text() => Assert.Equal(
        "Median of 9 values\n" +
        "median     95 % interval\n" +
        "──────  ────────────────\n" +
        "45.200  44.100 to 53.300\n", Median.Of(Columns.Lightness).ToString());

    [Fact]
    public void One_value_is_no_plural() => Assert.StartsWith("Median of 1 value\n", Median.Of([3]).ToString());
}
