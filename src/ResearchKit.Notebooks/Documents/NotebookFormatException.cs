namespace ResearchKit.Notebooks.Documents;

/// <summary>A file is not a notebook that can be read. One line: file, place, what stands there, what is needed.</summary>
public sealed class NotebookFormatException(string file, string place, string problem)
    : FormatException(place.Length == 0 ? $"{file}: {problem}" : $"{file}: {place}: {problem}")
{
    public string File { get; } = file;
}
