namespace ResearchKit.Kernel.Cells;

/// <summary>What was given to a magic: options with their values, and words.</summary>
internal sealed record MagicArguments(
    MagicCall Call, string Usage, IReadOnlyDictionary<string, string> Options, IReadOnlyList<string> Words)
{
    public string? Option(string name) => Options.GetValueOrDefault(name);

    /// <exception cref="MagicException">The option is missing.</exception>
    public string Required(string name) => Option(name) ?? throw Refused($"#!{Call.Name} needs {name}.");

    /// <summary>The one word there must be.</summary>
    /// <exception cref="MagicException">There is none, or there are more.</exception>
    public string OnlyWord(string what) => Words is [var word]
        ? word
        : throw Refused($"#!{Call.Name} needs {what}{(Words.Count == 0 ? "" : $", not '{string.Join(' ', Words)}'")}.");

    /// <exception cref="MagicException">There is a word, or more.</exception>
    public MagicArguments WithoutWords() => Words.Count == 0
        ? this
        : throw Refused($"#!{Call.Name} takes no '{Words[0]}'.");

    public MagicException Refused(string problem) => new(Call, $"{problem} Usage: {Usage}");
}
