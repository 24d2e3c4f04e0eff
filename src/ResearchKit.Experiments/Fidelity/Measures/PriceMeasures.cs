using ResearchKit.Statistics;

namespace ResearchKit.Experiments.Fidelity.Measures;

internal static class PriceMeasures
{
    private const string Nano = "influencers of 1,000 to 10,000 followers";
    private const string Macro = "influencers of 100,000 to a million followers";

    internal static IReadOnlyList<Comparison> All { get; } =
    [
        new("bot-price", market => Measured.Setting("setting of the scenario", market.Market.Scenario.BotPrice)),
        new("fee-nano", market => Measured.Mean(Nano, ConversionMeasures.OfTier(market, true, "fee")), ConversionMeasures.NoInfluencers),
        new("fee-macro", market => Measured.Mean(Macro, ConversionMeasures.OfTier(market, false, "fee")), ConversionMeasures.NoInfluencers),
        new("fee-ratio", market =>
        {
            var (nano, macro) = (ConversionMeasures.OfTier(market, true, "fee"), ConversionMeasures.OfTier(market, false, "fee"));
            return nano.Length < Measured.FewestRows || macro.Length < Measured.FewestRows ? null
                : Measured.Of($"{Macro} over {Nano}", Bootstrap.OfSamples(macro, nano,
                    (first, second) => Mean.Of(first).Value / Mean.Of(second).Value, market.Chance("fees"),
                    BootstrapInterval.Percentile, new() { Replications = 399 }));
        }, ConversionMeasures.NoInfluencers),
    ];
}
