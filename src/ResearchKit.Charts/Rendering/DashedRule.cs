using ResearchKit.Charts.Theme;
using ScottPlot;
using SkiaSharp;

namespace ResearchKit.Charts.Rendering;

/// <summary>A dashed line across the data area, dash by dash: Skia's SVG has no dash patterns and complains of them on stderr.</summary>
internal sealed class DashedRule(Dimension dimension, double place) : IPlottable
{
    private const float Dash = 6;
    private const float Step = 10;

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        using var dashes = new SKPath();
        var area = rp.DataRect;
        if (dimension == Dimension.X)
            for (var y = area.Top; y < area.Bottom; y += Step)
                Add(dashes, Axes.GetPixelX(place), y, 0, Math.Min(Dash, area.Bottom - y));
        else
            for (var x = area.Left; x < area.Right; x += Step)
                Add(dashes, x, Axes.GetPixelY(place), Math.Min(Dash, area.Right - x), 0);
        using var pen = new SKPaint
        {
            Color = Pens.Colour(Ink.Rule).ToSKColor(),
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 1.5f,
            IsAntialias = true,
        };
        rp.Canvas.DrawPath(dashes, pen);
    }

    private static void Add(SKPath path, float x, float y, float across, float down)
    {
        path.MoveTo(x, y);
        path.LineTo(x + across, y + down);
    }
}
