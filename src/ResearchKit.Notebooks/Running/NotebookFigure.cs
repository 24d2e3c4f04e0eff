namespace ResearchKit.Notebooks.Running;

/// <summary>A picture that a cell displayed, in its file forms.</summary>
/// <param name="CellNumber">Counts all cells of the notebook, from 1.</param>
/// <param name="Name">The picture's own name, or null where it has none.</param>
/// <param name="Svg">SVG text, or null.</param>
/// <param name="Png">The bytes of a PNG file, or null.</param>
public sealed record NotebookFigure(int CellNumber, string? Name, string? Svg, byte[]? Png);
