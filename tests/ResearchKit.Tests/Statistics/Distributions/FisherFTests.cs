using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Tests.Statistics.Distributions;

public class FisherFTests
{
    private const double Tolerance = 1e-12;

    // mpmath 1.3, 60 digits: betainc(d/2, n/2, 0, d/(d + n*f), regularized=True)
    [Theory]
    [InlineData(1e-08, 2, 100000.0, 0.9999999900000001)]
    [InlineData(0.9, 100, 1, 0.7056192372326442)]
    [InlineData(0.99, 5, 1000.0, 0.4226060797297914)]
    [InlineData(0.99, 10, 5, 0.5398601718594911)]
    [InlineData(0.999, 3, 5, 0.46521614512378395)]
    [InlineData(0.999, 10, 5, 0.5353763010130105)]
    [InlineData(1.001, 2, 5, 0.43089330348443466)]
    [InlineData(1.01, 1000.0, 1, 0.6800411162787111)]
    [InlineData(1.01, 1000.0, 1000000.0, 0.40608531602709824)]
    [InlineData(1.08, 1000000.0, 30, 0.4177886161620756)]
    [InlineData(1.5, 3, 1, 0.5259786115049361)]
    [InlineData(1.5, 10, 5, 0.3424863815307617)]
    [InlineData(3.0, 100, 1, 0.43499952209984)]
    [InlineData(10.0, 3, 1, 0.22744508887991327)]
    [InlineData(100.0, 100, 1, 0.07945546890414876)]
    [InlineData(10000.0, 1000000.0, 2, 9.99950001566635e-05)]
    [InlineData(10.0, 10000.0, 1000.0, 1.4887764572734732e-298)]
    public void Tails_keep_their_digits(double f, double numerator, double denominator, double expected) =>
        Near.Equal(expected, FisherF.UpperTail(f, numerator, denominator), Tolerance);

    [Fact]
    public void One_degree_of_freedom_is_the_square_of_Students_t()
    {
        foreach (var t in new[] { 1e-9, 0.3, 1, 7, 40 })
        {
            foreach (var degreesOfFreedom in new[] { 1, 7, 1000, 1e6 })
                Near.Equal(2 * StudentT.UpperTail(t, degreesOfFreedom), FisherF.UpperTail(t * t, 1, degreesOfFreedom), Tolerance);
        }
    }

    [Fact]
    public void The_ends_of_the_line_have_the_whole_tail_and_no_tail()
    {
        Assert.Equal(1, FisherF.UpperTail(0, 3, 4));
        Assert.Equal(0, FisherF.UpperTail(double.PositiveInfinity, 3, 4));
        Assert.Equal(double.NaN, FisherF.UpperTail(double.NaN, 3, 4));
    }
}
