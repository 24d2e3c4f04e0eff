using System.CommandLine;
using ResearchKit.Display;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.Generate;

/// <summary><c>researchkit generate</c>: a synthetic market as files, with its codebook and its truth.</summary>
internal static class GenerateCommand
{
    private static readonly Option<string> ScenarioName = new("--scenario")
    {
        Description = $"One of: {string.Join(", ", Scenarios.All.Select(scenario => scenario.Name))}.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Scenario.Reference.Name,
    };

    private static readonly Option<string> Seed = new("--seed")
    {
        Description = "Any text; the same seed gives the same files.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "2026",
    };

    private static readonly Option<int> Companies = new("--companies")
    {
        Description = "How many companies.",
        HelpName = "N",
        DefaultValueFactory = _ => 2000,
        CustomParser = Need.WholeNumber,
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The folder for companies.csv, codebook.json and truth.json.",
        HelpName = "DIR",
        Required = true,
        Validators = { Need.Path },
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace these files where they exist." };

    public static Command Create()
    {
        var command = new Command("generate", "Write a synthetic market: its companies, a codebook, and the true effects.")
        {
            ScenarioName, Seed, Companies, Out, Force,
        };
        HelpWithExamples.Install(command, "researchkit generate --scenario reference --seed 2026 --companies 2000 --out market");
        command.SetAction(ExecuteAsync);
        return command;
    }

    private static async Task<int> ExecuteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(Out)!;
        if (!parsed.GetValue(Force) && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"The folder '{folder}' is not empty; --force replaces the market in it.");
        var (scenario, seed, companies) = (parsed.GetValue(ScenarioName)!, parsed.GetValue(Seed)!, parsed.GetValue(Companies));
        var market = await LongWork.ShowAsync(parsed.InvocationConfiguration.Error, cancellation, step =>
        {
            step($"Drawing {NumberText.Count(companies)} companies");
            var drawn = Generate(scenario, seed, companies);
            MarketFolder.Write(drawn, folder, step);
            return drawn;
        });
        await parsed.InvocationConfiguration.Output.WriteLineAsync(
            $"Wrote the synthetic market '{market.Scenario.Name}', seed {market.Provenance.Seed}, "
            + $"{NumberText.Count(market.CompanyCount)} companies, to {folder}: {string.Join(", ", MarketFolder.Files)}");
        return ExitCode.Success;
    }

    private static Market Generate(string scenario, string seed, int companies)
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
