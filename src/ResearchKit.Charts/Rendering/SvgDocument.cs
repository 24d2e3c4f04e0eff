using System.Net;

namespace ResearchKit.Charts.Rendering;

/// <summary>Makes Skia's SVG scale with its page and speak to those who do not see it.</summary>
internal static class SvgDocument
{
    public static string Finish(string svg, Figure figure)
    {
        var start = svg.IndexOf("<svg", StringComparison.Ordinal);
        var end = svg.IndexOf('>', start);
        var root = FormattableString.Invariant(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{figure.Width}\" height=\"{figure.Height}\" viewBox=\"0 0 {figure.Width} {figure.Height}\" role=\"img\">");
        var title = WebUtility.HtmlEncode(figure.Title.Length > 0 ? figure.Title : figure.Name);
        return $"{root}\n<title>{title}</title>\n<desc>{WebUtility.HtmlEncode(figure.AltText)}</desc>{svg[(end + 1)..].TrimEnd()}\n";
    }
}
