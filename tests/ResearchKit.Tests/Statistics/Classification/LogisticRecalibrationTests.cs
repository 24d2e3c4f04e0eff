using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Classification;

public class LogisticRecalibrationTests
{
    private const double Tolerance = 1e-10;

    private static readonly double[] Probabilities = [.. Haemorrhages.S100B.Select(s => s / (s + 0.2))];

    // statsmodels 0.13.5, L = log(p/(1 - p)): GLM(y, [1, L], Binomial()).fit(tol=1e-14); GLM(y, 1, offset=L, Binomial()).fit()
    [Fact]
    public void Intercept_and_slope_are_those_of_statsmodels()
    {
        var fit = LogisticRecalibration.Of(Probabilities, Haemorrhages.Poor);
        Near.Equal(-0.4388336738003931, fit.Intercept.Value, Tolerance);
        Near.Equal(0.2164774292697943, fit.Intercept.StandardError, 1e-8);
        Near.Equal(1.1201773788109437, fit.Slope.Value, Tolerance);
        Near.Equal(0.2700034480757002, fit.Slope.StandardError, 1e-8);
        Near.Equal(-0.4457970152317823, fit.InTheLarge.Value, Tolerance);
        Near.Equal(0.21213783193143199, fit.InTheLarge.StandardError, 1e-8);
    }

    [Fact]
    public void Bolder_predictions_of_the_same_order_have_a_slope_as_much_smaller()
    {
        var once = LogisticRecalibration.Of(Probabilities, Haemorrhages.Poor);
        var twice = LogisticRecalibration.Of(
            [.. Probabilities.Select(p => p * p / (p * p + (1 - p) * (1 - p)))], Haemorrhages.Poor);
        Near.Equal(once.Slope.Value / 2, twice.Slope.Value, Tolerance);
        Near.Equal(once.Intercept.Value, twice.Intercept.Value, Tolerance);
    }

    [Theory]
    [InlineData(new[] { 0.5, 1, 0.2 }, new[] { 1.0, 0, 1 }, Violation.OutOfDomain)]
    [InlineData(new[] { 0.5, 0.5, 0.5 }, new[] { 1.0, 0, 1 }, Violation.Constant)]
    [InlineData(new[] { 0.5, 0.6, 0.7 }, new[] { 0.0, 0, 1 }, Violation.Separated)]
    [InlineData(new[] { 0.5, 0.6, 0.7 }, new[] { 0.0, 0, 0 }, Violation.NoEvents)]
    [InlineData(new[] { 0.5, 0.6, 0.7 }, new[] { 1.0, 1, 1 }, Violation.Constant)]
    [InlineData(new[] { 0.5, 0.6 }, new[] { 0.0, 1 }, Violation.TooFewObservations)]
    [InlineData(new[] { 0.5, double.NaN, 0.7 }, new[] { 0.0, 1, 1 }, Violation.NotFinite)]
    public void Bad_columns_are_refused(double[] probabilities, double[] outcomes, Violation violation) =>
        Assert.Equal(violation, Assert.Throws<AssumptionException>(() => LogisticRecalibration.Of(probabilities, outcomes)).Violation);

    [Fact]
    public void Text() => Assert.Equal(
        "Calibration of 113 predictions; calibrated are 0, 0 and 1\n" +
        "coefficient   estimate  standard error     95 % interval\n" +
        "────────────  ────────  ──────────────  ────────────────\n" +
        "in the large    −0.446           0.212  −0.862 to −0.030\n" +
        "intercept       −0.439           0.216  −0.863 to −0.015\n" +
        "slope            1.120           0.270    0.591 to 1.649\n", LogisticRecalibration.Of(Probabilities, Haemorrhages.Poor).ToString());
}
