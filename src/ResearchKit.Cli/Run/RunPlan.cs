using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.Run;

/// <summary>Which notebooks are run, and where their results go. Full paths.</summary>
internal sealed record RunPlan(IReadOnlyList<string> Notebooks, string OutputFolder, string CurrentFolder)
{
    /// <exception cref="UsageException">A file is missing or no notebook, two have one name, or there is none at all.</exception>
    public static RunPlan Create(IReadOnlyList<string> files, string? outputFolder, string currentFolder)
    {
        var project = FindProject(currentFolder);
        var notebooks = files.Count > 0
            ? [.. files.Select(file => Checked(file, currentFolder))]
            : AllOf(project);
        var namesakes = notebooks.GroupBy(n => Path.GetFileNameWithoutExtension(n), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        if (namesakes is not null)
            throw new UsageException($"Two notebooks are named '{namesakes.Key}'; one's results would overwrite the other's.");
        var results = Path.GetFullPath(outputFolder ?? Path.Combine(project ?? currentFolder, "out"), currentFolder);
        // Of a script too, although nothing may lie there yet: its second run could not tell a result from a notebook of the user's.
        if (notebooks.FirstOrDefault(notebook => Path.Combine(results, Path.GetFileName(notebook)) == notebook) is { } own)
            throw new UsageException(IsIpynb(own)
                ? $"The results would overwrite '{own}' itself; --out needs another folder."
                : $"The results of '{own}' would lie beside it as '{Path.GetFileNameWithoutExtension(own)}.ipynb', which is where a notebook of yours would lie; "
                    + "--out needs another folder, and 'researchkit notebook convert' makes a notebook of it.");
        return new RunPlan(notebooks, results, currentFolder);
    }

    /// <exception cref="UsageException">One of the notebooks is of a kind that holds no outputs.</exception>
    public void RequireOutputs()
    {
        if (Notebooks.FirstOrDefault(notebook => !IsIpynb(notebook)) is { } other)
            throw new UsageException($"'{Shown(other)}' holds no outputs to compare or replace; only an .ipynb file does.");
    }

    /// <summary>A path as its reader would type it here.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(CurrentFolder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private static bool IsIpynb(string notebook) => Path.GetExtension(notebook).Equals(".ipynb", StringComparison.OrdinalIgnoreCase);

    private static string Checked(string file, string currentFolder)
    {
        var path = Path.GetFullPath(file, currentFolder);
        if (file.Length > 0 && Directory.Exists(path))
            throw new UsageException($"'{file}' is a folder; name the notebooks in it.");
        if (!File.Exists(path))
            throw new UsageException($"There is no notebook '{file}'.");
        if (!NotebookFile.HasNotebookName(path))
            throw new UsageException($"'{file}' is not a notebook; its name needs to end with .ipynb or .dib.");
        return path;
    }

    private static string[] AllOf(string? project)
    {
        if (project is null)
            throw new UsageException("There is no folder notebooks/ here or above; name the notebooks to run.");
        var folder = Path.Combine(project, "notebooks");
        string[] found = [.. Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)];
        return found.Length > 0 ? found : throw new UsageException($"There is no .ipynb file in '{folder}'.");
    }

    /// <summary>The nearest folder, from here upward, that has notebooks/.</summary>
    private static string? FindProject(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
            if (Directory.Exists(Path.Combine(at.FullName, "notebooks")))
                return at.FullName;
        return null;
    }
}
