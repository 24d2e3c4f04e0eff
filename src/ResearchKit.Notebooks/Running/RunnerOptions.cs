namespace ResearchKit.Notebooks.Running;

/// <param name="KernelPath">The kernel's dll. It is started as <c>dotnet KERNEL stdio --directory FOLDER</c>.</param>
public sealed record RunnerOptions(string KernelPath)
{
    /// <summary>How long one cell may run.</summary>
    public TimeSpan CellTimeLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long all cells of a notebook may take together, from the start of its kernel; null for as long as they need.</summary>
    public TimeSpan? NotebookTimeLimit { get; init; }

    /// <summary>How long the kernel may take until it reads requests.</summary>
    public TimeSpan StartTimeLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many characters one cell may put out: a runaway loop that prints would fill the memory before its time is over.</summary>
    public int CellOutputLimit { get; init; } = 100_000_000;
}
