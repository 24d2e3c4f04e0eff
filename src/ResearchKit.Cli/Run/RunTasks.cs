using System.Collections.ObjectModel;
using System.Text.Json.Nodes;
using ResearchKit.Display;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Parameters;
using ResearchKit.Notebooks.Publishing;

namespace ResearchKit.Cli.Run;

/// <summary>Makes the runs of a plan. Whatever is wrong with parameters is told here, before anything runs.</summary>
internal static class RunTasks
{
    /// <summary>One run for each notebook.</summary>
    public static IReadOnlyList<RunTask> Of(RunPlan plan) =>
        [.. plan.Notebooks.Select((notebook, i) => new RunTask(
            i + 1, notebook, Path.GetFileNameWithoutExtension(notebook), Document: null,
            ReadOnlyDictionary<string, JsonNode>.Empty, GitCommit.Of(notebook)))];

    /// <summary>The runs of one notebook with parameters, one for each row of the file where there is one.</summary>
    /// <exception cref="UsageException">There is more than one notebook, or the parameters do not fit it.</exception>
    public static IReadOnlyList<RunTask> WithParameters(RunPlan plan, IReadOnlyList<string> given, string? file)
    {
        if (plan.Notebooks is not [var notebook])
            throw new UsageException($"Parameters are for one notebook; {plan.Notebooks.Count} would be run. Name the one that takes them.");
        var document = NotebookFile.Read(notebook);
        var name = Path.GetFileNameWithoutExtension(notebook);
        var commit = GitCommit.Of(notebook);
        try
        {
            var parameters = NotebookParameters.Of(document, plan.Shown(notebook));
            var values = Values(parameters, given);
            if (file is null)
                return [new RunTask(1, notebook, name, parameters.Inject(values), values, commit)];
            var rows = ParameterGrid.Read(Path.GetFullPath(file, plan.CurrentFolder), parameters, values);
            var names = RunNames.Of(name, rows);
            return [.. rows.Select((row, i) => new RunTask(i + 1, notebook, names[i], parameters.Inject(row), row, commit))];
        }
        catch (ParameterException unfit)
        {
            throw new UsageException(unfit.Unknown is { } unknown
                ? $"{Capital(unfit.Message)} {NearestNames.Sentence(unknown, unfit.Declared)}"
                : Capital(unfit.Message));
        }
    }

    private static OrderedDictionary<string, JsonNode> Values(NotebookParameters parameters, IReadOnlyList<string> given)
    {
        var values = new OrderedDictionary<string, JsonNode>();
        foreach (var assignment in given)
        {
            if (assignment.Split('=', 2) is not [{ Length: > 0 } name, var text])
                throw new UsageException($"--parameter needs NAME=VALUE; got '{assignment}'.");
            if (!values.TryAdd(name, parameters.FromText(name, text)))
                throw new UsageException($"--parameter gives '{name}' twice.");
        }
        return values;
    }

    private static string Capital(string message) =>
        message.StartsWith("there", StringComparison.Ordinal) || message.StartsWith("parameter", StringComparison.Ordinal)
            ? char.ToUpperInvariant(message[0]) + message[1..]
            : message;
}
