using ResearchKit.Charts.Theme;

namespace ResearchKit.Charts.Sheets;

/// <summary>What a text on the sheet is for.</summary>
internal enum TextRole
{
    Title,
    Subtitle,
    Legend,
    XTick,
    YTick,
    XTitle,
    YTitle,
    Note,
    Source,
}

/// <summary>A line of text with the box that it takes. The title of the y axis runs upwards.</summary>
internal sealed record PlacedText(string Text, TextRole Role, Box Box, Lettering.TextStyle Style, Ink Ink)
{
    public bool RunsUpwards => Role == TextRole.YTitle;
}
