using System.Globalization;
using ResearchKit.Notebooks.Pages;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Notebooks.Publishing;

/// <summary>Where a run is put: NAME.ipynb, NAME.html, figures/NAME/FIGURE.svg and .png.</summary>
public sealed class OutputFolder(string path)
{
    /// <summary>Writes a run, each file whole or not at all. Figures of an earlier run that this one lacks are removed.</summary>
    /// <param name="notebookPath">Where the notebook lies: it gives the name, and pictures beside it go into the page.</param>
    /// <param name="name">What the results are called instead of the notebook's name.</param>
    /// <param name="provenance">Where they came from; stands in the notebook's metadata and at the end of the page.</param>
    /// <returns>The files written.</returns>
    public IReadOnlyList<string> Write(NotebookRun run, string notebookPath, string? name = null, Provenance? provenance = null)
    {
        name ??= Path.GetFileNameWithoutExtension(notebookPath);
        var written = new List<string>();
        var notebook = Path.Combine(path, name + ".ipynb");
        (provenance?.AddTo(run.Document) ?? run.Document).Save(notebook);
        written.Add(notebook);

        var page = Path.Combine(path, name + ".html");
        AtomicFile.Write(page, HtmlPage.Render(run.Document, notebookPath, provenance is null ? "" : ProvenanceFooter.ToHtml(provenance)));
        written.Add(page);

        var figures = Path.Combine(path, "figures", name);
        written.AddRange(WriteFigures(run.Figures, figures));
        RemoveStale(figures, written);
        return written;
    }

    private static IEnumerable<string> WriteFigures(IEnumerable<NotebookFigure> figures, string folder)
    {
        var names = new FileNames();
        foreach (var figure in figures)
        {
            var stem = Path.Combine(folder, names.Next(
                figure.Name ?? string.Create(CultureInfo.InvariantCulture, $"cell-{figure.CellNumber}")));
            if (figure.Svg is { } svg)
            {
                AtomicFile.Write(stem + ".svg", svg);
                yield return stem + ".svg";
            }
            if (figure.Png is { } png)
            {
                AtomicFile.Write(stem + ".png", png);
                yield return stem + ".png";
            }
        }
    }

    private static void RemoveStale(string folder, IReadOnlyCollection<string> written)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".svg" or ".png"))
            // Whatever its case: on a Mac or Windows a figure that is now "a" may lie in the file "A" of an earlier run.
            if (!written.Contains(file, StringComparer.OrdinalIgnoreCase))
                File.Delete(file);
    }
}
