using ResearchKit.Statistics.Comparisons.Ranks.Selection;

namespace ResearchKit.Statistics;

/// <summary>Whether values, or differences within pairs, tend to lie above or below 0: Wilcoxon's signed rank test.</summary>
public static class SignedRank
{
    private const string Purpose = "a signed rank test";

    /// <summary>Estimates the pseudomedian of a population: the median of the means of all pairs of its values.</summary>
    /// <param name="values">Any unit, finite, at least one other than 0.</param>
    /// <returns>The pseudomedian of the values other than 0, with Wilcoxon's signed rank test against 0.</returns>
    /// <exception cref="AssumptionException">No values; one is NaN or infinite; or all are 0.</exception>
    /// <remarks>
    /// <para>
    /// Method, as in R: zeros are left out of the test, of the estimate and of the interval, and are told by
    /// <see cref="SignedRankEstimate.ZeroCount"/>: where there are many, the estimate describes the others only. The
    /// pseudomedian is selected among Walsh's n(n + 1)/2 averages without writing them out, in O(n log n).
    /// </para>
    /// <para>
    /// Assumptions: independent observations whose distribution is symmetric under the hypothesis; then the pseudomedian is
    /// the median. Missing values are for the caller to drop, and to count.
    /// </para>
    /// <para>
    /// Memory: 16 bytes per observation. References: F. Wilcoxon 1945, doi 10.2307/3001968; J. L. Hodges and E. L.
    /// Lehmann 1963, doi 10.1214/aoms/1177704172. Verified against R 4.2.2 wilcox.test and the sorted list of averages.
    /// </para>
    /// </remarks>
    public static SignedRankEstimate Of(ReadOnlySpan<double> values)
    {
        Require.AtLeast(1, values.Length, "value", Purpose, nameof(values));
        Require.Finite(values);
        return OfFinite(values, nameof(values));
    }

    /// <summary>Estimates the pseudomedian of the differences within pairs, the first less the second.</summary>
    /// <param name="x">One measurement of each unit; any unit, finite, at least 1.</param>
    /// <param name="y">The other, pair by pair as long as <paramref name="x"/>, in the same unit; finite.</param>
    /// <returns>The pseudomedian of the differences other than 0, with Wilcoxon's signed rank test.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have no pairs; hold NaN or an infinity; or all differences are 0.
    /// </exception>
    /// <remarks>
    /// Method, assumptions and references: see <see cref="Of"/>. Differences are tied where their doubles are equal: 0.3 − 0.1
    /// and 0.2 are not. Verified against R 4.2.2 wilcox.test(paired = TRUE).
    /// </remarks>
    public static SignedRankEstimate OfPairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.SameLength(x, y);
        Require.AtLeast(1, x.Length, "pair", Purpose, nameof(x));
        Require.Finite(x);
        Require.Finite(y);
        var differences = new double[x.Length];
        for (var i = 0; i < differences.Length; i++)
            differences[i] = x[i] - y[i];
        return OfFinite(differences, "x − y");
    }

    private static SignedRankEstimate OfFinite(ReadOnlySpan<double> values, string name)
    {
        var nonzero = new double[values.Length];
        var count = 0;
        foreach (var value in values)
        {
            if (value != 0)
                nonzero[count++] = value;
        }
        if (count == 0)
            throw Require.Broken(Violation.Constant, name, $"{name} is 0 throughout; {Purpose} needs values other than 0.");
        Array.Resize(ref nonzero, count);
        Array.Sort(nonzero);
        return new(nonzero, values.Length, PairSelection.Median(new WalshAverages(nonzero)));
    }
}
