using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class DiscreteDistributionTests
{
    [Theory]
    [InlineData(0.74, 0)]
    [InlineData(0.7400001, 1)]
    public void Bernoulli_says_yes_in_the_upper_share(double probability, int expected) =>
        Assert.Equal(expected, new BernoulliDistribution(0.26).Quantile(probability));

    [Fact]
    public void Bernoulli_knows_never_and_always()
    {
        Assert.Equal(0, new BernoulliDistribution(0).Quantile(1 - 1e-16));
        Assert.Equal(1, new BernoulliDistribution(1).Quantile(1e-300));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Bernoulli_refuses_what_is_no_probability(double probability)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new BernoulliDistribution(probability));
        Assert.StartsWith(
            FormattableString.Invariant($"successProbability is {probability}; it must be between 0 and 1."), thrown.Message);
    }

    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(0.25, 1)]
    [InlineData(0.26, 2)]
    [InlineData(1 - 1e-16, 2)]
    public void Categories_are_met_in_order_of_their_shares(double probability, int expected) =>
        Assert.Equal(expected, new CategoricalDistribution([0, 1, 3, 0]).Quantile(probability));

    [Fact]
    public void Rounding_of_shares_never_runs_past_the_last_category() =>
        Assert.Equal(9, new CategoricalDistribution([.. Enumerable.Repeat(0.1, 10)]).Quantile(1 - 1e-16));

    [Theory]
    [InlineData()]
    [InlineData(0.0, 0.0)]
    [InlineData(1.0, -1.0)]
    [InlineData(1.0, double.NaN)]
    public void Weights_that_are_none_are_refused(params double[] weights)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new CategoricalDistribution(weights));
        Assert.StartsWith("Weights must be non-negative and finite, and at least one positive.", thrown.Message);
    }
}
