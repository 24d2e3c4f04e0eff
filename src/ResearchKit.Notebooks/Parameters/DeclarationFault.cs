namespace ResearchKit.Notebooks.Parameters;

/// <summary>A line of a parameters cell that is no plain declaration.</summary>
internal sealed class DeclarationFault(int line, string problem) : Exception(problem)
{
    public int Line { get; } = line;
}
