using ResearchKit.Kernel.Cells.Magics;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Services;

/// <summary>What can stand on the line of a magic: its name, its options, names of values, paths.</summary>
internal static class MagicCompletion
{
    public static Completions At(CellPlace place, CellEngines engines, string directory)
    {
        var (line, cursor) = (place.Text, place.Cursor);
        var marks = line.IndexOf("#!", StringComparison.Ordinal);
        if (cursor <= marks)
            return Completions.None(cursor);
        var word = TypedWord.At(line, cursor);
        if (word.Start <= marks)
            return Fitting(line, word, MagicUsage.All.Select(magic => new CompletionItem("#!" + magic.Name, magic.IsLanguage ? "language" : "magic")));
        if (MagicUsage.Of(line) is not { } usage)
            return Completions.None(cursor);
        return word.Previous switch
        {
            "--from" => Fitting(line, word, Sharing.Holders.Select(language => new CompletionItem(language, "language"))),
            "--from-file" => Paths(line, word, directory, _ => true),
            "--value" => Fitting(line, word, References(word.Value, engines)),
            "--name" or "--as" => Completions.None(cursor),
            _ when usage.Name == "import" => Paths(line, word, directory, ImportedFile.IsImportable),
            _ => Fitting(line, word, [.. Shared(usage, word, engines), .. OptionsLeft(usage, word)]),
        };
    }

    private static IEnumerable<CompletionItem> OptionsLeft(MagicUsage usage, TypedWord word) =>
        usage.Options.Except(word.Before).Select(option => new CompletionItem(option, "option"));

    /// <summary>Names of the language after --from; nothing once a name is there.</summary>
    private static IEnumerable<CompletionItem> Shared(MagicUsage usage, TypedWord word, CellEngines engines)
    {
        var from = word.Before.ToList().IndexOf("--from") + 1;
        if (usage.Name != "share" || from == 0 || from >= word.Before.Count)
            return [];
        return Names(Languages.Of(word.Before[from]), engines).Select(name => new CompletionItem(name, "variable"));
    }

    /// <summary>What --value can refer to: "@language:" and then "@language:name".</summary>
    private static IEnumerable<CompletionItem> References(string typed, CellEngines engines)
    {
        var colon = typed.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return Sharing.Holders.Select(language => new CompletionItem($"@{language}:", "language"));
        var prefix = typed[..(colon + 1)];
        return Names(Languages.Of(typed[1..colon]), engines).Select(name => new CompletionItem(prefix + name, "variable"));
    }

    private static IEnumerable<string> Names(string? language, CellEngines engines) =>
        from started in engines.Started
        where started.Language == language
        from value in started.Values.Values
        select value.Name;

    private static Completions Fitting(string line, TypedWord word, IEnumerable<CompletionItem> items) =>
        new(word.Start, End(line, word), [.. items.Where(item => item.Text.StartsWith(word.Value, StringComparison.OrdinalIgnoreCase))]);

    private static Completions Paths(string line, TypedWord word, string directory, Func<string, bool> isWanted) => new(
        word.Places[PathCompletion.NameStart(word.Value)],
        word.IsQuoted ? word.Places[^1] : End(line, word),
        [.. PathCompletion.Of(directory, word.Value, isWanted).Select(item => word.IsQuoted ? item : item with { Text = Quoted(item.Text) })]);

    /// <summary>A word ends at a blank; quotation marks may stand around a piece of it.</summary>
    private static string Quoted(string name) => name.Any(char.IsWhiteSpace)
        ? name.EndsWith('/') ? $"\"{name[..^1]}\"/" : $"\"{name}\""
        : name;

    private static int End(string line, TypedWord word)
    {
        var end = word.Places[^1];
        // In the midst of a word the item takes the place of all of it; before a word it is put in.
        while (word.Value.Length > 0 && end < line.Length && !char.IsWhiteSpace(line[end]))
            end++;
        return end;
    }
}
