using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Where the middle of a column lies.</summary>
internal static class ColumnSuites
{
    internal static readonly Estimand<double[]> MeanOf = new("mean", values => Mean.Of(values).Value);
    private static readonly Estimand<double[]> MedianOf = new("median", values => Median.Of(values).Value);
    private static readonly Estimand<double[]> TrimmedMeanOf = new("trimmed mean", values => TrimmedMean.Of(values).Value);

    /// <summary>The columns that all families of single columns are held against.</summary>
    public static Design<double[]>[] Columns { get; } =
    [
        Of("normal", stream => 3 + Chance.Normal(stream)).Knowing(MeanOf, 3).Knowing(MedianOf, 3).Knowing(TrimmedMeanOf, 3),
        Of("lognormal, σ 1", stream => Math.Exp(Chance.Normal(stream))).Knowing(MeanOf, Math.Exp(0.5)).Knowing(MedianOf, 1),
        Of("lognormal, σ 2", stream => Math.Exp(2 * Chance.Normal(stream))).Knowing(MeanOf, Math.Exp(2)).Knowing(MedianOf, 1),
        Of("t, 3 df", stream => Chance.Normal(stream) * Chance.TailFactor(stream))
            .Knowing(MeanOf, 0).Knowing(MedianOf, 0).Knowing(TrimmedMeanOf, 0),
        Of("ties: normal, rounded", stream => Chance.Rounded(Chance.Normal(stream)))
            .Knowing(MeanOf, 0).Knowing(MedianOf, 0).Knowing(TrimmedMeanOf, 0),
        Of("72 % zeros", stream => Chance.MostlyZero(Chance.Normal(stream))).Knowing(MedianOf, 0).Knowing(MeanOf, 3.715844349423801),
    ];

    public static Suite Location { get; } = new Suite<double[]>("location", Columns)
        .Interval("mean, Student t", MeanOf, x => Mean.Of(x))
        .Interval("median, order statistics", MedianOf, x => Median.Of(x))
        .Interval("trimmed mean 20 %, Tukey-McLaughlin", TrimmedMeanOf, x => TrimmedMean.Of(x));

    public static Suite Bootstrapped { get; } = new Suite<double[]>("bootstrap of mean", Columns)
        .Interval("percentile", MeanOf, (x, stream) => Of(x, BootstrapInterval.Percentile, stream), share: Resampled.Share)
        .Interval("basic", MeanOf, (x, stream) => Of(x, BootstrapInterval.Basic, stream), share: Resampled.Share)
        .Interval("BCa", MeanOf, (x, stream) => Of(x, BootstrapInterval.BiasCorrectedAccelerated, stream), share: Resampled.Share)
        .Interval("studentized", MeanOf, (x, stream) => Bootstrap.OfValues(
            x, values => Mean.Of(values).Value, values => Mean.Of(values).StandardError, stream, Resampled.Bootstrap), share: Resampled.Share);

    /// <summary>Series without a change.</summary>
    public static Suite ConstantMean { get; } = new Suite<double[]>("time series", [.. Columns.Select(Unchanged), Unchanged(Lagged)])
        .Test("CUSUM of a constant mean", x => Cusum.TestOfConstantMean(x));

    private static Design<double[]> Lagged => new("autocorrelated, AR(1) 0.5", (stream, size) =>
    {
        var values = Chance.Column(stream, size, Chance.Normal);
        for (var i = 1; i < size; i++)
            values[i] += 0.5 * values[i - 1];
        return values;
    });

    private static Design<double[]> Unchanged(Design<double[]> design) => new(design.Name, design.Draw) { HoldsNull = true };

    private static BootstrapEstimate Of(double[] values, BootstrapInterval interval, RandomStream stream) =>
        Bootstrap.OfValues(values, Resampled.Average, stream, interval, Resampled.Bootstrap);

    private static Design<double[]> Of(string name, Func<RandomStream, double> draw) =>
        new(name, (stream, size) => Chance.Column(stream, size, draw));
}
