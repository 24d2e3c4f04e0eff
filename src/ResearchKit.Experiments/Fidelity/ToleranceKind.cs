namespace ResearchKit.Experiments;

/// <summary>How a tolerance is to be read.</summary>
public enum ToleranceKind
{
    /// <summary>In the unit of the fact.</summary>
    Absolute,

    /// <summary>As a share of the published value; where a range was published, of its nearer end.</summary>
    Relative,
}
