namespace ResearchKit.Analysis.Success;

/// <summary>
/// Does y look computed from x, as an engagement rate is from the followers it is divided by? Such a pair is correlated
/// whatever the world is like (Pearson 1897, doi 10.1098/rspl.1896.0076, "spurious correlation").
/// </summary>
/// <remarks>
/// y = k / x with whole k leaves a trace: y times x is whole, within the rounding of y. Rates per 100 or per 1,000 are
/// tried too. Only rows where the rounding leaves room for doubt to show count as evidence (room below a quarter).
/// By chance such a row passes with twice its room as probability; a warning needs 99 % of at least 10 informative rows
/// to pass. Where the counts are too large for that trace, the third column that was divided may still stand in the same
/// file.
/// </remarks>
public static class RatioCheck
{
    private const int InformativeRowsNeeded = 10;
    private const double ShareNeeded = 0.99;
    private const double LargestRoom = 0.25;
    private static readonly double[] Scales = [1, 100, 1000];

    /// <summary>Whether y is a whole count divided by x, as it is or per 100 or per 1,000.</summary>
    /// <param name="x">The count that may be the denominator.</param>
    /// <param name="y">The variable that may be a rate, as long as <paramref name="x"/>.</param>
    public static bool IsRate(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (!HasFractions(y))
            return false;
        var halfUnit = 0.5 * Math.Pow(10, -DecimalsOf(y));
        foreach (var scale in Scales)
            if (LooksLikeCountOver(x, y, scale, halfUnit))
                return true;
        return false;
    }

    /// <summary>Whether y is numerator / denominator in nearly every row, as it is or per 100 or per 1,000.</summary>
    /// <param name="numerator">A third column, or the variable itself; NaN where missing.</param>
    /// <param name="denominator">The variable itself, or a third column; NaN where missing.</param>
    /// <param name="y">The variable that may be computed from the two.</param>
    public static bool IsRatio(ReadOnlySpan<double> numerator, ReadOnlySpan<double> denominator, ReadOnlySpan<double> y)
    {
        // Where the third column is the rate, the counts themselves fit the equation too; whole numbers are no rate.
        if (!HasFractions(y))
            return false;
        var halfUnit = 0.5 * Math.Pow(10, -DecimalsOf(y));
        foreach (var scale in Scales)
        {
            int informative = 0, equal = 0;
            for (var i = 0; i < y.Length; i++)
            {
                var ratio = scale * numerator[i] / denominator[i];
                // A value as coarse as its own rounding fits too many ratios to be evidence.
                if (Math.Abs(y[i]) <= 10 * halfUnit || !double.IsFinite(ratio))
                    continue;
                informative++;
                if (Math.Abs(y[i] - ratio) <= halfUnit + Math.Abs(ratio) * 1e-12)
                    equal++;
            }
            if (informative >= InformativeRowsNeeded && equal >= ShareNeeded * informative)
                return true;
        }
        return false;
    }

    private static bool LooksLikeCountOver(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double scale, double halfUnit)
    {
        int informative = 0, whole = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var count = y[i] * x[i] / scale;
            // What y's rounding and the arithmetic of doubles can move the count by.
            var room = Math.Abs(x[i]) * halfUnit / scale + Math.Abs(count) * 1e-12;
            // Nothing is divided by 0; times 0 all is whole.
            if (room >= LargestRoom || y[i] == 0 || x[i] == 0)
                continue;
            informative++;
            if (Math.Abs(count - Math.Round(count)) <= room)
                whole++;
        }
        return informative >= InformativeRowsNeeded && whole >= ShareNeeded * informative;
    }

    private static bool HasFractions(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            if (value != Math.Floor(value))
                return true;
        return false;
    }

    /// <summary>How many decimals it takes to write every value; 17 stands for "not rounded".</summary>
    private static int DecimalsOf(ReadOnlySpan<double> values)
    {
        var decimals = 0;
        foreach (var value in values)
        {
            // Math.Round knows at most 15 digits; a value that needs more was not rounded for people.
            while (decimals <= 15 && Math.Abs(value) < 1e9 && Math.Round(value, decimals) != value)
                decimals++;
            if (decimals > 15)
                return 17;
        }
        return decimals;
    }
}
