using ResearchKit.Charts.Lettering;
using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Theme;

namespace ResearchKit.Charts.Sheets;

/// <summary>Lays a scene out: measures all texts first, and gives the data what room they leave.</summary>
internal sealed class Typography
{
    public const double Margin = 16;
    private const double TickGap = 8;

    private readonly Scene _scene;
    private readonly double _width;
    private readonly double _height;
    private readonly List<PlacedText> _texts = [];
    private readonly List<Swatch> _swatches = [];

    private Typography(Scene scene)
    {
        _scene = scene;
        (_width, _height) = (scene.Figure.Width, scene.Figure.Height);
    }

    /// <exception cref="InvalidOperationException">The words leave no room for the data, or labels of columns do not fit.</exception>
    public static Sheet Lay(Scene scene) => new Typography(scene).Lay();

    private Sheet Lay()
    {
        var top = Head();
        var bottom = Source();
        var yLabels = TickLabels(_scene.Y, label => TextStyle.Tick.Break(label, _width * 0.36));
        var left = Margin + (_scene.Y.Axis.Title.Length > 0 ? TextStyle.AxisTitle.LineHeight + 6 : 0)
            + yLabels.SelectMany(label => label.Lines).Select(TextStyle.Tick.Width).DefaultIfEmpty(0).Max() + TickGap;
        // Half of the last label may stand beyond the end of the axis.
        var right = _width - Math.Max(Margin, _scene.X.Axis.Scale == AxisScale.Category || _scene.X.Ticks.Count == 0
            ? 0 : TextStyle.Tick.Width(_scene.X.Ticks[^1].Label) / 2 + 4);
        // Not cut: under a narrow column nothing would be left of a label.
        var xLabels = TickLabels(_scene.X, label =>
            LineBreaker.Break(label, (right - left) / _scene.X.Ticks.Count - 8, TextStyle.Tick.Size));
        bottom -= (_scene.X.Axis.Title.Length > 0 ? TextStyle.AxisTitle.LineHeight + 4 : 0)
            + xLabels.Max(label => label.Lines.Count) * TextStyle.Tick.LineHeight + TickGap;
        var data = new Box(left, top, right, bottom);
        if (data.Width < 80 || data.Height < 60)
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Figure '{_scene.Figure.Name}' of {_width} by {_height} pixels leaves its data {data.Width:0} by {data.Height:0}: make it larger with WithSize, or shorten its words."));
        var notes = new List<PlacedNote>();
        var sheet = new Sheet(_width, _height, data, _texts, _swatches, _scene) { Notes = notes };
        PlaceXLabels(sheet, xLabels);
        PlaceYLabels(sheet, yLabels);
        AxisTitles(data);
        notes.AddRange(Notes.Place(sheet));
        _texts.AddRange(notes.Select(note => note.Text));
        return sheet;
    }

    private double Head()
    {
        var top = Margin;
        top = Column(_scene.Figure.Title, TextRole.Title, TextStyle.Title, Ink.Text, top);
        top = Column(_scene.Figure.Subtitle, TextRole.Subtitle, TextStyle.Subtitle, Ink.Quiet, top);
        top = Column(_scene.Caption, TextRole.Subtitle, TextStyle.Subtitle, Ink.Quiet, top);
        return LegendRows.Place(_scene, _width, top == Margin ? top : top + 6, _texts, _swatches) + 8;
    }

    private double Source()
    {
        var lines = TextStyle.Source.Break(_scene.Figure.Source, _width - 2 * Margin);
        var top = _height - Margin / 2 - lines.Count * TextStyle.Source.LineHeight - (lines.Count == 0 ? Margin / 2 : 2);
        Column(_scene.Figure.Source, TextRole.Source, TextStyle.Source, Ink.Quiet, top + 2);
        return top - 6;
    }

