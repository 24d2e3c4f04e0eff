using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>What a piece of a cell may need to know of the cell.</summary>
/// <param name="CellId">The id of its request.</param>
/// <param name="Path">What compilers and traces call the code: "cell 3", or a place in a file that the cell imports.</param>
/// <param name="Output">Where it puts out.</param>
/// <param name="Engines">The languages.</param>
/// <param name="Runner">For a piece that runs other pieces.</param>
/// <param name="Sources">The files that are being imported, the innermost last; empty in a cell of the notebook itself.</param>
/// <param name="Directory">Where relative paths of <c>#!import</c> begin: the folder of the notebook or of the importing file.</param>
internal sealed record CellContext(
    int CellId, string Path, CellOutput Output, CellEngines Engines, CellRunner Runner, IReadOnlyList<string> Sources, string Directory)
{
    /// <summary>Called when the cell has run, whatever came of it.</summary>
    public List<Action> AtEnd { get; } = [];

    public ErrorEvent Error(string name, string message, int? line) => new(CellId, name, message, line, [$"{name}: {message}"]);
}
