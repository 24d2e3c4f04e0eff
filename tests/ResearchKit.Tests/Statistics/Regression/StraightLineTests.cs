using ResearchKit.Statistics;
using ResearchKit.Tests.Statistics.Correlations;

namespace ResearchKit.Tests.Statistics.Regression;

public class StraightLineTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 10_000;

    private static readonly StraightLine Tuna = StraightLine.Fit(Columns.Lightness, Columns.Preference);

    // R 4.2.2: m <- lm(y ~ x); coef(summary(m)); confint(m); summary(m)$sigma; summary(m)$r.squared
    [Fact]
    public void All_is_that_of_R()
    {
        Near.Equal(-1.0241071649039057, Tuna.Intercept.Value, 1e-11);
        Near.Equal(0.097180953948722143, Tuna.Slope.Value, Tolerance);
        Near.Equal(2.5401998199519813, Tuna.Intercept.StandardError, Tolerance);
        Near.Equal(0.052784677850312857, Tuna.Slope.StandardError, Tolerance);
        Near.Equal(-7.0307252630539852, 4.9825109332461741, Tuna.Intercept.ConfidenceInterval(), 1e-11);
        Near.Equal(-0.027634975408640128, 0.22199688330608441, Tuna.Slope.ConfidenceInterval(), 1e-11);
        Near.Equal(0.32624837170104082, Tuna.RSquared, Tolerance);
        Near.Equal(0.86732291577643295, Tuna.ResidualStandardDeviation, Tolerance);
        Assert.Equal((9, 7), (Tuna.SampleSize, Tuna.DegreesOfFreedom));
        Assert.Equal("Student t", Tuna.Slope.ConfidenceInterval().Method);
    }

    // R 4.2.2: predict(m, data.frame(x = at), interval = "confidence", level = level)
    [Theory]
    [InlineData(50, 0.95, 3.8349405325322019, 3.0987381321418686, 4.5711429329225357)]
    [InlineData(60, 0.90, 4.8067500720194234, 3.4703944317414588, 6.1431057122973876)]
    public void The_band_is_that_of_R(double at, double level, double height, double lower, double upper)
    {
        Near.Equal(height, Tuna.At(at), Tolerance);
        Near.Equal(lower, upper, Tuna.Band(at, level), Tolerance);
    }

    // NIST StRD Norris, certified to 15 digits.
    [Fact]
    public void NIST_certifies()
    {
        var rows = SharedData.NistRows("Norris.dat");
        var line = StraightLine.Fit([.. rows.Select(row => row[1])], [.. rows.Select(row => row[0])]);
        Assert.Equal(36, line.SampleSize);
        Near.Equal(-0.262323073774029, line.Intercept.Value, 1e-11);
        Near.Equal(1.00211681802045, line.Slope.Value, 1e-14);
        Near.Equal(0.232818234301152, line.Intercept.StandardError, Tolerance);
        Near.Equal(0.429796848199937e-3, line.Slope.StandardError, Tolerance);
        Near.Equal(0.884796396144373, line.ResidualStandardDeviation, Tolerance);
        Near.Equal(0.999993745883712, line.RSquared, 1e-14);
    }

    [Fact]
    public void R_squared_is_the_square_of_Pearsons_correlation() => Near.Equal(
        Math.Pow(Correlation.Pearson(Columns.Lightness, Columns.Preference).Value, 2), Tuna.RSquared, Tolerance);

    [Fact]
    public void The_band_at_zero_is_the_interval_of_the_intercept()
    {
        var band = Tuna.Band(0);
        Near.Equal(band.Lower, band.Upper, Tuna.Intercept.ConfidenceInterval(), Tolerance);
        Assert.Equal("Student t, pointwise", band.Method);
    }

    [Theory]
    [InlineData(1e150, 1e-150)]
    [InlineData(1e-300, 1)]
    [InlineData(1e300, 1e300)]
    public void Units_carry_over(double unitOfX, double unitOfY)
    {
        var line = StraightLine.Fit(
            [.. Columns.Lightness.Select(x => x * unitOfX)], [.. Columns.Preference.Select(y => y * unitOfY)]);
        Near.Equal(0.097180953948722143 * (unitOfY / unitOfX), line.Slope.Value, 1e-11);
        Near.Equal(0.052784677850312857 * (unitOfY / unitOfX), line.Slope.StandardError, 1e-11);
        Near.Equal(-1.0241071649039057 * unitOfY, line.Intercept.Value, 1e-11);
        Near.Equal(0.32624837170104082, line.RSquared, 1e-11);
    }

    [Fact]
    public void Points_on_a_line_leave_nothing_over()
    {
        var line = StraightLine.Fit([1, 2, 3, 4], [5, 7, 9, 11]);
        Assert.Equal((3, 2, 1), (line.Intercept.Value, line.Slope.Value, line.RSquared));
        Assert.Equal(0, line.ResidualStandardDeviation);
        Assert.Equal(new ConfidenceInterval(13, 13, 0.95, "Student t, pointwise"), line.Band(5));
    }

    [Fact]
    public void A_constant_y_is_a_level_line_without_R_squared()
    {
        var line = StraightLine.Fit([1, 2, 3, 5], [0.1, 0.1, 0.1, 0.1]);
        Assert.Equal((0.1, 0), (line.Intercept.Value, line.Slope.Value));
        Assert.Equal(double.NaN, line.RSquared);
    }

    [Fact]
    public void Bad_columns_are_refused()
    {
        var few = Assert.Throws<AssumptionException>(() => StraightLine.Fit([1, 2], [1, 2]));
        Assert.StartsWith("At least 3 pairs are needed for a straight line with standard errors; got 2.", few.Message);
        Refusal.Expect(Violation.Constant, "x is 2 throughout; a straight line needs values that differ.",
            () => StraightLine.Fit([2, 2, 2], [1, 2, 3]));
        Assert.Equal(Violation.UnequalLengths, Assert.Throws<AssumptionException>(() => StraightLine.Fit([1, 2, 3], [1])).Violation);
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => StraightLine.Fit([1, 2, 3], [1, 2, double.NaN])).Violation);
        var nowhere = Assert.Throws<AssumptionException>(() => Tuna.Band(double.NaN));
        Assert.StartsWith("x is NaN; it must be a finite number.", nowhere.Message);
    }

    // The spread of x, √Σ(x − x̄)², is beyond the range of a double here.
    [Fact]
    public void Columns_near_the_greatest_number_have_the_standard_errors_of_small_ones()
    {
        double[] x = [-1.7, 0.4, 1.6, 1.7, -1.1, -1.5, 1.2, -0.9], y = [3, 1, 4, 1, 5, 9, 2, 6];
        var (small, great) = (StraightLine.Fit(x, y), StraightLine.Fit([.. x.Select(value => value * 1e308)], y));
        Near.Equal(small.Slope.Value / 1e308, great.Slope.Value, 1e-12);
        Near.Equal(small.Slope.StandardError / 1e308, great.Slope.StandardError, 1e-12);
        Near.Equal(small.Slope.PValue(), great.Slope.PValue(), 1e-12);
        Near.Equal(small.Band(1).Lower, small.Band(1).Upper, great.Band(1e308), 1e-12);
    }

    [Fact]
    public void Coverage_of_coefficients_and_band_is_nominal()
    {
        // y = 3 − 2x + noise at eight uneven places.
        double[] x = [0, 1, 2, 3, 5, 8, 13, 21];
        Coverage.Expect(0.95, Replications, "slope", stream => Noisy(stream).Slope.ConfidenceInterval().Contains(-2));
        Coverage.Expect(0.95, Replications, "intercept", stream => Noisy(stream).Intercept.ConfidenceInterval().Contains(3));
        Coverage.Expect(0.95, Replications, "band", stream => Noisy(stream).Band(30).Contains(3 - 2 * 30));

        StraightLine Noisy(RandomStream stream)
        {
            var noise = Draws.Normal(stream, x.Length);
            return StraightLine.Fit(x, [.. x.Zip(noise, (at, error) => 3 - 2 * at + error)]);
        }
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Straight line through 9 pairs, R² 0.326\n" +
        "coefficient  estimate  standard error    95 % interval\n" +
        "───────────  ────────  ──────────────  ───────────────\n" +
        "intercept      −1.024           2.540  −7.031 to 4.983\n" +
        "slope           0.097           0.053  −0.028 to 0.222\n", Tuna.ToString());
}
