namespace ResearchKit.Statistics.Regression.Slopes;

/// <summary>
/// Finds the k-th smallest of the n(n − 1)/2 slopes between points without storing them: two slopes between which it lies
/// are drawn closer by samples of those in between, until few enough are left to be listed (Matoušek 1991).
/// </summary>
internal sealed class SlopeSelection
{
    // A sample this large draws the limits about 120 times closer.
    private const int LargestSample = 1 << 17;

    // In standard deviations of a share of the sample: beyond it a limit misses, and a further round is taken.
    private const double Margin = 3;

    private readonly SlopePoint[] _points;
    private readonly SlopePoint[] _work;
    private readonly SlopePoint[] _spare;
    private readonly long _mostListed;

    // The slope is found, not estimated: what is drawn decides only how soon.
    private readonly RandomStream _stream = RandomStream.FromSeed("Theil-Sen");

    /// <param name="points">In the order of x.</param>
    public SlopeSelection(SlopePoint[] points)
    {
        _points = points;
        _work = new SlopePoint[points.Length];
        _spare = new SlopePoint[points.Length];
        _mostListed = Math.Max(LargestSample / 2, points.Length / 2);
    }

    /// <summary>The slopes in two neighbouring or equal places.</summary>
    /// <param name="first">The lower place, the first being 0.</param>
    /// <param name="last">The higher place; the same or the next.</param>
    /// <param name="all">How many slopes there are.</param>
    public (double First, double Last) At(long first, long last, long all)
    {
        // The slopes left lie from lower up to, without, upper; NaN is no limit. Before them come `before` others.
        double lower = double.NaN, upper = double.NaN;
        long before = 0, left = all;
        while (left > _mostListed)
        {
            var sample = Sample(lower, upper, left, (int)Math.Min(LargestSample, left / 2));
            var expected = (first - before + 0.5) / left * sample.Length;
            var margin = 1 + Margin * Math.Sqrt(sample.Length) / 2;
            var below = sample[(int)Math.Clamp(expected - margin, 0, sample.Length - 1)];
            var above = sample[(int)Math.Clamp(expected + margin, 0, sample.Length - 1)];
            // Each limit cuts below itself and above itself, so that slopes which many share do not stay for ever.
            foreach (var cut in (double[])[below, double.BitIncrement(below), above, double.BitIncrement(above)])
            {
                var upToCut = CountBelow(cut);
                if (upToCut <= first)
                    (lower, left, before) = (cut, left - (upToCut - before), upToCut);
                else if (upToCut <= last)
                    return (At(first, first, all).First, At(last, last, all).First);
                else if (!(cut >= upper))
                    (upper, left) = (cut, upToCut - before);
            }
            if (double.IsPositiveInfinity(lower))
                return (lower, lower);
            if (lower == below && upper == double.BitIncrement(below))
                return (below, below);
            if (lower == above && upper == double.BitIncrement(above))
                return (above, above);
        }
        var listed = new double[left];
        var places = new long[left];
        for (var i = 0; i < places.Length; i++)
            places[i] = i;
        Fill(lower, upper, places, listed);
        Array.Sort(listed);
        return (listed[first - before], listed[last - before]);
    }

    /// <summary>How many slopes there are: pairs with different x.</summary>
    public long CountAll() => CountBelow(double.NaN);

    private long CountBelow(double limit)
    {
        _points.CopyTo(_work, 0);
        return SlopeMerge.Sort(_work, _spare, limit);
    }

    /// <summary>One slope from each of as many equal stretches of those within the limits, sorted.</summary>
    private double[] Sample(double lower, double upper, long count, int size)
    {
        var places = new long[size];
        var stretch = (double)count / size;
        for (var i = 0; i < size; i++)
            places[i] = Math.Min(count - 1, (long)((i + _stream.NextUniform()) * stretch));
        var slopes = new double[size];
        Fill(lower, upper, places, slopes);
        Array.Sort(slopes);
        return slopes;
    }

    private void Fill(double lower, double upper, long[] places, double[] slopes)
    {
        _points.CopyTo(_work, 0);
        if (!double.IsNaN(lower))
            SlopeMerge.Sort(_work, _spare, lower);
        SlopeMerge.Sort(_work, _spare, upper, places, slopes);
    }
}
