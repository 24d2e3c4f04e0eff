using ResearchKit.Charts.Lettering;
using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Sheets;
using ResearchKit.Charts.Theme;
using SkiaSharp;

namespace ResearchKit.Charts.Rendering;

/// <summary>Prints the texts of a sheet as outlines, and the swatches of its legend.</summary>
internal static class Words
{
    public static void Print(SKCanvas canvas, Sheet sheet)
    {
        foreach (var text in sheet.Texts)
            Print(canvas, text);
        foreach (var swatch in sheet.Swatches)
            Print(canvas, swatch);
    }

    private static void Print(SKCanvas canvas, PlacedText text)
    {
        using var outline = Typesetter.Outline(text.Text, text.Style.Size, text.Style.Weight);
        var ascent = text.Style.Size * Typesetter.Ascent;
        // The outline is moved, not the canvas: SVG then holds plain paths without transforms.
        outline.Transform(text.RunsUpwards
            ? SKMatrix.CreateRotationDegrees(-90).PostConcat(SKMatrix.CreateTranslation((float)(text.Box.Left + ascent), (float)text.Box.Bottom))
            : SKMatrix.CreateTranslation((float)text.Box.Left, (float)(text.Box.Top + ascent)));
        if (text.Role == TextRole.Note)
        {
            // Words among data need paper behind them.
            using var paper = new SKPaint { Color = SKColors.White.WithAlpha(215), IsAntialias = true };
            canvas.DrawRect(new SKRect((float)text.Box.Left - 2, (float)text.Box.Top, (float)text.Box.Right + 2, (float)text.Box.Bottom), paper);
        }
        using var ink = Fill(text.Ink, 1);
        canvas.DrawPath(outline, ink);
    }

    private static void Print(SKCanvas canvas, Swatch swatch)
    {
        var (entry, box) = (swatch.Entry, swatch.Box);
        var centre = new SKPoint((float)(box.Left + box.Right) / 2, (float)(box.Top + box.Bottom) / 2);
        switch (entry.Kind)
        {
            case SwatchKind.Dot:
                using (var paint = global::ScottPlot.Paint.NewDisposablePaint())
                    global::ScottPlot.Drawing.DrawMarker(canvas, paint, new(centre.X, centre.Y), Pens.Marker(entry.Ink, entry.Shape, 9, 1));
                break;
            case SwatchKind.Line:
                using (var line = Fill(entry.Ink, 1))
                    canvas.DrawRect(new SKRect((float)box.Left, centre.Y - 1.25f, (float)box.Right, centre.Y + 1.25f), line);
                break;
            default:
                using (var fill = Fill(entry.Ink, entry.Opacity))
                    canvas.DrawRect(new SKRect((float)box.Left + 3, centre.Y - 6, (float)box.Right - 3, centre.Y + 6), fill);
                break;
        }
    }

    private static SKPaint Fill(Ink ink, double opacity) => new()
    {
        Color = new SKColor(ink.Red, ink.Green, ink.Blue, (byte)Math.Round(opacity * 255)),
        IsAntialias = true,
    };
}
