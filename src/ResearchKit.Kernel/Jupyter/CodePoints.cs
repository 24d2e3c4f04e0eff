namespace ResearchKit.Kernel.Jupyter;

/// <summary>Jupyter counts a cursor's place in Unicode code points, .NET in UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>UTF-16 units before the cursor; a place beyond the text is its end.</summary>
    public static int ToUtf16(string text, long codePoints)
    {
        var units = 0;
        for (; codePoints > 0 && units < text.Length; codePoints--)
            units += IsPairAt(text, units) ? 2 : 1;
        return units;
    }

    /// <summary>Code points before the place; one within a surrogate pair is taken for the place after it.</summary>
    public static int FromUtf16(string text, int units)
    {
        var codePoints = 0;
        for (var i = 0; i < Math.Min(units, text.Length); codePoints++)
            i += IsPairAt(text, i) ? 2 : 1;
        return codePoints;
    }

    private static bool IsPairAt(string text, int i) => i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
}
