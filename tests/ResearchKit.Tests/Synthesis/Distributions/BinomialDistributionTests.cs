using CsCheck;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class BinomialDistributionTests
{
    private static readonly double[] Probabilities = [1e-6, 0.001, 0.02, 0.31, 0.5, 0.77, 0.98, 0.999, 1 - 1e-6];

    // scipy.stats.binom.ppf(q, n, p), SciPy 1.10.1
    [Theory]
    [InlineData(0, 0.3, new long[] { 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(1, 0.3, new long[] { 0, 0, 0, 0, 0, 1, 1, 1, 1 })]
    [InlineData(10, 0.5, new long[] { 0, 1, 2, 4, 5, 6, 8, 9, 10 })]
    [InlineData(40, 0.03, new long[] { 0, 0, 0, 1, 1, 2, 4, 6, 9 })]
    [InlineData(1000, 0.0005, new long[] { 0, 0, 0, 0, 0, 1, 2, 4, 6 })]
    [InlineData(1000, 0.04, new long[] { 14, 22, 28, 37, 40, 45, 53, 60, 73 })]
    [InlineData(60, 0.7, new long[] { 24, 31, 35, 40, 42, 45, 49, 52, 57 })]
    [InlineData(200, 0.98, new long[] { 184, 189, 191, 195, 196, 198, 199, 200, 200 })]
    public void Quantiles_agree_with_SciPy(long trials, double success, long[] expected) =>
        Assert.Equal(expected, Probabilities.Select(new BinomialDistribution(trials, success).Quantile));

    // The same, where a normal law stands in: equal to one count.
    [Theory]
    [InlineData(200, 0.3, new long[] { 41, 47, 57, 60, 65, 74, 81 })]
    [InlineData(1000, 0.06, new long[] { 38, 45, 56, 60, 65, 76, 84 })]
    [InlineData(100_000, 0.5, new long[] { 49511, 49675, 49922, 50000, 50117, 50325, 50489 })]
    [InlineData(1_000_000, 0.9, new long[] { 899072, 899383, 899851, 900000, 900222, 900616, 900926 })]
    [InlineData(100_000_000, 0.001, new long[] { 99025, 99351, 99843, 100000, 100233, 100650, 100978 })]
    public void Quantiles_of_large_counts_agree_with_SciPy_to_one_count(long trials, double success, long[] expected) =>
        Assert.All(expected.Zip(Probabilities[1..^1].Select(new BinomialDistribution(trials, success).Quantile)),
            pair => Assert.InRange(pair.Second, pair.First - 1, pair.First + 1));

    [Fact]
    public void Counts_lie_between_none_and_all_and_never_fall_with_the_argument() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Double[0, 1], Gen.Double[1e-9, 0.5]).ForAll((trials, success, probability) =>
        {
            var distribution = new BinomialDistribution(trials, success);
            var count = distribution.Quantile(probability);
            Assert.InRange(count, 0, distribution.Quantile(1.9 * probability));
            Assert.InRange(distribution.Quantile(1.9 * probability), 0, trials);
        });

    [Fact]
    public void Never_and_always_are_certain()
    {
        Assert.Equal(0, new BinomialDistribution(9, 0).Quantile(1 - 1e-12));
        Assert.Equal(9, new BinomialDistribution(9, 1).Quantile(1e-12));
    }

    [Fact]
    public void Parameters_out_of_range_are_refused()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new BinomialDistribution(-1, 0.5));
        Assert.StartsWith("trials is -1; it must be between 0 and 1000000000.", thrown.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BinomialDistribution(1, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BinomialDistribution(1, 0.5).Quantile(0));
    }
}
