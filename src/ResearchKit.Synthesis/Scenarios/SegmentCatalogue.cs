namespace ResearchKit.Synthesis;

/// <summary>The lines of business that come with the kit. Five make up the reference market; scenarios use the others.</summary>
/// <remarks>
/// Shares on the photo and the social network are those of an age group (Pew 2016) where a source is named; everything else
/// about a target group is an assumption, to be varied. No figure on farmers was found.
/// </remarks>
public static class SegmentCatalogue
{
    private const string Rest = "The rest: assumption.";

    /// <summary>Brands that young consumers buy.</summary>
    public static Segment ConsumerBrands { get; } = new("consumer-brands", 0.30, 0.59, 5, 120_000,
        "Penetration: Instagram and Facebook, US online adults of 18 to 29, 2016 (Pew, secondary source). " + Rest)
    {
        TargetGroup = "young consumers",
        Size = 200_000,
        ValuePerCustomer = 60,
        Elsewhere = Shares(("social-network", 0.88), ("short-video", 0.5), ("video", 0.8), ("professional-network", 0.2), ("trade-forum", 0.02), ("trade-press", 0.02)),
    };

    /// <summary>Shops, trades and services for people nearby, many of them parents.</summary>
    public static Segment LocalServices { get; } = new("local-services", 0.35, 0.33, 3, 150_000,
        "Penetration: Instagram (assumption, from memory) and Facebook (secondary source), US online adults of 30 to 49, 2016 (Pew). " + Rest)
    {
        TargetGroup = "families nearby",
        Size = 20_000,
        ValuePerCustomer = 150,
        Elsewhere = Shares(("social-network", 0.84), ("short-video", 0.25), ("trade-forum", 0.03), ("trade-press", 0.03)),
    };

    /// <summary>Software for offices and small firms.</summary>
    public static Segment BusinessSoftware { get; } = new("business-software", 0.15, 0.32, 4, 300_000,
        "Penetration: Instagram, Facebook, all US online adults, 2016 (Pew, secondary source). " + Rest)
    {
        TargetGroup = "office managers",
        Size = 30_000,
        ValuePerCustomer = 2_000,
        Elsewhere = Shares(("professional-network", 0.6), ("trade-forum", 0.2), ("trade-press", 0.25)),
    };

    /// <summary>Machines and parts for engineers.</summary>
    public static Segment Engineering { get; } = new("engineering", 0.12, 0.18, 1.5, 600_000,
        "Penetration: Instagram (assumption, from memory) and Facebook (secondary source), US online adults of 50 to 64, 2016 (Pew). " + Rest)
    {
        TargetGroup = "engineers",
        Size = 5_000,
        ValuePerCustomer = 15_000,
        Elsewhere = Shares(("social-network", 0.72), ("professional-network", 0.55), ("short-video", 0.1), ("trade-forum", 0.35), ("trade-press", 0.5)),
    };

    /// <summary>Suppliers of farmers.</summary>
    public static Segment Agriculture { get; } = new("agriculture", 0.08, 0.10, 1.5, 500_000,
        "No figure on farmers was found: all numbers are assumptions; vary the penetration from 0.05 to 0.15.")
    {
        TargetGroup = "farmers",
        Size = 10_000,
        ValuePerCustomer = 8_000,
        Elsewhere = Shares(("short-message", 0.05), ("social-network", 0.4), ("professional-network", 0.05), ("video", 0.4), ("short-video", 0.08), ("trade-forum", 0.25), ("trade-press", 0.6)),
    };

    /// <summary>Brands for those born from 1981 to 1996, who have left the social network of their parents.</summary>
    public static Segment Millennials { get; } = new("millennial-brands", 0.1, 0.59, 5, 120_000,
        "Penetration: Instagram, US online adults of 18 to 29, 2016 (Pew, secondary source). That they do not use the social network is "
        + "the claim that is modelled; Pew found 88 % in 2016. " + Rest)
    {
        TargetGroup = "Millennials",
        Size = 200_000,
        ValuePerCustomer = 60,
        Elsewhere = Shares(("social-network", 0.1), ("short-video", 0.5), ("video", 0.85), ("trade-forum", 0.01), ("trade-press", 0.01)),
    };

    /// <summary>Devices for physicians and nurses.</summary>
    public static Segment MedicalDevices { get; } = new("medical-devices", 0.1, 0.15, 1, 800_000, "No figure was used: assumption.")
    {
        TargetGroup = "clinicians",
        Size = 8_000,
        ValuePerCustomer = 20_000,
        Elsewhere = Shares(("professional-network", 0.45), ("social-network", 0.5), ("short-video", 0.08), ("trade-forum", 0.2), ("trade-press", 0.7)),
    };

    /// <summary>Parts and tools for manufacturers with few employees.</summary>
    public static Segment MachineShops { get; } = new("machine-shops", 0.1, 0.15, 1, 400_000, "No figure was used: assumption.")
    {
        TargetGroup = "small manufacturers",
        Size = 4_000,
        ValuePerCustomer = 10_000,
        Elsewhere = Shares(("professional-network", 0.3), ("social-network", 0.5), ("short-video", 0.08), ("trade-forum", 0.4), ("trade-press", 0.4)),
    };

    /// <summary>Courses and tools for students.</summary>
    public static Segment StudentServices { get; } = new("student-services", 0.1, 0.59, 4, 80_000,
        "Penetration: Instagram and Facebook, US online adults of 18 to 29, 2016 (Pew, secondary source). " + Rest)
    {
        TargetGroup = "students",
        Size = 50_000,
        ValuePerCustomer = 40,
        Elsewhere = Shares(("social-network", 0.88), ("short-video", 0.6), ("video", 0.9), ("trade-forum", 0.05), ("trade-press", 0.02)),
    };

    /// <summary>Things for children, bought by their parents.</summary>
    public static Segment FamilyGoods { get; } = new("family-goods", 0.1, 0.33, 4, 150_000,
        "Penetration: Instagram (assumption, from memory) and Facebook (secondary source), US online adults of 30 to 49, 2016 (Pew). " + Rest)
    {
        TargetGroup = "parents",
        Size = 100_000,
        ValuePerCustomer = 80,
        Elsewhere = Shares(("social-network", 0.84), ("short-video", 0.2), ("trade-forum", 0.1), ("trade-press", 0.02)),
    };

    /// <summary>Games and what belongs to them.</summary>
    public static Segment Games { get; } = new("games", 0.1, 0.45, 5, 100_000, "No figure was used: assumption.")
    {
        TargetGroup = "gamers",
        Size = 300_000,
        ValuePerCustomer = 30,
        Elsewhere = Shares(("video", 0.95), ("short-video", 0.5), ("short-message", 0.4), ("trade-forum", 0.3), ("trade-press", 0.2)),
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Segment> All { get; } =
    [
        ConsumerBrands, LocalServices, BusinessSoftware, Engineering, Agriculture, Millennials, MedicalDevices, MachineShops,
        StudentServices, FamilyGoods, Games,
    ];

    internal static IReadOnlyList<Segment> Reference { get; } =
        [ConsumerBrands, LocalServices, BusinessSoftware, Engineering, Agriculture];

    private static Dictionary<string, double> Shares(params ReadOnlySpan<(string Platform, double Share)> shares)
    {
        var table = new Dictionary<string, double>();
        foreach (var (platform, share) in shares)
            table.Add(platform, share);
        return table;
    }
}
