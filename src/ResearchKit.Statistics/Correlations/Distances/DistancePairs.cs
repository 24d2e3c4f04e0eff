using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics.Correlations.Distances;

/// <summary>Two columns of which the distances are summed, each by itself and both together.</summary>
internal readonly struct DistancePairs
{
    // Below this starting a second thread costs more than it saves.
    private const int ParallelFrom = 1 << 14;

    private DistancePairs(DistanceColumn x, DistanceColumn y) => (X, Y) = (x, y);

    public DistanceColumn X { get; }

    public DistanceColumn Y { get; }

    public static DistancePairs Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (aboutX, aboutY) = (CentredSample.Of(x), CentredSample.Of(y));
        var (valuesOfX, valuesOfY) = (x.ToArray(), y.ToArray());
        if (x.Length < ParallelFrom)
            return new(DistanceColumn.Of(aboutX, valuesOfX), DistanceColumn.Of(aboutY, valuesOfY));
        DistanceColumn? first = null, second = null;
        Parallel.Invoke(
            () => first = DistanceColumn.Of(aboutX, valuesOfX),
            () => second = DistanceColumn.Of(aboutY, valuesOfY));
        return new(first!, second!);
    }

    /// <summary>The sums of both columns. Takes the memory of both: asked once, and of this nothing else afterwards.</summary>
    /// <param name="y">The second column in its first order.</param>
    public DistanceSums TakeSums(ReadOnlySpan<double> y)
    {
        var rowProducts = BlockSum.OfProducts(X.Rows, Y.Rows);
        TakePartners(y);
        return SumsOf(X.Sorted, Y.Sorted, X.Rows, Y.Rows, rowProducts, true);
    }

    /// <summary>Puts the deviations of y, in the order of x, into the place of those in order of size.</summary>
    public void TakePartners(ReadOnlySpan<double> y)
    {
        for (var i = 0; i < y.Length; i++)
            Y.Sorted[i] = Y.About.Deviation(y[X.Order[i]]);
    }

    /// <summary>The sums of any pairing of both columns.</summary>
    /// <param name="x">The deviations of x, ascending. Neither these nor the next keep their order.</param>
    /// <param name="y">The deviations of y, pair by pair.</param>
    /// <param name="spareX">As long; what it holds is lost.</param>
    /// <param name="spareY">As long; what it holds is lost.</param>
    /// <param name="rowProducts">See <see cref="DistanceSums"/>.</param>
    /// <param name="onTwoThreads">Whether a second thread may be taken.</param>
    public DistanceSums SumsOf(
        double[] x, double[] y, double[] spareX, double[] spareY, double rowProducts, bool onTwoThreads)
    {
        // Pairs ordered alike count their product, those ordered unlike its negative: all of the first less all there are,
        // the first twice as often.
        var products = 2.0 * x.Length * BlockSum.OfProducts(x, y);
        var concordant = ConcordantProducts.Sum(x, y, spareX, spareY, onTwoThreads);
        return new(x.Length, 4 * concordant - products, rowProducts, X.Sum, Y.Sum);
    }
}
