using System.Text;

namespace ResearchKit.Charts;

/// <summary>Text for one line of a figure: no control characters (XML has no place for them), no halves of surrogate pairs.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        // EnumerateRunes gives U+FFFD for each half of a pair.
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune))
                plain.Append(rune.ToString());
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(rune.Value == 0xA0 ? '\u00A0' : ' ');
        }
        return plain.ToString().TrimEnd();
    }
}
