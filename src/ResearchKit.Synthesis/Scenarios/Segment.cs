namespace ResearchKit.Synthesis;

/// <summary>A line of business: who its customers are, and how it wins them.</summary>
public sealed record Segment
{
    /// <param name="name">Lower case with hyphens, as it stands in the data.</param>
    /// <param name="share">The share of companies, in (0, 1].</param>
    /// <param name="penetration">The share of the target group that uses the photo platform, in [0, 1].</param>
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

    /// <value>The share of the target group that uses the photo platform.</value>
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

    /// <value>Who is meant to buy.</value>
    public string TargetGroup { get; init; } = "";

    /// <value>How many people belong to the target group of a company.</value>
    public double Size { get; init => field = Knob.InRange(value, 10, 1e9, "people", nameof(Size)); } = 50_000;

    /// <value>What a customer spends in a year.</value>
    public double ValuePerCustomer
    {
        get;
        init => field = Knob.InRange(value, 0.01, 1e8, "€ a year", nameof(ValuePerCustomer));
    } = 100;

    /// <value>The share of the target group that uses each of the other platforms, where it differs from <see cref="Platform.Penetration"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">A share is not in [0, 1].</exception>
    public IReadOnlyDictionary<string, double> Elsewhere
    {
        get;
        init => field = value.ToDictionary(
            share => share.Key, share => Knob.InRange(share.Value, 0, 1, "share of the target group", $"Elsewhere[{share.Key}]"));
    } = new Dictionary<string, double>();

    /// <value>Where the figures come from.</value>
    public string Source { get; }

    /// <summary>The share of the target group that uses a platform.</summary>
    /// <param name="platform">The platform.</param>
    /// <returns>From 0 to 1.</returns>
    public double PenetrationOn(Platform platform) =>
        platform.Name == Platform.PhotoName ? Penetration
        : Elsewhere.TryGetValue(platform.Name, out var share) ? share
        : platform.Penetration;
}
