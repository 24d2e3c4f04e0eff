using System.CommandLine;
using ResearchKit.Display;
using ResearchKit.Experiments;

namespace ResearchKit.Cli.Fidelity;

/// <summary><c>researchkit calibration-report</c>: does the synthetic market look like what was published about the world?</summary>
internal static class CalibrationReportCommand
{
    private static readonly Option<string> ScenarioName = MarketOption.Scenario();

    private static readonly Option<int> Companies = MarketOption.Companies(
        20_000, "With fewer than some thousands the rarest profiles cannot be compared.");

    private static readonly Option<string> Seed = StandardOption.Seed("report");

    private static readonly Option<bool> Json = StandardOption.Json();

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
        var market = MarketOption.Market(scenario, seed, companies);
        var report = await LongWork.ShowAsync(parsed.InvocationConfiguration.Error, cancellation, step =>
        {
            step($"Comparing {NumberText.Count(companies)} companies with published facts");
            return FidelityReport.Of(market);
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
}
