using ResearchKit.Analysis.Success;

namespace ResearchKit.Cli.Study;

/// <summary>What <c>study --json</c> prints. Scripts read it: a change of a name is a new schema version.</summary>
internal sealed record StudyDocument(
    int SchemaVersion, string X, string Y, int SampleSize, int DroppedRows,
    IReadOnlyList<StudyDocument.Correlation> Correlations, IReadOnlyList<StudyDocument.Correlation>? LogCorrelations,
    IReadOnlyList<StudyDocument.Group> Groups, IReadOnlyList<StudyWarning> Warnings)
{
    public static StudyDocument Of(StudyReport report) => new(
        1, report.X, report.Y, report.SampleSize, report.DroppedRows,
        Correlations: [.. report.Correlations.Select(Correlation.Of)],
        LogCorrelations: report.LogCorrelations is { } logarithmic ? [.. logarithmic.Select(Correlation.Of)] : null,
        Groups: [.. report.Groups.Select(group => new Group(
            group.Name, group.SampleSize, [.. group.Correlations.Select(Correlation.Of)]))],
        report.Warnings);

    public string ToJson() => JsonText.Of(this);

    public sealed record Correlation(
        string Method, double Estimate, double Lower, double Upper, double Level, string IntervalMethod, double PValue)
    {
        public static Correlation Of(StudyCorrelation c) => new(
            c.Method.ToString().ToLowerInvariant(), c.Estimate, c.Interval.Lower, c.Interval.Upper, c.Interval.Level,
            c.Interval.Method, c.PValue);
    }

    public sealed record Group(string Name, int SampleSize, IReadOnlyList<Correlation> Correlations);
}
