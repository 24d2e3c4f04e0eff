namespace ResearchKit.Charts;

/// <summary>How values become places along an axis.</summary>
public enum AxisScale
{
    Linear,
    Logarithmic,
    Category,
}
