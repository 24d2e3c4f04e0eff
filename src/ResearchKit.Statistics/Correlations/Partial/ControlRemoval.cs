namespace ResearchKit.Statistics;

/// <summary>From which columns a correlation takes out what the controls explain.</summary>
public enum ControlRemoval
{
    /// <summary>From both columns: a partial correlation.</summary>
    FromBoth,

    /// <summary>From the second column only: a semi-partial (part) correlation.</summary>
    FromSecond,
}
