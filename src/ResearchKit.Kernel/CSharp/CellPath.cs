using System.Globalization;

namespace ResearchKit.Kernel.CSharp;

/// <summary>The file name under which a cell is compiled; by it, debug information leads from a stack frame to the cell.</summary>
internal static class CellPath
{
    private const string Prefix = "cell ";

    public static string Of(int id) => Prefix + id.ToString(CultureInfo.InvariantCulture);

    public static bool IsCell(string? path) => path?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
