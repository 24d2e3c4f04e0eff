using System.CommandLine;
using System.Diagnostics;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Publishing;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Run;

/// <summary><c>researchkit run</c>: executes notebooks headless and writes pages, notebooks and figures.</summary>
internal static class RunCommand
{
    private static readonly Argument<string[]> Files = new("NOTEBOOK")
    {
        Description = "Notebooks (.ipynb) to run; all of notebooks/ when none is named.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Folder for the results; out/ beside notebooks/ when not given.",
        HelpName = "DIR",
    };

    private static readonly Option<int> TimeLimit = new("--time-limit")
    {
        Description = "Seconds that one cell may take before its notebook is ended.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 300,
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
        if (seconds <= 0)
            throw new UsageException($"--time-limit needs a positive number of seconds; got {seconds}.");
        var plan = RunPlan.Create(parsed.GetValue(Files)!, parsed.GetValue(Out), Environment.CurrentDirectory);
        var runner = new NotebookRunner(new RunnerOptions(KernelPath) { CellTimeLimit = TimeSpan.FromSeconds(seconds) });
        var output = parsed.InvocationConfiguration.Output;
        var total = Stopwatch.StartNew();
        var failed = 0;

        await RunDisplay.For(output, plan).ShowAsync(async display =>
        {
            foreach (var notebook in plan.Notebooks)
            {
                try
                {
                    var run = await runner.RunAsync(NotebookDocument.Read(notebook), notebook, display, cancellation);
                    var written = new OutputFolder(plan.OutputFolder).Write(run, notebook);
                    display.ReportWritten(notebook, written);
                    if (run.Failure is null)
                        continue;
                    display.ReportFailure(RunFailure.Describe(plan.Shown(notebook), run.Failure));
                }
                catch (NotebookFormatException damaged)
                {
                    display.ReportFailure(damaged.Message);
                }
                failed++;
            }
        });

        var count = plan.Notebooks.Count;
        await output.WriteLineAsync(failed == 0
            ? $"{Notebooks(count)} ran in {ElapsedText.Of(total.Elapsed)}; results are in {plan.Shown(plan.OutputFolder)}"
            : $"{failed} of {Notebooks(count)} failed; the others' results are in {plan.Shown(plan.OutputFolder)}");
        return failed == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static string Notebooks(int count) => count == 1 ? "1 notebook" : $"{count} notebooks";

    /// <summary>The kernel is built into a folder beside this command; see the project file.</summary>
    private static string KernelPath => Path.Combine(AppContext.BaseDirectory, "kernel", "ResearchKit.Kernel.dll");
}
