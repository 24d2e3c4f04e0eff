using CsCheck;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class PoissonDistributionTests
{
    private static readonly double[] Probabilities = [1e-12, 1e-4, 0.02, 0.31, 0.5, 0.77, 0.98, 0.9999, 1 - 1e-12];

    // scipy.stats.poisson.ppf(p, mean), SciPy 1.10.1
    [Theory]
    [InlineData(0, new long[] { 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(0.05, new long[] { 0, 0, 0, 0, 0, 0, 1, 2, 6 })]
    [InlineData(0.9, new long[] { 0, 0, 0, 0, 1, 1, 3, 6, 14 })]
    [InlineData(3.7, new long[] { 0, 0, 0, 3, 4, 5, 8, 13, 24 })]
    [InlineData(9.99, new long[] { 0, 1, 4, 8, 10, 12, 17, 24, 39 })]
    [InlineData(10, new long[] { 0, 1, 4, 8, 10, 12, 17, 24, 39 })]
    [InlineData(10.5, new long[] { 0, 1, 4, 9, 10, 13, 18, 24, 40 })]
    [InlineData(17, new long[] { 0, 4, 9, 15, 17, 20, 26, 34, 53 })]
    [InlineData(42.5, new long[] { 6, 21, 30, 39, 42, 47, 56, 69, 96 })]
    [InlineData(100, new long[] { 38, 65, 80, 95, 100, 107, 121, 139, 178 })]
    [InlineData(1234.5, new long[] { 996, 1106, 1163, 1217, 1234, 1260, 1307, 1367, 1490 })]
    [InlineData(1e4, new long[] { 9305, 9630, 9795, 9950, 10000, 10074, 10206, 10374, 10711 })]
    [InlineData(98765.4, new long[] { 96563, 97599, 98121, 98609, 98765, 98998, 99411, 99936, 100984 })]
    [InlineData(1e6, new long[] { 992974, 996283, 997947, 999504, 1000000, 1000739, 1002054, 1003721, 1007043 })]
    public void Quantiles_agree_with_SciPy(double mean, long[] expected) =>
        Assert.Equal(expected, Probabilities.Select(new PoissonDistribution(mean).Quantile));

    // At a mean of 1e8 one count moves the distribution function by a few units in its last place: SciPy 1.10.1 and this
    // may differ by one there.
    [Fact]
    public void Quantiles_of_the_largest_means_agree_with_SciPy_to_one_count()
    {
        long[] expected =
            [99929663, 99962812, 99979463, 99995041, 100000000, 100007388, 100020538, 100037192, 100070352];
        var actual = Probabilities.Select(new PoissonDistribution(1e8).Quantile);
        Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - 1, pair.First + 1));
    }

    [Fact]
    public void Quantiles_agree_with_a_plain_sum_of_probabilities() =>
        Gen.Select(Gen.Double[0.01, 300], Gen.Double[1e-6, 1 - 1e-6]).ForAll((mean, probability) =>
        {
            var count = 0;
            var logFactorial = 0.0;
            for (var sum = Math.Exp(-mean); sum < probability; sum += Math.Exp(count * Math.Log(mean) - mean - logFactorial))
                logFactorial += Math.Log(++count);
            Assert.Equal(count, new PoissonDistribution(mean).Quantile(probability));
        }, iter: 20_000);

    [Fact]
    public void More_is_expected_never_gives_less() =>
        Gen.Select(Gen.Double[0, 400], Gen.Double[0, 3], Gen.Double[1e-9, 1 - 1e-9]).ForAll((mean, more, probability) =>
            Assert.InRange(
                new PoissonDistribution(mean).Quantile(probability), 0, new PoissonDistribution(mean + more).Quantile(probability)));

    [Theory]
    [InlineData(-1)]
    [InlineData(1.1e9)]
    [InlineData(double.NaN)]
    public void Means_out_of_range_are_refused(double mean)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new PoissonDistribution(mean));
        Assert.StartsWith(
            FormattableString.Invariant($"mean is {mean}; it must be between 0 and 1000000000."), thrown.Message);
    }

    [Fact]
    public void The_last_uniform_before_one_ends_the_search() =>
        Assert.InRange(new PoissonDistribution(5).Quantile(1 - Math.Pow(2, -53)), 25, 60);
}
