namespace ResearchKit.Synthesis;

/// <summary>An effect averaged over a group of companies.</summary>
/// <param name="Group">The segment, or "all".</param>
/// <param name="Companies">How many companies the average is over; at least 1.</param>
/// <param name="Mean">The average of the companies' effects.</param>
public sealed record GroupEffect(string Group, int Companies, double Mean);
