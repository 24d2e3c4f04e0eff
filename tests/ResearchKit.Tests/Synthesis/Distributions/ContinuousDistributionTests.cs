using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class ContinuousDistributionTests
{
    // Both sides are computed in double precision; 1e-12 leaves a few thousand units in the last place.
    private const double Relative = 1e-12;

    // qnorm(p), R 4.2.2
    [Theory]
    [InlineData(1e-12, -7.0344838253011321)]
    [InlineData(0.001, -3.0902323061678132)]
    [InlineData(0.3, -0.52440051270804067)]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.9599639845400536)]
    [InlineData(1 - 1e-9, 5.9978070196016384)]
    public void Normal_quantiles_agree_with_R(double probability, double expected) =>
        AssertNear(expected, NormalDistribution.Standard.Quantile(probability));

    // qlnorm(p, log(188), 1.4), R 4.2.2
    [Theory]
    [InlineData(1e-12, 0.0099335695661783522)]
    [InlineData(0.001, 2.4846125557033303)]
    [InlineData(0.3, 90.222716841038675)]
    [InlineData(0.5, 188)]
    [InlineData(0.975, 2923.0753444376141)]
    [InlineData(1 - 1e-9, 833485.6715073908)]
    public void Lognormal_quantiles_agree_with_R(double probability, double expected) =>
        AssertNear(expected, new LogNormalDistribution(188, 1.4).Quantile(probability));

    // scipy.stats.fisk.ppf(p, 1.4, scale=188), SciPy 1.10.1; the upper ones by the closed form in R 4.2.2, as SciPy forms
    // 1/p - 1 and loses digits there.
    [Theory]
    [InlineData(1e-12, 5.043468095129485e-07)]
    [InlineData(0.001, 1.3539763294118412)]
    [InlineData(0.3, 102.64015243109917)]
    [InlineData(0.5, 188)]
    [InlineData(0.975, 2574.1424025335909)]
    [InlineData(1 - 1e-9, 504346819.34084249)]
    public void Loglogistic_quantiles_agree_with_SciPy_and_R(double probability, double expected) =>
        AssertNear(expected, new LogLogisticDistribution(188, 1.4).Quantile(probability));

    [Fact]
    public void A_normal_is_shifted_and_scaled() =>
        AssertNear(10 + 2 * 1.9599639845400536, new NormalDistribution(10, 2).Quantile(0.975));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void The_ends_have_no_quantile(double probability)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Standard.Quantile(probability));
        Assert.StartsWith(
            FormattableString.Invariant($"probability is {probability}; it must be between 0 and 1, ends excluded."),
            thrown.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogNormalDistribution(1, 1).Quantile(probability));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogLogisticDistribution(1, 1).Quantile(probability));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Scales_must_be_positive_and_finite(double scale)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new NormalDistribution(0, scale));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogNormalDistribution(scale, 1));
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new LogLogisticDistribution(1, scale));
        Assert.StartsWith(
            FormattableString.Invariant($"tailExponent is {scale}; it must be positive and finite."), thrown.Message);
    }

    private static void AssertNear(double expected, double actual) =>
        Assert.InRange(actual, expected - Relative * Math.Abs(expected), expected + Relative * Math.Abs(expected));
}
