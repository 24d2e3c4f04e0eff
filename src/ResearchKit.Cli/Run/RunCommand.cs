using System.CommandLine;
using System.Diagnostics;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Publishing;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Run;

/// <summary><c>researchkit run</c>: executes notebooks headless and writes pages, notebooks and figures.</summary>
internal static class RunCommand
{
    /// <summary>About eleven days; .NET's timers end at 49.</summary>
    private const int LongestTimeLimit = 1_000_000;

    private static readonly Argument<string[]> Files = new("NOTEBOOK")
    {
        Description = "Notebooks (.ipynb or .dib) to run; all of notebooks/ when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Folder for the results; out/ beside notebooks/ when not given.",
        HelpName = "DIR",
        Validators = { Need.Path },
    };

    private static readonly Option<int> TimeLimit = new("--time-limit")
    {
        Description = "Seconds that one cell may take before its notebook is ended.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 300,
        CustomParser = Need.WholeNumber,
    };

    public static Command Create()
    {
        var command = new Command("run", "Run notebooks and write NAME.html, NAME.ipynb and figures/NAME/*.svg, *.png.")
        {
            Files, Out, TimeLimit,
        };
        HelpWithExamples.Install(command, "researchkit run", "researchkit run my-study.ipynb --out results");
        command.SetAction(ExecuteAsync);
        return command;
    }

    private static async Task<int> ExecuteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var seconds = parsed.GetValue(TimeLimit);
        if (seconds is < 1 or > LongestTimeLimit)
            throw new UsageException($"--time-limit needs 1 to {LongestTimeLimit} seconds; got {seconds}.");
        var plan = RunPlan.Create(parsed.GetValue(Files)!, parsed.GetValue(Out), Environment.CurrentDirectory);
        var runner = new NotebookRunner(new RunnerOptions(KernelPath) { CellTimeLimit = TimeSpan.FromSeconds(seconds) });
        var output = parsed.InvocationConfiguration.Output;
        var total = Stopwatch.StartNew();
        var failed = 0;

        await RunDisplay.For(output, plan).ShowAsync(async display =>
        {
            foreach (var notebook in plan.Notebooks)
            {
                if (Read(notebook, display) is not { } document)
                {
                    failed++;
                    continue;
                }
                var run = await runner.RunAsync(document, notebook, display, cancellation);
                // Ctrl-C on a terminal reaches the kernel as well: what it could not finish is no failure of the notebook.
                cancellation.ThrowIfCancellationRequested();
                display.ReportWritten(notebook, new OutputFolder(plan.OutputFolder).Write(run, notebook));
                if (run.Failure is null)
                    continue;
                display.ReportFailure(RunFailure.Describe(plan.Shown(notebook), run.Failure));
                failed++;
            }
        });

        var count = plan.Notebooks.Count;
        if (failed > 0)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                $"researchkit: {failed} of {Notebooks(count)} failed; what ran is in {plan.Shown(plan.OutputFolder)}");
            return ExitCode.Failure;
        }
        await output.WriteLineAsync(
            $"{Notebooks(count)} ran in {ElapsedText.Of(total.Elapsed)}; results are in {plan.Shown(plan.OutputFolder)}");
        return ExitCode.Success;
    }

    /// <summary>A notebook that cannot be read is told of, and does not stand in the way of the others.</summary>
    private static NotebookDocument? Read(string notebook, RunDisplay display)
    {
        try
        {
            return NotebookFile.Read(notebook);
        }
        catch (Exception unreadable) when (unreadable is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            display.ReportFailure(unreadable.Message);
            return null;
        }
    }

    private static string Notebooks(int count) => count == 1 ? "1 notebook" : $"{count} notebooks";

    /// <summary>The kernel is built into a folder beside this command; see the project file.</summary>
    private static string KernelPath => Path.Combine(AppContext.BaseDirectory, "kernel", "ResearchKit.Kernel.dll");
}
