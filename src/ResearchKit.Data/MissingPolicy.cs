namespace ResearchKit.Data;

/// <summary>What happens to rows that lack a value which a question needs. Nothing is ever dropped silently.</summary>
public enum MissingPolicy
{
    /// <summary>A missing value is an error that names its row.</summary>
    Refuse,

    /// <summary>A row that lacks one of the values that belong together is left out, and the result tells how many were.</summary>
    DropPairwise,
}
