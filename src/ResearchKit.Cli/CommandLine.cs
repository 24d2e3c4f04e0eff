using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using ResearchKit.Cli.Coverage;
using ResearchKit.Cli.Fidelity;
using ResearchKit.Cli.Generate;
using ResearchKit.Cli.Kernel;
using ResearchKit.Cli.NotebookFiles;
using ResearchKit.Cli.Run;
using ResearchKit.Cli.ScenarioLists;
using ResearchKit.Cli.Study;
using ResearchKit.Data;
using ResearchKit.Display;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Statistics;

namespace ResearchKit.Cli;

/// <summary>The <c>researchkit</c> command: its subcommands, and how every outcome becomes an exit code.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        var root = new RootCommand("Does follower count mean success? Ask notebooks, a synthetic market, or your own CSV.")
        {
            RunCommand.Create(),
            StudyCommand.Create(),
            GenerateCommand.Create(),
            ScenariosCommand.Create(),
            CoverageCommand.Create(),
            CalibrationReportCommand.Create(),
            NotebookCommand.Create(),
            KernelCommand.Create(),
        };
        HelpWithExamples.Install(root,
            "researchkit run",
            "researchkit study posts.csv --x followers --y reach",
            "researchkit generate --scenario reference --seed 2026 --companies 2000 --out market");
        return root;
    }

    /// <summary>Parses and runs; every error is one line on <paramref name="error"/>.</summary>
    public static async Task<int> InvokeAsync(string[] args, TextWriter output, TextWriter error)
    {
        // No response files: "--x @handle" is a column of that name, not a file of options.
        var parsed = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            await error.WriteLineAsync($"researchkit: {OneLine(Complaint(parsed))} Try '{HelpFor(parsed.CommandResult)}'.");
            return ExitCode.BadUsage;
        }
        try
        {
            var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            if (KernelCommand.HandlesSignals(parsed))
                invocation.ProcessTerminationTimeout = null;
            return await parsed.InvokeAsync(invocation);
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("researchkit: interrupted; nothing half-written was left.");
            return ExitCode.Interrupted;
        }
        catch (UsageException bad)
        {
            await error.WriteLineAsync($"researchkit: {OneLine(bad.Message)} Try '{HelpFor(parsed.CommandResult)}'.");
            return ExitCode.BadUsage;
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            await error.WriteLineAsync($"researchkit: {OneLine(failure.Message)}");
            return ExitCode.Failure;
        }
    }

    /// <summary>What a user or a disk can cause. Anything else is a defect of ours and keeps its stack trace.</summary>
    private static bool IsExpected(Exception failure) => failure
        is InputException or NotebookFormatException or AssumptionException
        or IOException or UnauthorizedAccessException;

    /// <summary>A mistyped command is told as such; the parser would only miss a command.</summary>
    private static string Complaint(ParseResult parsed) =>
        parsed.CommandResult.Command is { Subcommands.Count: > 0 } group && parsed.UnmatchedTokens.Count > 0 && !parsed.UnmatchedTokens[0].StartsWith('-')
            ? $"There is no command '{parsed.UnmatchedTokens[0]}'. {NearestNames.Sentence(parsed.UnmatchedTokens[0], group.Subcommands.Select(c => c.Name))}"
            : parsed.Errors[0].Message;

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");

    private static string HelpFor(CommandResult command) => $"{PathOf(command)} --help";

    /// <summary>A command with those that it belongs to, as one types it.</summary>
    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult owner ? $"{PathOf(owner)} {command.Command.Name}" : "researchkit";
}
