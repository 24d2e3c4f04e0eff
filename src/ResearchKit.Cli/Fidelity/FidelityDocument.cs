using ResearchKit.Experiments;

namespace ResearchKit.Cli.Fidelity;

/// <summary>What <c>calibration-report --json</c> prints. Scripts read it: a change of a name is a new schema version.</summary>
internal sealed record FidelityDocument(
    int SchemaVersion, string Scenario, string Seed, string GeneratorVersion, int Companies, int Compared, int Within,
    IReadOnlyList<string> Outside, IReadOnlyList<FidelityDocument.Row> Rows, IReadOnlyList<FidelityDocument.Pair> Contradictions)
{
    public static FidelityDocument Of(FidelityReport report) => new(
        1, report.Market.Scenario, report.Market.Seed, report.Market.GeneratorVersion, report.Market.Companies,
        report.ComparedCount, report.WithinCount, [.. report.Failures.Select(row => row.Fact.Id)],
        [.. report.Rows.Select(Row.Of)], [.. report.Contradictions.Select(pair => new Pair(pair.Facts, pair.Statement, pair.Choice))]);

    public string ToJson() => JsonText.Of(this);

    public sealed record Pair(IReadOnlyList<string> Facts, string Statement, string Choice);

    public sealed record Row(
        string Id, string Subject, string Fact, string Unit, double? Published, double PublishedLower, double PublishedUpper,
        double Tolerance, string ToleranceKind, string ToleranceReason, double AllowedLower, double AllowedUpper, string Mark,
        string Scenario, int Year, string Source, string Note, string Verdict, double? Generated, double? Lower, double? Upper,
        double? Level, string? IntervalMethod, long? SampleSize, string? MeasuredOn, string? Reason)
    {
        public static Row Of(FidelityRow row)
        {
            var (fact, generated, interval) = (row.Fact, row.Generated, row.Generated?.Interval);
            return new(
                fact.Id, fact.Subject, fact.Statement, fact.Unit, double.IsNaN(fact.Published) ? null : fact.Published, fact.Lower, fact.Upper,
                fact.Tolerance, fact.ToleranceKind.ToString().ToLowerInvariant(), fact.ToleranceReason, fact.LowestAllowed,
                fact.HighestAllowed, fact.MarkText, fact.Scenario, fact.Year, fact.Source, fact.Note,
                row.Verdict switch
                {
                    FidelityVerdict.Within => "within",
                    FidelityVerdict.Outside => "outside",
                    _ => "notCompared",
                },
                generated?.Value, interval?.Lower, interval?.Upper, interval?.Level, interval?.Method, generated?.SampleSize,
                generated?.Of, row.Reason.Length == 0 ? null : row.Reason);
        }
    }
}
