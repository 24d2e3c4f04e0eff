using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.Tests.Run;

/// <summary>Small notebooks for the runs.</summary>
internal static class Notebooks
{
    public static string Write(TemporaryFolder folder, string name, params string[] cells)
    {
        var path = folder.At(name);
        new NotebookDocument([.. cells.Select((source, i) => new NotebookCell($"c{i + 1}", CellType.Code, source))]).Save(path);
        return path;
    }

    public static NotebookDocument ReadFrom(TemporaryFolder folder, string name) => NotebookDocument.Read(folder.At(name));
}
