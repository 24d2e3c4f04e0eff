using System.Text.Json.Serialization;

namespace ResearchKit.Kernel.Protocol;

/// <summary>What is asked of the engine's process: one JSON document a line on its standard input.</summary>
/// <remarks>
/// Requests with an Id are answered one after the other, in their order. <see cref="InterruptRequest"/> and
/// <see cref="InputReply"/> concern the request that is being answered and are taken as soon as they come.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteRequest), "execute")]
[JsonDerivedType(typeof(CompleteRequest), "complete")]
[JsonDerivedType(typeof(InspectRequest), "inspect")]
[JsonDerivedType(typeof(IsCompleteRequest), "isComplete")]
[JsonDerivedType(typeof(InterruptRequest), "interrupt")]
[JsonDerivedType(typeof(InputReply), "inputReply")]
[JsonDerivedType(typeof(ShutdownRequest), "shutdown")]
public abstract record KernelRequest;

/// <summary>Run one cell; answered by any number of events and a <see cref="DoneEvent"/> at their end.</summary>
/// <param name="Id">Repeated in every event that belongs to this cell; traces call it "cell {Id}". Each id is used once.</param>
/// <param name="Code">The cell's source.</param>
/// <param name="WithFigures">Also send the file forms (SVG, PNG) of whatever is displayed as a picture.</param>
/// <param name="Language">The language that the cell's or the notebook's metadata name, or null for C#. A magic in the first line wins.</param>
/// <param name="AllowInput">Whether somebody is there to answer an <see cref="InputEvent"/>.</param>
public sealed record ExecuteRequest(
    int Id, string Code, bool WithFigures = false, string? Language = null, bool AllowInput = false) : KernelRequest;

/// <summary>What could stand at the cursor; answered by one <see cref="CompletionsEvent"/>.</summary>
/// <param name="Cursor">Characters (UTF-16) before the cursor.</param>
public sealed record CompleteRequest(int Id, string Code, int Cursor, string? Language = null) : KernelRequest;

/// <summary>What the name at the cursor means; answered by one <see cref="InspectionEvent"/>.</summary>
/// <param name="Cursor">Characters (UTF-16) before the cursor.</param>
public sealed record InspectRequest(int Id, string Code, int Cursor, string? Language = null) : KernelRequest;

/// <summary>Whether a text is ready to be run; answered by one <see cref="CompletenessEvent"/>.</summary>
public sealed record IsCompleteRequest(int Id, string Code, string? Language = null) : KernelRequest;

/// <summary>
/// Stop the running cell. A cell that does not stop within seconds takes the process with it, and all state is gone.
/// Of a cell that was asked for and waits for its turn nothing is run. Between cells it does nothing.
/// </summary>
public sealed record InterruptRequest : KernelRequest;

/// <summary>The answer to an <see cref="InputEvent"/>.</summary>
/// <param name="Text">Without a line end.</param>
public sealed record InputReply(string Text) : KernelRequest;

/// <summary>End the process. Closing its standard input does the same, so that no engine outlives who started it.</summary>
public sealed record ShutdownRequest : KernelRequest;
