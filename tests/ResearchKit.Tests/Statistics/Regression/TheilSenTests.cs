using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Statistics.Regression.Slopes;
using ResearchKit.Tests.Statistics.Correlations;

namespace ResearchKit.Tests.Statistics.Regression;

public class TheilSenTests
{
    private const double Tolerance = 1e-13;

    // SciPy 1.10.1: scipy.stats.theilslopes(y, x, alpha=0.95), and 0.9.
    [Fact]
    public void Oracles()
    {
        AssertOracle(TheilSen.Fit(Columns.Lightness, Columns.Preference), 0.95, 0.12934782608695655, -2.246521739130437, -0.07692307692307716, 0.3068181818181817);
        AssertOracle(TheilSen.Fit(Columns.Lightness, Columns.Preference), 0.9, 0.12934782608695655, -2.246521739130437, -0.012500000000000011, 0.27160493827160515);
        AssertOracle(TheilSen.Fit([1, 2, 2, 3, 4, 4, 4, 5, 6, 7], [2, 1, 3, 3, 5, 4, 4, 6, 6, 9]), 0.95, 1, 0, 0.75, 1.6);
        AssertOracle(TheilSen.Fit([2, 1, 3, 3, 5, 4, 4, 6, 6, 9], [1, 2, 2, 3, 4, 4, 4, 5, 6, 7]), 0.95, 0.8166666666666667, 0.7333333333333334, 0.5, 1);
        AssertOracle(OfWalk(60, 53, 1), 0.9, 0.27695652173913043, 23.60282608695652, 0.1233333333333332, 0.565);
        AssertOracle(OfWalk(60, 53, 4), 0.95, 0.25, 5.75, 0, 0.5);
    }

    // More slopes than are listed at once, many of them equal in the last.
    [Fact]
    public void Oracles_where_slopes_are_counted()
    {
        AssertOracle(OfWalk(500, 499, 1), 0.95, 0.3916348773841962, 197.39046321525885, 0.29773480662983426, 0.49201342281879196);
        AssertOracle(OfWalk(1200, 1193, 1), 0.95, 0.3922792022792021, 470.40633903133914, 0.3336781609195401, 0.4498870056497175);
        AssertOracle(OfWalk(1200, 1193, 10), 0.95, 0.37735849056603776, 47.35849056603773, 0.3142857142857143, 0.44339622641509435);
        AssertOracle(OfWalk(1200, 1193, 10), 0.9, 0.37735849056603776, 47.35849056603773, 0.3269230769230769, 0.4318181818181818);
    }

    [Theory]
    [InlineData(600, 0)]
    [InlineData(600, 1)]
    [InlineData(500, 2)]
    public void Every_place_has_the_slope_of_the_sorted_list(int pairs, int kind)
    {
        var stream = RandomStream.FromSeed("slopes").Fork(kind);
        var (x, y) = Draws.NormalPairs(stream, pairs, 0.3);
        // As they are; rounded, so that thousands of slopes are equal; and on two values of y only, where most are 0.
        if (kind == 1)
            (x, y) = ([.. x.Select(v => Math.Round(2 * v))], [.. y.Select(v => Math.Round(v))]);
        if (kind == 2)
            y = [.. y.Select((_, i) => i == 7 ? 1.0 : 0)];
        var points = x.Zip(y, (a, b) => new SlopePoint(a, b)).OrderBy(p => p.X).ThenBy(p => p.Y).ToArray();
        var all = AllSlopes(points);
        var selection = new SlopeSelection(points);
        Assert.Equal(all.Length, SlopeSelection.CountAll(points));
        foreach (var place in (long[])[0, 1, all.Length / 3, (all.Length - 1) / 2, all.Length - 2])
            Assert.Equal((all[place], all[place + 1]), selection.At(place, place + 1, all.Length));
    }

