namespace ResearchKit.Statistics.Description;

/// <summary>Rousseeuw and Croux's Sn of sorted values.</summary>
internal static class MedianOfMedians
{
    private const double OfNormal = 1.1926;

    // For 2 to 9 values; the factors of Croux and Rousseeuw 1992, as robustbase has them.
    private static readonly double[] SmallSample = [0.743, 1.851, 0.954, 1.351, 0.993, 1.198, 1.005, 1.131];

    public static double Sn(ReadOnlySpan<double> sorted)
    {
        var n = sorted.Length;
        var factor = n <= 9 ? SmallSample[n - 2] : n % 2 == 1 ? n / (n - 0.9) : 1;
        return OfNormal * factor * LowMedianOfHighMedians(sorted);
    }

    private static double LowMedianOfHighMedians(ReadOnlySpan<double> sorted)
    {
        var n = sorted.Length;
        var medians = new double[n];
        // The k nearest values to x[i], itself among them, lie side by side: in a window from l to l + k − 1 with its ends
        // as equally far as can be. The farther end is the k-th smallest distance, and l never falls as i rises.
        var k = n / 2 + 1;
        var l = 0;
        for (var i = 0; i < n; i++)
        {
            while (l < n - k && Farthest(sorted, l + 1, k, i) <= Farthest(sorted, l, k, i))
                l++;
            medians[i] = Farthest(sorted, l, k, i);
        }
        Array.Sort(medians);
        return medians[(n + 1) / 2 - 1];
    }

    private static double Farthest(ReadOnlySpan<double> sorted, int l, int k, int i) =>
        Math.Max(sorted[i] - sorted[l], sorted[l + k - 1] - sorted[i]);
}
