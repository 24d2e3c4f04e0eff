namespace ResearchKit.Synthesis;

/// <summary>How far the default of a knob is backed by a source.</summary>
public enum Evidence
{
    /// <summary>Nobody measured it: a guess to be varied, never to be quoted as a fact.</summary>
    Assumption,

    /// <summary>Computed from published data or figures.</summary>
    Computed,

    /// <summary>Read in a secondary source, such as the press or a summary.</summary>
    SecondarySource,

    /// <summary>Read in the source itself.</summary>
    PrimarySource,
}
