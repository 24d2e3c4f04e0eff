namespace ResearchKit.Display;

/// <summary>The MIME types in which the kit's results show themselves.</summary>
public static class MimeTypes
{
    public const string Text = "text/plain";
    public const string Html = "text/html";
    public const string Png = "image/png";
    public const string Svg = "image/svg+xml";
    public const string Plotly = "application/vnd.plotly.v1+json";

    public const string Mermaid = "text/vnd.mermaid";

    internal static readonly string[] All = [Text, Html, Png, Svg, Plotly, Mermaid];
}
