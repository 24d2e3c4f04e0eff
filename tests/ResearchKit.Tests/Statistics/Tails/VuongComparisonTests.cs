using ResearchKit.Statistics;
using ResearchKit.Statistics.Tails;

namespace ResearchKit.Tests.Statistics.Tails;

public class VuongComparisonTests
{
    // R 4.2.2: L <- sum(dlnorm(x, mu, s, log = TRUE)) - n*plnorm(27, mu, s, lower = FALSE, log = TRUE), maximised by optim,
    // restarted 20 times; r: log density of the power law less that; sqrt(n)*mean(r)/sd(r)
    [Fact]
    public void Of_measurements_it_is_that_of_R()
    {
        var comparison = PowerLaw.Fit(HeavyTails.Casualties, TailData.Continuous).CompareWithLognormal();
        Near.Equal(-0.5819756402968, comparison.LogLikelihoodRatio, 1e-8);
        Near.Equal(-0.623233751422132, comparison.Statistic, 1e-6);
        Near.Equal(-3.43284291830908, comparison.LognormalLocation, 1e-6);
        Near.Equal(2.57174783471069, comparison.LognormalScale, 1e-6);
        Assert.Equal(191, comparison.SampleSize);
    }

    // R 4.2.2, likewise of plnorm(x - .5, lower = FALSE) - plnorm(x + .5, lower = FALSE) over plnorm(m - .5, lower = FALSE)
    [Fact]
    public void Of_counts_it_is_that_of_R()
    {
        var comparison = PowerLaw.Fit(HeavyTails.Moby, TailData.Counts, 1).CompareWithLognormal();
        Near.Equal(-78.8491514269736, comparison.LogLikelihoodRatio, 1e-8);
        Near.Equal(-5.00653848238819, comparison.Statistic, 1e-5);
        Near.Equal(-3.5826165531023, comparison.LognormalLocation, 1e-5);
        Near.Equal(2.76084839677843, comparison.LognormalScale, 1e-5);
        Assert.True(comparison.PValue(Alternative.Less) < 1e-6);
        Near.Equal(comparison.PValue(), 2 * comparison.PValue(Alternative.Less), 1e-12);
    }

    // R 4.2.2: b by optimize of sum(log(((x - .5)/6.5)^-b - ((x + .5)/6.5)^-b)), and r as above. The oracles' 0.416100286627 is
    // where poweRlaw's optimiser stopped, at a likelihood 0.069 lower; the likelihood of lognormals rises on to this limit.
    [Fact]
    public void Of_the_words_of_Moby_Dick_the_lognormal_is_the_limit()
    {
        var comparison = PowerLaw.Fit(HeavyTails.Moby, TailData.Counts).CompareWithLognormal();
        Near.Equal(0.00337988830605518, comparison.LogLikelihoodRatio, 1e-7);
        Near.Equal(0.0559138297350796, comparison.Statistic, 1e-7);
        Near.Equal(0.955410453530648, comparison.PValue(), 1e-8);
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (comparison.LognormalLocation, comparison.LognormalScale));
    }

    [Fact]
    public void Where_both_are_one_nothing_is_compared()
    {
        // Logarithms whose squares average more than twice the square of their mean.
        var comparison = PowerLaw.Fit([1, 1.01, 1.02, 1.03, 1000], TailData.Continuous, 1).CompareWithLognormal();
        Assert.Equal(0, comparison.LogLikelihoodRatio);
        Assert.Equal(double.NaN, comparison.Statistic);
        Assert.Equal(double.NaN, comparison.PValue());
    }

    [Fact]
    public void Lognormal_data_are_recognised_and_the_fit_is_theirs()
    {
        double[] values = [.. Draws.Normal(RandomStream.FromSeed("lognormal"), 4_000).Select(z => Math.Exp(2 + z))];
        var tail = TailLognormal.Of(TailSample.Of(values, TailData.Continuous), Math.Exp(2));
        Assert.InRange(tail.Location, 1.8, 2.2);
        Assert.InRange(tail.Scale, 0.9, 1.1);
        var counts = TailLognormal.Of(TailSample.Of([.. values.Select(Math.Ceiling)], TailData.Counts), 8);
        Assert.InRange(counts.Location, 1.8, 2.2);
        Assert.True(PowerLaw.Fit(values, TailData.Continuous, Math.Exp(2)).CompareWithLognormal().PValue(Alternative.Less) < 1e-6);
    }

    // mpmath 1.2.1, R = sqrt(pi/2)*exp(a*a/2)*erfc(a/sqrt(2)), d = 1/R - a: log(R), d, (1 - a*d)/d**2
    [Theory]
    [InlineData(-3, 5.4175877232399245, 3.0044378390421257, 1.1093060156353147)]
    [InlineData(0, 0.22579135264472743, 0.79788456080286536, 1.5707963267948966)]
    [InlineData(2, -0.86424580047735921, 0.37321553282284087, 1.8204410701150902)]
    [InlineData(3.9, -1.4183658584866839, 0.23036532090811223, 1.9140518178076169)]
    [InlineData(4.1, -1.4634932405399639, 0.22102758358115619, 1.9197702775750949)]
    [InlineData(15, -2.7124463125070225, 0.066086827167822035, 1.9914492879285014)]
    [InlineData(1000, -6.9077562789796371, 0.00099999800000999993, 1.9999980000180386)]
    public void The_ratio_of_Mills_is_that_of_mpmath(double a, double log, double excess, double ratio)
    {
        Near.Equal(log, MillsRatio.Log(a), 1e-13);
        Near.Equal(excess, MillsRatio.MeanExcess(a), 1e-13);
        Near.Equal(ratio, MillsRatio.SquareRatio(a), 1e-12);
    }

    // mpmath 1.2.1: z = zeta(s, q); z*q**s, -zeta(s, q, 1)/z - log(q), zeta(s, q, 2)/z - (zeta(s, q, 1)/z)**2
    [Theory]
    [InlineData(1.5, 1, 2.6123753486854883, 1.5052353557882679, 3.8549629156760383)]
    [InlineData(2.2436, 27, 22.218083659614895, 0.78563171750159236, 0.64648575877204664)]
    [InlineData(3.7, 1000, 370.87067870356601, 0.36987051226199744, 0.13717412783170176)]
    [InlineData(1.05, 5, 100.51742841846775, 19.896882468746341, 399.99594768304792)]
    [InlineData(30, 2, 1.0000052160275312, 2.115174651201528e-6, 8.5781129839960432e-7)]
    [InlineData(6, 1e6, 200000.5000005, 0.19999950000033333, 0.039999999999916667)]
    public void The_zeta_function_is_that_of_mpmath(double s, double q, double value, double mean, double variance)
    {
        var zeta = HurwitzZeta.At(s, q);
        Near.Equal(value, zeta.Value, 1e-14);
        Near.Equal(value, HurwitzZeta.Scaled(s, q), 1e-14);
        Near.Equal(mean, zeta.First, 1e-12);
        Near.Equal(variance, zeta.Second, 1e-11);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Vuong test of a power law against a lognormal, tail of 2,958 values\n" +
        "log likelihood ratio  statistic      p  p power law nearer  p lognormal nearer\n" +
        "────────────────────  ─────────  ─────  ──────────────────  ──────────────────\n" +
        "               0.003      0.056  0.955               0.478               0.522\n",
        PowerLaw.Fit(HeavyTails.Moby, TailData.Counts, 7).CompareWithLognormal().ToString());
}
