namespace ResearchKit.Synthesis;

/// <summary>Why an account follows a profile. Not observable outside a synthetic market.</summary>
public enum FollowerKind
{
    /// <summary>A person of the target group.</summary>
    InTarget,

    /// <summary>A person who follows of their own accord and will not buy.</summary>
    OffTarget,

    /// <summary>A person who follows because they were followed.</summary>
    FollowBack,

    /// <summary>A person who has left the account.</summary>
    Dormant,

    /// <summary>No person.</summary>
    Bot,
}
