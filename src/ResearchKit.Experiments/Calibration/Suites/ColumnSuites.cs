using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Where the middle of a column lies.</summary>
internal static class ColumnSuites
{
    private static readonly Estimand<double[]> MeanOf = new("mean", values => Mean.Of(values).Value);
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
        Of("72 % zeros", stream => Chance.MostlyZero(Chance.Normal(stream))).Knowing(MedianOf, 0),
    ];

    public static Suite Location { get; } = new Suite<double[]>("location", Columns)
        .Interval("mean, Student t", MeanOf, x => Mean.Of(x).ConfidenceInterval())
        .Interval("median, order statistics", MedianOf, x => Median.Of(x).ConfidenceInterval())
        .Interval("trimmed mean 20 %, Tukey-McLaughlin", TrimmedMeanOf, x => TrimmedMean.Of(x).ConfidenceInterval());

    private static Design<double[]> Of(string name, Func<RandomStream, double> draw) =>
        new(name, (stream, size) => Chance.Column(stream, size, draw));
}
