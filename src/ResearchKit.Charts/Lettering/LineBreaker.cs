namespace ResearchKit.Charts.Lettering;

/// <summary>Breaks text between words into lines no wider than asked. A word that is wider stays whole.</summary>
internal static class LineBreaker
{
    public static IReadOnlyList<string> Break(string text, double width, double size, FontWeight weight = FontWeight.Regular) =>
        Break(text, line => Typesetter.Width(line, size, weight) <= width);

    /// <summary>For a page whose font is not known: counts characters.</summary>
    public static IReadOnlyList<string> Break(string text, int characters) => Break(text, line => line.Length <= characters);

    /// <summary>The text, or as much of its beginning as fits with an ellipsis.</summary>
    public static string Cut(string text, Func<string, bool> fits)
    {
        if (fits(text))
            return text;
        var starts = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        while (starts.Count > 1)
        {
            starts.RemoveAt(starts.Count - 1);
            var shorter = string.Concat(starts).TrimEnd() + "…";
            if (fits(shorter))
                return shorter;
        }
        return "…";
    }

    private static IReadOnlyList<string> Break(string text, Func<string, bool> fits)
    {
        if (text.Length == 0)
            return [];
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length == 0 || fits(longer))
            {
                line = longer;
                continue;
            }
            lines.Add(line);
            line = word;
        }
        lines.Add(line);
        return lines;
    }
}
