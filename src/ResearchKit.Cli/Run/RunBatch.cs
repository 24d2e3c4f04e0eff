using System.Diagnostics;
using ResearchKit.Notebooks.Checking;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Publishing;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Run;

/// <summary>What happens to the outputs of a run besides being put into the folder of results.</summary>
internal enum CommittedOutputs { LeftAlone, Compared, Replaced }

/// <summary>Makes runs, several at a time where that is asked for, and puts their results where they belong.</summary>
internal sealed class RunBatch(RunPlan plan, NotebookRunner runner, CommittedOutputs committed, Tolerance tolerance, int jobs)
{
    /// <returns>What came of each task, in their order.</returns>
    public async Task<IReadOnlyList<RunOutcome>> RunAsync(
        IReadOnlyList<RunTask> tasks, RunDisplay display, CancellationToken cancellation)
    {
        var outcomes = new RunOutcome[tasks.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, tasks.Count),
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation },
            async (i, stop) => outcomes[i] = await RunAsync(tasks[i], display, stop));
        return outcomes;
    }

    private async Task<RunOutcome> RunAsync(RunTask task, RunDisplay display, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        NotebookDocument document;
        try
        {
            document = task.Document ?? NotebookFile.Read(task.Notebook);
        }
        catch (Exception unreadable) when (unreadable is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            // Told of, and does not stand in the way of the others.
            display.Failure(task, unreadable.Message);
            return new RunOutcome(task, Run: null, watch.Elapsed, unreadable.Message, Differences: null, []);
        }
        var run = await runner.RunAsync(document, task.Notebook, display.Observer(task), cancellation);
        // Ctrl-C on a terminal reaches the kernel as well: what it could not finish is no failure of the notebook.
        cancellation.ThrowIfCancellationRequested();
        var files = new OutputFolder(plan.OutputFolder).Write(run, task.Notebook, task.Name, ProvenanceOf.Run(task, run));
        display.Written(task, files);
        var outcome = new RunOutcome(task, run, watch.Elapsed, Complaint: null, Differences: null, files);
        if (run.Failure is { } failure)
            display.Failure(task, RunFailure.Describe(task.Shown(plan), failure));
        else if (committed == CommittedOutputs.Compared)
            display.Checked(task, (outcome = outcome with { Differences = NotebookCheck.Compare(document, run.Document, tolerance) }).Differences!);
        else if (committed == CommittedOutputs.Replaced)
            outcome = Saved(outcome, document, display);
        return outcome;
    }

    private static RunOutcome Saved(RunOutcome outcome, NotebookDocument before, RunDisplay display)
    {
        var path = outcome.Task.Notebook;
        if (!IsUnchanged(path, before))
        {
            var complaint = $"{Path.GetFileName(path)} was changed while it ran; its outputs were not saved.";
            display.Failure(outcome.Task, complaint);
            return outcome with { Complaint = complaint };
        }
        var settled = Provenance.RemoveFrom(NotebookCheck.Settled(before, outcome.Run!.Document));
        var isNew = settled.ToJson() != File.ReadAllText(path);
        if (isNew)
            settled.Save(path);
        display.Saved(outcome.Task, isNew);
        return isNew ? outcome with { Files = [.. outcome.Files, path] } : outcome;
    }

    /// <summary>An editor may have saved the notebook while it ran; that work is worth more than outputs.</summary>
    private static bool IsUnchanged(string path, NotebookDocument before)
    {
        try
        {
            return NotebookFile.Read(path).ToJson() == before.ToJson();
        }
        catch (Exception gone) when (gone is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
