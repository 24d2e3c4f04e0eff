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

    /// <summary>The sign of a sum of a few terms, without any rounding as long as nothing leaves the range of a double (Shewchuk 1997).</summary>
    /// <param name="terms">Finite.</param>
    /// <returns>−1, 0 or 1.</returns>
    public static int SignOf(ReadOnlySpan<double> terms)
    {
        // Parts that do not overlap, from the smallest to the greatest: the greatest that is not 0 decides.
        Span<double> parts = stackalloc double[terms.Length];
        for (var count = 0; count < terms.Length; count++)
        {
            var carried = terms[count];
            for (var i = 0; i < count; i++)
            {
                var lost = 0.0;
                Add(ref carried, ref lost, parts[i]);
                parts[i] = lost;
            }
            parts[count] = carried;
        }
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (parts[i] != 0)
                return Math.Sign(parts[i]);
        }
        return 0;
    }
}
