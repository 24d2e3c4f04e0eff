namespace ResearchKit.Experiments;

/// <summary>What became of a fact.</summary>
public enum FidelityVerdict
{
    /// <summary>The generated value is within tolerance.</summary>
    Within,

    /// <summary>The generated value is not within tolerance.</summary>
    Outside,

    /// <summary>The market has nothing to compare it with; the row says why.</summary>
    NotCompared,
}
