using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Pages;

namespace ResearchKit.Notebooks.Tests.Pages;

/// <summary>What stands in the column of a page.</summary>
internal static class Page
{
    public static NotebookCell Markdown(string source) => new("m", CellType.Markdown, source);

    public static NotebookCell Code(string source, params CellOutput[] outputs) => new("c", CellType.Code, source) { Outputs = outputs };

    public static DisplayOutput Display(params (string MimeType, string Form)[] forms) =>
        new(MimeBundle.FromTexts(forms.Select(form => KeyValuePair.Create(form.MimeType, form.Form))));

    public static string Of(params NotebookCell[] cells) => HtmlPage.Render(new NotebookDocument(cells), "notebook.ipynb");

    public static string Column(params NotebookCell[] cells)
    {
        var page = Of(cells);
        var start = page.IndexOf("<main>\n", StringComparison.Ordinal) + "<main>\n".Length;
        return page[start..page.LastIndexOf("</main>", StringComparison.Ordinal)];
    }

    /// <summary>What the outputs of a cell look like, without the cell around them.</summary>
    public static string Outputs(params CellOutput[] outputs)
    {
        var main = Column(Code("x", outputs));
        const string source = "<code>x</code></pre>\n";
        var start = main.IndexOf(source, StringComparison.Ordinal) + source.Length;
        return main[start..main.LastIndexOf("</section>", StringComparison.Ordinal)];
    }
}
