using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>An interval or a test, as it is applied to a sample.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Kind">Which promise is counted.</param>
/// <param name="Result">What the library gives, whose interval or p-value is counted.</param>
/// <param name="Estimand">What an interval is to hold; null for a test.</param>
/// <param name="Hits">
/// Whether the interval holds the truth, or the test rejects: given the sample, the truth and chance of its own; null where
/// there is no result.
/// </param>
/// <param name="Share">One sample in so many is given to it; above 1 for what is slow.</param>
/// <param name="LargeShare">The same for large samples, if greater; for what is slow only there.</param>
internal sealed record Procedure<TSample>(
    string Name, CalibrationKind Kind, Type Result, Estimand<TSample>? Estimand, Func<TSample, double, RandomStream, bool?> Hits,
    int Share, int LargeShare)
{
    private const int SmallestLarge = 1000;

    /// <summary>
    /// Whether the procedure says anything on these data: tests have a size only where their null hypothesis holds, intervals
    /// a coverage where there is something to cover.
    /// </summary>
    public bool Fits(Design<TSample> design) =>
        design.HoldsNull == (Kind == CalibrationKind.Size) && (Estimand is null || !design.Lacks(Estimand));

    /// <summary>How many of the samples of a size it is given.</summary>
    public int Samples(int replications, int sampleSize)
    {
        var share = sampleSize >= SmallestLarge ? Math.Max(Share, LargeShare) : Share;
        return (replications + share - 1) / share;
    }

    /// <summary>The same, where an unmet assumption is no result rather than an exception.</summary>
    public bool? Outcome(TSample sample, double truth, RandomStream stream)
    {
        if (Estimand is not null && double.IsNaN(truth))
            return null;
        try
        {
            return Hits(sample, truth, stream);
        }
        catch (AssumptionException)
        {
            return null;
        }
    }
}
