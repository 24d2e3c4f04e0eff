using System.ComponentModel;

namespace ResearchKit.Kernel.Cells;

/// <summary>A value on its way into a C# cell. Public because the line that names it there is compiled as a cell.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueInTransit
{
    public static object? Value { get; internal set; }
}
