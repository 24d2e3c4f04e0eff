using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Resampling inside the calibration: on one thread, as whole samples are handed to threads already.</summary>
internal static class Resampled
{
    public static ResamplingPlan Times(int replications) => new() { Replications = replications, Threads = 1 };
}
