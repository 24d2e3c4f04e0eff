using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class DrawTests
{
    private const int Draws = 100_000;

    // Five standard errors: a fault shows, chance does not (the seed is fixed, so that a pass stays a pass).
    private const double StandardErrors = 5;

    [Fact]
    public void Normal_draws_have_their_moments()
    {
        var z = Draw("normal", NormalDistribution.Standard.Quantile);
        // Standard errors of the mean, variance, skewness and excess kurtosis: √1, √2, √6, √24 over √n.
        AssertZero(z.Average(), 1);
        AssertZero(z.Average(value => value * value) - 1, Math.Sqrt(2));
        AssertZero(z.Average(value => value * value * value) - 3 * z.Average(), Math.Sqrt(6));
        AssertZero(z.Average(value => Math.Pow(value, 4)) - 6 * z.Average(value => value * value) + 3, Math.Sqrt(24));
    }

    [Fact]
    public void Poisson_draws_have_mean_and_variance_equal()
    {
        foreach (var mean in new[] { 0.3, 9.5, 10.5, 5000 })
        {
            var counts = Draw("poisson", u => new PoissonDistribution(mean).Quantile(u));
            AssertZero(counts.Average() - mean, Math.Sqrt(mean));
            // Variance of (N − m)² is m + 2m².
            AssertZero(counts.Average(n => (n - mean) * (n - mean)) - mean, Math.Sqrt(mean + 2 * mean * mean));
        }
    }

    [Fact]
    public void Categories_come_in_their_shares()
    {
        double[] shares = [0.5, 0.3, 0.2];
        var draws = Draw("categories", u => new CategoricalDistribution(shares).Quantile(u));
        for (var k = 0; k < shares.Length; k++)
            AssertZero(draws.Average(category => category == k ? 1.0 : 0) - shares[k], Math.Sqrt(shares[k] * (1 - shares[k])));
    }

    [Fact]
    public void Continuous_draws_follow_their_distribution_function()
    {
        AssertKolmogorov(Draw("normal", new NormalDistribution(3, 2).Quantile), x => Phi((x - 3) / 2));
        AssertKolmogorov(Draw("lognormal", new LogNormalDistribution(188, 1.4).Quantile), x => Phi(Math.Log(x / 188) / 1.4));
        AssertKolmogorov(Draw("fisk", new LogLogisticDistribution(188, 1.4).Quantile), x => 1 / (1 + Math.Pow(x / 188, -1.4)));
    }

    [Fact]
    public void Inner_uniforms_are_inside_and_uniform()
    {
        var u = Draw("uniform", value => value);
        Assert.All(u, value => Assert.True(value > 0 && value < 1));
        AssertKolmogorov(u, x => x);
    }

    private static double[] Draw(string name, Func<double, double> quantile)
    {
        var stream = RandomStream.FromSeed("draws").Fork(name);
        return [.. Enumerable.Range(0, Draws).Select(_ => quantile(stream.NextInnerUniform()))];
    }

    private static void AssertZero(double deviation, double standardDeviation)
    {
        var tolerance = StandardErrors * standardDeviation / Math.Sqrt(Draws);
        Assert.InRange(deviation, -tolerance, tolerance);
    }

    // √n·D is above 1.95 in one of a thousand samples (Kolmogorov's limit).
    private static void AssertKolmogorov(double[] draws, Func<double, double> distributionFunction)
    {
        var below = draws.Order().Select(distributionFunction).ToArray();
        var distance = below.Select((p, i) => Math.Max(p - (double)i / Draws, (i + 1.0) / Draws - p)).Max();
        Assert.InRange(distance * Math.Sqrt(Draws), 0, 1.95);
    }

    private static double Phi(double z) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, z);
}
