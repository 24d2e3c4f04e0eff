using System.CommandLine;
using ResearchKit.Display;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.Generate;

/// <summary><c>researchkit generate</c>: a synthetic market as files, with its codebook and its truth.</summary>
internal static class GenerateCommand
{
    private static readonly Option<TableFormat> Format = new("--format")
    {
        Description = "What the tables are written as: csv, parquet (a file for each table), or duckdb (one file for all).",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => TableFormat.Csv,
        CustomParser = argument => argument.Tokens[0].Value switch
        {
            "csv" => TableFormat.Csv,
            "parquet" => TableFormat.Parquet,
            "duckdb" => TableFormat.DuckDb,
            var other => Refused(argument, $"--format needs csv, parquet or duckdb; got '{other}'."),
        },
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The folder for the tables, codebook.json and truth.json.",
        HelpName = "DIR",
        Required = true,
        Validators = { Need.Path },
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace the market that is in the folder; other files stay." };

    public static Command Create()
    {
        var command = new Command("generate", "Write a synthetic market: its tables, a codebook, and the true effects.");
        foreach (var option in (IEnumerable<Option>)[.. MarketOptions.All, Format, Out, Force])
            command.Options.Add(option);
        HelpWithExamples.Install(command,
            "researchkit generate --scenario reference --seed 2026 --companies 2000 --out market",
            "researchkit generate --scenario purge-2018 --tables companies,profiles --format parquet --out market",
            "researchkit generate --again data/purge-2018 --out market");
        command.SetAction(ExecuteAsync);
        return command;
    }

    private static async Task<int> ExecuteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetValue(Out)!;
        if (!parsed.GetValue(Force) && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"The folder '{folder}' is not empty; --force replaces the market in it.");
        var (error, output) = (parsed.InvocationConfiguration.Error, parsed.InvocationConfiguration.Output);
        var options = MarketOptions.Of(parsed);
        var content = options.Generate(parsed.GetValue(Format));
        var market = content.Market;
        if (options.OtherVersion is { } version)
        {
            await error.WriteLineAsync(
                $"The market there was drawn by version {version} of the generator; this is version {Market.GeneratorVersion}, whose values differ.");
        }
        var files = await LongWork.ShowShareAsync(error, cancellation, show => content.Write(folder, show, cancellation));
        await output.WriteLineAsync(
            $"Wrote the synthetic market '{market.Scenario.Name}', seed {market.Provenance.Seed}, "
            + $"{NumberText.Count(market.CompanyCount)} companies, to {folder}: {string.Join(", ", files)}");
        return ExitCode.Success;
    }

    private static TableFormat Refused(System.CommandLine.Parsing.ArgumentResult argument, string message)
    {
        argument.AddError(message);
        return default;
    }
}
