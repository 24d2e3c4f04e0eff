namespace ResearchKit.Statistics.Regression.Slopes;

/// <summary>
/// Finds the k-th smallest of the n(n − 1)/2 slopes between points without storing them: two slopes between which it lies
/// are drawn closer by samples of those in between, until few enough are left to be listed (Matoušek 1991).
/// </summary>
/// <remarks>
/// The points go back and forth between the orders of both limits, which are ever closer: but for the first of all a sort
/// finds them nearly in order.
/// </remarks>
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

    /// <param name="points">In the order of x, and of y where that is tied.</param>
    public SlopeSelection(SlopePoint[] points)
    {
        _points = points;
        _work = new SlopePoint[points.Length];
        _spare = new SlopePoint[SlopeMerge.SpareLength(points.Length)];
        _mostListed = Math.Max(LargestSample / 2, points.Length);
    }

    /// <summary>How many slopes there are between points in the order of x: pairs with different x.</summary>
    public static long CountAll(ReadOnlySpan<SlopePoint> points)
    {
        var count = 0L;
        for (int i = 1, tied = 0; i < points.Length; i++)
        {
            tied = points[i].X == points[i - 1].X ? tied + 1 : 0;
            count += i - tied;
        }
        return count;
    }

    /// <summary>The slopes in two neighbouring or equal places.</summary>
    /// <param name="first">The lower place, the first being 0.</param>
    /// <param name="last">The higher place; the same or the next.</param>
    /// <param name="all">How many slopes there are.</param>
    public (double First, double Last) At(long first, long last, long all)
    {
        // The slopes left lie from lower up to, without, upper; an upper of NaN is no limit. Before them come `before` others.
        double lower = double.NegativeInfinity, upper = double.NaN;
        long before = 0, left = all;
        _points.CopyTo(_work, 0);
        for (var round = 0; left > _mostListed; round++)
        {
            var size = (int)Math.Min(LargestSample, left / 2);
            var sample = round == 0 ? SampleOfAll(all, size) : Sample(new FlatterOrder(lower), left, size);
            // Rounded a slope may leave the limits that it lies within.
            foreach (ref var slope in sample.AsSpan())
                slope = slope > upper ? upper : Math.Max(lower, slope);
            var expected = (first - before + 0.5) / left * sample.Length;
            // Between neighbours all are alike but for their last digit.
            if (upper == double.BitIncrement(lower))
                return (sample[(int)expected], sample[(int)expected]);
            var margin = 1 + Margin * Math.Sqrt(sample.Length) / 2;
            // The points stand in the order of lower here, and are taken to that of each cut in turn.
            var (isAtUpper, isCloser) = (false, false);
            foreach (var cut in Cuts(sample, expected - margin, expected + margin))
            {
                if (cut <= lower || cut >= upper)
                    continue;
                var upToCut = before + SlopeMerge.Sort(_work, _spare, new SteeperOrder(cut));
                if (upToCut <= first)
                {
                    (lower, left, before, isCloser) = (cut, left - (upToCut - before), upToCut, true);
                    continue;
                }
                if (upToCut <= last)
                    return (At(first, first, all).First, At(last, last, all).First);
                (upper, left, isAtUpper, isCloser) = (cut, upToCut - before, true, true);
                break;
            }
            if (double.IsPositiveInfinity(lower))
                return (lower, lower);
            // Only where products leave the range of a double, and points have no order.
            if (!isCloser)
                return (sample[(int)expected], sample[(int)expected]);
            if (!isAtUpper)
                SlopeMerge.Sort(_work, _spare, new SteeperOrder(upper));
        }
        var listed = new double[left];
        var draw = new SlopeDraw([], listed);
        if (left == all)
            SlopeMerge.Sort(_work, _spare, new SteeperOrder(double.NaN), ref draw);
        else
            SlopeMerge.Sort(_work, _spare, new FlatterOrder(lower), ref draw);
        Array.Sort(listed);
        return (listed[first - before], listed[last - before]);
    }

    /// <summary>
    /// The ends of the part of a sample between two places. Where others share them, each cuts at itself and at both its
    /// neighbours, as it may have been rounded from below: so such slopes do not stay for ever.
    /// </summary>
    private static double[] Cuts(double[] sample, double from, double to)
    {
        var (below, above) = (Clamped(from), Clamped(to));
        return IsShared(below) || IsShared(above)
            ? [.. About(sample[below]), .. About(sample[above])]
            : [sample[below], double.BitIncrement(sample[above])];

        static double[] About(double slope) => [double.BitDecrement(slope), slope, double.BitIncrement(slope)];

        int Clamped(double place) => (int)Math.Clamp(place, 0, sample.Length - 1);

        bool IsShared(int place) =>
            (place > 0 && sample[place - 1] == sample[place]) || (place + 1 < sample.Length && sample[place + 1] == sample[place]);
    }

    /// <summary>Some of all slopes, sorted.</summary>
    private double[] SampleOfAll(long all, int size)
    {
        var n = _points.Length;
        if (all < n * (n - 1L) / 4)
        {
            // Most pairs have no slope.
            var sample = Sample(new SteeperOrder(double.NaN), all, size);
            _points.CopyTo(_work, 0);
            return sample;
        }
        var slopes = new double[size];
        for (var i = 0; i < size;)
        {
            var (a, b) = (_points[_stream.NextBelow(n)], _points[_stream.NextBelow(n)]);
            if (a.X != b.X)
                slopes[i++] = a.X < b.X ? a.SlopeTo(b) : b.SlopeTo(a);
        }
        Array.Sort(slopes);
        return slopes;
    }

    /// <summary>One slope from each of as many equal stretches of those up to another order, sorted.</summary>
    private double[] Sample<TOrder>(TOrder order, long count, int size) where TOrder : struct, ISlopeOrder
    {
        var places = new long[size];
        var stretch = (double)count / size;
        for (var i = 0; i < size; i++)
            places[i] = Math.Min(count - 1, (long)((i + _stream.NextUniform()) * stretch));
        var slopes = new double[size];
        var draw = new SlopeDraw(places, slopes);
        SlopeMerge.Sort(_work, _spare, order, ref draw);
        Array.Sort(slopes);
        return slopes;
    }
}
