using ResearchKit.Kernel.Client;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Jupyter.Engine;

/// <summary>The engine's process ended within a cell, and a new one has been started: all state is gone.</summary>
/// <param name="wasInterrupted">Whether the user had asked to stop the cell.</param>
internal sealed class EngineLost(KernelFault fault, bool wasInterrupted) : Exception(fault.Message)
{
    private const string Consequence = "A new one was started; all variables are gone.";

    /// <summary>What the user is told.</summary>
    public ErrorEvent ToError(int id)
    {
        var (name, message) = wasInterrupted
            ? (ErrorEvent.Interrupted, $"The cell could not be stopped, so its engine was ended. {Consequence}")
            : (fault.Name, $"{fault.Message}\n{Consequence}");
        return new ErrorEvent(id, name, message, Line: null, $"{name}: {message}".Split('\n'));
    }
}
