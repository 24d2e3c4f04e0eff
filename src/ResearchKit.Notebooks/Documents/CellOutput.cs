using System.Text.Json.Nodes;

namespace ResearchKit.Notebooks.Documents;

/// <summary>One thing that a code cell left behind.</summary>
public abstract record CellOutput
{
    /// <summary>Further keys of the output.</summary>
    public JsonObject Extra { get; init; } = [];
}

/// <summary>Text written to a console.</summary>
/// <param name="Name">"stdout" or "stderr".</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>An object that the cell displayed.</summary>
public record DisplayOutput(MimeBundle Data) : CellOutput
{
    public JsonObject Metadata { get; init; } = [];
}

/// <summary>The value of the cell's trailing expression.</summary>
public sealed record ResultOutput(MimeBundle Data, int? ExecutionCount) : DisplayOutput(Data);

/// <summary>What stopped the cell.</summary>
/// <param name="Name">The kind of error: a compiler's code or an exception's type.</param>
public sealed record ErrorOutput(string Name, string Message, IReadOnlyList<string> Traceback) : CellOutput;
