using System.Text.RegularExpressions;

namespace ResearchKit.Notebooks.Pages;

/// <summary>Plain text made fit for a page.</summary>
internal static partial class HtmlText
{
    /// <summary>For content and for attributes in double quotes.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>Other kernels colour their text for terminals; a page shows the codes as rubbish.</summary>
    public static string WithoutTerminalCodes(string text) => TerminalCode().Replace(text, "");

    /// <summary>For a data block in a page: no end tag and no comment can begin in it.</summary>
    public static string EscapeJson(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);

    [GeneratedRegex("\u001b\\[[0-9;?]*[ -/]*[@-~]")]
    private static partial Regex TerminalCode();
}
