using System.Globalization;
using System.Text;

namespace ResearchKit.Data.Reading;

/// <summary>Text of a user as it is quoted in a message: on one line, and not longer than a reader wants.</summary>
internal static class Excerpt
{
    private const int LongestQuote = 60;

    public static string Quote(string text) => "'" + OneLine(Shorten(text)) + "'";

    public static string Quote(ReadOnlySpan<byte> utf8) =>
        // Four bytes a character at most: a cell of a megabyte is not decoded to show sixty characters of it.
        Quote(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 4 * LongestQuote + 4)]));

    public static string OneLine(string text)
    {
        if (!text.Any(MustBeEscaped))
            return text;
        var line = new StringBuilder();
        foreach (var c in text)
        {
            line.Append(c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when MustBeEscaped(c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }
        return line.ToString();
    }

    // Line and paragraph separators break a line as well, and direction marks would reorder the message around them.
    private static bool MustBeEscaped(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static string Shorten(string text)
    {
        if (text.Length <= LongestQuote)
            return text;
        var end = char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return text[..end] + "…";
    }
}
