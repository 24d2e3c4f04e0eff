using Microsoft.CodeAnalysis;

namespace ResearchKit.Kernel.CSharp;

/// <summary>Leads the compiler from a #load to a file, and leaves the names of cells alone.</summary>
/// <remarks>The base would make "cell 3" an absolute path, and stack traces would tell the folders of the machine.</remarks>
internal sealed class SourceResolver(string directory) : SourceFileResolver([], directory)
{
    public override string? NormalizePath(string path, string? baseFilePath) =>
        CellPath.IsCell(path) ? path : base.NormalizePath(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath) =>
        base.ResolveReference(path, CellPath.IsCell(baseFilePath) ? null : baseFilePath);
}
