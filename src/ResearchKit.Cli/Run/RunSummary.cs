namespace ResearchKit.Cli.Run;

/// <summary>The last line of a run.</summary>
internal static class RunSummary
{
    /// <summary>What went wrong, without a full stop; null where nothing did.</summary>
    public static string? Complaint(IReadOnlyList<RunOutcome> outcomes)
    {
        var failed = outcomes.Count(outcome => outcome.IsFailed);
        var different = outcomes.Count(outcome => !outcome.IsFailed && outcome.IsDifferent);
        var parts = new List<string>();
        if (failed > 0)
            parts.Add($"{failed} of {Runs(outcomes)} failed");
        if (different > 0)
            parts.Add($"{different} of {Runs(outcomes)} {(different == 1 ? "differs" : "differ")} from the committed outputs");
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    public static string Success(IReadOnlyList<RunOutcome> outcomes, CommittedOutputs committed, string elapsed) => committed switch
    {
        CommittedOutputs.Compared => $"{Runs(outcomes)} ran in {elapsed} and gave the committed outputs",
        CommittedOutputs.Replaced => $"{Runs(outcomes)} ran in {elapsed} and {(outcomes.Count == 1 ? "holds its" : "hold their")} outputs",
        _ => $"{Runs(outcomes)} ran in {elapsed}",
    };

    /// <summary>A notebook that is run once for each row of parameters is one notebook.</summary>
    private static string Runs(IReadOnlyList<RunOutcome> outcomes)
    {
        var isGrid = outcomes.Count > 1 && outcomes.All(outcome => outcome.Task.Notebook == outcomes[0].Task.Notebook);
        var noun = isGrid ? "run" : "notebook";
        return outcomes.Count == 1 ? $"1 {noun}" : $"{outcomes.Count} {noun}s";
    }
}
