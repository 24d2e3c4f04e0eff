using System.Text.Json.Serialization;

namespace ResearchKit.Kernel.Protocol;

/// <summary>What the engine's process tells: one JSON document a line on its standard output.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ReadyEvent), "ready")]
[JsonDerivedType(typeof(StreamEvent), "stream")]
[JsonDerivedType(typeof(DisplayEvent), "display")]
[JsonDerivedType(typeof(UpdateEvent), "update")]
[JsonDerivedType(typeof(ClearEvent), "clear")]
[JsonDerivedType(typeof(FigureEvent), "figure")]
[JsonDerivedType(typeof(FileReadEvent), "fileRead")]
[JsonDerivedType(typeof(InputEvent), "input")]
[JsonDerivedType(typeof(ErrorEvent), "error")]
[JsonDerivedType(typeof(DoneEvent), "done")]
[JsonDerivedType(typeof(CompletionsEvent), "completions")]
[JsonDerivedType(typeof(InspectionEvent), "inspection")]
[JsonDerivedType(typeof(CompletenessEvent), "completeness")]
public abstract record KernelEvent;

/// <summary>The engine has started and reads requests.</summary>
public sealed record ReadyEvent : KernelEvent;

/// <summary>Text that a cell wrote to its console. Where it is cut depends on time: neighbours of one name belong together.</summary>
/// <param name="Name">"stdout" or "stderr".</param>
public sealed record StreamEvent(int Id, string Name, string Text) : KernelEvent;

/// <summary>One displayed object in all its forms.</summary>
/// <param name="Data">MIME type to content; pictures as Base64, JSON types as JSON text. In order of preference.</param>
/// <param name="IsResult">True for the value of a trailing expression, false for what the cell displayed itself.</param>
/// <param name="DisplayId">By what an <see cref="UpdateEvent"/> names it; null where nothing can update it.</param>
public sealed record DisplayEvent(
    int Id, IReadOnlyDictionary<string, string> Data, bool IsResult, string? DisplayId = null) : KernelEvent;

/// <summary>New content for every display of this id, in this cell or an earlier one.</summary>
public sealed record UpdateEvent(int Id, string DisplayId, IReadOnlyDictionary<string, string> Data) : KernelEvent;

/// <summary>Remove what the cell has put out so far.</summary>
/// <param name="Wait">Only when the next output comes, so that an animation does not flicker.</param>
public sealed record ClearEvent(int Id, bool Wait) : KernelEvent;

/// <summary>The file forms of a displayed picture; sent right after its <see cref="DisplayEvent"/>.</summary>
/// <param name="Name">The picture's own name, or null where it has none.</param>
/// <param name="Svg">The drawing as SVG text, or null where there is none.</param>
/// <param name="Png">The drawing as Base64, or null where there is none.</param>
public sealed record FigureEvent(int Id, string? Name, string? Svg, string? Png) : KernelEvent;

/// <summary>A data file that the cell has read, as far as the reader tells: the kit's readers and SQL cells do.</summary>
/// <param name="Path">The full path.</param>
public sealed record FileReadEvent(int Id, string Path) : KernelEvent;

/// <summary>The cell waits for a line of text: an <see cref="InputReply"/>.</summary>
/// <param name="IsPassword">Whether the text is not to be shown while it is typed.</param>
public sealed record InputEvent(int Id, string Prompt, bool IsPassword) : KernelEvent;

/// <summary>A cell did not compile, threw or was interrupted.</summary>
/// <param name="Name">The type's name, such as "CS0103" or "DivideByZeroException"; <see cref="Interrupted"/> for a cell that was stopped.</param>
/// <param name="Line">The line of the cell, from 1, where it is known.</param>
/// <param name="Trace">Lines for the reader, without the engine's own frames.</param>
public sealed record ErrorEvent(int Id, string Name, string Message, int? Line, IReadOnlyList<string> Trace) : KernelEvent
{
    public const string Interrupted = "Interrupted";
}

/// <summary>The last event of an <see cref="ExecuteRequest"/>.</summary>
public sealed record DoneEvent(int Id, bool Succeeded) : KernelEvent;

/// <summary>The answer to a <see cref="CompleteRequest"/>.</summary>
/// <param name="Start">Where the text begins that an item replaces, in characters (UTF-16) of the code.</param>
/// <param name="End">Where it ends, exclusive.</param>
public sealed record CompletionsEvent(int Id, int Start, int End, IReadOnlyList<CompletionItem> Items) : KernelEvent;

/// <param name="Text">What stands in the code when the item is taken.</param>
/// <param name="Kind">What it is, in one lower-case word: method, property, local, class, keyword, file, magic …</param>
public sealed record CompletionItem(string Text, string Kind);

/// <summary>The answer to an <see cref="InspectRequest"/>.</summary>
/// <param name="Data">MIME type to content (text/plain and text/markdown), or null where nothing is known.</param>
public sealed record InspectionEvent(int Id, IReadOnlyDictionary<string, string>? Data) : KernelEvent;

/// <summary>The answer to an <see cref="IsCompleteRequest"/>.</summary>
/// <param name="Indent">What the next line begins with, where the text is incomplete.</param>
public sealed record CompletenessEvent(int Id, Completeness Status, string Indent) : KernelEvent;

public enum Completeness
{
    /// <summary>Nothing can be told.</summary>
    Unknown,
    Complete,
    Incomplete,

    /// <summary>No further line can make it right.</summary>
    Invalid,
}
