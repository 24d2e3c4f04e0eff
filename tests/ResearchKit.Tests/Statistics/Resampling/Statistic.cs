namespace ResearchKit.Tests.Statistics.Resampling;

/// <summary>Statistics that tests of resampling share.</summary>
internal static class Statistic
{
    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    public static double StandardErrorOfMean(ReadOnlySpan<double> values)
    {
        var (mean, squares) = (Mean(values), 0.0);
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / (values.Length - 1) / values.Length);
    }

    public static double MeanDifference(ReadOnlySpan<double> first, ReadOnlySpan<double> second) => Mean(first) - Mean(second);
}
