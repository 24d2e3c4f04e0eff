using ResearchKit.Display;

namespace ResearchKit.Synthesis;

/// <summary>The scenarios that come with the kit, by name. Each is a few settings over <see cref="Scenario.Reference"/>.</summary>
public static class Scenarios
{
    /// <summary>All of them, the reference first.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        Scenario.Reference,
        Scenario.Reference with
        {
            Name = "niche-agriculture",
            Description = "Suppliers of farmers, of whom few use the platform: business is won at fairs and by word of mouth.",
            Segments = [SegmentCatalogue.Agriculture with { Share = 1 }],
        },
        Scenario.Reference with
        {
            Name = "bought-audience",
            Description = "Most companies buy followers, and weak products far more often than strong ones.",
            BuyingShare = 0.6,
            BuyingByQuality = -1,
        },
    ];

    /// <summary>The scenario of a name.</summary>
    /// <param name="name">As in <see cref="All"/>; case matters.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="ArgumentException">There is none of this name; the message lists the nearest names.</exception>
    public static Scenario Named(string name) =>
        All.FirstOrDefault(scenario => scenario.Name == name)
        ?? throw new ArgumentException(
            $"There is no scenario '{name}'. {NearestNames.Sentence(name, All.Select(scenario => scenario.Name))}", nameof(name));
}
