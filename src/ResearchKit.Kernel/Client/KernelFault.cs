namespace ResearchKit.Kernel.Client;

/// <summary>The engine's process is no longer of use: it ended, overran or broke the protocol.</summary>
/// <param name="name">The kind of fault, as a cell's error is named.</param>
internal sealed class KernelFault(string name, string message) : Exception(message)
{
    public string Name { get; } = name;
}
