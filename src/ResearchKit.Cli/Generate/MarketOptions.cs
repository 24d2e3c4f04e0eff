using System.CommandLine;
using ResearchKit.Data;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.Generate;

/// <summary>Which market is asked for, and which of its tables.</summary>
/// <param name="Name">The name of the scenario.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Companies">The number of companies.</param>
/// <param name="Tables">The names of the tables; null for all.</param>
/// <param name="OtherVersion">The version of the generator that drew the market before, where it is not this one.</param>
internal sealed record MarketOptions(string Name, string Seed, int Companies, IReadOnlyList<string>? Tables, string? OtherVersion)
{
    private static readonly Option<string> ScenarioOption = MarketOption.Scenario();

    private static readonly Option<string> SeedOption = StandardOption.Seed("tables");

    private static readonly Option<int> CompaniesOption = MarketOption.Companies(
        2000, "A larger market begins with the companies of a smaller.");

    private static readonly Option<string?> TablesOption = new("--tables")
    {
        Description = "Only these tables, with commas between: companies,profiles. All, if left out; a wrong name lists them.",
        HelpName = "NAMES",
    };

    private static readonly Option<string?> AgainOption = new("--again")
    {
        Description = "Draw the market of this folder again: scenario, seed, companies and tables are those of its codebook.json.",
        HelpName = "DIR",
        Validators = { Need.Path },
    };

    /// <summary>The options, in the order of the help.</summary>
    public static IReadOnlyList<Option> All { get; } = [ScenarioOption, SeedOption, CompaniesOption, TablesOption, AgainOption];

    /// <exception cref="UsageException">The options contradict each other.</exception>
    /// <exception cref="InputException">There is no codebook of a market where one is to be drawn again.</exception>
    public static MarketOptions Of(ParseResult parsed) => parsed.GetValue(AgainOption) is not { } folder
        ? new(parsed.GetValue(ScenarioOption)!, parsed.GetValue(SeedOption)!, parsed.GetValue(CompaniesOption),
            parsed.GetValue(TablesOption)?.Split(',', StringSplitOptions.TrimEntries), null)
        : All.FirstOrDefault(option => option != AgainOption && parsed.GetResult(option) is { Implicit: false }) is { } told
            ? throw new UsageException($"--again takes scenario, seed, companies and tables from the codebook; leave {told.Name} out.")
            : Of(Path.Combine(folder, MarketFolder.CodebookFile));

    /// <summary>The market, of which nothing is drawn yet, and its tables.</summary>
    /// <exception cref="UsageException">There is no such scenario or table, or not so many companies.</exception>
    public MarketFolder Generate(TableFormat format)
    {
        var market = MarketOption.Market(Name, Seed, Companies);
        try
        {
            var tables = Tables?.Select(market.Table).ToHashSet();
            return new(market, tables is null ? market.Tables : [.. market.Tables.Where(tables.Contains)], tables is not null, format);
        }
        catch (ArgumentException outside)
        {
            throw UsageException.From(outside);
        }
    }

    private static MarketOptions Of(string codebookFile)
    {
        var codebook = Codebook.Read(codebookFile);
        if (codebook is not { Scenario: { } scenario, Seed: { } seed, Provenance: { } provenance })
            throw new InputException("The codebook does not tell from which scenario and seed the tables were drawn.", codebookFile);
        return new(scenario, seed, provenance.Companies, provenance.ChosenTables,
            codebook.GeneratorVersion == Market.GeneratorVersion ? null : codebook.GeneratorVersion);
    }
}
