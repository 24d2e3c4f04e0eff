using ResearchKit.Charts.Layers;

namespace ResearchKit.Charts.Scenes;

/// <summary>Settles the two axes of a figure and refuses layers that they cannot hold.</summary>
internal static class AxisChoice
{
    public static (Axis X, Axis Y) Of(Figure figure)
    {
        if (figure.Layers.All(layer => layer is AnnotationLayer or ReferenceLineLayer))
            throw Refuse(figure, "holds no data: add points, lines, bars, intervals or a histogram");
        var needsCategories = figure.Layers.Any(layer => Categories.LabelsOf(layer) is not null);
        var (x, y) = (figure.X, figure.Y);
        if (needsCategories && y is null && x is not null && x.Scale != AxisScale.Category)
            y = Axis.Category();
        if (needsCategories && x is null && y is not null && y.Scale != AxisScale.Category)
            x = Axis.Category();
        var axes = (x ?? throw Missing(figure, "x", "WithX"), y ?? throw Missing(figure, "y", "WithY"));
        Check(figure, axes, needsCategories);
        foreach (var layer in figure.Layers)
            CheckLogarithms(figure, layer, axes);
        return axes;
    }

    private static void Check(Figure figure, (Axis X, Axis Y) axes, bool needsCategories)
    {
        var categories = (axes.X.Scale == AxisScale.Category ? 1 : 0) + (axes.Y.Scale == AxisScale.Category ? 1 : 0);
        if (needsCategories && categories != 1)
            throw Refuse(figure, "has bars or intervals, which need Axis.Category on one axis and values on the other");
        if (!needsCategories && categories > 0)
            throw Refuse(figure, "has a category axis, but neither bars nor intervals to stand on it");
        var hasHistogram = figure.Layers.Any(layer => layer is HistogramLayer);
        if (hasHistogram && needsCategories)
            throw Refuse(figure, "mixes a histogram with bars or intervals: draw two figures");
        var fromZero = figure.Layers.FirstOrDefault(layer => layer is BarsLayer or HistogramLayer);
        var value = fromZero is HistogramLayer || axes.X.Scale == AxisScale.Category ? axes.Y : axes.X;
        if (fromZero is not null && value.Scale == AxisScale.Logarithmic)
            throw Refuse(figure, $"has bars, which start at zero, on the logarithmic axis '{value.Label}', which has none: use Axis.Linear, or AddIntervals");
        if (fromZero is not null && value.Limits is { } limits && (limits.Lower > 0 || limits.Upper < 0))
            throw Refuse(figure, $"has bars on the axis '{value.Label}', whose limits leave out zero, so that their lengths would not compare: let the limits hold zero, or use AddIntervals");
    }

    private static void CheckLogarithms(Figure figure, Layer layer, (Axis X, Axis Y) axes)
    {
        foreach (var (axis, dimension) in ((Axis, Dimension)[])[(axes.X, Dimension.X), (axes.Y, Dimension.Y)])
        {
            if (axis.Scale != AxisScale.Logarithmic)
                continue;
            var values = Values(layer, dimension).ToArray();
            var unfit = values.Count(value => value <= 0);
            if (unfit > 0)
                throw Refuse(figure, FormattableString.Invariant(
                    $"has a logarithmic axis '{axis.Label}', and {unfit} of {values.Length} of its values are zero or negative, which have no logarithm: leave them out and say so, or use Axis.Linear"));
        }
    }

    private static IEnumerable<double> Values(Layer layer, Dimension dimension) => (layer, dimension) switch
    {
        (PointsLayer points, _) => dimension == Dimension.X ? points.X : points.Y,
        (LineLayer line, _) => dimension == Dimension.X ? line.X : line.Y,
        (BandLayer band, _) => dimension == Dimension.X ? band.X : band.Lower.Concat(band.Upper),
        (IntervalsLayer intervals, _) => intervals.Estimates.Concat(intervals.Lower.Where(double.IsFinite)),
        (HistogramLayer histogram, Dimension.X) => histogram.Values,
        (AnnotationLayer note, _) => [dimension == Dimension.X ? note.X : note.Y],
        (ReferenceLineLayer rule, _) when rule.Dimension == dimension => [rule.At],
        _ => [],
    };

    private static InvalidOperationException Missing(Figure figure, string axis, string verb) =>
        Refuse(figure, $"has no {axis} axis: {verb}(Axis.Linear(label, unit)) says what it measures and in which unit");

    private static InvalidOperationException Refuse(Figure figure, string need) => new($"Figure '{figure.Name}' {need}.");
}
