using System.Net;
using System.Text.RegularExpressions;

namespace ResearchKit.Charts.Rendering;

/// <summary>Makes Skia's SVG the same each time, lets it scale with its page, and gives it words for those who do not see it.</summary>
internal static partial class SvgDocument
{
    public static string Finish(string svg, Picture picture)
    {
        var start = svg.IndexOf("<svg", StringComparison.Ordinal);
        var body = svg[(svg.IndexOf('>', start) + 1)..].TrimEnd();
        // Skia counts its clips through the whole process.
        var names = new Dictionary<string, string>();
        body = SkiaClip().Replace(body, clip =>
            names.TryGetValue(clip.Value, out var name) ? name : names[clip.Value] = $"{picture.Name}-clip-{names.Count + 1}");
        var root = FormattableString.Invariant(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{picture.Width}\" height=\"{picture.Height}\" viewBox=\"0 0 {picture.Width} {picture.Height}\" role=\"img\">");
        return $"{root}\n<title>{WebUtility.HtmlEncode(picture.Title)}</title>\n<desc>{WebUtility.HtmlEncode(picture.AltText)}</desc>{body}\n";
    }

    [GeneratedRegex(@"\bcl_[0-9a-f]+\b")]
    private static partial Regex SkiaClip();
}
