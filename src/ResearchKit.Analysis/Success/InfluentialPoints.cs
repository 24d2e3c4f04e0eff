using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>Which single observations move Pearson's r most: r with all points against r without one of them.</summary>
/// <remarks>
/// Leaving one point out changes the sums of squares by n/(n-1) times its squared deviation (a downdate), so that all n
/// coefficients cost one pass (Cook and Weisberg 1982, Residuals and Influence in Regression, chapter 3).
/// </remarks>
public static class InfluentialPoints
{
    /// <summary>A rest of the sums of squares below this share has lost more than half of its digits.</summary>
    private const double LargestCancellation = 1e-7;

    /// <summary>The points whose removal changes r most, largest change first; ties in the order of the data.</summary>
    /// <param name="x">The first variable; finite, not constant.</param>
    /// <param name="y">The second variable, as long as <paramref name="x"/>; finite, not constant.</param>
    /// <param name="count">How many points to name; fewer come back when there are fewer.</param>
    /// <returns>Index of the point and r without it; r is NaN where the rest is constant or a single point.</returns>
    public static IReadOnlyList<(int Index, double CorrelationWithout)> Find(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, int count)
    {
        var n = x.Length;
        x = NearOne(x);
        y = NearOne(y);
        double meanX = Mean(x), meanY = Mean(y);
        double sxx = 0, syy = 0, sxy = 0;
        for (var i = 0; i < n; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            sxx += dx * dx;
            syy += dy * dy;
            sxy += dx * dy;
        }
        var r = sxy / Math.Sqrt(sxx * syy);
        var share = n / (n - 1.0);
        var candidates = new PriorityQueue<(int Index, double Without), (double Change, int Later)>();
        for (var i = 0; i < n; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            double restX = sxx - share * dx * dx, restY = syy - share * dy * dy;
            // Where one point carries nearly all of the variance the downdate cancels to noise: computed afresh below.
            var isCancelled = !(restX > LargestCancellation * sxx && restY > LargestCancellation * syy);
            var without = isCancelled ? double.NaN : (sxy - share * dx * dy) / Math.Sqrt(restX * restY);
            var change = isCancelled ? double.PositiveInfinity : Math.Abs(without - r);
            if (candidates.Count < count)
                candidates.Enqueue((i, without), (change, -i));
            else if (candidates.TryPeek(out _, out var least) && change > least.Change)
                candidates.EnqueueDequeue((i, without), (change, -i));
        }
        var largestFirst = new (int, double)[candidates.Count];
        for (var k = candidates.Count - 1; k >= 0; k--)
        {
            var (index, without) = candidates.Dequeue();
            largestFirst[k] = (index, double.IsNaN(without) ? WithoutPoint(x, y, index) : without);
        }
        return largestFirst;
    }

    private static double WithoutPoint(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int index)
    {
        try
        {
            return Correlation.Pearson(Rest(x, index), Rest(y, index)).Value;
        }
        catch (AssumptionException)
        {
            return double.NaN;
        }
    }

    private static double[] Rest(ReadOnlySpan<double> values, int index) => [.. values[..index], .. values[(index + 1)..]];

    /// <summary>
    /// r has no unit, and squares of 1e200 would leave the range of a double; a power of two changes no digit.
    /// </summary>
    private static double[] NearOne(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        var scale = Math.ScaleB(1, -Math.Clamp(Math.ILogB(largest), -1022, 1022));
        var scaled = new double[values.Length];
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] = values[i] * scale;
        return scaled;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
