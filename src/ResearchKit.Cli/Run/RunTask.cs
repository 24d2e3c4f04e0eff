using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Parameters;
using ResearchKit.Notebooks.Publishing;

namespace ResearchKit.Cli.Run;

/// <summary>One run that is to be made: a notebook, perhaps with parameters of its own.</summary>
/// <param name="Number">From 1, in the order of the plan.</param>
/// <param name="Notebook">The full path.</param>
/// <param name="Name">What the results are called.</param>
/// <param name="Document">What is run, with its parameters; null where the file is yet to be read.</param>
/// <param name="Commit">The state of the repository before anything ran.</param>
internal sealed record RunTask(
    int Number, string Notebook, string Name, NotebookDocument? Document,
    IReadOnlyDictionary<string, JsonNode> Parameters, GitCommit? Commit)
{
    /// <summary>The notebook, and which of its runs.</summary>
    public string Shown(RunPlan plan) => Parameters.Count == 0
        ? plan.Shown(Notebook)
        : $"{plan.Shown(Notebook)} with {string.Join(", ", Parameters.Select(pair => $"{pair.Key} = {ParameterText.Of(pair.Value)}"))}";
}
