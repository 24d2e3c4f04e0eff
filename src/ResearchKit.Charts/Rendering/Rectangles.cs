using ScottPlot;
using SkiaSharp;

namespace ResearchKit.Charts.Rendering;

/// <summary>Filled rectangles with a hairline of paper between neighbours, as one plottable.</summary>
/// <remarks>
/// ScottPlot's bars are centred on a place and its heat map is a bitmap, which in SVG would blur; bins on a logarithmic
/// axis and cells need edges of their own.
/// </remarks>
internal sealed class Rectangles(IEnumerable<(CoordinateRect Place, Color Fill)> items) : IPlottable
{
    private readonly (CoordinateRect Place, Color Fill)[] _items = [.. items];

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => [];

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var (place, fill) in _items)
        {
            var box = Axes.GetPixelRect(place);
            var gap = Math.Min(0.4f, Math.Min(Math.Abs(box.Width), Math.Abs(box.Height)) / 32);
            paint.Color = fill.ToSKColor();
            rp.Canvas.DrawRect(new SKRect(box.Left + gap, box.Top + gap, box.Right - gap, box.Bottom - gap), paint);
        }
    }
}
