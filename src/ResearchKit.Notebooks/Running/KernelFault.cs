namespace ResearchKit.Notebooks.Running;

/// <summary>The kernel process is no longer of use: it ended, overran or broke the protocol.</summary>
internal sealed class KernelFault(string name, string message) : Exception(message)
{
    public CellError ToCellError() => new(name, Message, Line: null, [$"{name}: {Message}"]);
}
