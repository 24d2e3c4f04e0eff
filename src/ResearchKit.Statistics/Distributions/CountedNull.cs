namespace ResearchKit.Statistics.Distributions;

/// <summary>A statistic of equally likely orders or signs, whose values have been counted out.</summary>
/// <param name="Counts">In how many of the cases the statistic is 0, 1, 2, …; symmetric.</param>
/// <param name="Value">The statistic observed.</param>
internal sealed record CountedNull(UInt128[] Counts, int Value) : NullDistribution("exact")
{
    protected override double AtLeast => Share(Counts.AsSpan(Value..));

    protected override double AtMost => Share(Counts.AsSpan(..(Value + 1)));

    /// <summary>How many sets of m out of m + n ranks have a rank sum of 0, 1, 2, … above the least possible: to 49 and 49 exactly.</summary>
    public static UInt128[] OfRankSum(int m, int n)
    {
        // Gauss's binomial coefficient, the product of (1 − q^(n + i))/(1 − q^i) over i to m: each quotient is a polynomial.
        var counts = new UInt128[m * n + 1];
        counts[0] = 1;
        for (var i = 1; i <= m; i++)
        {
            for (var u = counts.Length - 1; u >= n + i; u--)
                counts[u] -= counts[u - n - i];
            for (var u = i; u < counts.Length; u++)
                counts[u] += counts[u - i];
        }
        return counts;
    }

    /// <summary>How many choices of signs of the ranks 1 to n have a sum of positive ranks of 0, 1, 2, …</summary>
    public static UInt128[] OfSignedRanks(int n)
    {
        var counts = new UInt128[n * (n + 1) / 2 + 1];
        counts[0] = 1;
        for (var (rank, top) = (1, 1); rank <= n; rank++, top += rank)
        {
            for (var v = top; v >= rank; v--)
                counts[v] += counts[v - rank];
        }
        return counts;
    }

    /// <summary>The smallest value that is not exceeded with at least this probability.</summary>
    public static int Quantile(UInt128[] counts, double probability)
    {
        // A share that is the probability but for the rounding of a level must count as that.
        const double rounding = 1e-12;
        var all = Total(counts);
        UInt128 sum = 0;
        for (var value = 0; ; value++)
        {
            sum += counts[value];
            if ((double)sum >= probability * (1 - rounding) * all)
                return value;
        }
    }

    private double Share(ReadOnlySpan<UInt128> part) => Total(part) / Total(Counts);

    private static double Total(ReadOnlySpan<UInt128> counts)
    {
        UInt128 sum = 0;
        foreach (var count in counts)
            sum += count;
        return (double)sum;
    }
}
