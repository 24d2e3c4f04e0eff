using System.CommandLine;

namespace ResearchKit.Cli;

/// <summary>Options that several commands have, in the same words.</summary>
internal static class StandardOption
{
    /// <param name="result">What the seed decides, such as "table".</param>
    public static Option<string> Seed(string result) => new("--seed")
    {
        Description = $"Any text; the same seed gives the same {result}.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "2026",
    };

    public static Option<bool> Json() => new("--json")
    {
        Description = "Print one JSON document at full precision instead of tables.",
    };
}
