namespace ResearchKit.Synthesis;

/// <summary>What an intervention does to the natural value of its variable.</summary>
public enum InterventionKind
{
    /// <summary>Adds an amount to it.</summary>
    Add,

    /// <summary>Replaces it by an amount.</summary>
    Set,
}
