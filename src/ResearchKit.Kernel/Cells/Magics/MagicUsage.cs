using System.Text.RegularExpressions;
using ResearchKit.Kernel.Cells.Services;
using ResearchKit.Kernel.Sql;

namespace ResearchKit.Kernel.Cells.Magics;

/// <summary>How a magic is written, be it one that does something or one that names a language.</summary>
internal sealed partial record MagicUsage(string Name, string Usage, string Summary, bool IsLanguage)
{
    public static IEnumerable<MagicUsage> All =>
    [
        .. Languages.All.Select(language => new MagicUsage(language, UsageOf(language), Meaning(language), IsLanguage: true)),
        .. AllMagics.All.Select(magic => new MagicUsage(magic.Name, magic.Usage, magic.Summary, IsLanguage: false)),
    ];

    /// <summary>The options that its usage shows.</summary>
    public IEnumerable<string> Options => OptionName().Matches(Usage).Select(match => match.Value).Distinct();

    public Description Description => new(Usage, "", Summary, []);

    /// <summary>Of the magic on a line; null where it is unknown.</summary>
    public static MagicUsage? Of(string line)
    {
        var name = line.Trim()[2..].Split((char[]?)null, 2)[0];
        var known = Languages.Of(name) ?? name;
        return All.FirstOrDefault(magic => magic.Name == known);
    }

    private static string UsageOf(string language) => language switch
    {
        Languages.Value => ValueEngine.Usage,
        Languages.Sql => SqlEngine.Usage,
        _ => "#!" + language,
    };

    private static string Meaning(string language) => language switch
    {
        Languages.CSharp => "The lines below are C#.",
        Languages.FSharp => "The lines below are F#.",
        Languages.Sql => "The lines below are SQL (DuckDB); a NAME keeps the answer as a table.",
        Languages.Html => "The lines below are shown as HTML.",
        Languages.Markdown => "The lines below are shown as Markdown.",
        Languages.Mermaid => "The lines below are a Mermaid diagram.",
        Languages.JavaScript => "The lines below are put out as JavaScript; the kernel does not run them.",
        _ => "The lines below, or a FILE, are a text that other cells can share.",
    };

    [GeneratedRegex("--[a-z][a-z-]*")]
    private static partial Regex OptionName();
}
