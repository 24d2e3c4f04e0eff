using ResearchKit.Kernel.Output;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells;

/// <summary>Something that a cell has displayed and can display anew, as a progress does.</summary>
public sealed class DisplayedValue
{
    private readonly string _id;
    private readonly string[] _mimeTypes;

    internal DisplayedValue(string id, string[] mimeTypes) => (_id, _mimeTypes) = (id, mimeTypes);

    /// <summary>Puts another object in the place of what was displayed, from this cell or a later one.</summary>
    public void Update(object? value)
    {
        var bundle = DisplayBundle.Of(value, _mimeTypes);
        CellDisplay.Console?.Output.SendOfCell(cell => new UpdateEvent(cell, _id, bundle));
    }
}