    // More slopes than are listed at once, all within a few digits of one or of 0: rounded, they would give the points no order.
    [Theory]
    [InlineData(0.3, 0.7, 1)]
    [InlineData(0.3, 0.7, 1e-300)]
    [InlineData(2.0 / 3, -1e6, 1)]
    [InlineData(-1e-7, 1, 1)]
    [InlineData(0, 0, 1)]
    public void A_straight_line_of_many_pairs_is_found(double slope, double intercept, double unit)
    {
        double[] x = [.. Enumerable.Range(0, 1200).Select(i => i * 0.1)];
        double[] y = [.. x.Select(v => (slope * v + intercept) * unit)];
        y[7] += unit;
        var points = x.Zip(y, (a, b) => new SlopePoint(a, b)).ToArray();
        var all = AllSlopes(points);
        var fit = TheilSen.Fit(x, y);
        Near.Equal(all[all.Length / 2], fit.Value, Tolerance);
        Near.Equal(slope * unit, fit.ConfidenceInterval().Lower, 1e-3);
        Near.Equal(slope * unit, fit.ConfidenceInterval().Upper, 1e-3);
    }

    // Beside slopes of 0 those of the smallest of all numbers are asked for, with which products are 0.
    [Fact]
    public void Mostly_constant_columns_have_a_slope_of_0()
    {
        var (x, y) = Draws.NormalPairs(RandomStream.FromSeed("constant"), 700, 0);
        for (var i = 0; i < y.Length; i++)
            y[i] = i % 20 == 0 ? y[i] : 0;
        var fit = TheilSen.Fit(x, y);
        Assert.Equal(0, fit.Value);
        Assert.Equal((0, 0), (fit.ConfidenceInterval().Lower, fit.ConfidenceInterval().Upper));
    }

    [Fact]
    public void The_slope_is_the_median_of_all_slopes() => Pairs.ForAll(pair =>
    {
        var slopes = AllSlopes([.. pair.X.Zip(pair.Y, (a, b) => new SlopePoint(a, b)).OrderBy(p => p.X).ThenBy(p => p.Y)]);
        var median = (slopes[(slopes.Length - 1) / 2] + slopes[slopes.Length / 2]) / 2;
        Assert.Equal(median, TheilSen.Fit(pair.X, pair.Y).Value, 1e-12);
    });

    private static readonly Gen<(double[] X, double[] Y)> Pairs = Gen.OneOf(Gen.Int[-4, 4], Gen.Int[-9999, 9999]).Select(i => i / 8.0).Array[2, 30]
        .SelectMany(x => Gen.OneOf(Gen.Int[-4, 4], Gen.Int[-9999, 9999]).Select(i => i / 8.0).Array[x.Length].Select(y => (x, y)))
        .Where(pair => pair.x.Distinct().Count() > 1);

    [Fact]
    public void Adding_a_line_adds_its_slope_and_order_does_not_matter() => Gen.Select(Pairs, Gen.Int[-9, 9]).ForAll((pair, slope) =>
    {
        var (x, y) = pair;
        var fit = TheilSen.Fit(x, y);
        Assert.Equal(fit.Value + slope, TheilSen.Fit(x, [.. y.Zip(x, (b, a) => b + slope * a)]).Value, 1e-8);
        Assert.Equal(-fit.Value, TheilSen.Fit([.. x.Select(a => -a).Reverse()], [.. y.Reverse()]).Value, 1e-12);
        var order = Draws.Order(RandomStream.FromSeed("sen").Fork(slope), x.Length);
        Assert.Equal(fit.Value, TheilSen.Fit([.. order.Select(i => x[i])], [.. order.Select(i => y[i])]).Value);
    });

    [Fact]
    public void A_quarter_of_wild_pairs_does_not_tilt_it()
    {
        double[] x = [.. Enumerable.Range(0, 40).Select(i => (double)i)];
        double[] y = [.. x.Select((v, i) => i % 4 == 0 ? 1e9 : 2 * v + 3)];
        Assert.Equal(2, TheilSen.Fit(x, y).Value, Tolerance);
        var line = TheilSen.Fit(x, [.. x.Select(v => 2 * v + 3)]);
        Assert.Equal(3, line.Intercept, Tolerance);
        Assert.Equal(13, line.At(5), Tolerance);
        Assert.Equal((2, 2), (line.ConfidenceInterval().Lower, line.ConfidenceInterval().Upper));
    }

