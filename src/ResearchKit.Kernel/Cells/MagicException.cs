using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>A magic cannot be done; the message says why and what would do.</summary>
internal sealed class MagicException(MagicCall call, string message, string name = "MagicError") : Exception(message)
{
    public ErrorEvent ToEvent(int cell) => new(cell, name, Message, call.Line, [$"{name}: {Message}", "    " + call.Source]);
}
