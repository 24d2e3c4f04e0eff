namespace ResearchKit.Kernel.Cells;

/// <summary>A line that begins with #!, cut into words.</summary>
/// <param name="Name">Without the marks: "share".</param>
/// <param name="Words">What follows the name; a word in quotes may hold blanks.</param>
/// <param name="Line">Of the cell, from 1.</param>
internal sealed record MagicCall(string Name, IReadOnlyList<string> Words, int Line, string Source)
{
    /// <summary>The call on a line, or null where the line is none.</summary>
    /// <exception cref="MagicException">A quotation mark is never closed.</exception>
    public static MagicCall? Parse(string text, int line)
    {
        var source = text.Trim();
        if (!source.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var words = Split(source[2..], line, source);
        return words.Length == 0 ? new MagicCall("", [], line, source) : new MagicCall(words[0], words[1..], line, source);
    }

    /// <summary>The words as options with one value each and words without one.</summary>
    /// <param name="usage">What to show whoever wrote it wrong.</param>
    /// <param name="options">The options there are, such as "--from".</param>
    /// <exception cref="MagicException">An option is unknown, stands twice or has no value.</exception>
    public MagicArguments Arguments(string usage, params ReadOnlySpan<string> options)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var plain = new List<string>();
        for (var i = 0; i < Words.Count; i++)
        {
            if (!Words[i].StartsWith("--", StringComparison.Ordinal))
            {
                plain.Add(Words[i]);
                continue;
            }
            var option = Words[i];
            if (!options.Contains(option))
                throw new MagicException(this, $"#!{Name} has no option {option}. Usage: {usage}");
            if (++i == Words.Count)
                throw new MagicException(this, $"{option} needs a value. Usage: {usage}");
            if (!values.TryAdd(option, Words[i]))
                throw new MagicException(this, $"{option} is given twice. Usage: {usage}");
        }
        return new MagicArguments(this, usage, values, plain);
    }

    private static string[] Split(string text, int line, string source)
    {
        var last = TypedWord.At(text, text.Length);
        if (last.Quote is { } quote)
            throw new MagicException(new MagicCall("", [], line, source), $"The quotation mark {quote} is not closed.");
        return last.IsThere ? [.. last.Before, last.Value] : [.. last.Before];
    }
}
