using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Tests.Statistics.Distributions;

public class HypergeometricTests
{
    private const double Tolerance = 1e-12;

    // R 4.2.2: dhyper(x, m, n, k), phyper(x, m, n, k), phyper(x - 1, m, n, k, lower.tail = FALSE)
    [Theory]
    [InlineData(3, 4, 4, 4, 0.22857142857142862, 0.98571428571428577, 0.24285714285714288)]
    [InlineData(2, 12, 18, 17, 0.00044969996204905096, 0.0004651809433629053, 0.99998451901868612)]
    [InlineData(0, 5, 7, 4, 0.070707070707070691, 0.070707070707070691, 1)]
    [InlineData(40, 50, 60, 45, 3.4850108447338553e-15, 1, 3.5620562292775115e-15)]
    [InlineData(1234, 6912, 9134, 3579, 3.6394007402603981e-33, 9.7617630877958874e-33, 1)]
    [InlineData(30, 30, 1000, 30, 1.6739231956725447e-58, 1, 1.6739231956725447e-58)]
    [InlineData(500300, 1000000, 1000000, 1000000, 0.00078724340290103716, 0.8023214281971246, 0.19846581520577661)]
    public void Tails_are_those_of_R(long x, long row, long otherRow, long column, double exactly, double atMost, double atLeast)
    {
        var distribution = new Hypergeometric(row, otherRow, column);
        Near.Equal(exactly, distribution.Probability(x), 2e-11);
        Near.Equal(atMost, distribution.LowerTail(x), 2e-11);
        Near.Equal(atLeast, distribution.UpperTail(x), 2e-11);
    }

    [Fact]
    public void Odds_of_one_are_the_central_distribution_and_sums_are_those_of_all_terms()
    {
        var distribution = new Hypergeometric(7, 9, 6);
        // C(7, k) C(9, 6 − k) 1.7^k
        double[] weights = [84, 7 * 126 * 1.7, 21 * 126 * Math.Pow(1.7, 2), 35 * 84 * Math.Pow(1.7, 3), 35 * 36 * Math.Pow(1.7, 4), 21 * 9 * Math.Pow(1.7, 5), 7 * Math.Pow(1.7, 6)];
        for (var x = 0; x <= 6; x++)
        {
            Near.Equal(distribution.UpperTail(x), distribution.UpperTail(x, 1), Tolerance);
            Near.Equal(weights.Skip(x).Sum() / weights.Sum(), distribution.UpperTail(x, 1.7), Tolerance);
        }
        Near.Equal(weights.Select((weight, k) => weight * k).Sum() / weights.Sum(), distribution.Mean(1.7), Tolerance);
        Near.Equal(7 * 6 / 16.0, distribution.Mean(1), Tolerance);
    }

    [Fact]
    public void Values_that_margins_forbid_have_no_probability()
    {
        var distribution = new Hypergeometric(5, 2, 4);
        Assert.Equal((2, 4), (distribution.Smallest, distribution.Greatest));
        Assert.Equal((0, 0), (distribution.Probability(1), distribution.Probability(5)));
        Assert.Equal((1, 0), (distribution.UpperTail(1), distribution.LowerTail(1)));
        Assert.Equal((0, 1), (distribution.UpperTail(5), distribution.LowerTail(5)));
        Assert.Equal(1, new Hypergeometric(3, 4, 0).Probability(0));
    }
}
