using System.CommandLine;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli;

/// <summary>The options by which a command is told which market to draw.</summary>
internal static class MarketOption
{
    public static Option<string> Scenario() => new("--scenario")
    {
        Description = "One of those that 'researchkit scenarios' lists.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Synthesis.Scenario.Reference.Name,
    };

    /// <param name="usual">How many when nobody says.</param>
    /// <param name="remark">What their number means to the command, as a sentence.</param>
    public static Option<int> Companies(int usual, string remark) => new("--companies")
    {
        Description = "How many companies. " + remark,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = Need.WholeNumber,
    };

    /// <summary>The market, of which nothing is drawn yet.</summary>
    /// <exception cref="UsageException">There is no such scenario, or not so many companies.</exception>
    public static Market Market(string scenario, string seed, int companies)
    {
        try
        {
            return Scenarios.Named(scenario).Generate(seed, companies);
        }
        catch (ArgumentException outside)
        {
            throw UsageException.From(outside);
        }
    }
}
