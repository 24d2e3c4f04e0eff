namespace ResearchKit.Statistics;

/// <summary>P-values of many tests, each made greater so that it can be read beside the others.</summary>
/// <remarks>
/// Each verb keeps the order, gives ties one value, and never exceeds 1. P-values are for the caller to choose beforehand:
/// left out after a look at them, a test still counts.
/// </remarks>
public static class AdjustedPValues
{
    /// <summary>Bonferroni's: each times the number of tests. Bounds the probability of any false finding.</summary>
    /// <param name="pValues">In [0, 1], none missing; none at all gives none.</param>
    /// <returns>The adjusted p-values, in the order given.</returns>
    /// <exception cref="AssumptionException">One is NaN or not within 0 and 1.</exception>
    /// <remarks>No assumption on how the tests depend on each other. <see cref="Holm"/> is never greater. Verified against R 4.2.2 p.adjust.</remarks>
    public static double[] Bonferroni(ReadOnlySpan<double> pValues)
    {
        Check(pValues);
        var adjusted = pValues.ToArray();
        foreach (ref var p in adjusted.AsSpan())
            p = Math.Min(1, p * adjusted.Length);
        return adjusted;
    }

    /// <summary>Holm's: the smallest times n, the next times n − 1 and so on, none below one before it. Bounds the probability of any false finding.</summary>
    /// <param name="pValues">In [0, 1], none missing; none at all gives none.</param>
    /// <returns>The adjusted p-values, in the order given.</returns>
    /// <exception cref="AssumptionException">One is NaN or not within 0 and 1.</exception>
    /// <remarks>
    /// No assumption on how the tests depend on each other. Reference: S. Holm 1979 (Scandinavian Journal of Statistics 6,
    /// 65–70). Verified against R 4.2.2 p.adjust.
    /// </remarks>
    public static double[] Holm(ReadOnlySpan<double> pValues)
    {
        Check(pValues);
        var order = Order(pValues);
        var adjusted = new double[order.Length];
        var greatest = 0.0;
        for (var i = 0; i < order.Length; i++)
        {
            greatest = Math.Max(greatest, Math.Min(1, pValues[order[i]] * (order.Length - i)));
            adjusted[order[i]] = greatest;
        }
        return adjusted;
    }

    /// <summary>Benjamini and Hochberg's: the k-th smallest times n/k, none above one after it. Bounds the expected share of false ones among the findings.</summary>
    /// <param name="pValues">In [0, 1], none missing; none at all gives none.</param>
    /// <returns>The adjusted p-values, in the order given.</returns>
    /// <exception cref="AssumptionException">One is NaN or not within 0 and 1.</exception>
    /// <remarks>
    /// Assumption: tests that are independent, or depend positively on each other. Reference: Y. Benjamini and Y. Hochberg
    /// 1995, doi 10.1111/j.2517-6161.1995.tb02031.x. Verified against R 4.2.2 p.adjust.
    /// </remarks>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> pValues)
    {
        Check(pValues);
        var order = Order(pValues);
        var adjusted = new double[order.Length];
        var smallest = 1.0;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            smallest = Math.Min(smallest, pValues[order[i]] * ((double)order.Length / (i + 1)));
            adjusted[order[i]] = smallest;
        }
        return adjusted;
    }

    private static int[] Order(ReadOnlySpan<double> pValues)
    {
        var order = new int[pValues.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(pValues.ToArray(), order);
        return order;
    }

    private static void Check(ReadOnlySpan<double> pValues)
    {
        for (var i = 0; i < pValues.Length; i++)
        {
            if (double.IsNaN(pValues[i]))
                throw Require.Broken(Violation.NotFinite, nameof(pValues), $"pValues[{i}] is NaN; every p-value must be a number.");
            if (!(pValues[i] >= 0 && pValues[i] <= 1))
                throw Require.Broken(Violation.OutOfDomain, nameof(pValues), $"pValues[{i}] is {pValues[i]}; it must lie between 0 and 1.");
        }
    }
}
