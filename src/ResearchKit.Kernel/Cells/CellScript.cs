using ResearchKit.Kernel.Cells.Magics;

namespace ResearchKit.Kernel.Cells;

/// <summary>Cuts a cell into its parts.</summary>
/// <remarks>
/// A line whose first marks are #! is a magic, in every language and also inside a text: so it is in .NET Interactive,
/// and a notebook must mean the same in both. One that is unknown is refused; it is never taken for code.
/// </remarks>
internal static class CellScript
{
    /// <param name="language">The language until a magic names another one.</param>
    /// <exception cref="MagicException">A magic is unknown or damaged.</exception>
    public static IReadOnlyList<CellPart> Parse(string code, string language)
    {
        var parts = new List<CellPart>();
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        MagicCall? opening = null;
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (MagicCall.Parse(lines[i], i + 1) is not { } call)
                continue;
            AddCode(i);
            start = i + 1;
            if (Languages.Of(call.Name) is { } named)
            {
                AddOpening();
                (language, opening) = (named, call);
            }
            else
                parts.Add(new MagicPart(language, Known(call)));
        }
        AddCode(lines.Length);
        AddOpening();
        return parts;

        void AddCode(int end)
        {
            if (lines[start..end].Any(line => !string.IsNullOrWhiteSpace(line)))
                parts.Add(new CodePart(language, start + 1, new string('\n', start) + string.Join('\n', lines[start..end]), opening));
        }

        // A magic that opens a language may have all it needs in its options, as "#!value --from-file" has.
        void AddOpening()
        {
            if (opening is { Words.Count: > 0 } && !parts.OfType<CodePart>().Any(part => ReferenceEquals(part.Opening, opening)))
                parts.Add(new CodePart(language, opening.Line + 1, new string('\n', opening.Line), opening));
        }
    }

    private static MagicCall Known(MagicCall call) => AllMagics.Find(call.Name) is not null
        ? call
        : throw new MagicException(call, $"#!{call.Name} is not known here. {Supported}", "UnknownMagic");

    private static string Supported =>
        $"Languages: {string.Join(' ', Languages.All.Select(name => "#!" + name))}; "
        + $"magics: {string.Join(' ', AllMagics.Names.Select(name => "#!" + name))}.";
}