    /// <summary>Sets a text line under line from the side that its language starts on; returns where the next goes.</summary>
    private double Column(string text, TextRole role, TextStyle style, Ink ink, double top)
    {
        foreach (var line in style.Break(text, _width - 2 * Margin))
        {
            var width = style.Width(line);
            var left = Scripts.RunsRightToLeft(text) ? _width - Margin - width : Margin;
            _texts.Add(new PlacedText(line, role, new Box(left, top, left + width, top + style.LineHeight), style, ink));
            top += style.LineHeight;
        }
        return top;
    }

    private static IReadOnlyList<(Tick Tick, IReadOnlyList<string> Lines)> TickLabels(
        ScaledAxis axis, Func<string, IReadOnlyList<string>> categoryLines) =>
        [.. axis.Ticks.Select(tick => (tick, axis.Axis.Scale == AxisScale.Category ? categoryLines(tick.Label) : [tick.Label]))];

    private void PlaceXLabels(Sheet sheet, IReadOnlyList<(Tick Tick, IReadOnlyList<string> Lines)> labels)
    {
        foreach (var (tick, lines) in labels)
            for (var i = 0; i < lines.Count; i++)
            {
                var half = TextStyle.Tick.Width(lines[i]) / 2;
                var top = sheet.Data.Bottom + TickGap + i * TextStyle.Tick.LineHeight;
                Place(lines[i], TextRole.XTick, TextStyle.Tick, sheet.XAt(tick.Value) - half, top);
            }
        var crowded = _texts.Where(text => text.Role == TextRole.XTick).OrderBy(text => text.Box.Left).ToArray();
        if (crowded.Zip(crowded.Skip(1)).FirstOrDefault(pair => pair.First.Box.Overlaps(pair.Second.Box)) is ({ } first, { } second))
            throw new InvalidOperationException(
                $"Figure '{_scene.Figure.Name}': the labels '{first.Text}' and '{second.Text}' do not fit side by side: put the categories on y, or make the figure wider.");
    }

    private void PlaceYLabels(Sheet sheet, IReadOnlyList<(Tick Tick, IReadOnlyList<string> Lines)> labels)
    {
        var step = sheet.Data.Height / Math.Max(1, labels.Count);
        foreach (var (tick, lines) in labels)
        {
            var height = lines.Count * TextStyle.Tick.LineHeight;
            if (_scene.Y.Axis.Scale == AxisScale.Category && height > step + 1)
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"Figure '{_scene.Figure.Name}': {labels.Count} rows of labels need more than {_height} pixels: make it higher with WithSize."));
            for (var i = 0; i < lines.Count; i++)
                Place(lines[i], TextRole.YTick, TextStyle.Tick, sheet.Data.Left - TickGap - TextStyle.Tick.Width(lines[i]),
                    sheet.YAt(tick.Value) - height / 2 + i * TextStyle.Tick.LineHeight);
        }
    }

    private void AxisTitles(Box data)
    {
        var style = TextStyle.AxisTitle;
        if (_scene.X.Axis.TitleWithin(title => style.Width(title) <= _width - 2 * Margin) is { Length: > 0 } x)
        {
            var lowest = _texts.Where(text => text.Role == TextRole.XTick).Select(text => text.Box.Bottom).DefaultIfEmpty(data.Bottom).Max();
            var left = (data.Left + data.Right - style.Width(x)) / 2;
            Place(x, TextRole.XTitle, style, Math.Clamp(left, Margin, _width - Margin - style.Width(x)), lowest + 3);
        }
        // Up to the data's own height, so that it meets neither the legend nor the source.
        if (_scene.Y.Axis.TitleWithin(title => style.Width(title) <= data.Height) is { Length: > 0 } y)
        {
            var width = style.Width(y);
            var top = (data.Top + data.Bottom - width) / 2;
            _texts.Add(new PlacedText(y, TextRole.YTitle, new Box(Margin, top, Margin + style.LineHeight, top + width), style, Ink.Text));
        }
    }

    private void Place(string text, TextRole role, TextStyle style, double left, double top) =>
        _texts.Add(new PlacedText(text, role, new Box(left, top, left + style.Width(text), top + style.LineHeight), style, Ink.Text));
}
