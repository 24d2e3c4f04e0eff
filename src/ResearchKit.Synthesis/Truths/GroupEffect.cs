namespace ResearchKit.Synthesis;

/// <summary>An effect averaged over a group of companies.</summary>
/// <param name="Group">The segment, or "all".</param>
/// <param name="Companies">How many companies the average is over: those to whom it happens; 0 where it happens to nobody.</param>
/// <param name="Mean">The average of the companies' effects; NaN of none.</param>
public sealed record GroupEffect(string Group, int Companies, double Mean);
