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
            foreach (var row in y.Order.AsSpan(group))
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

    /// <summary>The variance of ξ for great n where y is independent of x (Chatterjee 2021, theorem 2.2): 2/(5n) without ties.</summary>
    public double VarianceUnderIndependence
    {
        get
        {
            double n = Count, sum = 0, a = 0, b = 0, c = 0;
            for (var i = 1; i <= Count; i++)
            {
                var u = _ranks[_y.Order[i - 1]] / n;
                sum += u;
                var weight = 2 * (n - i) + 1;
                var mean = (sum + (n - i) * u) / n;
                a += weight * u * u;
                b += mean * mean;
                c += weight * u;
            }
            var spread = Spread() / (n * n * n);
            c /= n * n;
            return (a / (n * n) - 2 * b / n + c * c) / (spread * spread * n);
        }
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
