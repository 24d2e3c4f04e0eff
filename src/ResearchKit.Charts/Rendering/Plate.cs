using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Sheets;
using ResearchKit.Charts.Theme;
using ScottPlot;

namespace ResearchKit.Charts.Rendering;

/// <summary>A ScottPlot plot of a sheet's data area: marks, grid lines and axis lines. It holds no text.</summary>
internal static class Plate
{
    public static Plot Of(Sheet sheet)
    {
        var plot = new Plot();
        // ScottPlot draws again whenever limits have changed, which they always have on a first drawing. On a PNG the second
        // covers the first; in SVG and PDF both would stay, and what is translucent would be twice as dark.
        plot.RenderManager.RenderFinished += (_, _) => plot.RenderManager.EnableRendering = false;
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        var scene = sheet.Scene;
        Frame(plot, sheet);
        foreach (var mark in scene.Marks)
            Add(plot, scene, mark);
        plot.Axes.SetLimits(
            scene.X.Project(scene.X.Lower), scene.X.Project(scene.X.Upper), scene.Y.Project(scene.Y.Lower), scene.Y.Project(scene.Y.Upper));
        return plot;
    }

    private static void Frame(Plot plot, Sheet sheet)
    {
        var data = sheet.Data;
        plot.Layout.Fixed(new PixelPadding(
            (float)data.Left, (float)(sheet.Width - data.Right), (float)(sheet.Height - data.Bottom), (float)data.Top));
        foreach (var (axis, scaled) in ((IAxis, ScaledAxis)[])[(plot.Axes.Bottom, sheet.Scene.X), (plot.Axes.Left, sheet.Scene.Y)])
        {
            double[] places = [.. scaled.Ticks.Select(tick => scaled.Project(tick.Value))];
            axis.SetTicks(places, [.. places.Select(_ => "")]);
            var isCategory = scaled.Axis.Scale == AxisScale.Category;
            axis.MajorTickStyle.Length = isCategory ? 0 : 4;
            axis.MajorTickStyle.Color = axis.FrameLineStyle.Color = Pens.Colour(Ink.AxisLine);
            axis.FrameLineStyle.Width = 1;
        }
        plot.Axes.Top.IsVisible = plot.Axes.Right.IsVisible = false;
        plot.Grid.MajorLineColor = Pens.Colour(Ink.Grid);
        plot.Grid.MajorLineWidth = 1;
        // Lines between categories measure nothing.
        plot.Grid.XAxisStyle.IsVisible = sheet.Scene.X.Axis.Scale != AxisScale.Category;
        plot.Grid.YAxisStyle.IsVisible = sheet.Scene.Y.Axis.Scale != AxisScale.Category;
    }

    private static void Add(Plot plot, Scene scene, Mark mark)
    {
        switch (mark)
        {
            case DotsMark dots:
                var markers = plot.Add.Markers(Places(scene.X, dots.X), Places(scene.Y, dots.Y));
                markers.MarkerStyle = Pens.Marker(dots.Ink, dots.Shape, dots.Size, Opacity(dots.X.Length));
                break;
            case LineMark line:
                var scatter = plot.Add.ScatterLine(Places(scene.X, line.X), Places(scene.Y, line.Y), Pens.Colour(line.Ink));
                scatter.LineWidth = 2.5f;
                break;
            case BandMark band:
                var fill = plot.Add.FillY(Places(scene.X, band.X), Places(scene.Y, band.Lower), Places(scene.Y, band.Upper));
                fill.FillColor = Pens.Colour(band.Ink, Composer.BandOpacity);
                fill.LineWidth = 0;
                break;
            case BarsMark bars:
                plot.Add.Plottable(new Rectangles(Rectangles(scene, bars)));
                break;
            case DensityMark density:
                plot.Add.Plottable(new Rectangles(Cells(scene, density)));
                break;
            case WhiskersMark whiskers:
                Whiskers(plot, scene, whiskers);
                break;
            case RuleMark rule:
                plot.Add.Plottable(new DashedRule(rule.Dimension, scene.Axis(rule.Dimension).Project(rule.Position)));
                break;
        }
    }

    /// <summary>Points of a crowd let one another shine through; few stand firm.</summary>
    public static double Opacity(int points) => points switch { <= 50 => 1, <= 1_000 => 0.7, _ => 0.5 };

    private static double[] Places(ScaledAxis axis, double[] values) => [.. values.Select(axis.Project)];

    private static void Whiskers(Plot plot, Scene scene, WhiskersMark whiskers)
    {
        var axis = scene.Axis(whiskers.Value);
        var lower = Places(axis, whiskers.Lower);
        var upper = Places(axis, whiskers.Upper);
        double[] middle = [.. lower.Zip(upper, (from, to) => (from + to) / 2)];
        double[] half = [.. lower.Zip(upper, (from, to) => (to - from) / 2)];
        var bars = whiskers.Value == Dimension.X
            ? new global::ScottPlot.Plottables.ErrorBar(middle, whiskers.At, half, half, null, null)
            : new global::ScottPlot.Plottables.ErrorBar(whiskers.At, middle, null, null, half, half);
        bars.Color = Pens.Colour(whiskers.Ink);
        bars.LineWidth = 2;
        bars.CapSize = 4;
        plot.Add.Plottable(bars);
    }

    private static IEnumerable<(CoordinateRect, Color)> Rectangles(Scene scene, BarsMark mark)
    {
        foreach (var bar in mark.Bars)
        {
            if (bar.Value == 0)
                continue;
            var (low, high) = (Math.Min(0, bar.Value), Math.Max(0, bar.Value));
            yield return (mark.Value == Dimension.Y
                ? new CoordinateRect(scene.X.Project(bar.From), scene.X.Project(bar.To), low, high)
                : new CoordinateRect(low, high, scene.Y.Project(bar.From), scene.Y.Project(bar.To)), Pens.Colour(mark.Ink, mark.Opacity));
        }
    }

    private static IEnumerable<(CoordinateRect, Color)> Cells(Scene scene, DensityMark density)
    {
        for (var row = 0; row < density.Counts.Length; row++)
            for (var column = 0; column < density.Counts[row].Length; column++)
                if (density.Counts[row][column] is > 0 and var count)
                    yield return (new CoordinateRect(
                        scene.X.Project(density.XEdges[column]), scene.X.Project(density.XEdges[column + 1]),
                        scene.Y.Project(density.YEdges[row]), scene.Y.Project(density.YEdges[row + 1])),
                        Pens.Colour(Theme.Palette.Density(density.Darkness(count))));
    }
}
