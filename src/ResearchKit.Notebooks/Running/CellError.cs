using ResearchKit.Kernel.Client;

namespace ResearchKit.Notebooks.Running;

/// <summary>Why a cell failed, before it is known which cell it was.</summary>
internal sealed record CellError(string Name, string Message, int? Line, IReadOnlyList<string> Trace)
{
    public static CellError Of(KernelFault fault) => new(fault.Name, fault.Message, Line: null, [$"{fault.Name}: {fault.Message}"]);
}
