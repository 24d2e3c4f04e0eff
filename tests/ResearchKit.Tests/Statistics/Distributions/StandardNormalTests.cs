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
}
