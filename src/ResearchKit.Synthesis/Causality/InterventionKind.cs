namespace ResearchKit.Synthesis;

/// <summary>What an intervention does to the natural value of its variable.</summary>
public enum InterventionKind
{
    /// <summary>Adds an amount to it.</summary>
    Add,

    /// <summary>Replaces it by an amount.</summary>
    Set,

    /// <summary>Takes a share of it away, rounded to whole ones.</summary>
    Remove,

    /// <summary>Moves a share of another variable to it.</summary>
    Move,
}
