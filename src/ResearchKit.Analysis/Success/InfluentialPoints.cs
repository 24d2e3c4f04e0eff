using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>Which single observations move Pearson's r most: r with all points against r without one of them.</summary>
/// <remarks>
/// Leaving one point out changes the sums of squares by n/(n-1) times its squared deviation (a downdate), so that all n
/// coefficients cost one pass (Cook and Weisberg 1982, Residuals and Influence in Regression, chapter 3).
/// </remarks>
public static class InfluentialPoints
{
    /// <summary>The points whose removal changes r most, largest change first; ties in the order of the data.</summary>
    /// <param name="x">The first variable; finite, not constant.</param>
    /// <param name="y">The second variable, as long as <paramref name="x"/>; finite, not constant.</param>
    /// <param name="count">How many points to name; fewer come back when there are fewer.</param>
    /// <returns>Index of the point and r without it; r is NaN where the rest is constant or a single point.</returns>
    public static IReadOnlyList<(int Index, double CorrelationWithout)> Find(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, int count)
    {
        var n = x.Length;
        double[] allX = [.. x], allY = [.. y];
        x = InUnitsOfLargest(x);
        y = InUnitsOfLargest(y);
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
        var without = new double[n];
        for (var i = 0; i < n; i++)
        {
            double dx = x[i] - meanX, dy = y[i] - meanY;
            without[i] = (sxy - share * dx * dy) / Math.Sqrt((sxx - share * dx * dx) * (syy - share * dy * dy));
        }
        // Where one point carries nearly all of the variance the downdate cancels to noise, or to NaN, which sorts first:
        // good enough to pick candidates, and the few that are named are computed afresh.
        var candidates = Enumerable.Range(0, n)
            .OrderByDescending(i => double.IsNaN(without[i]) ? double.PositiveInfinity : Math.Abs(without[i] - r))
            .Take(count).ToArray();
        return [.. candidates.Select(i => (i, WithoutPoint(allX, allY, i)))];
    }

    private static double WithoutPoint(double[] x, double[] y, int index)
    {
        try
        {
            return Correlation.Pearson(Rest(x), Rest(y)).Value;
        }
        catch (AssumptionException)
        {
            return double.NaN;
        }

        double[] Rest(double[] values) => [.. values[..index], .. values[(index + 1)..]];
    }

    /// <summary>r has no unit, and squares of 1e200 would leave the range of a double.</summary>
    private static double[] InUnitsOfLargest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        var scaled = new double[values.Length];
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] = values[i] / largest;
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
