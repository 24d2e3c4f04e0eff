namespace ResearchKit.Synthesis;

/// <summary>A line of business: who its customers are, and how it wins them.</summary>
public sealed record Segment
{
    /// <param name="name">Lower case with hyphens, as it stands in the data.</param>
    /// <param name="share">The share of companies, in (0, 1].</param>
    /// <param name="penetration">The share of the target group that uses the platform, in [0, 1].</param>
    /// <param name="typicalEffort">The median of hours a week spent on social media, in (0, 80].</param>
    /// <param name="typicalOutsideRevenue">The median of € a year won outside social media, in [1,000, 1e9].</param>
    /// <param name="source">Where these figures come from; an assumption is called one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Segment(
        string name, double share, double penetration, double typicalEffort, double typicalOutsideRevenue, string source)
    {
        Name = name;
        Share = share;
        Penetration = penetration;
        TypicalEffort = typicalEffort;
        TypicalOutsideRevenue = typicalOutsideRevenue;
        Source = source;
    }

    /// <value>The name as it stands in the data.</value>
    public string Name { get; }

    /// <value>The share of companies.</value>
    public double Share { get; init => field = Knob.InRange(value, 1e-6, 1, "share of companies", nameof(Share)); }

    /// <value>The share of the target group that uses the platform.</value>
    public double Penetration
    {
        get;
        init => field = Knob.InRange(value, 0, 1, "share of the target group", nameof(Penetration));
    }

    /// <value>The median of hours a week spent on social media.</value>
    public double TypicalEffort
    {
        get;
        init => field = Knob.InRange(value, 0.1, 80, "hours a week", nameof(TypicalEffort));
    }

    /// <value>The median of € a year won through channels outside social media.</value>
    public double TypicalOutsideRevenue
    {
        get;
        init => field = Knob.InRange(value, 1000, 1e9, "€ a year", nameof(TypicalOutsideRevenue));
    }

    /// <value>Where the figures come from.</value>
    public string Source { get; }

    internal static IReadOnlyList<Segment> Reference { get; } =
    [
        new("consumer-brands", 0.30, 0.59, 5, 120_000,
            "Penetration: Instagram, US online adults of 18 to 29, 2016 (Pew, secondary source). The rest: assumption."),
        new("local-services", 0.35, 0.33, 3, 150_000,
            "Penetration: Instagram, US online adults of 30 to 49, 2016 (assumption, from memory). The rest: assumption."),
        new("business-software", 0.15, 0.32, 4, 300_000,
            "Penetration: Instagram, all US online adults, 2016 (Pew, secondary source). The rest: assumption."),
        new("engineering", 0.12, 0.18, 1.5, 600_000,
            "Penetration: Instagram, US online adults of 50 to 64, 2016 (assumption, from memory). The rest: assumption."),
        Agriculture(share: 0.08),
    ];

    internal static Segment Agriculture(double share) => new("agriculture", share, 0.10, 1.5, 500_000,
        "No figure on farmers was found: all numbers are assumptions; vary the penetration from 0.05 to 0.15.");
}
