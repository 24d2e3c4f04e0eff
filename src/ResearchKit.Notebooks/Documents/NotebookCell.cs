using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

/// <param name="Id">Unique in its notebook: 1 to 64 letters, digits, hyphens, underscores.</param>
public sealed record NotebookCell(string Id, CellType Type, string Source)
{
    public JsonObject Metadata { get; init; } = [];

    /// <summary>Code cells only.</summary>
    public IReadOnlyList<CellOutput> Outputs { get; init; } = [];

    /// <summary>The number that Jupyter prints beside the cell, or null where it has not run.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>Further keys of the cell, such as the attachments of a Markdown cell.</summary>
    public JsonObject Extra { get; init; } = [];

    public bool HasTag(string tag) =>
        Metadata["tags"] is JsonArray tags && tags.Any(t => t is JsonValue v && v.TryGetValue(out string? s) && s == tag);

    /// <summary>The cell as it was before any run.</summary>
    public NotebookCell WithoutOutputs() => this with { Outputs = [], ExecutionCount = null };
}
