using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Comparisons.EffectSizes;

public class StandardizedMeanDifferenceTests
{
    private const double Tolerance = 1e-12;

    // R's uniroot ends at 1e-14, its pt at some 1e-12.
    private const double SearchTolerance = 1e-9;

    // R 4.2.2: d by sqrt of the pooled variance, J by lgamma; limits: uniroot(function(k) pt(t, nu, k) - .975, …)/sqrt(m*n/(m + n))
    [Fact]
    public void Values_and_intervals_are_those_of_R()
    {
        Is(Groups.Eight, Groups.Six, 1.5813435032829575, 1.4800455211039623, 0.32762688027572812, 2.786792361360932);
        Is(Groups.FirstDrug, Groups.SecondDrug, -0.83218108134953961, -0.7969352391911223, -1.7388168991034214, 0.095450398211422566);
        Is(Groups.AtTerm, Groups.Earlier, 0.8797172792680098, 0.82779853612261767, -0.26004779231008446, 1.9889517029648265);
    }

    private static void Is(double[] x, double[] y, double d, double g, double lower, double upper)
    {
        var (cohen, hedges) = (StandardizedMeanDifference.CohensD(x, y), StandardizedMeanDifference.HedgesG(x, y));
        Near.Equal(d, cohen.Value, Tolerance);
        Near.Equal(g, hedges.Value, Tolerance);
        Near.Equal(lower, upper, cohen.ConfidenceInterval(), SearchTolerance);
        Assert.Equal(cohen.ConfidenceInterval(), hedges.ConfidenceInterval());
        Assert.Equal(("noncentral t", x.Length + y.Length), (cohen.ConfidenceInterval().Method, cohen.SampleSize));
    }

    [Fact]
    public void Shift_and_unit_leave_it_and_the_interval_ends_at_0_where_t_turns() => Gen.Select(
        Gen.Double[-9, 9].Array[2, 8], Gen.Double[-9, 9].Array[2, 8]).ForAll((x, y) =>
    {
        var d = StandardizedMeanDifference.CohensD(x, y);
        var moved = StandardizedMeanDifference.CohensD([.. x.Select(value => 8 * value + 3)], [.. y.Select(value => 8 * value + 3)]);
        Assert.True(Math.Abs(d.Value - moved.Value) <= 1e-9 * (1 + Math.Abs(d.Value)));
        var t = MeanDifference.Student(x, y);
        Near.Equal(t.Statistic, d.Value * Math.Sqrt((double)x.Length * y.Length / (x.Length + y.Length)), 1e-9);
        if (Math.Abs(t.PValue() - 0.05) > 1e-6)
            Assert.Equal(t.PValue() > 0.05, d.ConfidenceInterval().Contains(0));
        Assert.InRange(Math.Abs(StandardizedMeanDifference.HedgesG(x, y).Value), 0, Math.Abs(d.Value));
    }, iter: 40);

    [Fact]
    public void Great_samples_and_great_effects_have_an_interval()
    {
        var distant = StandardizedMeanDifference.CohensD([1e6, 1e6 + 1, 1e6 + 2], [0, 1, 2]);
        Near.Equal(1e6, distant.Value, Tolerance);
        // s²/σ² is χ² on 4: √(χ²/4) at its quantiles 0.025 and 0.975, R 4.2.2 sqrt(qchisq(c(.025, .975), 4)/4).
        Near.Equal(1e6 * 0.34800091849301551, 1e6 * 1.6690780974746058, distant.ConfidenceInterval(), 1e-5);
        double[] x = [.. Enumerable.Range(0, 40_000).Select(i => i % 5 * 1.0)];
        double[] y = [.. Enumerable.Range(0, 40_000).Select(i => i % 5 + 0.1)];
        var many = StandardizedMeanDifference.CohensD(x, y);
        // Half width z √(2/n), as d is near 0.
        Near.Equal(2 * 1.96 * Math.Sqrt(2 / 40_000.0), many.ConfidenceInterval().Upper - many.ConfidenceInterval().Lower, 1e-3);
        Near.Equal(many.Value, StandardizedMeanDifference.HedgesG(x, y).Value, 1e-4);
    }

    [Fact]
    public void Bad_samples_are_refused()
    {
        Assert.Equal(Violation.TooFewObservations, Assert.Throws<AssumptionException>(() => StandardizedMeanDifference.CohensD([1], [1, 2])).Violation);
        Refusal.Expect(Violation.EmptyGroup, "y is empty; each group needs at least 2 values.", () => StandardizedMeanDifference.HedgesG([1, 2], []), "y");
        Refusal.Expect(Violation.NotFinite, "y[0] is NaN; every value must be a finite number.", () => StandardizedMeanDifference.CohensD([1, 2], [double.NaN, 2]), "y");
        var constant = Assert.Throws<AssumptionException>(() => StandardizedMeanDifference.HedgesG([1, 1], [2, 2]));
        Assert.Equal(Violation.Constant, constant.Violation);
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => StandardizedMeanDifference.CohensD([1, double.NaN], [1, 2])).Violation);
        Near.Equal(1.5813435032829575, StandardizedMeanDifference.CohensD(
            [.. Groups.Eight.Select(x => x * 1e300)], [.. Groups.Six.Select(y => y * 1e300)]).Value, Tolerance);
    }

    [Fact]
    public void Coverage_is_nominal_and_g_without_bias()
    {
        Coverage.Expect(0.95, 500, "d", stream => StandardizedMeanDifference.CohensD(
            [.. Draws.Normal(stream, 6).Select(z => 3 * z + 3)], [.. Draws.Normal(stream, 9).Select(z => 3 * z)]).ConfidenceInterval().Contains(1));
        var parent = RandomStream.FromSeed("g");
        var mean = Enumerable.Range(0, 5_000).Average(i => StandardizedMeanDifference.HedgesG(
            [.. Draws.Normal(parent.Fork(i), 5).Select(z => z + 1)], Draws.Normal(parent.Fork(-1 - i), 5)).Value);
        // The standard deviation of g is 0.68 here: four standard errors.
        Assert.InRange(mean, 1 - 4 * 0.68 / Math.Sqrt(5_000), 1 + 4 * 0.68 / Math.Sqrt(5_000));
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Standardized difference of means, 10 values against 10\n" +
        "Hedges' g    95 % interval\n" +
        "─────────  ───────────────\n" +
        "   −0.797  −1.739 to 0.095\n", StandardizedMeanDifference.HedgesG(Groups.FirstDrug, Groups.SecondDrug).ToString());

    [Fact]
    public void A_difference_whose_square_is_infinite_has_an_interval()
    {
        var d = StandardizedMeanDifference.CohensD([3, 3], [0, 1e-160, 0, 2e-160]);
        var interval = d.ConfidenceInterval();
        Assert.True(0 < interval.Lower && interval.Lower < d.Value && d.Value < interval.Upper && double.IsFinite(interval.Upper), $"{interval}");
    }
}
