using System.Text.RegularExpressions;

namespace ResearchKit.Kernel.Cells.Services;

/// <summary>Where in a cell a cursor stands: on the line of a magic, or in code of one language.</summary>
/// <remarks><see cref="CellScript"/> cuts cells to run them and refuses what is damaged; who types has damaged text half of the time.</remarks>
/// <param name="Language">Of the code; of a magic, the language in whose code it stands.</param>
/// <param name="Start">Where the text begins in the cell.</param>
/// <param name="Text">The magic's line, or the code from one magic to the next.</param>
/// <param name="Cursor">Characters of the text before the cursor.</param>
internal sealed partial record CellPlace(string Language, bool IsMagic, int Start, string Text, int Cursor)
{
    /// <param name="cursor">Characters before it; beyond the end means at the end.</param>
    /// <param name="language">The language that the cell's metadata name, or null for C#.</param>
    public static CellPlace At(string code, int cursor, string? language)
    {
        var position = Math.Clamp(cursor, 0, code.Length);
        var current = Languages.Of(language ?? Languages.CSharp) ?? language!;
        var start = 0;
        foreach (var line in Lines().EnumerateMatches(code))
        {
            var text = code.AsSpan(line.Index, line.Length);
            if (!text.TrimStart().StartsWith("#!", StringComparison.Ordinal))
                continue;
            if (position < line.Index)
                return Code(line.Index);
            var end = line.Index + text.TrimEnd(LineEnds).Length;
            if (position <= end)
                return new CellPlace(current, IsMagic: true, line.Index, code[line.Index..end], position - line.Index);
            start = line.Index + line.Length;
            current = Languages.Of(Name(text)) ?? current;
        }
        return Code(code.Length);

        CellPlace Code(int end) => new(current, IsMagic: false, start, code[start..end], Math.Max(position - start, 0));
    }

    private static string Name(ReadOnlySpan<char> magic)
    {
        var words = magic.TrimStart()[2..].Trim();
        var length = words.IndexOfAny(' ', '\t');
        return (length < 0 ? words : words[..length]).ToString();
    }

    private const string LineEnds = "\r\n\f\u0085\u2028\u2029";

    // The line ends that string.ReplaceLineEndings knows, by which a cell is cut when it runs.
    [GeneratedRegex("[^\r\n\f\u0085\u2028\u2029]*(\r\n|[\r\n\f\u0085\u2028\u2029])|[^\r\n\f\u0085\u2028\u2029]+$")]
    private static partial Regex Lines();
}
