using ResearchKit.Charts.Layers;

namespace ResearchKit.Charts;

public sealed partial class Figure
{
    /// <summary>Adds points. A scatter of more than <see cref="PointLimit"/> points is drawn as a density.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, are empty, or hold missing or infinite values.</exception>
    public Figure AddPoints(IReadOnlyList<double> x, IReadOnlyList<double> y, string label = "")
    {
        var given = new Given(Name, nameof(AddPoints));
        var xs = given.Numbers(x, nameof(x));
        return With(new PointsLayer(xs, given.Numbers(y, nameof(y), xs.Length), PlainText.Of(label)));
    }

    /// <summary>Adds points in groups, each with a colour, a shape and an entry in the legend, in order of appearance.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, are empty, or hold missing or infinite values.</exception>
    public Figure AddPoints(IReadOnlyList<double> x, IReadOnlyList<double> y, IReadOnlyList<string> groups)
    {
        var given = new Given(Name, nameof(AddPoints));
        var xs = given.Numbers(x, nameof(x));
        var ys = given.Numbers(y, nameof(y), xs.Length);
        var layers = given.Names(groups, nameof(groups), xs.Length).Select((group, i) => (group, i))
            .GroupBy(row => row.group, row => row.i, StringComparer.Ordinal)
            .Select(rows => new PointsLayer([.. rows.Select(i => xs[i])], [.. rows.Select(i => ys[i])], rows.Key));
        return With([.. layers]);
    }

    /// <summary>Adds a line through the points in the order given.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, are empty, or hold missing or infinite values.</exception>
    public Figure AddLine(IReadOnlyList<double> x, IReadOnlyList<double> y, string label = "")
    {
        var given = new Given(Name, nameof(AddLine));
        var xs = given.Numbers(x, nameof(x));
        return With(new LineLayer(xs, given.Numbers(y, nameof(y), xs.Length), PlainText.Of(label)));
    }

    /// <summary>Adds a band, such as the interval of a fitted line, in the colour of the line added before it.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, are empty, hold missing or infinite values, or a lower edge is above its upper.</exception>
    public Figure AddBand(IReadOnlyList<double> x, IReadOnlyList<double> lower, IReadOnlyList<double> upper, string label = "")
    {
        var given = new Given(Name, nameof(AddBand));
        var xs = given.Numbers(x, nameof(x));
        var lowers = given.Numbers(lower, nameof(lower), xs.Length);
        var uppers = given.Numbers(upper, nameof(upper), xs.Length);
        var crossed = Enumerable.Range(0, xs.Length).FirstOrDefault(i => lowers[i] > uppers[i], -1);
        if (crossed >= 0)
            throw given.Refuse(nameof(lower), $"lower is above upper at index {crossed}");
        return With(new BandLayer(xs, lowers, uppers, PlainText.Of(label)));
    }

    /// <summary>
    /// Adds bars from zero, with an interval around each end where bounds are given (NaN for none). They lie in rows where
    /// y is the category axis (or not set), and stand in columns where x is. Several calls set bars side by side.
    /// </summary>
    /// <exception cref="ArgumentException">Columns differ in length, a label is empty or stands twice, a value is missing, or an interval does not hold its value.</exception>
    public Figure AddBars(
        IReadOnlyList<string> labels, IReadOnlyList<double> values,
        IReadOnlyList<double>? lowers = null, IReadOnlyList<double>? uppers = null, string label = "")
    {
        var given = new Given(Name, nameof(AddBars));
        var names = given.Distinct(labels, nameof(labels));
        var heights = given.Numbers(values, nameof(values), names.Length);
        var (lower, upper) = given.Bounds(heights, lowers, uppers);
        return With(new BarsLayer(names, heights, lower, upper, PlainText.Of(label)));
    }

    /// <summary>
    /// Adds estimates with their intervals, a row each (a "forest" plot). A bound that is NaN, together with the other,
    /// leaves the estimate without an interval. Several calls set intervals side by side.
    /// </summary>
    /// <exception cref="ArgumentException">Columns differ in length, a label is empty or stands twice, an estimate is missing, or an interval does not hold its estimate.</exception>
    public Figure AddIntervals(
        IReadOnlyList<string> labels, IReadOnlyList<double> estimates,
        IReadOnlyList<double> lowers, IReadOnlyList<double> uppers, string label = "")
    {
        var given = new Given(Name, nameof(AddIntervals));
        var names = given.Distinct(labels, nameof(labels));
        var centres = given.Numbers(estimates, nameof(estimates), names.Length);
        var (lower, upper) = given.Bounds(centres, lowers, uppers);
        return With(new IntervalsLayer(names, centres, lower, upper, PlainText.Of(label)));
    }

    /// <summary>Adds a histogram of counts. Its bins are equally wide on the scale of the x axis and start at round numbers.</summary>
    /// <param name="values">At least one value; positive ones on a logarithmic axis.</param>
    /// <param name="label">The entry in the legend.</param>
    /// <param name="bins">About how many bins; round edges may make it a few more or less. Without it the width is that of
    /// Freedman and Diaconis (1981, doi:10.1007/BF01025868), 2·IQR/∛n, between 5 and 60 bins.</param>
    /// <exception cref="ArgumentException">Values are empty, missing or infinite, or bins is below 1 or above 200.</exception>
    public Figure AddHistogram(IReadOnlyList<double> values, string label = "", int? bins = null)
    {
        var given = new Given(Name, nameof(AddHistogram));
        if (bins is < 1 or > 200)
            throw given.Refuse(nameof(bins), $"bins must be between 1 and 200; got {bins}");
        return With(new HistogramLayer(given.Numbers(values, nameof(values)), bins, PlainText.Of(label)));
    }

    /// <summary>Writes a few words beside a place in the data.</summary>
    /// <exception cref="ArgumentException">The text is empty or the place is not finite.</exception>
    public Figure AddAnnotation(double x, double y, string text)
    {
        var given = new Given(Name, nameof(AddAnnotation));
        var words = PlainText.Of(text);
        if (words.Length == 0)
            throw given.Refuse(nameof(text), "text is empty");
        return With(new AnnotationLayer(given.Number(x, nameof(x)), given.Number(y, nameof(y)), words));
    }

    /// <summary>Draws a dashed line across the figure, such as "no association" at x = 0.</summary>
    /// <exception cref="ArgumentException">The place is not finite.</exception>
    public Figure AddReferenceLine(Dimension dimension, double at, string text = "")
    {
        var given = new Given(Name, nameof(AddReferenceLine));
        return With(new ReferenceLineLayer(dimension, given.Number(at, nameof(at)), PlainText.Of(text)));
    }

    private Figure With(params Layer[] added) => new(this) { Layers = [.. Layers, .. added] };
}
