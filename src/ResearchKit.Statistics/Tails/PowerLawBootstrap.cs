namespace ResearchKit.Statistics.Tails;

/// <summary>Samples that follow a fitted power law in their tail, and how far off their own fits are.</summary>
internal static class PowerLawBootstrap
{
    // Beyond it a double holds no odd numbers; a law with an exponent near 1 would go on for ever.
    private const double GreatestCount = 1L << 53;

    /// <summary>How many of the samples are as far from their own power law as the data are from theirs, or farther.</summary>
    public static long CountBeyond(TailSample sample, PowerLawFit fit, bool minimumIsGiven, RandomStream stream, int replications)
    {
        var beyond = new bool[replications];
        Parallel.For(0, replications, i => beyond[i] = Distance(stream.Fork(i)) >= fit.Distance);
        return beyond.LongCount(isBeyond => isBeyond);

        double Distance(RandomStream draws)
        {
            var drawn = Draw(sample, fit, minimumIsGiven, draws);
            // All equal: no law can be fitted, and none is nearer.
            return drawn.Distinct.Length < 2 ? 1
                : minimumIsGiven ? PowerLawFit.Of(drawn, fit.Minimum, 0).Distance : PowerLawFit.Of(drawn).Distance;
        }
    }

    private static TailSample Draw(TailSample sample, PowerLawFit fit, bool tailOnly, RandomStream draws)
    {
        var place = sample.PlaceOf(fit.Minimum);
        var inTail = sample.Reach[place];
        var below = sample.Count - inTail;
        var values = new double[tailOnly ? inTail : sample.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var rank = tailOnly ? below : draws.NextBelow((int)sample.Count);
            // A rank below the tail is an observation drawn anew; all others are the tail's.
            values[i] = rank < below ? ObservationAt(sample, rank, place) : TailValue(fit, sample.Data, draws.NextInnerUniform());
        }
        Array.Sort(values);
        return TailSample.OfSorted(values, sample.Data);
    }

    /// <summary>The observation with so many below it, among those in front of the tail.</summary>
    private static double ObservationAt(TailSample sample, long rank, int tail)
    {
        // The last value whose observations below are at most the rank.
        var (low, high) = (0, tail - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sample.Count - sample.Reach[middle] <= rank)
                low = middle;
            else
                high = middle - 1;
        }
        return sample.Distinct[low];
    }

    /// <summary>The value that a share of the tail reaches or exceeds.</summary>
    private static double TailValue(PowerLawFit fit, TailData data, double share)
    {
        if (data == TailData.Continuous)
            return Math.Min(double.MaxValue, fit.Minimum * Math.Exp(-Math.Log(share) / (fit.Exponent - 1)));
        // The greatest whole x with P(X ≥ x) ≥ share: doubling, then halving.
        var (low, high) = (fit.Minimum, 2 * fit.Minimum);
        while (high < GreatestCount && fit.Survival(high, data) >= share)
            (low, high) = (high, 2 * high);
        high = Math.Min(high, GreatestCount);
        while (high - low > 1)
        {
            var middle = Math.Floor(low + (high - low) / 2);
            if (fit.Survival(middle, data) >= share)
                low = middle;
            else
                high = middle;
        }
        return low;
    }
}
