namespace ResearchKit.Experiments.Fidelity.Measures;

/// <summary>What in a market a fact is compared with.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Measure">Measures it; null where this market has too little of it.</param>
/// <param name="IfNone">What is said then.</param>
internal sealed record Comparison(string FactId, Func<ObservedMarket, Measurement?> Measure, string IfNone)
{
    internal Comparison(string factId, Func<ObservedMarket, Measurement?> measure)
        : this(factId, measure, FormattableString.Invariant($"fewer than {Measured.FewestRows} rows of this market tell of it"))
    {
    }

    /// <summary>All of them, subject by subject.</summary>
    internal static IReadOnlyList<Comparison> All { get; } =
    [
        .. CountMeasures.All, .. EngagementMeasures.All, .. AccountMeasures.All, .. FakeMeasures.All, .. PurgeMeasures.All, .. FollowMeasures.All,
        .. ConversionMeasures.All, .. PenetrationMeasures.All, .. PriceMeasures.All,
    ];
}
