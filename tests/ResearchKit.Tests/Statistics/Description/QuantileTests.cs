using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Description;

public class QuantileTests
{
    private const double Tolerance = 1e-13;

    private static readonly double[] Probabilities = [0, 0.01, 0.1, 0.25, 0.5, 0.7, 0.9, 1];

    // R 4.2.2: quantile(f(25), c(0, .01, .1, .25, .5, .7, .9, 1), type = type), f of Series.
    [Theory]
    [InlineData(1, -0.25768271759261319, -0.25768271759261319, 4.6586595225861238, 14.796334656147948, 45.274021250241937, 84.502658291943604, 115.63809348601021, 136.62690674883754)]
    [InlineData(2, -0.25768271759261319, -0.25768271759261319, 4.6586595225861238, 14.796334656147948, 45.274021250241937, 84.502658291943604, 115.63809348601021, 136.62690674883754)]
    [InlineData(3, -0.25768271759261319, -0.25768271759261319, 2.0907113273808915, 12.498115801799873, 39.435187673679977, 84.502658291943604, 109.02289240427703, 136.62690674883754)]
    [InlineData(4, -0.25768271759261319, -0.25768271759261319, 3.3746854249835074, 13.072670515386893, 42.35460446196096, 81.152078284488113, 112.33049294514362, 136.62690674883754)]
    [InlineData(5, -0.25768271759261319, -0.25768271759261319, 4.6586595225861238, 14.221779942560929, 45.274021250241937, 84.502658291943604, 115.63809348601021, 136.62690674883754)]
    [InlineData(6, -0.25768271759261319, -0.25768271759261319, 3.6314802445040311, 13.647225228973911, 45.274021250241937, 85.971759540667279, 121.8565315727852, 136.62690674883754)]
    [InlineData(7, -0.25768271759261319, 0.30593185320102795, 5.8698481747457301, 14.796334656147948, 45.274021250241937, 83.162426288961399, 112.99201305331695, 136.62690674883754)]
    [InlineData(8, -0.25768271759261319, -0.25768271759261319, 4.3162664298920941, 14.03026170469859, 45.274021250241951, 84.992358708184824, 117.71090618160191, 136.62690674883754)]
    [InlineData(9, -0.25768271759261319, -0.25768271759261319, 4.401864703065602, 14.078141264164174, 45.274021250241937, 84.869933604124498, 117.19270300770397, 136.62690674883754)]
    public void All_types_are_those_of_R(int type, params double[] expected)
    {
        var actual = Quantile.Of(Series.F(25), Probabilities, (QuantileType)type);
        for (var i = 0; i < expected.Length; i++)
            Near.Equal(expected[i], actual[i], Tolerance);
    }

    // R 4.2.2: quantile(c(1, 2, 4, 8, 16, 32), c(.05, .25, 1/3, .5, .75, .95), type = type)
    [Theory]
    [InlineData(QuantileType.InverseDistribution, new[] { 1.0, 2.0, 2.0, 4.0, 16.0, 32.0 })]
    [InlineData(QuantileType.AveragedInverseDistribution, new[] { 1.0, 2.0, 3.0, 6.0, 16.0, 32.0 })]
    [InlineData(QuantileType.NearestRank, new[] { 1.0, 2.0, 2.0, 4.0, 8.0, 32.0 })]
    [InlineData(QuantileType.LinearInverseDistribution, new[] { 1.0, 1.5, 2.0, 4.0, 12.0, 27.199999999999989 })]
    [InlineData(QuantileType.Hazen, new[] { 1.0, 2.0, 3.0, 6.0, 16.0, 32.0 })]
    [InlineData(QuantileType.Weibull, new[] { 1.0, 1.75, 2.6666666666666661, 6.0, 20.0, 32.0 })]
    [InlineData(QuantileType.Gumbel, new[] { 1.25, 2.5, 3.333333333333333, 6.0, 14.0, 28.0 })]
    [InlineData(QuantileType.MedianUnbiased, new[] { 1.0, 1.9166666666666667, 2.8888888888888893, 6.0000000000000018, 17.333333333333329, 32.0 })]
    [InlineData(QuantileType.NormalUnbiased, new[] { 1.0, 1.9375, 2.9166666666666661, 6.0, 17.0, 32.0 })]
    public void Names_stand_for_the_numbers_of_R(QuantileType type, double[] expected)
    {
        var actual = Quantile.Of([32, 1, 16, 2, 8, 4], [0.05, 0.25, 1.0 / 3, 0.5, 0.75, 0.95], type);
        for (var i = 0; i < expected.Length; i++)
            Near.Equal(expected[i], actual[i], Tolerance);
    }

    [Fact]
    public void Quantiles_rise_within_the_ends_and_carry_over() =>
        Gen.Select(Gen.Double[-1e3, 1e3].Array[1, 30], Gen.Double[0, 1], Gen.Int[1, 9]).ForAll((values, p, type) =>
        {
            var quantile = Quantile.Of(values, p, (QuantileType)type);
            Assert.InRange(quantile, values.Min(), values.Max());
            Assert.True(quantile <= Quantile.Of(values, Math.Min(1, p + 0.05), (QuantileType)type));
            Assert.Equal(4 * quantile, Quantile.Of([.. values.Select(x => 4 * x).Reverse()], p, (QuantileType)type));
        });

    [Fact]
    public void The_middle_is_the_median_by_the_symmetric_types() => Gen.Double[-10, 10].Array[1, 20].ForAll(values =>
    {
        foreach (var type in new[] { QuantileType.AveragedInverseDistribution, QuantileType.Hazen, QuantileType.Weibull, QuantileType.Gumbel })
            Assert.Equal(Median.Of(values).Value, Quantile.Of(values, 0.5, type), 1e-12);
    });

    [Theory]
    [InlineData(1e300)]
    [InlineData(-1e-300)]
    [InlineData(0.0)]
    public void Of_ties_every_quantile_is_the_value(double value) =>
        Assert.All(Enum.GetValues<QuantileType>(), type => Assert.Equal(value, Quantile.Of([value, value, value], 0.37, type)));

    [Fact]
    public void The_ends_of_doubles_do_not_overflow() =>
        Assert.Equal(0, Quantile.Of([double.MaxValue, -double.MaxValue], 0.5));

    [Fact]
    public void Bad_questions_are_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 1 value is needed for a quantile; got 0.", () => Quantile.Of([], 0.5));
        Refusal.Expect(Violation.NotFinite, "values[1] is NaN; every value must be a finite number.", () => Quantile.Of([1, double.NaN], 0.5));
        Refusal.Expect(Violation.OutOfDomain, "probability is 1.5; it must lie between 0 and 1.", () => Quantile.Of([1], 1.5));
        Refusal.Expect(Violation.OutOfDomain, "type is 10; the types of quantiles are 1 to 9.", () => Quantile.Of([1], 0.5, (QuantileType)10));
    }
}
