using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Tests.Statistics.Distributions;

public class BinomialTests
{
    private const double Tolerance = 1e-12;

    // R 4.2.2: pbinom(k - 1, n, p, lower.tail = FALSE), pbinom(k, n, p), dbinom(k, n, p)
    [Theory]
    [InlineData(3, 10, 0.2, 0.32220047360000026, 0.87912611839999988, 0.20132659200000003)]
    [InlineData(0, 10, 0.2, 1, 0.10737418240000009, 0.10737418240000005)]
    [InlineData(10, 10, 0.2, 1.0240000000000015e-07, 1, 1.0240000000000004e-07)]
    [InlineData(9, 10, 0.999, 0.99995523937100694, 0.0099551197902518034, 0.0099103591612587499)]
    [InlineData(24, 31, 0.5, 0.0016634464263916065, 0.99956104485318065, 0.0012244912795722452)]
    [InlineData(287, 304, 273.0 / 304, 0.0031040122582911209, 0.9984741011777023, 0.0015781134359934307)]
    [InlineData(7, 1000000000, 1e-8, 0.86985858037862651, 0.22022064525051036, 0.090079225629136811)]
    [InlineData(200, 1000, 0.05, 7.8605943997842656e-63, 1, 6.2166503670895432e-63)]
    public void Tails_are_those_of_R(long k, long trials, double probability, double atLeast, double atMost, double exactly)
    {
        Near.Equal(atLeast, Binomial.UpperTail(k, trials, probability), Tolerance);
        Near.Equal(atMost, Binomial.LowerTail(k, trials, probability), Tolerance);
        Near.Equal(exactly, Binomial.Probability(k, trials, probability), Tolerance);
    }

    [Fact]
    public void A_fair_coin_has_the_same_tail_on_both_sides()
    {
        foreach (var (k, trials) in new[] { (3L, 10L), (70, 200), (499_000, 1_000_000), (4_999_900_000, 10_000_000_000) })
            Near.Equal(Binomial.LowerTail(k, trials, 0.5), Binomial.UpperTail(trials - k, trials, 0.5), Tolerance);
    }

    [Fact]
    public void Certainty_and_counts_out_of_range()
    {
        Assert.Equal((1, 0), (Binomial.UpperTail(-1, 5, 0.3), Binomial.UpperTail(6, 5, 0.3)));
        Assert.Equal((0, 1), (Binomial.LowerTail(-1, 5, 0.3), Binomial.LowerTail(5, 5, 0.3)));
        Assert.Equal((1, 0), (Binomial.LowerTail(2, 5, 0), Binomial.LowerTail(2, 5, 1)));
        Assert.Equal((0, 1), (Binomial.UpperTail(2, 5, 0), Binomial.UpperTail(2, 5, 1)));
    }
}
