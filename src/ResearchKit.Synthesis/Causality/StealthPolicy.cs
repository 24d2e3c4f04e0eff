namespace ResearchKit.Synthesis;

/// <summary>Whether a company speaks in public about what it does.</summary>
public enum StealthPolicy
{
    /// <summary>It tells nobody more than it must.</summary>
    Quiet,

    /// <summary>It speaks in public.</summary>
    Public,
}
