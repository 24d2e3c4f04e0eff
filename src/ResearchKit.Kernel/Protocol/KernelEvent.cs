using System.Text.Json.Serialization;

namespace ResearchKit.Kernel.Protocol;

/// <summary>What the kernel process tells its runner: one JSON document a line on its standard output.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ReadyEvent), "ready")]
[JsonDerivedType(typeof(StreamEvent), "stream")]
[JsonDerivedType(typeof(DisplayEvent), "display")]
[JsonDerivedType(typeof(FigureEvent), "figure")]
[JsonDerivedType(typeof(ErrorEvent), "error")]
[JsonDerivedType(typeof(DoneEvent), "done")]
public abstract record KernelEvent;

/// <summary>The kernel has started and reads requests.</summary>
public sealed record ReadyEvent : KernelEvent;

/// <summary>Text that a cell wrote to its console. Where it is cut depends on time: neighbours of one name belong together.</summary>
/// <param name="Name">"stdout" or "stderr".</param>
public sealed record StreamEvent(int Id, string Name, string Text) : KernelEvent;

/// <summary>One displayed object in all its forms.</summary>
/// <param name="Data">MIME type to content; pictures as Base64, JSON types as JSON text. In order of preference.</param>
/// <param name="IsResult">True for the value of a trailing expression, false for what the cell displayed itself.</param>
public sealed record DisplayEvent(int Id, IReadOnlyDictionary<string, string> Data, bool IsResult) : KernelEvent;

/// <summary>The file forms of a displayed picture; sent right after its <see cref="DisplayEvent"/>.</summary>
/// <param name="Name">The picture's own name, or null where it has none.</param>
/// <param name="Svg">The drawing as SVG text, or null where there is none.</param>
/// <param name="Png">The drawing as Base64, or null where there is none.</param>
public sealed record FigureEvent(int Id, string? Name, string? Svg, string? Png) : KernelEvent;

/// <summary>A cell did not compile or threw.</summary>
/// <param name="Name">The type's name, such as "CS0103" or "DivideByZeroException".</param>
/// <param name="Line">The line of the cell, from 1, where it is known.</param>
/// <param name="Trace">Lines for the reader, without the engine's own frames.</param>
public sealed record ErrorEvent(int Id, string Name, string Message, int? Line, IReadOnlyList<string> Trace) : KernelEvent;

/// <summary>The last event of a request.</summary>
public sealed record DoneEvent(int Id, bool Succeeded) : KernelEvent;
