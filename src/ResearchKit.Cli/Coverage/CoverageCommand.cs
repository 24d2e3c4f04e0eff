using System.CommandLine;
using ResearchKit.Display;
using ResearchKit.Experiments;

namespace ResearchKit.Cli.Coverage;

/// <summary><c>researchkit coverage</c>: do the library's intervals and tests keep what they promise?</summary>
internal static class CoverageCommand
{
    private static readonly Option<int> Replications = new("--replications")
    {
        Description = "Samples for each procedure, kind of data and size; slow procedures get a share of them. 1,000 take about 4 minutes on two cores, the default 10 times as long.",
        HelpName = "N",
        DefaultValueFactory = _ => 10_000,
        CustomParser = Need.WholeNumber,
    };

    private static readonly Option<string> Seed = StandardOption.Seed("table");

    private static readonly Option<string?> Family = new("--family")
    {
        // Not all names, which every other command would wait for; a wrong one lists them.
        Description = "One family of procedures only, such as correlation or 'logistic regression'; a wrong name lists them.",
        HelpName = "NAME",
    };

    private static readonly Option<bool> Json = StandardOption.Json();

    private static readonly Option<string?> Into = new("--into")
    {
        Description = $"Also put the tables as Markdown into this file, between {MarkedTable.Begin} and {MarkedTable.End}.",
        HelpName = "FILE",
        Validators = { Need.Path },
    };

    public static Command Create()
    {
        var command = new Command("coverage", "Simulate how often intervals hold the truth and tests reject it.")
        {
            Replications, Seed, Family, Json, Into,
        };
        HelpWithExamples.Install(command,
            "researchkit coverage --replications 1000",
            "researchkit coverage --family correlation --json > coverage.json",
            "researchkit coverage --into src/ResearchKit.Statistics/README.md");
        command.SetAction(ExecuteAsync);
        return command;
    }

    private static async Task<int> ExecuteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (replications, seed, family) = (parsed.GetValue(Replications), parsed.GetValue(Seed)!, parsed.GetValue(Family));
        var into = parsed.GetValue(Into);
        // Looked at before the minutes of simulation, not after them.
        if (into is not null)
            MarkedTable.Check(into);
        var report = await LongWork.ShowAsync(parsed.InvocationConfiguration.Error, cancellation, step =>
            Simulate(replications, seed, family, step, cancellation));
        if (into is not null)
            MarkedTable.Write(into, report);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Json))
            await output.WriteLineAsync(CoverageDocument.Of(report).ToJson());
        else
            await output.WriteAsync(report.ToString());
        if (into is not null && !parsed.GetValue(Json))
            await output.WriteLineAsync($"\nWrote the tables into {into}");
        return ExitCode.Success;
    }

    private static CalibrationReport Simulate(
        int replications, string seed, string? family, Action<string> step, CancellationToken cancellation)
    {
        try
        {
            return Calibration.Run(replications, seed, family, new Steps(step), cancellation: cancellation);
        }
        catch (ArgumentException outside)
        {
            throw UsageException.From(outside);
        }
    }

    private sealed class Steps(Action<string> step) : IProgress<CalibrationProgress>
    {
        public void Report(CalibrationProgress value) =>
            step($"{value.Done} of {value.All}: {value.Family}, {value.Design}, n = {NumberText.Count(value.SampleSize)}");
    }
}
