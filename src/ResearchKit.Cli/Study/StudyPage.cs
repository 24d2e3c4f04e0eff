using ResearchKit.Analysis.Success;
using ResearchKit.Display;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Pages;

namespace ResearchKit.Cli.Study;

/// <summary>
/// A study as a page: a notebook of two cells, whose code asks the same question in a notebook of the reader's own.
/// </summary>
internal static class StudyPage
{
    public static void Write(StudyReport report, string file, string path)
    {
        var figure = report.Figure;
        var page = new NotebookDocument(
        [
            new("title", CellType.Markdown, $"# {Plain(report.Y)} and {Plain(report.X)}\n\nAsked of {Plain(file)} with `researchkit study`. In a notebook of the kit the same question reads:"),
            new("figure", CellType.Code, $"""
                var table = TableFile.Read({Literal(file)}).Frame;
                var study = CorrelationStudy.Of(table, {Literal(report.X)}, {Literal(report.Y)}{(report.Group is { } group ? $", group: {Literal(group)}" : "")});
                display(study.Figure);
                study
                """)
            {
                Outputs =
                [
                    Shown(figure, MimeTypes.Png, MimeTypes.Plotly, MimeTypes.Text),
                    Shown(report, MimeTypes.Html, MimeTypes.Text),
                ],
            },
        ]);
        AtomicFile.Write(path, HtmlPage.Render(page, path));
    }

    private static DisplayOutput Shown(IDisplayable result, params string[] mimeTypes) => new(
        MimeBundle.FromTexts(mimeTypes.Select(type => KeyValuePair.Create(type, result.Represent(type)!))));

    /// <summary>A name as C# writes it.</summary>
    private static string Literal(string name) => "\"" + string.Concat(name.Select(c => c switch
    {
        '"' or '\\' => "\\" + c,
        < ' ' or '\u0085' or '\u2028' or '\u2029' => FormattableString.Invariant($"\\u{(int)c:x4}"),
        _ => c.ToString(),
    })) + "\"";

    /// <summary>A column name as words: what Markdown would take for a sign is escaped.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c == ' ' || c > 127 ? c.ToString() : "\\" + c));
}
