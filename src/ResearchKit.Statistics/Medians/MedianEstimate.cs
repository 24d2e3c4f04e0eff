using System.Globalization;
using ResearchKit.Display;
using ResearchKit.Statistics.Description;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>The median of a sample, with its order-statistic interval.</summary>
public sealed record MedianEstimate : Estimate
{
    // Sums of binomial shares end a few roundings off what they are: 31/32 must count as 31/32.
    private const double Rounding = 1e-12;

    private readonly double[] _sorted;

    internal MedianEstimate(double[] sorted)
        : base(SortedSample.MedianOf(sorted), sorted.Length) => _sorted = sorted;

    /// <summary>The range of population medians that the sample agrees with, between two of its values.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "order statistics", in the unit of the values; its coverage is at least <paramref name="level"/>.</returns>
    /// <exception cref="AssumptionException">
    /// <paramref name="level"/> is not in (0, 1), or even the smallest and the largest value cover less often: at 95 % with
    /// fewer than 6 values.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: the k-th value from below and from above, with the largest k for which a fair coin shows k to n − k heads in
    /// n throws with at least that probability. Exact for any continuous distribution; no shape is assumed.
    /// </para>
    /// <para>
    /// Assumptions: independent observations. Coverage moves in steps: with 20 values "95 %" is 95.9 %, with 10 it is
    /// 97.9 %. Degenerate: with ties coverage can only be greater.
    /// </para>
    /// <para>
    /// Reference: W. R. Thompson 1936, doi 10.1214/aoms/1177732502. Verified against R 4.2.2 qbinom and by simulated coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        var n = _sorted.Length;
        // From the middle outwards, until the coin shows so many heads often enough.
        var low = n / 2;
        var share = CentralShare(n);
        var covered = n % 2 == 0 ? share : 2 * share;
        for (; covered < level - Rounding && low > 0; low--)
        {
            share *= low / (n - low + 1.0);
            covered += 2 * share;
        }
        if (low == 0)
        {
            var needed = Math.Max(n + 1, 1 + (long)Math.Ceiling(-Math.Log2(1 - level) - Rounding));
            var purpose = string.Create(CultureInfo.InvariantCulture, $"an order-statistic interval at level {level}");
            Require.AtLeast(needed, n, "value", purpose, "values");
        }
        return new(_sorted[low - 1], _sorted[n - low], level, "order statistics");
    }

    /// <summary>The probability of ⌊n/2⌋ heads in n throws of a fair coin.</summary>
    private static double CentralShare(int n)
    {
        // Γ(m + ½)/(√π m!) for n = 2m; one throw more or less to the next even number leaves it the same.
        var m = (n + 1) / 2;
        return GammaRatio.At(m) / (Math.Sqrt(Math.PI) * m);
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Median of {NumberText.Count(SampleSize, "value")}",
        [Column.Number("median"), Column.Number("95 % interval")],
        [[NumberText.Digits(Value), IntervalText()]]);
}
