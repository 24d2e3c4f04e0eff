namespace ResearchKit.Charts;

/// <summary>One of the two directions of a figure.</summary>
public enum Dimension
{
    X,
    Y,
}
