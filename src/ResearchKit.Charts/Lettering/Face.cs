using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace ResearchKit.Charts.Lettering;

/// <summary>One bundled font: which characters it has, how it sets a run, and the outline of each glyph.</summary>
/// <remarks>Not safe for several threads; <see cref="Typesetter"/> holds the lock.</remarks>
internal sealed class Face
{
    /// <summary>Units of the outlines. Outlines are taken once at this size, unhinted, and scaled, so every size has the same shapes.</summary>
    public const float Em = 1000;

    private readonly SKFont _font;
    private readonly Font _shaper;
    private readonly Dictionary<ushort, SKPath> _outlines = [];

    public Face(string resource)
    {
        using var stream = typeof(Face).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var typeface = SKTypeface.FromData(SKData.CreateCopy(bytes));
        _font = new SKFont(typeface, Em) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
        // HarfBuzz reads the memory for as long as the face lives, which is as long as the process.
        var pinned = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        using var blob = new Blob(pinned.AddrOfPinnedObject(), bytes.Length, MemoryMode.ReadOnly);
        using var face = new HarfBuzzSharp.Face(blob, 0);
        _shaper = new Font(face);
        _shaper.SetScale((int)Em, (int)Em);
        _shaper.SetFunctionsOpenType();
    }

    public bool Has(int rune) => _font.ContainsGlyph(rune);

    /// <summary>Adds the outlines of a run to a path from (x, 0) on; returns where the next run starts.</summary>
    public float Append(SKPath path, string text, bool rightToLeft, float x)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        // Guessing takes the language of the machine when none is set, and a language may choose other glyphs.
        buffer.Language = new Language(rightToLeft ? "ar" : "en");
        buffer.AddUtf16(text);
        buffer.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.GuessSegmentProperties();
        _shaper.Shape(buffer);
        foreach (var (glyph, position) in buffer.GlyphInfos.Zip(buffer.GlyphPositions))
        {
            var place = SKMatrix.CreateTranslation(x + position.XOffset, -position.YOffset);
            path.AddPath(Outline((ushort)glyph.Codepoint), in place);
            x += position.XAdvance;
        }
        return x;
    }

    private SKPath Outline(ushort glyph) =>
        _outlines.TryGetValue(glyph, out var outline) ? outline : _outlines[glyph] = _font.GetGlyphPath(glyph) ?? new SKPath();
}
