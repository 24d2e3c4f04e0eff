using System.Globalization;
using ResearchKit.Statistics.Correlations.Distances;

namespace ResearchKit.Statistics;

/// <summary>Whether two columns depend on each other in any way at all, a straight line or not.</summary>
public static class DistanceCorrelation
{
    private const string Purpose = "a distance correlation";

    /// <summary>Estimates the distance correlation of the population, 0 to 1: it is 0 only where the columns are independent.</summary>
    /// <param name="x">One column; any unit, finite.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <returns>The distance correlation, its bias-corrected square, and tests of independence.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have fewer than 2 pairs; hold NaN or an infinity; or one of them is constant.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: the distances of all n² ordered pairs, doubly centred, but summed in O(n log n): those within a column from
    /// its order, their products while the second column is sorted by merging (Chaudhuri and Hu 2019). Both columns are
    /// taken about their means in units of a power of two, so that neither 1e300 nor 1e-300 leaves the range of a double.
    /// </para>
    /// <para>
    /// Assumptions: independent pairs, finite means. Biased upwards: independent columns have a value above 0, the greater
    /// the fewer pairs there are; see <see cref="DistanceCorrelationEstimate.BiasCorrectedSquare"/>. Missing values are for
    /// the caller to drop, and to count. Degenerate: 2 pairs give 1.
    /// </para>
    /// <para>
    /// References: G. J. Székely, M. L. Rizzo and N. K. Bakirov 2007, doi 10.1214/009053607000000505; A. Chaudhuri and W. Hu
    /// 2019, doi 10.1016/j.csda.2019.01.016. Verified against R 4.2.2 energy 1.7-11 and the sums over all pairs.
    /// </para>
    /// </remarks>
    public static DistanceCorrelationEstimate Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.VaryingPairs(x, y, Purpose);
        var pairs = DistancePairs.Of(x, y);
        return new(pairs.X, pairs.Y, pairs.TakeSums(y));
    }

    /// <summary>Tests whether two columns are independent, by how often chance pairs them to as great a distance covariance.</summary>
    /// <param name="x">One column; any unit, finite.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <param name="stream">Where the permutations come from: the i-th from its fork i, on however many threads.</param>
    /// <param name="permutations">How many; at least 1.</param>
    /// <returns>The distance correlation with p = (1 + b)/(1 + permutations), b being those as great as it or greater.</returns>
    /// <exception cref="AssumptionException">As for <see cref="Of"/>, or <paramref name="permutations"/> is below 1.</exception>
    /// <remarks>
    /// <para>
    /// Method: the pairs of one column are exchanged (Fisher and Yates), and the sums that this changes are taken again in
    /// O(n log n). The first column and all row sums are sorted once.
    /// </para>
    /// <para>
    /// Assumptions: independent pairs; nothing else. The test is exact: where the columns are independent, p ≤ α in at most
    /// a share α of samples. Missing values and degenerate cases: see <see cref="Of"/>; p is never below
    /// 1/(1 + permutations). Memory: 64 bytes for each observation and 36 more on each thread.
    /// </para>
    /// <para>
    /// References: see <see cref="Of"/>; A. C. Davison and D. V. Hinkley 1997, Bootstrap Methods and their Application, 4.2.
    /// Verified against R 4.2.2 energy 1.7-11 dcov.test.
    /// </para>
    /// </remarks>
    public static TestResult PermutationTest(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, RandomStream stream, int permutations = 999)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Require.VaryingPairs(x, y, Purpose);
        if (permutations < 1)
            throw Require.Broken(Violation.OutOfDomain, nameof(permutations),
                $"permutations is {permutations}; at least 1 is needed for a permutation test.");
        var distances = new DistancePermutations(x, y);
        var asFarOut = distances.CountAsFarOut(stream, permutations);
        return new(
            "Distance correlation", "dCor", Math.Sqrt(Math.Min(1, distances.SquaredCorrelation)),
            (1.0 + asFarOut) / (1.0 + permutations),
            string.Create(CultureInfo.InvariantCulture, $"{permutations:N0} permutations"), x.Length);
    }
}
