using System.CommandLine;
using System.Diagnostics;
using ResearchKit.Notebooks.Checking;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Run;

/// <summary><c>researchkit run</c>: executes notebooks headless and writes pages, notebooks and figures.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var command = new Command("run", "Run notebooks and write NAME.html, NAME.ipynb and figures/NAME/*.svg, *.png.")
        {
            RunOptions.Files, RunOptions.Out, RunOptions.Parameter, RunOptions.ParameterFile, RunOptions.Check, RunOptions.Tolerance,
            RunOptions.Save, RunOptions.TimeLimit, RunOptions.NotebookTimeLimit, RunOptions.Jobs, RunOptions.Json,
        };
        HelpWithExamples.Install(command,
            "researchkit run",
            "researchkit run my-study.ipynb --out results",
            "researchkit run my-study.ipynb --parameter companies=500 --parameter seed=7",
            "researchkit run --check --jobs 2");
        command.SetAction(ExecuteAsync);
        return command;
    }

    private static async Task<int> ExecuteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        RunOptions.Require(parsed);
        var committed = parsed.GetValue(RunOptions.Check) ? CommittedOutputs.Compared
            : parsed.GetValue(RunOptions.Save) ? CommittedOutputs.Replaced
            : CommittedOutputs.LeftAlone;
        var plan = RunPlan.Create(parsed.GetValue(RunOptions.Files)!, parsed.GetValue(RunOptions.Out), Environment.CurrentDirectory);
        if (committed != CommittedOutputs.LeftAlone)
            plan.RequireOutputs();
        var (parameters, grid) = (parsed.GetValue(RunOptions.Parameter) ?? [], parsed.GetValue(RunOptions.ParameterFile));
        var tasks = parameters.Length > 0 || grid is not null ? RunTasks.WithParameters(plan, parameters, grid) : RunTasks.Of(plan);
        var jobs = Math.Min(parsed.GetValue(RunOptions.Jobs), tasks.Count);
        var batch = new RunBatch(plan, Runner(parsed), committed, new Tolerance(parsed.GetValue(RunOptions.Tolerance)), jobs);
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var isJson = parsed.GetValue(RunOptions.Json);
        var total = Stopwatch.StartNew();

        IReadOnlyList<RunOutcome> outcomes = [];
        var display = isJson ? RunDisplay.Beside(error, plan, tasks.Count, jobs) : RunDisplay.For(output, plan, tasks.Count, jobs);
        await display.ShowAsync(async () => outcomes = await batch.RunAsync(tasks, display, cancellation));
        if (grid is not null)
            GridTable.Of(outcomes).Write(plan.OutputFolder);

        if (isJson)
            await output.WriteLineAsync(RunReport.Of(outcomes, total.Elapsed).ToJson());
        if (RunSummary.Complaint(outcomes) is { } complaint)
        {
            await error.WriteLineAsync($"researchkit: {complaint}; what ran is in {plan.Shown(plan.OutputFolder)}");
            return ExitCode.Failure;
        }
        if (!isJson)
            await output.WriteLineAsync(
                $"{RunSummary.Success(outcomes, committed, ElapsedText.Of(total.Elapsed))}; results are in {plan.Shown(plan.OutputFolder)}");
        return ExitCode.Success;
    }

    private static NotebookRunner Runner(ParseResult parsed) => new(new RunnerOptions(KernelPath)
    {
        CellTimeLimit = TimeSpan.FromSeconds(parsed.GetValue(RunOptions.TimeLimit)),
        NotebookTimeLimit = parsed.GetValue(RunOptions.NotebookTimeLimit) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    });

    /// <summary>The kernel is built into a folder beside this command; see the project file.</summary>
    private static string KernelPath => Path.Combine(AppContext.BaseDirectory, "kernel", "ResearchKit.Kernel.dll");
}
