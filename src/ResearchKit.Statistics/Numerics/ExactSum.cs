namespace ResearchKit.Statistics.Numerics;

/// <summary>A sum that keeps what its roundings lose: as if with twice the digits (Knuth's two-sum).</summary>
internal static class ExactSum
{
    public static void Add(ref double sum, ref double lost, double value)
    {
        var total = sum + value;
        var rounded = total - sum;
        lost += (sum - (total - rounded)) + (value - rounded);
        sum = total;
    }

    /// <summary>Takes what was lost into the sum, as far as it fits.</summary>
    public static void Settle(ref double sum, ref double lost)
    {
        var total = sum + lost;
        lost = (sum - total) + lost;
        sum = total;
    }
}
