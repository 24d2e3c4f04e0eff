using ResearchKit.Experiments;

namespace ResearchKit.Cli.Coverage;

/// <summary>What <c>coverage --json</c> prints. Scripts read it: a change of a name is a new schema version.</summary>
internal sealed record CoverageDocument(
    int SchemaVersion, string Seed, int Replications, double Level, double Alpha, IReadOnlyList<CoverageDocument.Row> Rows)
{
    public static CoverageDocument Of(CalibrationReport report) => new(
        1, report.Seed, report.Replications, Calibration.Level, Calibration.Alpha, [.. report.Rows.Select(Row.Of)]);

    public string ToJson() => JsonText.Of(this);

    public sealed record Row(
        string Family, string Procedure, string Data, int SampleSize, string Kind, double Rate, double StandardError,
        int Replications, int Undefined)
    {
        public static Row Of(CalibrationRow row) => new(
            row.Family, row.Procedure, row.Design, row.SampleSize, row.Kind.ToString().ToLowerInvariant(), row.Rate,
            row.StandardError, row.Replications, row.Undefined);
    }
}
