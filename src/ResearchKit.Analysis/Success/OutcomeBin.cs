using ResearchKit.Display;
using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>The outcome of the rows whose count lies in one bin.</summary>
/// <param name="Lower">Where the bin begins; belongs to it.</param>
/// <param name="Upper">Where the next one begins; infinity for the last.</param>
/// <param name="SampleSize">Rows in the bin; at least 1.</param>
/// <param name="Estimate">The share or the median, in the unit of the outcome.</param>
/// <param name="Interval">Its interval; both ends NaN where the bin has too few rows for one.</param>
public sealed record OutcomeBin(double Lower, double Upper, long SampleSize, double Estimate, ConfidenceInterval Interval)
{
    /// <summary>For reading: "100 to 1k", "10k and more".</summary>
    public string Name => double.IsInfinity(Upper)
        ? $"{NumberText.Short(Lower)} and more"
        : $"{NumberText.Short(Lower)} to {NumberText.Short(Upper)}";

    internal static OutcomeBin Of(double lower, double upper, Estimate estimate, double level) =>
        new(lower, upper, estimate.SampleSize, estimate.Value, Undefined.IntervalOf(estimate, level));
}
