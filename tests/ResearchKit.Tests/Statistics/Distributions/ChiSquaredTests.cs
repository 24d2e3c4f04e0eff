using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Tests.Statistics.Distributions;

public class ChiSquaredTests
{
    private const double Tolerance = 1e-12;

    // mpmath 1.3, 60 digits: gammainc(df/2, x/2, regularized=True), and its complement.
    [Theory]
    [InlineData(0.5, 0.001, 0.8350402492315872, 0.16495975076841285)]
    [InlineData(0.5, 60.0, 1.9658221473570593e-15, 0.999999999999998)]
    [InlineData(1, 1.0, 0.3173105078629141, 0.6826894921370859)]
    [InlineData(2, 5.0, 0.0820849986238988, 0.9179150013761012)]
    [InlineData(3, 1300.0, 1.4717437106980104e-281, 1.0)]
    [InlineData(30, 22.254033307585168, 0.8446442018746704, 0.15535579812532965)]
    [InlineData(30, 494.75800154489, 1.433926015414878e-85, 1.0)]
    [InlineData(100, 101.41421356237309, 0.4417080147677606, 0.5582919852322394)]
    [InlineData(100, 114.14213562373095, 0.15792211722597285, 0.8420778827740272)]
    [InlineData(100, 213.1370849898476, 3.5401417289767564e-10, 0.9999999996459858)]
    [InlineData(100, 948.5281374238571, 2.6173544105761637e-138, 1.0)]
    [InlineData(100000.0, 99955.27864045001, 0.5392419489589325, 0.46075805104106743)]
    [InlineData(1000000.0, 994343.1457505076, 0.999969265036893, 3.073496310704395e-05)]
    [InlineData(1000000.0, 998585.7864376269, 0.841344826806646, 0.15865517319335395)]
    [InlineData(0.5, 1300.0, 1.0940083003199572e-285, 1.0)]
    [InlineData(1, 1300.0, 1.1303728441492743e-284, 1.0)]
    [InlineData(2, 1300.0, 5.111951948651156e-283, 1.0)]
    [InlineData(7, 1300.0, 1.6632784025498239e-276, 1.0)]
    [InlineData(973, 3619.8094000135334, 4.555917580358507e-300, 1.0)]
    [InlineData(100000.0, 113416.40786499874, 3.816793781066947e-182, 1.0)]
    [InlineData(1000000.0, 1042426.4068711929, 1.1176698881326725e-192, 1.0)]
    public void Tails_keep_their_digits(double degreesOfFreedom, double x, double upper, double lower)
    {
        Near.Equal(upper, ChiSquared.UpperTail(x, degreesOfFreedom), Tolerance);
        Near.Equal(lower, ChiSquared.LowerTail(x, degreesOfFreedom), Tolerance);
    }

    [Fact]
    public void Two_degrees_of_freedom_are_exponential()
    {
        foreach (var x in new[] { 1e-300, 0.1, 1, 3.9, 4.1, 50, 1380 })
            Near.Equal(Math.Exp(-x / 2), ChiSquared.UpperTail(x, 2), Tolerance);
    }

    [Fact]
    public void The_ends_of_the_line_have_the_whole_tail_and_no_tail()
    {
        Assert.Equal((1, 0), (ChiSquared.UpperTail(0, 5), ChiSquared.LowerTail(0, 5)));
        Assert.Equal((0, 1), (ChiSquared.UpperTail(double.PositiveInfinity, 5), ChiSquared.LowerTail(double.PositiveInfinity, 5)));
        Assert.Equal(double.NaN, ChiSquared.UpperTail(double.NaN, 5));
    }
}
