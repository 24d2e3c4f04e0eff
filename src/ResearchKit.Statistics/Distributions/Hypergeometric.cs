namespace ResearchKit.Statistics.Distributions;

/// <summary>
/// Fisher's noncentral hypergeometric distribution of the first cell of a 2 × 2 table whose margins are given, for any odds
/// ratio. Sums run from where most of the weight is outwards until nothing more is added: the time grows with the root of the counts.
/// </summary>
/// <param name="row">Units of the first row.</param>
/// <param name="otherRow">Units of the second row.</param>
/// <param name="column">Units of the first column.</param>
internal readonly struct Hypergeometric(long row, long otherRow, long column)
{
    private const double Negligible = 1e-20;

    public long Smallest { get; } = Math.Max(0, column - otherRow);

    public long Greatest { get; } = Math.Min(row, column);

    /// <summary>P(X = x) at odds ratio 1, with full relative accuracy (Loader 2000).</summary>
    public double Probability(long x)
    {
        if (x < Smallest || x > Greatest)
            return 0;
        if (Smallest == Greatest || column == 0)
            return 1;
        var share = column / ((double)row + otherRow);
        return share >= 1
            ? 1
            : Binomial.Probability(x, row, share) * Binomial.Probability(column - x, otherRow, share)
                / Binomial.Probability(column, row + otherRow, share);
    }

    /// <summary>P(X ≥ x) at odds ratio 1, summed on its small side.</summary>
    public double UpperTail(long x)
    {
        if (x <= Smallest)
            return 1;
        return x > Greatest ? 0 : x > Mode(1) ? Outwards(x, 1) : 1 - Outwards(x - 1, -1);
    }

    /// <summary>P(X ≤ x) at odds ratio 1, summed on its small side.</summary>
    public double LowerTail(long x)
    {
        if (x >= Greatest)
            return 1;
        return x < Smallest ? 0 : x < Mode(1) ? Outwards(x, -1) : 1 - Outwards(x + 1, 1);
    }

    /// <summary>At odds ratio 1 the probability of all x as improbable as this one or more so, as R sums it.</summary>
    public double NoMoreProbable(long x)
    {
        // Equal probabilities that rounding tells apart belong together; the margin is R's.
        var limit = Probability(x) * (1 + 1e-7);
        var mode = Mode(1);
        if (Probability(mode) <= limit)
            return 1;
        if (x < mode)
            return LowerTail(x) + UpperTail(FirstBelow(limit, mode, Greatest + 1));
        return UpperTail(x) + LowerTail(FirstBelow(limit, mode, Smallest - 1));
    }

    /// <summary>P(X ≥ x) for any odds ratio: of 1e-16 absolute accuracy, for the search of limits.</summary>
    public double UpperTail(long x, double odds) => Sums(odds, x).AtLeast;

    /// <summary>The mean for any odds ratio.</summary>
    public double Mean(double odds) => Sums(odds, 0).Mean;

    private double Outwards(long x, int direction)
    {
        var first = Probability(x);
        var (term, sum) = (1.0, 1.0);
        while (direction > 0 ? x < Greatest : x > Smallest)
        {
            term *= direction > 0 ? Ratio(x) : 1 / Ratio(x - 1);
            x += direction;
            sum += term;
            if (term < Negligible * sum)
                break;
        }
        return first * sum;
    }

    /// <summary>P(X = x + 1)/P(X = x) at odds ratio 1.</summary>
    private double Ratio(long x) =>
        (double)(row - x) / (x + 1) * ((double)(column - x) / (otherRow - column + x + 1));

    /// <summary>From the mode on, the x nearest to it whose probability is within the limit, by halving; <paramref name="end"/> if none is.</summary>
    private long FirstBelow(double limit, long mode, long end)
    {
        var (above, within) = (mode, end);
        while (Math.Abs(within - above) > 1)
        {
            var middle = above + (within - above) / 2;
            if (Probability(middle) <= limit)
                within = middle;
            else
                above = middle;
        }
        return within;
    }

    private (double AtLeast, double Mean) Sums(double odds, long x)
    {
        var mode = Mode(odds);
        var (all, atLeast, moment) = (0.0, 0.0, 0.0);
        var weight = 1.0;
        for (var k = mode; k <= Greatest && weight > Negligible; k++)
        {
            Add(k);
            weight *= Ratio(k) * odds;
        }
        weight = 1;
        for (var k = mode; k > Smallest;)
        {
            weight /= Ratio(--k) * odds;
            if (!(weight > Negligible))
                break;
            Add(k);
        }
        return (atLeast / all, mode + moment / all);

        void Add(long k)
        {
            all += weight;
            atLeast += k >= x ? weight : 0;
            moment += weight * (k - mode);
        }
    }

    /// <summary>The most probable value, by halving: ratios fall from one value to the next.</summary>
    private long Mode(double odds)
    {
        var (low, high) = (Smallest, Greatest);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (Ratio(middle) * odds >= 1)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
