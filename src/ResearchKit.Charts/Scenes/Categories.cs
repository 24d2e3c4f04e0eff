using ResearchKit.Charts.Layers;

namespace ResearchKit.Charts.Scenes;

/// <summary>The labels of bars and intervals in order of appearance, and where each series stands within its place.</summary>
internal sealed class Categories
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dimension _dimension;
    private readonly int _series;

    public Categories(IReadOnlyList<Layer> layers, Dimension dimension)
    {
        _dimension = dimension;
        foreach (var labels in layers.Select(LabelsOf).OfType<string[]>())
        {
            _series++;
            foreach (var label in labels)
                _index.TryAdd(label, _index.Count);
        }
    }

    public int Count => _index.Count;

    public static string[]? LabelsOf(Layer layer) => layer switch
    {
        BarsLayer bars => bars.Categories,
        IntervalsLayer intervals => intervals.Categories,
        _ => null,
    };

    /// <summary>One place per unit: the first category leftmost on x, topmost on y.</summary>
    public double Place(string label) => _dimension == Dimension.X ? _index[label] : Count - 1 - _index[label];

    /// <summary>From and to of the slot of one series within a place; series share 0.72 of the place.</summary>
    public (double From, double To) Slot(string label, int series)
    {
        const double share = 0.72;
        var width = share / _series;
        var order = _dimension == Dimension.X ? series : _series - 1 - series;
        var from = Place(label) - share / 2 + order * width;
        return (from, from + width);
    }

    public IReadOnlyList<Tick> Ticks => [.. _index.Keys.Select(label => new Tick(Place(label), label))];
}
