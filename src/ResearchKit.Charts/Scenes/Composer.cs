using ResearchKit.Charts.Layers;
using ResearchKit.Display;

namespace ResearchKit.Charts.Scenes;

/// <summary>Turns a figure into a scene.</summary>
internal sealed class Composer
{
    private readonly Figure _figure;
    private readonly (Axis X, Axis Y) _axes;
    private readonly Categories _categories;
    private readonly Dimension _value;
    private readonly Wardrobe _wardrobe;
    private readonly PointsLayer[] _points;

    private Composer(Figure figure)
    {
        _figure = figure;
        _axes = AxisChoice.Of(figure);
        _value = _axes.X.Scale == AxisScale.Category ? Dimension.Y : Dimension.X;
        _categories = new Categories(figure.Layers, _value == Dimension.Y ? Dimension.X : Dimension.Y);
        _wardrobe = new Wardrobe(figure.Name);
        _points = [.. figure.Layers.OfType<PointsLayer>()];
    }

    /// <exception cref="InvalidOperationException">The layers and axes do not fit together; the message says what to do.</exception>
    public static Scene Compose(Figure figure) => new Composer(figure).Compose();

    private Scene Compose()
    {
        var total = _points.Sum(layer => layer.X.Length);
        var isDensity = total > Figure.PointLimit;
        var marks = new List<Mark>();
        if (isDensity)
        {
            // The cells are blue; a blue line would drown in them.
            _wardrobe.SetAside();
            marks.Add(DensityGrid.Of([.. _points.Select(layer => (layer.X, layer.Y))], _axes.X.Scale, _axes.Y.Scale));
        }
        var series = 0;
        foreach (var layer in _figure.Layers)
            marks.AddRange(layer switch
            {
                PointsLayer points => isDensity ? [] : [Dots(points, total)],
                LineLayer line => [new LineMark(line.X, line.Y, _wardrobe.Dress(line.Label, SwatchKind.Line, 1).Ink, line.Label)],
                BandLayer band => [Band(band)],
                BarsLayer bars => Bars(bars, series++),
                IntervalsLayer intervals => Intervals(intervals, series++),
                HistogramLayer histogram => [Histogram(histogram)],
                ReferenceLineLayer rule => [new RuleMark(rule.Dimension, rule.At, rule.Text)],
                AnnotationLayer note => (Mark[])[new NoteMark(note.X, note.Y, note.Text)],
                _ => throw new NotSupportedException(layer.GetType().Name),
            });
        return new Scene(
            _figure, Limits.Of(_axes.X, Dimension.X, marks, _categories, _figure.Width),
            Limits.Of(_axes.Y, Dimension.Y, marks, _categories, _figure.Height),
            [.. marks.OrderBy(Depth)], _wardrobe.Legend, isDensity ? Caption(total, marks.OfType<DensityMark>().Single()) : "");
    }

    private string Caption(int total, DensityMark density)
    {
        var groups = _points.Length > 1 ? "; groups are not told apart" : "";
        return FormattableString.Invariant(
            $"Density of {total:N0} points: the darker a cell, the more it holds (up to {density.Largest:N0}){groups}.");
    }

    private static int Depth(Mark mark) => mark switch { DensityMark => 0, BandMark => 1, NoteMark => 4, RuleMark => 2, _ => 3 };

    private DotsMark Dots(PointsLayer layer, int total)
    {
        var (ink, shape) = _wardrobe.Dress(layer.Label, SwatchKind.Dot, 1);
        return new DotsMark(layer.X, layer.Y, ink, shape, total switch { <= 200 => 7, <= 1_000 => 5.5, _ => 4.5 }, layer.Label);
    }

    private BandMark Band(BandLayer layer)
    {
        _wardrobe.List(layer.Label, SwatchKind.Box, _wardrobe.Latest, default, BandOpacity);
        return new BandMark(layer.X, layer.Lower, layer.Upper, _wardrobe.Latest, layer.Label);
    }

    /// <summary>Light enough to leave grid and points behind it visible.</summary>
    public const double BandOpacity = 0.22;

    private IEnumerable<Mark> Bars(BarsLayer layer, int series)
    {
        var ink = _wardrobe.Dress(layer.Label, SwatchKind.Box, 1).Ink;
        var slots = layer.Categories.Select(label => _categories.Slot(label, series)).ToArray();
        yield return new BarsMark([.. slots.Zip(layer.Values, (slot, value) => new Bar(slot.From, slot.To, value))],
            _value, ink, 1, Hover(layer.Categories, layer.Values, layer.Lower, layer.Upper), layer.Label);
        if (Whiskers(slots, layer.Lower, layer.Upper, Theme.Ink.Text) is { } whiskers)
            yield return whiskers;
    }

    private IEnumerable<Mark> Intervals(IntervalsLayer layer, int series)
    {
        var (ink, shape) = _wardrobe.Dress(layer.Label, SwatchKind.Dot, 1);
        var slots = layer.Categories.Select(label => _categories.Slot(label, series)).ToArray();
        if (Whiskers(slots, layer.Lower, layer.Upper, ink) is { } whiskers)
            yield return whiskers;
        double[] places = [.. slots.Select(slot => (slot.From + slot.To) / 2)];
        var (x, y) = _value == Dimension.X ? (layer.Estimates, places) : (places, layer.Estimates);
        yield return new DotsMark(x, y, ink, shape, 9, layer.Label)
        {
            Hover = Hover(layer.Categories, layer.Estimates, layer.Lower, layer.Upper),
        };
    }

    private static string[] Hover(string[] categories, double[] values, double[] lower, double[] upper) =>
        [.. categories.Select((category, i) => $"{category}: {NumberText.Short(values[i])}"
            + (double.IsNaN(lower[i]) ? "" : $" ({NumberText.Short(lower[i])} to {NumberText.Short(upper[i])})"))];

    private WhiskersMark? Whiskers((double From, double To)[] slots, double[] lower, double[] upper, Theme.Ink ink)
    {
        int[] known = [.. Enumerable.Range(0, slots.Length).Where(i => double.IsFinite(lower[i]))];
        return known.Length == 0 ? null : new WhiskersMark(
            [.. known.Select(i => (slots[i].From + slots[i].To) / 2)], [.. known.Select(i => lower[i])], [.. known.Select(i => upper[i])], _value, ink);
    }

    private BarsMark Histogram(HistogramLayer layer)
    {
        var histograms = _figure.Layers.OfType<HistogramLayer>().ToArray();
        // Several histograms share their bins: counts in bins of different width do not compare.
        var edges = Scenes.Bins.Edges([.. histograms.SelectMany(each => each.Values)], _axes.X.Scale, histograms.Max(each => each.Bins));
        var counts = Scenes.Bins.Count(layer.Values, edges);
        var opacity = histograms.Length > 1 ? 0.55 : 0.9;
        var ink = _wardrobe.Dress(layer.Label, SwatchKind.Box, opacity).Ink;
        return new BarsMark([.. counts.Select((count, i) => new Bar(edges[i], edges[i + 1], count))], Dimension.Y, ink, opacity,
            [.. counts.Select((count, i) => $"{NumberText.Short(edges[i])} to {NumberText.Short(edges[i + 1])}: {NumberText.Count(count)}")], layer.Label);
    }
}
