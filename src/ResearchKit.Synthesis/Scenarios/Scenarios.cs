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
            Source = "Claims 3 and 5. No figure on farmers was found: an assumption.",
            Segments = [SegmentCatalogue.Agriculture with { Share = 1 }],
            // Only here, where hardly a customer is on the platform, does it matter who stays away.
            Platforms = Platform.ReferenceWith(Platform.Named(Platform.PhotoName) with { Presence = 0.6 }),
        },
        Scenario.Reference with
        {
            Name = "deep-tech-stealth",
            Description = "Most companies own technology that others would copy; many keep quiet, and talking costs them their lead.",
            Source = "Claim 7. Shares and costs are assumptions.",
            Segments = [SegmentCatalogue.Engineering with { Share = 0.6 }, SegmentCatalogue.MedicalDevices with { Share = 0.4 }],
            ProprietaryShare = 0.7,
            StealthIfProprietary = 0.6,
            ProprietaryAdvantage = 0.6,
            Leakage = 0.25,
        },
        Scenario.Reference with
        {
            Name = "engineers-without-marketing",
            Description = "Founders who build well speak badly: the products are good and the profiles are weak.",
            Source = "Claim 8. The strength of the relation is an assumption.",
            Segments =
            [
                SegmentCatalogue.Engineering with { Share = 0.4 }, SegmentCatalogue.MachineShops with { Share = 0.3 },
                SegmentCatalogue.BusinessSoftware with { Share = 0.3 },
            ],
            SkillCorrelation = -0.7,
            QualityByEngineering = 0.85,
            EffortBySocialSkill = 0.8,
        },
        Scenario.Reference with
        {
            Name = "millennials-on-the-wrong-platform",
            Description = "Brands for Millennials spend most of their effort, by habit, on the social network that Millennials have left.",
            Source = "Claim 4. That they have left it is the claim; Pew found 88 % of 18 to 29 year olds there in 2016.",
            Segments = [SegmentCatalogue.Millennials with { Share = 1 }],
            Platforms = Platform.ReferenceWith(
                Platform.Named(Platform.PhotoName) with { Presence = 0.7 },
                Platform.Named("social-network") with { Presence = 0.9, EffortWeight = 3 }),
            PresenceByFit = 0,
            EffortByFit = 0,
        },
        Scenario.Reference with
        {
            Name = "bought-audience",
            Description = "Most companies buy followers, and weak products far more often than strong ones.",
            Source = "Claims 13 and 17. The share is an assumption, above the quarter found by SRF Data 2017.",
            BuyingShare = 0.6,
            BuyingByQuality = -1,
        },
        Scenario.Reference with
        {
            Name = "follow-for-follow",
            Description = "Half of all companies let a tool follow thousands in the hope of being followed back.",
            Source = "Claims 20 to 23. Yields and limits: reports of the tools' users and authors (2016 to 2019). The share is an assumption.",
            FollowToolShare = 0.5,
            FollowToolFollows = 5000,
        },
        Scenario.Reference with
        {
            Name = "purge-2014",
            Description = "In December 2014 Instagram removed accounts that were no people: most profiles lost little, some nearly all.",
            Source = "Claims 16 and 19. Losses of the hundred largest profiles by press reports (2014); the typical loss is an assumption.",
            Platforms = Platform.ReferenceWith(Platform.Named(Platform.PhotoName) with { PurgeRecall = 0.25 }),
            PurgeSpread = 2.5,
        },
        Scenario.Reference with
        {
            Name = "purge-2018",
            Description = "In July 2018 Twitter took locked accounts out of its counts: large profiles lost 1 to 3 %, ordinary ones a handful.",
            Source = "Claims 16 and 19. Losses by press reports (2018). The companies are those found on the short-message platform.",
            Platforms = Platform.ReferenceWith(
                Platform.Named("short-message") with { Presence = 1, EffortWeight = 1, Audience = 1, PurgeRecall = 0.05 },
                Platform.Named(Platform.PhotoName) with { Presence = 0.6 }),
            PurgeSpread = 1,
            PurgeOfDormant = 0.005,
            PurgeDays = 3,
        },
        Scenario.Reference with
        {
            Name = "influencer-campaigns",
            Description = "Half of all companies pay influencers, whom most choose by their count.",
            Source = "Claims 12 and 15. Fees and revenue: Beichert et al. 2024 by secondary sources. The shares are assumptions.",
            CampaignShare = 0.5,
        },
        Scenario.Reference with
        {
            Name = "social-proof",
            Description = "A high displayed count impresses: it sells as much as the strongest herding that was measured.",
            Source = "Claims 11 and 14. 25 % higher ratings after one positive vote (Muchnik et al. 2013) as share of revenue per tenfold count: an assumption.",
            SocialProof = 0.25,
            JudgementByCount = 0.8,
        },
        Scenario.Reference with
        {
            Name = "overnight-fame",
            Description = "Attention is so unequal that a few become famous at once, nearly all of them after long work.",
            Source = "Claim 26. Tail near that of Twitter users 2012 (Cresci E13); the effect of work is an assumption.",
            AttentionTail = 1.1,
            AttentionByEffort = 0.9,
        },
        Scenario.Reference with
        {
            Name = "attention-crowded",
            Description = "A hundred times as many companies compete for the same attention, and what one wins others lose.",
            Source = "Claim 27. Both settings are assumptions.",
            Competitors = 100_000,
            Crowding = 0.6,
        },
        Scenario.Reference with
        {
            Name = "planned-or-spontaneous",
            Description = "Half of all companies plan and measure their posts, and it shows in reach and revenue.",
            Source = "Claim 28. The gains are assumptions, twice those of the reference.",
            PlannedShare = 0.5,
            ReachByPlanning = 0.3,
            SocialRevenueByPlanning = 0.4,
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
