using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Resampling inside the calibration: on one thread, as whole samples are handed to threads already.</summary>
internal static class Resampled
{
    /// <summary>Replicates of a bootstrap: with more the coverage does not change within a standard error.</summary>
    public const int Replicates = 999;

    /// <summary>Permutations of a test: of 199 the 5 % that decide are a whole number, so that its size is exact.</summary>
    public const int Permutations = 199;

    /// <summary>One sample in so many is resampled.</summary>
    public const int Share = 5;

    public static ResamplingPlan Bootstrap { get; } = Plan(Replicates, SamplingDesign.Simple);

    public static ResamplingPlan Permutation { get; } = Plan(Permutations, SamplingDesign.Simple);

    public static ResamplingPlan BootstrapOf(SamplingDesign design) => Plan(Replicates, design);

    public static ResamplingPlan PermutationOf(SamplingDesign design) => Plan(Permutations, design);

    public static double Average(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    public static double AverageDifference(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => Average(first) - Average(second);

    private static ResamplingPlan Plan(int replications, SamplingDesign design) =>
        new() { Replications = replications, Threads = 1, Design = design };
}
