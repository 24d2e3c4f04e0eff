using System.Globalization;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Checking;

/// <summary>Compares one output with another, each kind in its own way.</summary>
internal sealed class OutputComparison(Tolerance tolerance)
{
    private const string Plotly = "application/vnd.plotly.v1+json";
    private const string Plain = "text/plain";

    private readonly TextDifference _texts = new(tolerance);
    private readonly JsonDifference _json = new(tolerance);

    /// <param name="committed">Null where only the run has an output at this place.</param>
    /// <param name="run">Null where only the committed notebook has one.</param>
    /// <returns>What differs, each part with its lines for a reader; nothing where the outputs are equal.</returns>
    public IEnumerable<(string Part, IReadOnlyList<string> Lines)> Compare(CellOutput? committed, CellOutput? run)
    {
        switch (committed, run)
        {
            case (null, { } added):
                yield return (Kind(added), ["+ " + TextDifference.Shortened(Summary(added))]);
                break;
            case ({ } removed, null):
                yield return (Kind(removed), ["- " + TextDifference.Shortened(Summary(removed))]);
                break;
            case (StreamOutput a, StreamOutput b) when a.Name == b.Name:
                if (_texts.Lines(WallTimes.Masked(a.Text), WallTimes.Masked(b.Text)) is { Count: > 0 } lines)
                    yield return (a.Name, lines);
                break;
            // Whether it is a result or a display: another cell, not another number.
            case (DisplayOutput a, DisplayOutput b) when a is ResultOutput == b is ResultOutput:
                foreach (var part in Forms(a.Data, b.Data))
                    yield return part;
                break;
            case (ErrorOutput a, ErrorOutput b):
                if (_texts.Lines($"{a.Name}: {a.Message}", $"{b.Name}: {b.Message}") is { Count: > 0 } messages)
                    yield return ("error", messages);
                break;
            default:
                yield return ("kind of output", [
                    $"- {Kind(committed!)}: {TextDifference.Shortened(Summary(committed!))}", $"+ {Kind(run!)}: {TextDifference.Shortened(Summary(run!))}"]);
                break;
        }
    }

    private IEnumerable<(string Part, IReadOnlyList<string> Lines)> Forms(MimeBundle committed, MimeBundle run)
    {
        if (!committed.MimeTypes.SequenceEqual(run.MimeTypes))
        {
            yield return ("MIME types", ["- " + string.Join(", ", committed.MimeTypes), "+ " + string.Join(", ", run.MimeTypes)]);
            yield break;
        }
        var hasData = committed.Json(Plotly) is not null;
        var isPlainDifferent = committed.MimeTypes.Contains(Plain) && Form(Plain, committed, run).Count > 0;
        foreach (var mimeType in committed.MimeTypes)
        {
            // Drawn from the data beside them; their bytes depend on the machine.
            if (hasData && mimeType is "image/png" or "image/svg+xml")
                continue;
            // The same table as HTML tells a reader nothing more.
            if (mimeType == "text/html" && isPlainDifferent)
                continue;
            if (Form(mimeType, committed, run) is { Count: > 0 } lines)
                yield return (mimeType, lines);
        }
    }

    private IReadOnlyList<string> Form(string mimeType, MimeBundle committed, MimeBundle run)
    {
        if (committed.Text(mimeType) is not { } a || run.Text(mimeType) is not { } b)
            return _json.Lines(committed.Json(mimeType), run.Json(mimeType));
        if (!mimeType.StartsWith("image/", StringComparison.Ordinal) || mimeType == "image/svg+xml")
            return _texts.Lines(WallTimes.Masked(a), WallTimes.Masked(b));
        // Base64 says nothing to a reader; other writers break its lines.
        return WithoutLineEnds(a) == WithoutLineEnds(b) ? [] : [Size('-', a), Size('+', b)];
    }

    private static string WithoutLineEnds(string base64) => base64.ReplaceLineEndings("");

    private static string Size(char side, string base64) => string.Create(CultureInfo.InvariantCulture,
        $"{side} a picture of {WithoutLineEnds(base64).TrimEnd('=').Length * 3L / 4:N0} bytes");

    private static string Kind(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Name,
        ErrorOutput => "error",
        ResultOutput => "result",
        _ => "display",
    };

    private static string Summary(CellOutput output)
    {
        var text = output switch
        {
            StreamOutput stream => stream.Text,
            ErrorOutput error => $"{error.Name}: {error.Message}",
            DisplayOutput display => display.Data.Text(Plain) ?? string.Join(", ", display.Data.MimeTypes),
            _ => "",
        };
        var lines = text.TrimEnd('\n').Split('\n');
        return lines.Length == 1 ? lines[0] : string.Create(CultureInfo.InvariantCulture, $"{lines[0]} … ({lines.Length} lines)");
    }
}
