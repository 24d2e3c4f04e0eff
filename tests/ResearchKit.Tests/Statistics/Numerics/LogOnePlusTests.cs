using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Tests.Statistics.Numerics;

public class LogOnePlusTests
{
    // Python 3.11: math.log1p(x)
    [Theory]
    [InlineData(1e-20, 9.9999999999999995e-21)]
    [InlineData(1e-10, 9.9999999995000004e-11)]
    [InlineData(-1e-10, -1.00000000005e-10)]
    [InlineData(0.5, 0.40546510810816438)]
    [InlineData(-0.75, -1.3862943611198906)]
    [InlineData(1e300, 690.77552789821371)]
    public void Small_numbers_keep_their_digits(double x, double expected) => Near.Equal(expected, LogOnePlus.At(x), 1e-15);

    [Fact]
    public void Ends_are_infinite()
    {
        Assert.Equal(double.NegativeInfinity, LogOnePlus.At(-1));
        Assert.Equal(double.PositiveInfinity, LogOnePlus.At(double.PositiveInfinity));
        Assert.Equal(double.NaN, LogOnePlus.At(double.NaN));
    }
}
