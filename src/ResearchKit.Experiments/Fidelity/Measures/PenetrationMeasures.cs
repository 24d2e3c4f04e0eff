using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

/// <summary>Who uses what is set, not drawn: a platform for all adults, a line of business for the age group that buys there.</summary>
internal static class PenetrationMeasures
{
    private const string NoSegment = "no line of business of this scenario sells to this age group";

    internal static IReadOnlyList<Comparison> All { get; } =
    [
        OfAll("us-facebook", ObservedMarket.SocialNetwork),
        OfAll("us-instagram", ObservedMarket.Photo),
        OfAll("us-linkedin", "professional-network"),
        OfAll("us-twitter", ObservedMarket.ShortMessage),
        OfSegment("us-facebook-18", SegmentCatalogue.ConsumerBrands, ObservedMarket.SocialNetwork),
        OfSegment("us-facebook-30", SegmentCatalogue.LocalServices, ObservedMarket.SocialNetwork),
        OfSegment("us-facebook-50", SegmentCatalogue.Engineering, ObservedMarket.SocialNetwork),
        OfSegment("us-instagram-18", SegmentCatalogue.ConsumerBrands, ObservedMarket.Photo),
        OfSegment("us-instagram-30", SegmentCatalogue.LocalServices, ObservedMarket.Photo),
        OfSegment("us-instagram-50", SegmentCatalogue.Engineering, ObservedMarket.Photo),
    ];

    private static Comparison OfAll(string id, string platform) => new(id, market => Platform(market, platform) is { } found
        ? Measured.Setting($"setting of the platform {platform}", found.Penetration) : null, "this scenario has no such platform");

    private static Comparison OfSegment(string id, Segment segment, string platform) => new(id, market =>
        market.Market.Scenario.Segments.FirstOrDefault(other => other.Name == segment.Name) is { } found && Platform(market, platform) is { } on
            ? Measured.Setting($"setting of the line of business {segment.Name}", found.PenetrationOn(on)) : null, NoSegment);

    private static Platform? Platform(ObservedMarket market, string name) =>
        market.Market.Scenario.Platforms.FirstOrDefault(platform => platform.Name == name);
}
