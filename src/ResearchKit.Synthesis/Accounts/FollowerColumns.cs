namespace ResearchKit.Synthesis;

/// <summary>Which columns of followers are drawn. The values of a column do not depend on which others are asked for.</summary>
public enum FollowerColumns
{
    /// <summary>Numbers and categories.</summary>
    Features,

    /// <summary>Handle, name and text, and what the row is known by.</summary>
    Names,

    /// <summary>All.</summary>
    FeaturesAndNames,
}
