namespace ResearchKit.Notebooks.Running;

/// <summary>A file that a cell has read.</summary>
/// <param name="Path">Relative to the notebook's folder, with / between folders, where it can be; else the full path.</param>
/// <param name="Sha256">Of its content when it was first read, in lower-case hexadecimal; null where it could not be read any more.</param>
public sealed record DataFile(string Path, string? Sha256);
