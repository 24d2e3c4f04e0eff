using ResearchKit.Statistics;

namespace ResearchKit.Experiments.Fidelity.Measures;

/// <summary>The estimates that facts are compared with, each with its interval. Null where too few rows would speak.</summary>
internal static class Measured
{
    private const double Level = 0.95;
    private const double StandardNormal975 = 1.959963984540054;

    // Fewer rows than these tell nothing of a share, a mean or a quantile.
    internal const int FewestRows = 10;

    internal static Measurement? Quantile(string of, double[] values, double probability)
    {
        if (values.Length < FewestRows)
            return null;
        var sorted = values.Order().ToArray();
        // Ranks, from 1, between which the quantile lies: binomial, by its normal approximation.
        var (centre, spread) = (values.Length * probability, Math.Sqrt(values.Length * probability * (1 - probability)));
        double At(double place) => sorted[(int)Math.Clamp(place, 0, sorted.Length - 1)];
        var interval = new ConfidenceInterval(
            At(Math.Floor(centre - StandardNormal975 * spread) - 1), At(Math.Ceiling(centre + StandardNormal975 * spread)), Level,
            "order statistics, normal approximation");
        return new(Statistics.Quantile.Of(values, probability), interval, values.Length, of);
    }

    internal static Measurement? Median(string of, double[] values) => Quantile(of, values, 0.5);

    internal static Measurement? Mean(string of, double[] values) =>
        values.Length < FewestRows ? null : Of(of, Statistics.Mean.Of(values));

    internal static Measurement? Share(string of, double[] values, Func<double, bool> counts) =>
        values.Length < FewestRows ? null : Of(of, Proportion.Of(values.Count(counts), values.Length));

    /// <summary>The ratio of two totals, with the interval of a mean: y − r·x has mean zero.</summary>
    internal static Measurement? RatioOfTotals(string of, double[] numerators, double[] denominators)
    {
        if (numerators.Length < FewestRows || denominators.Sum() == 0)
            return null;
        var ratio = numerators.Sum() / denominators.Sum();
        var deviations = numerators.Zip(denominators, (y, x) => y - ratio * x).ToArray();
        var interval = Statistics.Mean.Of(deviations).ConfidenceInterval(Level);
        var mean = denominators.Average();
        return new(ratio, new(ratio + interval.Lower / mean, ratio + interval.Upper / mean, Level, "linearised ratio"),
            numerators.Length, of);
    }

    /// <summary>How well a score tells those with the outcome from those without.</summary>
    internal static Measurement? Area(string of, double[] withOutcome, double[] without) =>
        withOutcome.Length < FewestRows || without.Length < FewestRows ? null
            : Of(of, AreaUnderCurve.Of(
                [.. withOutcome, .. without],
                [.. Enumerable.Repeat(1.0, withOutcome.Length), .. Enumerable.Repeat(0.0, without.Length)]));

    /// <summary>The standard deviation, with the interval of the mean of squared distances.</summary>
    internal static Measurement? StandardDeviation(string of, double[] values)
    {
        if (values.Length < FewestRows)
            return null;
        var mean = Statistics.Mean.Of(values).Value;
        var squares = Statistics.Mean.Of([.. values.Select(value => (value - mean) * (value - mean))]);
        var interval = squares.ConfidenceInterval(Level);
        return new(Math.Sqrt(squares.Value * values.Length / (values.Length - 1.0)),
            new(Math.Sqrt(Math.Max(0, interval.Lower)), Math.Sqrt(interval.Upper), Level, "square root of that of the mean square"), values.Length, of);
    }

    /// <summary>A quantile of rows that come in groups, such as posts of profiles.</summary>
    internal static Measurement? Clustered(string of, double[] values, int[] groups, SampleStatistic statistic, RandomStream stream) =>
        groups.Distinct().Count() < FewestRows ? null : Of(of, Bootstrap.OfValues(values, statistic, stream,
            BootstrapInterval.Percentile, new() { Replications = 99, Design = SamplingDesign.Clustered(groups) }));

    /// <summary>A number of the scenario that stands for the fact itself: no chance is in it.</summary>
    internal static Measurement Setting(string of, double value) => new(value, null, 0, of);

    internal static Measurement Of(string of, Estimate estimate) =>
        new(estimate.Value, estimate.ConfidenceInterval(Level), estimate.SampleSize, of);
}
