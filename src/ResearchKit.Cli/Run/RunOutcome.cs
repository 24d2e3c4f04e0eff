using ResearchKit.Notebooks.Checking;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Run;

/// <summary>What came of one run.</summary>
/// <param name="Run">Null where the notebook could not be read.</param>
/// <param name="Complaint">Why it could not be read or saved, or null.</param>
/// <param name="Differences">Of a check; null where none was made.</param>
/// <param name="Files">The files written.</param>
internal sealed record RunOutcome(
    RunTask Task, NotebookRun? Run, TimeSpan Duration, string? Complaint,
    IReadOnlyList<OutputDifference>? Differences, IReadOnlyList<string> Files)
{
    public bool IsFailed => Complaint is not null || Run?.Failure is not null;

    public bool IsDifferent => Differences is { Count: > 0 };

    /// <summary>One word for a program.</summary>
    public string Status => Run is null ? "unreadable" : IsFailed ? "failed" : IsDifferent ? "different" : "succeeded";
}
