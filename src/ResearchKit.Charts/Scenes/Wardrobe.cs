using ResearchKit.Charts.Theme;

namespace ResearchKit.Charts.Scenes;

/// <summary>Gives each series its colour and shape, and keeps the legend. Series of one name look alike.</summary>
internal sealed class Wardrobe(string figure)
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly List<LegendEntry> _legend = [];
    private int _next;

    public IReadOnlyList<LegendEntry> Legend => _legend;

    /// <summary>The colour given out last; that of a band that follows its line.</summary>
    public Ink Latest { get; private set; } = Palette.Series[0];

    /// <summary>Leaves the next colour out, because something without a name has it.</summary>
    public void SetAside() => _next++;

    public (Ink Ink, DotShape Shape) Dress(string name, SwatchKind kind, double opacity)
    {
        if (name.Length == 0 || !_slots.TryGetValue(name, out var slot))
        {
            slot = _next++;
            if (slot >= Palette.Series.Count)
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"Figure '{figure}' has more than {Palette.Series.Count} series, which colour and shape no longer tell apart: join the small ones, or draw several figures."));
            if (name.Length > 0)
                _slots.Add(name, slot);
        }
        Latest = Palette.Series[slot];
        List(name, kind, Latest, Palette.Shapes[slot], opacity);
        return (Latest, Palette.Shapes[slot]);
    }

    public void List(string name, SwatchKind kind, Ink ink, DotShape shape, double opacity)
    {
        if (name.Length > 0 && _legend.All(entry => entry.Name != name))
            _legend.Add(new LegendEntry(name, kind, ink, shape, opacity));
    }
}
