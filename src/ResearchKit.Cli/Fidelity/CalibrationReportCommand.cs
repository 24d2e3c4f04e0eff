using System.CommandLine;
using ResearchKit.Display;
using ResearchKit.Experiments;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.Fidelity;

/// <summary><c>researchkit calibration-report</c>: does the synthetic market look like what was published about the world?</summary>
internal static class CalibrationReportCommand
{
    private static readonly Option<string> ScenarioName = new("--scenario")
    {
        Description = "A scenario, such as reference, purge-2014 or purge-2018; a wrong name lists the nearest.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Scenario.Reference.Name,
    };

    private static readonly Option<int> Companies = new("--companies")
    {
        Description = "How many companies; with fewer than some thousands the rarest profiles cannot be compared.",
        HelpName = "N",
        DefaultValueFactory = _ => 20_000,
        CustomParser = Need.WholeNumber,
    };

    private static readonly Option<string> Seed = new("--seed")
    {
        Description = "Any text; the same seed gives the same report.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "2026",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON document at full precision instead of tables.",
    };

    private static readonly Option<string?> Html = new("--html")
    {
        Description = "Also write a page that shows each fact beside what the market has; it needs no network.",
        HelpName = "FILE",
        Validators = { Need.Path },
    };

    public static Command Create()
    {
        var command = new Command("calibration-report", "Hold a synthetic market against published facts, with tolerances written beforehand.")
        {
            ScenarioName, Companies, Seed, Json, Html,
        };
        HelpWithExamples.Install(command,
            "researchkit calibration-report",
            "researchkit calibration-report --scenario purge-2018 --html calibration.html",
            "researchkit calibration-report --companies 100000 --json > calibration.json");
        command.SetAction(ExecuteAsync);
        return command;
    }

    private static async Task<int> ExecuteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (scenario, seed, companies) = (parsed.GetValue(ScenarioName)!, parsed.GetValue(Seed)!, parsed.GetValue(Companies));
        var page = parsed.GetValue(Html);
        var report = await LongWork.ShowAsync(parsed.InvocationConfiguration.Error, cancellation, step =>
        {
            step($"Comparing {NumberText.Count(companies)} companies with published facts");
            return Compare(scenario, seed, companies);
        });
        if (page is not null)
            FidelityPage.Write(report, page);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Json))
        {
            await output.WriteLineAsync(FidelityDocument.Of(report).ToJson());
            return ExitCode.Success;
        }
        await output.WriteAsync(report.ToString());
        if (page is not null)
            await output.WriteLineAsync($"\nWrote {page}");
        return ExitCode.Success;
    }

    private static FidelityReport Compare(string scenario, string seed, int companies)
    {
        Market market;
        try
        {
            market = Scenarios.Named(scenario).Generate(seed, companies);
        }
        catch (ArgumentException outside)
        {
            throw UsageException.From(outside);
        }
        return FidelityReport.Of(market);
    }
}
