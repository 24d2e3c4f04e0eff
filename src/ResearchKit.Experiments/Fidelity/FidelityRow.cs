namespace ResearchKit.Experiments;

/// <summary>A published fact held against a synthetic market.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Generated">What the market has; null where it has nothing to compare.</param>
/// <param name="Reason">Why it was not compared; empty where it was.</param>
public sealed record FidelityRow(ReferenceFact Fact, Measurement? Generated, string Reason)
{
    /// <value>What became of it. The value decides and not its interval, which says how much of the distance is chance.</value>
    public FidelityVerdict Verdict => Generated is null ? FidelityVerdict.NotCompared
        : Fact.Admits(Generated.Value) ? FidelityVerdict.Within : FidelityVerdict.Outside;

    /// <value>The generated value as it reads; empty where there is none.</value>
    public string GeneratedText => Generated is null ? "" : FactText.Number(Generated.Value, Fact.Unit);

    /// <value>Its interval as it reads; "a setting" where the scenario sets it, "none" where it has no interval.</value>
    public string IntervalText => Generated switch
    {
        null => "",
        { Interval: { } interval } => FactText.Range(interval.Lower, interval.Upper, Fact.Unit),
        { SampleSize: 0 } => "a setting",
        _ => "none",
    };
}
