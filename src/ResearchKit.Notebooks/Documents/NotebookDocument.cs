using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

/// <summary>A Jupyter notebook: cells in order, and whatever else its file says. Immutable, its JSON parts by agreement.</summary>
/// <remarks>
/// Read from nbformat 4.0 to 4.5, always written as 4.5, in the byte form that Jupyter itself writes. What the kit does
/// not know is kept as it was.
/// </remarks>
public sealed record NotebookDocument(IReadOnlyList<NotebookCell> Cells)
{
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Further top-level keys of the file.</summary>
    public JsonObject Extra { get; init; } = [];

    /// <exception cref="NotebookFormatException">The file is not a notebook of nbformat 4.0 to 4.5.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NotebookDocument Read(string path) => NotebookReader.Read(System.IO.File.ReadAllBytes(path), Path.GetFileName(path));

    /// <param name="name">What messages call the document; a file name.</param>
    /// <exception cref="NotebookFormatException">The bytes are not a notebook of nbformat 4.0 to 4.5.</exception>
    public static NotebookDocument Parse(ReadOnlySpan<byte> utf8, string name) => NotebookReader.Read(utf8.ToArray(), name);

    /// <summary>The file's text: keys sorted, one space of indent, a line feed at its end. The same document, the same bytes.</summary>
    public string ToJson() => NotebookWriter.Write(this);

    public void Save(string path) => AtomicFile.Write(path, ToJson());
}
