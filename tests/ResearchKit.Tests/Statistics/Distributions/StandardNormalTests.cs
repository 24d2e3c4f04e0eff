using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Tests.Statistics.Distributions;

public class StandardNormalTests
{
    private const double Tolerance = 1e-12;

    // R 4.2.2: pnorm(z, lower.tail = FALSE)
    [Theory]
    [InlineData(-3, 0.9986501019683699)]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.30853753872598694)]
    [InlineData(2, 0.022750131948179212)]
    [InlineData(10, 7.6198530241605269e-24)]
    [InlineData(21.1572756800504, 1.1824908190294432e-99)]
    [InlineData(37, 5.7255712225245771e-300)]
    public void Tails_are_those_of_R(double z, double expected) =>
        Near.Equal(expected, StandardNormal.UpperTail(z), Tolerance);

    // R 4.2.2: qnorm((1 + level)/2)
    [Theory]
    [InlineData(0.01, 0.012533469508069278)]
    [InlineData(0.5, 0.67448975019608171)]
    [InlineData(0.95, 1.9599639845400536)]
    [InlineData(0.99, 2.5758293035488999)]
    public void Quantiles_are_those_of_R(double level, double expected) =>
        Near.Equal(expected, StandardNormal.TwoSidedQuantile(level), Tolerance);

    // mpmath 1.3: the root of erfc(z/√2)/2 = p, 60 digits.
    [Theory]
    [InlineData(0.06680720126885807, 1.5)]
    [InlineData(4.016000583859118e-11, 6.500000000000000000628985)]
    [InlineData(2.0393675632499762e-122, 23.49999999999999999986959)]
    [InlineData(1.7432778023692818e-156, 26.6250000000000000024789)]
    public void Quantiles_keep_their_digits_far_out(double probability, double z) =>
        Near.Equal(-z, StandardNormal.Quantile(probability), Tolerance);
}
