using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Correlations.Ranks;

/// <summary>How far the rank of y steps from each pair to the next in the order of x (Chatterjee 2021).</summary>
internal sealed class RankSteps
{
    private readonly Ranking _x;
    private readonly Ranking _y;

    // How many y are no greater than each, in the order of the rows.
    private readonly int[] _ranks;

    // The same in the order of x; where x is tied, ascending.
    private readonly int[] _sequence;

    public RankSteps(Ranking x, Ranking y)
    {
        (_x, _y) = (x, y);
        _ranks = GC.AllocateUninitializedArray<int>(Count);
        for (var i = 0; i < Count; i++)
            _ranks[y.Order[i]] = i + 1;
        foreach (var group in y.TiedGroups)
        {
            foreach (var row in y.Order[group])
                _ranks[row] = group.End.Value;
        }
        _sequence = GC.AllocateUninitializedArray<int>(Count);
        for (var i = 0; i < Count; i++)
            _sequence[i] = _ranks[x.Order[i]];
        foreach (var group in x.TiedGroups)
            _sequence.AsSpan(group).Sort();
    }

    public int Count => _x.Order.Length;

    /// <summary>Chatterjee's ξ.</summary>
    public double Coefficient => 1 - Count * SumOfSteps() / (2 * Spread());

    /// <summary>The variance of ξ over all n! ways to put the y beside the x, exactly (Mantel 1967); its mean is 0.</summary>
    public double VarianceUnderIndependence()
    {
        double n = Count;
        var (steps, distances) = (WeightsOfSteps(), DistancesOfRanks());
        // Half of Σ weight · distance over ordered pairs is the sum of steps.
        var scale = n / (4 * Spread());
        var mean = steps.Sum / (n * (n - 1)) * distances.Sum;
        var second = 2 * steps.Squares * distances.Squares;
        if (Count > 2)
            second += 4 * steps.Shared / (n - 2) * distances.Shared;
        if (Count > 3)
            second += steps.Disjoint / ((n - 2) * (n - 3)) * distances.Disjoint;
        return scale * scale * (second / (n * (n - 1)) - mean * mean);
    }

    /// <summary>How often two pairs stand side by side in the order of x, on average over the orders of those tied.</summary>
    private PairSums WeightsOfSteps()
    {
        double squares = 0, squaredRows = 0, before = 0;
        var nextTied = 0;
        for (int start = 0, end; start < Count; start = end)
        {
            var isTied = nextTied < _x.TiedGroups.Count && _x.TiedGroups[nextTied].Start.Value == start;
            end = isTied ? _x.TiedGroups[nextTied++].End.Value : start + 1;
            double size = end - start;
            // Two of a group do so with probability 2/t, two of neighbouring groups with 1/(s t).
            squares += 4 * (size - 1) / size + (before > 0 ? 2 / (before * size) : 0);
            var row = (2 * (size - 1) + (start > 0 ? 1 : 0) + (end < Count ? 1 : 0)) / size;
            squaredRows += size * row * row;
            before = size;
        }
        return new(2.0 * (Count - 1), squares, squaredRows);
    }

    private PairSums DistancesOfRanks()
    {
        double n = Count, sum = 0, squares = 0, squaredRows = 0, row = 0;
        var first = _ranks[_y.Order[0]];
        var mean = 0.0;
        for (var i = 0; i < Count; i++)
        {
            row += _ranks[_y.Order[i]] - first;
            mean += _ranks[_y.Order[i]] / n;
        }
        for (var i = 0; i < Count; i++)
        {
            var rank = _ranks[_y.Order[i]];
            if (i > 0)
                row += (2.0 * i - n) * (rank - _ranks[_y.Order[i - 1]]);
            sum += row;
            squaredRows += row * row;
            squares += 2 * n * (rank - mean) * (rank - mean);
        }
        return new(sum, squares, squaredRows);
    }

    /// <summary>Sums over the ordered pairs of a symmetric matrix without its diagonal.</summary>
    /// <param name="Sum">Of all entries.</param>
    /// <param name="Squares">Of their squares.</param>
    /// <param name="SquaredRows">Of the squares of the sums of rows.</param>
    private readonly record struct PairSums(double Sum, double Squares, double SquaredRows)
    {
        /// <summary>Of the products of two entries that share one index.</summary>
        public double Shared => SquaredRows - Squares;

        /// <summary>Of the products of two entries that share none.</summary>
        public double Disjoint => Sum * Sum + 2 * Squares - 4 * SquaredRows;
    }

    /// <summary>Σ lᵢ(n − lᵢ), where lᵢ counts the y from yᵢ on.</summary>
    private double Spread()
    {
        Int128 n = Count;
        var total = n * (n * n - 1) / 6;
        foreach (var group in _y.TiedGroups)
        {
            long start = group.Start.Value;
            for (var i = start; i < group.End.Value; i++)
                total += (Int128)(start * (Count - start)) - i * (Count - i);
        }
        return (double)total;
    }

    /// <summary>Σ of the steps; of pairs tied in x its mean over all their orders.</summary>
    private double SumOfSteps()
    {
        var plain = 0L;
        var ofTied = 0.0;
        var before = 0..0;
        var nextTied = 0;
        for (int start = 0, end; start < Count; start = end)
        {
            var isTied = nextTied < _x.TiedGroups.Count && _x.TiedGroups[nextTied].Start.Value == start;
            end = isTied ? _x.TiedGroups[nextTied++].End.Value : start + 1;
            var group = _sequence.AsSpan(start..end);
            var previous = _sequence.AsSpan(before);
            if (previous.Length == 1 && group.Length == 1)
                plain += Math.Abs(group[0] - previous[0]);
            else if (previous.Length > 0)
                ofTied += (double)SumBetween(previous, group) / ((double)previous.Length * group.Length);
            // Each of the t − 1 steps within is as long as two of the group are apart on average.
            if (isTied)
                ofTied += 2 * (double)SumWithin(group) / group.Length;
            before = start..end;
        }
        return plain + ofTied;
    }

    /// <summary>Σ |a − b| over the pairs of a sorted group.</summary>
    private static Int128 SumWithin(ReadOnlySpan<int> sorted)
    {
        Int128 sum = 0;
        for (var k = 0; k < sorted.Length; k++)
            sum += (2L * k - sorted.Length + 1) * sorted[k];
        return sum;
    }

    /// <summary>Σ |a − b| over all a of one sorted group and all b of another.</summary>
    private static Int128 SumBetween(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        long sumOfOther = 0, sumBelow = 0;
        foreach (var b in other)
            sumOfOther += b;
        Int128 sum = 0;
        var below = 0;
        foreach (var a in one)
        {
            for (; below < other.Length && other[below] <= a; below++)
                sumBelow += other[below];
            sum += (Int128)a * (2L * below - other.Length) + (sumOfOther - 2 * sumBelow);
        }
        return sum;
    }
}
