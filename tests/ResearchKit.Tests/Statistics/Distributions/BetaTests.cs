using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Tests.Statistics.Distributions;

public class BetaTests
{
    private const double Tolerance = 1e-12;

    // mpmath 1.3, 60 digits: betainc(a, b, 0, x, regularized=True)
    [Theory]
    [InlineData(1e-10, 20.5, 100000.0, 2.8590017764218966e-122)]
    [InlineData(0.001, 0.5, 40, 0.2220801323643118)]
    [InlineData(0.01, 0.5, 1, 0.1)]
    [InlineData(0.1, 0.5, 0.5, 0.20483276469913345)]
    [InlineData(0.3, 20.5, 1, 1.9097904695848374e-11)]
    [InlineData(0.3, 20.5, 40, 0.26772630622195964)]
    [InlineData(0.45, 3, 0.5, 0.0351989280693986)]
    [InlineData(0.49, 1000, 40, 6.80235061719257e-251)]
    [InlineData(0.8, 0.5, 2.5, 0.993433728172437)]
    [InlineData(0.8, 3, 2.5, 0.8962464458440098)]
    [InlineData(0.999, 20.5, 1, 0.9796986478122117)]
    [InlineData(0.999, 100000.0, 0.5, 1.9865718783973844e-45)]
    public void Tails_keep_their_digits(double x, double a, double b, double expected) =>
        Near.Equal(expected, Beta.LowerTail(x, a, b), Tolerance);

    [Fact]
    public void Powers_are_closed_forms()
    {
        foreach (var x in new[] { 1e-200, 0.001, 0.5, 0.999 })
        {
            Near.Equal(Math.Pow(x, 1.5), Beta.LowerTail(x, 1.5, 1), Tolerance);
            Near.Equal(x, Beta.LowerTail(x, 1, 1), Tolerance);
        }
        Assert.Equal((0, 1), (Beta.LowerTail(0, 2, 3), Beta.LowerTail(1, 2, 3)));
    }
}
