using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Resampling;

public class JackknifeTests
{
    private const double Tolerance = 1e-11;

    // R 4.2.2: jk <- sapply(1:15, function(i) cor(LSAT[-i], GPA[-i])), and its definitions of standard error, bias and a.
    [Theory]
    [InlineData(CorrelationMethod.Pearson)]
    [InlineData(null)]
    public void Law_schools_are_those_of_R(CorrelationMethod? method)
    {
        var r = method is { } known
            ? Jackknife.OfPairs(LawSchools.Lsat, LawSchools.Gpa, known)
            : Jackknife.OfPairs(LawSchools.Lsat, LawSchools.Gpa, (x, y) => Correlation.Pearson(x, y).Value);
        Near.Equal(0.7763744912894071, r.Value, Tolerance);
        Near.Equal(0.1425186186022724, r.StandardError, Tolerance);
        Near.Equal(-0.006473623045922361, r.Bias, 1e-10);
        Near.Equal(-0.07567156493787938, r.Acceleration, Tolerance);
        Near.Equal(0.7763744912894071 + 0.006473623045922361, r.BiasCorrected, Tolerance);
    }

    [Fact]
    public void Of_a_mean_it_is_Students_interval()
    {
        double[] values = [3.1, 2.2, 8.4, 1.0, 5.5, 9.7, 2.4];
        var (jackknife, student) = (Jackknife.OfValues(values, Statistic.Mean), Mean.Of(values));
        var expected = student.ConfidenceInterval();
        Near.Equal(expected.Lower, expected.Upper, jackknife.ConfidenceInterval(), Tolerance);
        Assert.Equal(0, jackknife.Bias, 1e-14);
        Assert.Equal("jackknife, Student t", jackknife.ConfidenceInterval().Method);
    }

    // Welch's standard error: each sample is a stratum.
    [Fact]
    public void Of_a_difference_of_means_it_is_Welchs_standard_error()
    {
        double[] first = [3.1, 2.2, 8.4, 1.0], second = [4, 7, 1];
        var difference = Jackknife.OfSamples(first, second, Statistic.MeanDifference);
        Near.Equal(
            double.Hypot(Statistic.StandardErrorOfMean(first), Statistic.StandardErrorOfMean(second)),
            difference.StandardError, Tolerance);
        Assert.Equal(5, difference.DegreesOfFreedom);
    }

    [Fact]
    public void A_variance_with_divisor_n_is_corrected_to_n_less_1()
    {
        double[] values = [3.1, 2.2, 8.4, 1.0, 5.5, 9.7, 2.4];
        var biased = Jackknife.OfValues(values, v => (v.Length - 1) * Square(Statistic.StandardErrorOfMean(v)));
        Near.Equal(7 * Square(Statistic.StandardErrorOfMean(values)), biased.BiasCorrected, Tolerance);

        static double Square(double x) => x * x;
    }

    private static readonly Gen<double> Tied = Gen.Int[-3, 3].Select(i => i == 0 ? -0.0 : i / 2);

    private static readonly Gen<(double[] X, double[] Y)> Pairs = Gen.OneOf(Tied, Gen.Double[-100, 100]).Array[2, 40]
        .SelectMany(x => Gen.OneOf(Tied, Gen.Double[-100, 100]).Array[x.Length].Select(y => (x, y)))
        .Where(pair => pair.x.Distinct().Count() > 1 && pair.y.Distinct().Count() > 1);

    [Fact]
    public void Correlations_without_a_pair_are_what_is_computed_without_it() => Pairs.ForAll(pair =>
    {
        AssertSame(Jackknife.OfPairs(pair.X, pair.Y, CorrelationMethod.Spearman), (x, y) => Correlation.Spearman(x, y).Value, 1e-14);
        AssertSame(Jackknife.OfPairs(pair.X, pair.Y, CorrelationMethod.Pearson), (x, y) => Correlation.Pearson(x, y).Value, 1e-9);

        void AssertSame(JackknifeEstimate fast, PairStatistic statistic, double tolerance)
        {
            var slow = Jackknife.OfPairs(pair.X, pair.Y, statistic);
            Assert.Equal(slow.UndefinedDeletions, fast.UndefinedDeletions);
            Assert.All(slow.DeletedValues.Zip(fast.DeletedValues), both => Assert.Equal(both.First, both.Second, tolerance));
        }
    });

    [Fact]
    public void A_statistic_that_needs_some_unit_gives_NaN_and_says_why()
    {
        var r = Jackknife.OfPairs([0, 0, 1], [1, 2, 3], CorrelationMethod.Spearman);
        Assert.Equal((1, double.NaN, double.NaN), (r.UndefinedDeletions, r.StandardError, r.Bias));
        Assert.Equal(double.NaN, r.ConfidenceInterval().Lower);
        Assert.StartsWith("Jackknife of 3 observations, undefined without 1 of them\n", r.ToString());
    }

    [Fact]
    public void Strata_of_one_unit_add_nothing()
    {
        var mean = Jackknife.OfValues([1, 2, 9], Statistic.Mean, SamplingDesign.Stratified([0, 0, 1]));
        // Without 1 the mean is 5.5, without 2 it is 5: √(½ · 2 · ¼²).
        Near.Equal(0.25, mean.StandardError, Tolerance);
        Assert.Equal((0, 1), (mean.UndefinedDeletions, mean.DegreesOfFreedom));
        var alone = Jackknife.OfValues([1, 2], Statistic.Mean, SamplingDesign.Stratified([0, 1]));
        Assert.Equal(Violation.TooFewObservations, Assert.Throws<AssumptionException>(() => alone.ConfidenceInterval()).Violation);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Jackknife of 15 observations\n" +
        "estimate    bias  standard error   95 % interval\n" +
        "────────  ──────  ──────────────  ──────────────\n" +
        "   0.776  −0.006           0.143  0.471 to 1.082\n",
        Jackknife.OfPairs(LawSchools.Lsat, LawSchools.Gpa, CorrelationMethod.Pearson).ToString());
}
