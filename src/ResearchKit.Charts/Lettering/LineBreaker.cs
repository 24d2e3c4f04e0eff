namespace ResearchKit.Charts.Lettering;

/// <summary>Breaks text between words into lines no wider than asked. A word that is wider stays whole.</summary>
internal static class LineBreaker
{
    public static IReadOnlyList<string> Break(string text, double width, double size, FontWeight weight = FontWeight.Regular) =>
        Break(text, line => Typesetter.Width(line, size, weight) <= width);

    /// <summary>For a page whose font is not known: counts characters.</summary>
    public static IReadOnlyList<string> Break(string text, int characters) => Break(text, line => line.Length <= characters);

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
