using SkiaSharp;

namespace ResearchKit.Charts.Lettering;

/// <summary>Sets lines of text as outlines of the bundled fonts, so that a figure asks no machine for a font.</summary>
/// <remarks>
/// A character that no bundled font has (an emoji, Chinese) shows as the box of the Latin font. Outlines also keep
/// Arabic joined in SVG, where a text element placed glyph by glyph would fall apart.
/// </remarks>
internal static class Typesetter
{
    /// <summary>Above and below the baseline, in shares of the size: what the tallest letters of both fonts take.</summary>
    public const double Ascent = 0.98;
    public const double Descent = 0.32;
    public const double LineHeight = Ascent + Descent;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<(string, FontWeight), (SKPath Outline, float Width)> Set = [];
    private static readonly Dictionary<FontWeight, (Face Latin, Face Arabic)> Faces = [];

    public static double Width(string line, double size, FontWeight weight = FontWeight.Regular)
    {
        lock (Gate)
            return Line(line, weight).Width * size / Face.Em;
    }

    /// <summary>The outline of a line whose baseline starts at (0, 0). The caller disposes of it.</summary>
    public static SKPath Outline(string line, double size, FontWeight weight)
    {
        var path = new SKPath();
        lock (Gate)
        {
            var scale = SKMatrix.CreateScale((float)size / Face.Em, (float)size / Face.Em);
            path.AddPath(Line(line, weight).Outline, in scale);
        }
        return path;
    }

    private static (SKPath Outline, float Width) Line(string line, FontWeight weight)
    {
        if (Set.TryGetValue((line, weight), out var known))
            return known;
        // A long session of many figures must not keep every label it ever drew.
        if (Set.Count >= 2_000)
            Set.Clear();
        if (!Faces.TryGetValue(weight, out var faces))
            Faces[weight] = faces = (new Face($"IBMPlexSans-{weight}.ttf"), new Face($"IBMPlexSansArabic-{weight}.ttf"));
        var path = new SKPath();
        var x = 0f;
        foreach (var run in BidiRuns.Of(line))
        {
            var parts = ByFace(run.Text, faces);
            if (run.RightToLeft)
                parts.Reverse();
            foreach (var (face, text) in parts)
                x = face.Append(path, text, run.RightToLeft, x);
        }
        return Set[(line, weight)] = (path, x);
    }

    private static List<(Face Face, string Text)> ByFace(string text, (Face Latin, Face Arabic) faces)
    {
        var parts = new List<(Face Face, string Text)>();
        var inArabic = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var script = Scripts.Of(rune);
            // Spaces and marks stay with the word before them, so that Arabic keeps its joins and vowels.
            var arabic = script == Script.RightToLeft
                || (script == Script.Neutral && inArabic && faces.Arabic.Has(rune.Value))
                || (!faces.Latin.Has(rune.Value) && faces.Arabic.Has(rune.Value));
            var face = arabic ? faces.Arabic : faces.Latin;
            if (parts.Count > 0 && parts[^1].Face == face)
                parts[^1] = (face, parts[^1].Text + rune);
            else
                parts.Add((face, rune.ToString()));
            inArabic = arabic;
        }
        return parts;
    }
}
