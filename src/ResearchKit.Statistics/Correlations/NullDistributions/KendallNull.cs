using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics.Correlations.NullDistributions;

/// <summary>Kendall's S exactly: all orders of n different values are equally likely.</summary>
/// <param name="Discordant">The pairs in opposite order.</param>
/// <param name="SampleSize">The number of observations, n.</param>
internal sealed record KendallNull(long Discordant, int SampleSize) : NullDistribution("exact")
{
    /// <summary>From here on R takes the normal distribution.</summary>
    public const int SmallestTooLarge = 50;

    private long Pairs => SampleSize * (long)(SampleSize - 1) / 2;

    protected override double AtLeast => AtMostInversions(Discordant);

    // By symmetry as many orders have i inversions as lack i; so either tail is summed from its far end.
    protected override double AtMost => AtMostInversions(Pairs - Discordant);

    private double AtMostInversions(long limit)
    {
        // Beyond the middle what is missing from 1 is the smaller sum.
        if (limit > Pairs / 2)
            return limit >= Pairs ? 1 : 1 - AtMostInversions(Pairs - limit - 1);
        // The share of orders of m values with i inversions: the m-th value stands 0 to m − 1 places from the end, each
        // as likely. Below the middle shares increase with i, so that the running sum loses nothing by its differences.
        var shares = new double[limit + 1];
        var before = new double[limit + 1];
        shares[0] = 1;
        for (var m = 2; m <= SampleSize; m++)
        {
            (shares, before) = (before, shares);
            var sum = 0.0;
            for (var i = 0; i <= limit; i++)
            {
                sum += before[i] - (i >= m ? before[i - m] : 0);
                shares[i] = sum / m;
            }
        }
        return shares.Sum();
    }
}
