using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics;

/// <summary>How often an interval holds the truth, over samples drawn anew.</summary>
internal static class Coverage
{
    /// <summary>
    /// Fails unless the share of covering samples is within four binomial standard deviations, 4 √(p(1 − p)/replications),
    /// of the share expected. A correct interval fails so in 1 of 16,000 seeds; the seed is fixed.
    /// </summary>
    public static void Expect(double expected, int replications, string seed, Func<RandomStream, bool> covers)
    {
        var parent = RandomStream.FromSeed(seed);
        var covered = 0;
        for (var i = 0; i < replications; i++)
            covered += covers(parent.Fork(i)) ? 1 : 0;
        var tolerance = 4 * Math.Sqrt(expected * (1 - expected) / replications);
        Assert.InRange((double)covered / replications, expected - tolerance, expected + tolerance);
    }
}
