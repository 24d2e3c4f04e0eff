using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics.Correlations.Distances;

/// <summary>Distance covariances of pairs that chance puts together.</summary>
internal sealed class DistancePermutations
{
    // Pairings that differ in nothing but the order of equal pairs may differ in their last digits, and count as equal.
    private const double Rounding = 1e-9;

    private readonly DistancePairs _pairs;
    private readonly double[] _partners;
    private readonly double[] _rowsOfX;
    private readonly double[] _rowsOfY;

    public DistancePermutations(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        _pairs = DistancePairs.Of(x, y);
        _pairs.TakePartners(y);
        _partners = _pairs.Y.Sorted;
        var order = _pairs.X.Order;
        _rowsOfX = [.. order.Select(i => _pairs.X.Rows[i])];
        _rowsOfY = [.. order.Select(i => _pairs.Y.Rows[i])];
        var observed = Enumerable.Range(0, x.Length).ToArray();
        SquaredCovariance = new Scratch(x.Length).SquaredCovariance(this, observed);
        SquaredCorrelation = SquaredCovariance
            / Math.Sqrt(_pairs.X.Sums.SquaredCovariance * _pairs.Y.Sums.SquaredCovariance);
    }

    /// <summary>dCov² of the pairs as observed, in scaled units.</summary>
    public double SquaredCovariance { get; }

    /// <summary>dCor² of the pairs as observed.</summary>
    public double SquaredCorrelation { get; }

    /// <summary>How many of the permutations give a distance covariance as great as that observed, or greater.</summary>
    public int CountAsFarOut(RandomStream stream, int permutations)
    {
        var n = _partners.Length;
        var least = SquaredCovariance * (1 - Rounding);
        var count = 0;
        Parallel.For(
            0, permutations,
            () => (Scratch: new Scratch(n), Count: 0),
            (i, _, own) =>
            {
                own.Scratch.Shuffle(stream.Fork(i));
                var isAsFarOut = own.Scratch.SquaredCovariance(this, own.Scratch.Permutation) >= least;
                return (own.Scratch, own.Count + (isAsFarOut ? 1 : 0));
            },
            own => Interlocked.Add(ref count, own.Count));
        return count;
    }

    /// <summary>The memory in which one thread works.</summary>
    private sealed class Scratch(int count)
    {
        private readonly double[] _x = new double[count];
        private readonly double[] _y = new double[count];
        private readonly double[] _spareX = new double[count];
        private readonly double[] _spareY = new double[count];

        public int[] Permutation { get; } = new int[count];

        public void Shuffle(RandomStream stream)
        {
            // From the first order each time, so that a permutation depends on its own number only.
            for (var i = 0; i < Permutation.Length; i++)
            {
                var j = stream.NextBelow(i + 1);
                Permutation[i] = Permutation[j];
                Permutation[j] = i;
            }
        }

        public double SquaredCovariance(DistancePermutations data, int[] permutation)
        {
            for (var i = 0; i < permutation.Length; i++)
            {
                _y[i] = data._partners[permutation[i]];
                _spareY[i] = data._rowsOfY[permutation[i]];
            }
            var rowProducts = BlockSum.OfProducts(data._rowsOfX, _spareY);
            data._pairs.X.Sorted.CopyTo(_x, 0);
            return data._pairs.SumsOf(_x, _y, _spareX, _spareY, rowProducts, onTwoThreads: false).SquaredCovariance;
        }
    }
}
