using System.Reflection;
using System.Text;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Pages;

/// <summary>A notebook as one HTML file that needs no other file and no network.</summary>
/// <remarks>
/// HTML in Markdown cells and in outputs is trusted and kept, scripts included. Without script a reader sees the same
/// page with still pictures.
/// </remarks>
public static class HtmlPage
{
    /// <summary>Fewer sections than this are found by scrolling.</summary>
    private const int FewestSectionsForContents = 4;

    /// <param name="notebookPath">Where the notebook lies: pictures beside it are taken into the page, and its name is the title where no heading gives one.</param>
    /// <param name="footer">HTML that stands at the end of the text.</param>
    public static string Render(NotebookDocument document, string notebookPath, string footer = "")
    {
        var markdown = new MarkdownCells(Path.GetDirectoryName(Path.GetFullPath(notebookPath))!);
        var outputs = new OutputHtml();
        var body = new StringBuilder();
        foreach (var (cell, number) in document.Cells.Select((cell, i) => (cell, i + 1)))
        {
            if (cell.Type == CellType.Markdown)
                body.Append("<section class=\"text\">\n").Append(markdown.ToHtml(cell, number)).Append("</section>\n");
            else if (cell.Type == CellType.Code)
                AppendCode(body, document, cell, number, outputs);
        }

        var title = markdown.Headings.FirstOrDefault()?.Text ?? Path.GetFileNameWithoutExtension(notebookPath);
        var page = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>").Append(HtmlText.Escape(title)).Append("</title>\n")
            .Append("<style>\n").Append(Asset("page.css")).Append("</style>\n</head>\n<body>\n");
        AppendContents(page, markdown.Headings);
        page.Append("<main>\n").Append(body).Append(footer).Append("</main>\n");
        if (outputs.HasInteractiveFigures)
            page.Append("<script>").Append(Asset("plotly.min.js")).Append("</script>\n")
                .Append("<script>\n").Append(Asset("figures.js")).Append("</script>\n");
        if (outputs.HasDiagrams)
            page.Append("<script id=\"mermaid\" type=\"text/plain\">/*\n").Append(Asset("mermaid.LICENSE.txt")).Append("*/\n").Append(Asset("mermaid.tiny.js")).Append("</script>\n")
                .Append("<script>\n").Append(Asset("diagrams.js")).Append("</script>\n");
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void AppendCode(StringBuilder body, NotebookDocument document, NotebookCell cell, int number, OutputHtml outputs)
    {
        if (string.IsNullOrWhiteSpace(cell.Source))
            return;
        var source = CellSource.ToHtml(document, cell);
        if (source.Length == 0 && cell.Outputs.Count == 0)
            return;
        body.Append("<section class=\"code\">\n").Append(source);
        foreach (var output in cell.Outputs)
            body.Append(outputs.ToHtml(output, number, shownSource: source.Length > 0 ? cell.Source : ""));
        body.Append("</section>\n");
    }

    private static void AppendContents(StringBuilder page, IReadOnlyList<Heading> headings)
    {
        var sections = headings.Where(heading => heading.Level == 2).ToArray();
        if (sections.Length < FewestSectionsForContents)
            return;
        page.Append("<nav aria-label=\"Contents\">\n<ol>\n");
        foreach (var section in sections)
            page.Append("<li><a href=\"#").Append(HtmlText.Escape(section.Anchor)).Append("\">")
                .Append(HtmlText.Escape(section.Text)).Append("</a></li>\n");
        page.Append("</ol>\n</nav>\n");
    }

    private static string Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
