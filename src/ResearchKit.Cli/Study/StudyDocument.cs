using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ResearchKit.Analysis.Success;

namespace ResearchKit.Cli.Study;

/// <summary>What <c>study --json</c> prints. Scripts read it: a change of a name is a new schema version.</summary>
internal sealed record StudyDocument(
    int SchemaVersion, string X, string Y, int SampleSize, int DroppedRows,
    IReadOnlyList<StudyDocument.Correlation> Correlations, IReadOnlyList<StudyDocument.Correlation>? LogCorrelations,
    IReadOnlyList<StudyDocument.Group> Groups, IReadOnlyList<StudyWarning> Warnings)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        // Printed for people and programs, never into a page: names keep their letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new UndefinedAsNull() },
    };

    public static StudyDocument Of(StudyReport report) => new(
        1, report.X, report.Y, report.SampleSize, report.DroppedRows,
        Correlations: [.. report.Correlations.Select(Correlation.Of)],
        LogCorrelations: report.LogCorrelations is { } logarithmic ? [.. logarithmic.Select(Correlation.Of)] : null,
        Groups: [.. report.Groups.Select(group => new Group(
            group.Name, group.SampleSize, [.. group.Correlations.Select(Correlation.Of)]))],
        report.Warnings);

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public sealed record Correlation(
        string Method, double Estimate, double Lower, double Upper, double Level, string IntervalMethod, double PValue)
    {
        public static Correlation Of(StudyCorrelation c) => new(
            c.Method.ToString().ToLowerInvariant(), c.Estimate, c.Interval.Lower, c.Interval.Upper, c.Interval.Level,
            c.Interval.Method, c.PValue);
    }

    public sealed record Group(string Name, int SampleSize, IReadOnlyList<Correlation> Correlations);

    /// <summary>JSON has no NaN; what is undefined is null.</summary>
    private sealed class UndefinedAsNull : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
                writer.WriteNumberValue(value);
            else
                writer.WriteNullValue();
        }
    }
}
