namespace ResearchKit.Notebooks.Running;

/// <summary>Why a cell failed, before it is known which cell it was.</summary>
internal sealed record CellError(string Name, string Message, int? Line, IReadOnlyList<string> Trace);
