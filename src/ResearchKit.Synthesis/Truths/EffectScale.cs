namespace ResearchKit.Synthesis;

/// <summary>How the outcomes of a company with and without an intervention are compared.</summary>
public enum EffectScale
{
    /// <summary>With minus without, in the unit of the outcome.</summary>
    Difference,

    /// <summary>ln(with / without); 0.01 is about one percent more. For positive outcomes.</summary>
    LogRatio,
}