    [Theory]
    [InlineData(1e300, 1e300)]
    [InlineData(1e307, 1e307)]
    [InlineData(1e-300, 1e-300)]
    public void Huge_and_tiny_units_change_nothing(double unitOfX, double unitOfY) => Near.Equal(
        1.2934782608695655,
        TheilSen.Fit([.. Columns.Lightness.Select(x => x / 10 * unitOfX)], [.. Columns.Preference.Select(y => y * unitOfY)]).Value, 1e-10);

    [Fact]
    public void Bad_columns_are_refused()
    {
        Refusal.Expect(Violation.UnequalLengths, () => TheilSen.Fit([1, 2, 3], [1, 2]));
        Refusal.Expect(Violation.TooFewObservations, () => TheilSen.Fit([1], [1]));
        Refusal.Expect(Violation.TooFewObservations, () => TheilSen.Fit([], []));
        Refusal.Expect(Violation.NotFinite, () => TheilSen.Fit([1, double.NaN], [1, 2]));
        Refusal.Expect(Violation.Constant, () => TheilSen.Fit([0.0, -0.0], [1, 2]));
        Refusal.Expect(Violation.OutOfDomain, () => TheilSen.Fit([1, 2], [1, 2]).ConfidenceInterval(1));
        Assert.Equal(0, TheilSen.Fit([1, 2, 3], [4, 4, 4]).Value);
        Refusal.Expect(Violation.TooFewObservations, "6 slopes between 4 pairs are too few for an interval of Sen at level 0.95.",
            () => TheilSen.Fit([1, 2, 3, 4], [1, 2, 3, 5]).ConfidenceInterval());
    }

    // 10,000 samples with a slope of 2.
    [Theory]
    [InlineData(10, 0.9563)]
    [InlineData(20, 0.9533)]
    public void Coverage_of_normal_pairs(int pairs, double covered) => Coverage.Expect(covered, 2000, "sen", stream =>
    {
        var (x, e) = (Draws.Normal(stream.Fork("x"), pairs), Draws.Normal(stream.Fork("e"), pairs));
        return TheilSen.Fit(x, [.. x.Zip(e, (a, b) => 2 * a + b)]).ConfidenceInterval().Contains(2);
    });

    [Fact]
    public void Text() => Assert.Equal(
        "Theil-Sen line through 9 pairs\n" +
        "slope    95 % interval  intercept\n" +
        "─────  ───────────────  ─────────\n" +
        "0.129  −0.077 to 0.307     −2.247\n", TheilSen.Fit(Columns.Lightness, Columns.Preference).ToString());

    private static TheilSenEstimate OfWalk(int n, int p, int width)
    {
        var (x, y) = Columns.Walk(n, 7, p, 0.19, width);
        return TheilSen.Fit(x, y);
    }

    private static double[] AllSlopes(SlopePoint[] points)
    {
        var slopes = new List<double>();
        for (var i = 0; i < points.Length; i++)
        {
            for (var j = i + 1; j < points.Length; j++)
            {
                if (points[j].X > points[i].X)
                    slopes.Add(points[i].SlopeTo(points[j]));
            }
        }
        return [.. slopes.Order()];
    }

    private static void AssertOracle(TheilSenEstimate actual, double level, double slope, double intercept, double lower, double upper)
    {
        Near.Equal(slope, actual.Value, 1e-12);
        Assert.Equal(intercept, actual.Intercept, 1e-11 * Math.Max(1, Math.Abs(intercept)));
        var interval = actual.ConfidenceInterval(level);
        Near.Equal(lower, upper, interval, 1e-12);
        Assert.Equal("Sen", interval.Method);
    }
}
