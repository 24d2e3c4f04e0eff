using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Tests.Statistics.Correlations.Partial;

namespace ResearchKit.Tests.Statistics.Tails;

public class LognormalFitTests
{
    private const double Tolerance = 1e-12;

    // R 4.2.2: f <- MASS::fitdistr(mtcars$hp, "lognormal"); f$estimate; f$sd; ks.test(hp, "plnorm", f$estimate[1], f$estimate[2])
    [Fact]
    public void It_is_that_of_R()
    {
        var fit = LognormalFit.Of(MotorTrend.Hp);
        Near.Equal(4.88192031317043, fit.Location.Value, Tolerance);
        Near.Equal(0.46774904840507, fit.Scale, Tolerance);
        Near.Equal(0.0584686310506337, fit.ScaleStandardError, Tolerance);
        Near.Equal(0.133573478600719, fit.KolmogorovSmirnov, 1e-11);
        Assert.Equal(32, fit.SampleSize);
    }

    // oracles: density/moments of lognormal: mu=7, s=2: mean 8103.0839275754 median 1096.6331584285 gini 0.84270079294971 top1% share 0.37208058543549
    [Fact]
    public void What_follows_from_the_parameters_is_that_of_R()
    {
        var fit = LognormalFit.Of([Math.Exp(5), Math.Exp(9)]);
        Near.Equal(7, fit.Location.Value, Tolerance);
        Near.Equal(2, fit.Scale, Tolerance);
        Near.Equal(8103.0839275754, fit.Mean, 1e-11);
        Near.Equal(1096.6331584285, fit.Median, 1e-11);
        Near.Equal(0.84270079294971, fit.Gini, 1e-11);
        Near.Equal(0.37208058543549, fit.ShareOfTop(0.01), 1e-11);
        Assert.Equal((0, 1), (fit.ShareOfTop(0), fit.ShareOfTop(1)));
    }

    [Fact]
    public void Another_unit_moves_the_location_alone() => Gen.Select(Gen.Double[-5, 5].Array[3, 40].Where(v => v.Distinct().Count() > 1), Gen.Double[-100, 100]).ForAll((logs, shift) =>
    {
        var (fit, moved) = (LognormalFit.Of([.. logs.Select(Math.Exp)]), LognormalFit.Of([.. logs.Select(v => Math.Exp(v + shift))]));
        Assert.Equal(fit.Location.Value + shift, moved.Location.Value, 1e-9);
        Near.Equal(fit.Scale, moved.Scale, 1e-6);
        Assert.Equal(fit.KolmogorovSmirnov, moved.KolmogorovSmirnov, 1e-6);
        Assert.InRange(fit.KolmogorovSmirnov, 0.5 / logs.Length - Tolerance, 1);
    });

    [Fact]
    public void Bad_values_are_refused()
    {
        Refused(Violation.TooFewObservations, "At least 2 values are needed for a lognormal distribution; got 1.", () => LognormalFit.Of([1]));
        Refused(Violation.OutOfDomain, "values[0] is 0; every value must be above 0.", () => LognormalFit.Of([0, 1]));
        Refused(Violation.NotFinite, "values[1] is Infinity;", () => LognormalFit.Of([1, double.PositiveInfinity]));
        Refused(Violation.Constant, "values is 2 throughout;", () => LognormalFit.Of([2, 2]));
        Assert.True(LognormalFit.Of([1e-300, 1e300]).Scale > 600);

        static void Refused(Violation violation, string message, Func<object> verb)
        {
            var thrown = Assert.Throws<AssumptionException>(verb);
            Assert.Equal(violation, thrown.Violation);
            Assert.StartsWith(message, thrown.Message);
        }
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Lognormal distribution of 32 values\n" +
        "mean log  sd log  median  mean   Gini     KS\n" +
        "────────  ──────  ──────  ────  ─────  ─────\n" +
        "   4.882   0.468     132   147  0.259  0.134\n", LognormalFit.Of(MotorTrend.Hp).ToString());
}
