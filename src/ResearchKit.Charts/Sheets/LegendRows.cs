using ResearchKit.Charts.Lettering;
using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Theme;

namespace ResearchKit.Charts.Sheets;

/// <summary>The legend: rows above the data area, so that it never covers any of them.</summary>
internal static class LegendRows
{
    private const double SwatchWidth = 22;
    private const double Gap = 18;

    /// <summary>Adds the legend's texts and swatches from <paramref name="top"/> on; returns where they end.</summary>
    public static double Place(Scene scene, double width, double top, List<PlacedText> texts, List<Swatch> swatches)
    {
        var style = TextStyle.Legend;
        var x = Typography.Margin;
        var first = texts.Count;
        foreach (var entry in scene.Legend)
        {
            var name = style.Cut(entry.Name, width - 2 * Typography.Margin - SwatchWidth - 6);
            var textWidth = style.Width(name);
            if (x > Typography.Margin && x + SwatchWidth + 6 + textWidth > width - Typography.Margin)
            {
                x = Typography.Margin;
                top += style.LineHeight + 2;
            }
            swatches.Add(new Swatch(entry, new Box(x, top, x + SwatchWidth, top + style.LineHeight)));
            var left = x + SwatchWidth + 6;
            texts.Add(new PlacedText(name, TextRole.Legend, new Box(left, top, left + textWidth, top + style.LineHeight), style, Ink.Text));
            x = left + textWidth + Gap;
        }
        if (Scripts.RunsRightToLeft(scene.Figure.Title.Length > 0 ? scene.Figure.Title : scene.Legend.FirstOrDefault()?.Name ?? ""))
            Mirror(width, first, texts, swatches);
        return scene.Legend.Count == 0 ? top : top + style.LineHeight;
    }

    /// <summary>Rows of a language that runs from the right begin there.</summary>
    private static void Mirror(double width, int first, List<PlacedText> texts, List<Swatch> swatches)
    {
        for (var i = first; i < texts.Count; i++)
            texts[i] = texts[i] with { Box = Mirrored(texts[i].Box) };
        for (var i = 0; i < swatches.Count; i++)
            swatches[i] = swatches[i] with { Box = Mirrored(swatches[i].Box) };

        Box Mirrored(Box box) => box with { Left = width - box.Right, Right = width - box.Left };
    }
}
