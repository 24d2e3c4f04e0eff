using System.Text.Json.Serialization;

namespace ResearchKit.Kernel.Protocol;

/// <summary>What a runner asks of the kernel process: one JSON document a line on its standard input.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteRequest), "execute")]
[JsonDerivedType(typeof(ShutdownRequest), "shutdown")]
public abstract record KernelRequest;

/// <summary>Run one cell. Requests are answered one after the other, each with a <see cref="DoneEvent"/> at its end.</summary>
/// <param name="Id">Repeated in every event that belongs to this cell; traces call it "cell {Id}". Each id is used once.</param>
/// <param name="Code">The cell's source.</param>
/// <param name="WithFigures">Also send the file forms (SVG, PNG) of whatever is displayed as a picture.</param>
public sealed record ExecuteRequest(int Id, string Code, bool WithFigures) : KernelRequest;

/// <summary>End the process. Closing its standard input does the same, so that no kernel outlives its runner.</summary>
public sealed record ShutdownRequest : KernelRequest;
