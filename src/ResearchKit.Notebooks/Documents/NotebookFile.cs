namespace ResearchKit.Notebooks.Documents;

/// <summary>A notebook's file, in whichever format its name says: <c>.ipynb</c> (Jupyter) or <c>.dib</c> (.NET Interactive's script).</summary>
public static class NotebookFile
{
    /// <summary>With their dots, in the order in which messages name them.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".ipynb", ".dib"];

    /// <summary>Whether the name ends as a notebook's does. The file need not be there.</summary>
    public static bool HasNotebookName(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="NotebookFormatException">The file is no notebook: one line that names file, place and need.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NotebookDocument Read(string path) => Parse(File.ReadAllBytes(path), Path.GetFileName(path));

    /// <param name="name">A file name: it decides the format, and messages begin with it.</param>
    /// <exception cref="NotebookFormatException">The bytes are no notebook.</exception>
    public static NotebookDocument Parse(byte[] utf8, string name)
    {
        if (!HasNotebookName(name))
            throw new NotebookFormatException(name, "", "the name of a notebook ends with .ipynb or .dib.");
        return IsDib(name) ? DibReader.Read(utf8, name) : NotebookReader.Read(utf8, name);
    }

    private static bool IsDib(string name) => Path.GetExtension(name).Equals(".dib", StringComparison.OrdinalIgnoreCase);
}
