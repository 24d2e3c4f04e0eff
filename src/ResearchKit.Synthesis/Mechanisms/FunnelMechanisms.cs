namespace ResearchKit.Synthesis;

/// <summary>From followers on all platforms to visits, registrations, sales and recommendations.</summary>
internal static class FunnelMechanisms
{
    internal static IEnumerable<StructuralVariable> Of(Scenario scenario)
    {
        double[] value = [.. scenario.Segments.Select(segment => segment.ValuePerCustomer)];
        double[] size = [.. scenario.Segments.Select(segment => segment.Size)];
        Cause[] OnAll(string variable, params string[] knobs) =>
            [.. scenario.Platforms.Select(platform => new Cause(MarketVariable.On(variable, platform.Name), knobs))];

        yield return new(
            new(MarketVariable.TotalFollowers, "accounts", "The number of followers on all platforms.", 0, null, 0),
            OnAll(MarketVariable.Followers), block => Quantity.Sum(block.Causes(MarketVariable.Followers, scenario.Platforms)));

        yield return new(
            new(MarketVariable.Awareness, "share of the target group", "People of the target group who know the company.", 0, 1, 4),
            [
                new(MarketVariable.Segment, "Segment.Size"),
                new(MarketVariable.ChannelStrength, nameof(Scenario.AwarenessByChannels)),
                .. OnAll(MarketVariable.InTargetFollowers, nameof(Scenario.AwarenessPerFollower)),
            ],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var strength = block.Cause(MarketVariable.ChannelStrength);
                var inTarget = Quantity.Sum(block.Causes(MarketVariable.InTargetFollowers, scenario.Platforms));
                // Contacts fall on people at random: the same person is met more than once, so that awareness saturates.
                return i => 1 - Math.Exp(-scenario.AwarenessByOthers * Math.Exp(scenario.AwarenessByChannels * strength[i])
                    - scenario.AwarenessPerFollower * inTarget(i) / size[(int)segment[i]]);
            })
        { Knobs = [nameof(Scenario.AwarenessByOthers)] };

        yield return new(
            new(MarketVariable.SocialRevenue, "€ a year",
                "Revenue from in-target followers on all platforms. Seldom observable outside a synthetic market.", 0, null, 2),
            OnAll(MarketVariable.SocialRevenue),
            block => Quantity.Sum(block.Causes(MarketVariable.SocialRevenue, scenario.Platforms)));

        yield return new(
            new(MarketVariable.DirectSales, "sales a year", "Sales to visitors from social media; at least 1 where these bring revenue.", 0, null, 0),
            [new(MarketVariable.Segment, "Segment.ValuePerCustomer"), MarketVariable.SocialRevenue],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var revenue = block.Cause(MarketVariable.SocialRevenue);
                var noise = block.Noise();
                return i => revenue[i] == 0 ? 0 : Math.Max(1, Quantity.Count(revenue[i] / value[(int)segment[i]], noise[i]));
            });

        yield return new(
            new(MarketVariable.Visits, "visits a year",
                "Visits by people of the target group whom social media brought: by a post's link, the profile's, or a search later on.",
                0, null, 0),
            [
                new(MarketVariable.Segment, "Segment.ValuePerCustomer"),
                new(MarketVariable.ProductQuality, nameof(Scenario.SocialRevenueByQuality)),
                new(MarketVariable.SocialRevenue, nameof(Scenario.Conversion)),
                MarketVariable.DirectSales,
                .. OnAll(MarketVariable.Clicks),
            ],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var quality = block.Cause(MarketVariable.ProductQuality);
                var revenue = block.Cause(MarketVariable.SocialRevenue);
                var sales = block.Cause(MarketVariable.DirectSales);
                var clicks = Quantity.Sum(block.Causes(MarketVariable.Clicks, scenario.Platforms));
                var noise = block.Noise();
                // A better product converts more of the visits: revenue rises with quality by just that.
                return i => sales[i] == 0 ? clicks(i) : sales[i] + clicks(i) + Quantity.Count(
                    revenue[i] / value[(int)segment[i]] / scenario.Conversion
                        * Math.Exp(-scenario.SocialRevenueByQuality * quality[i]), noise[i]);
            });

        yield return new(
            new(MarketVariable.Registrations, "registrations a year", "Visits that ended in a registration; who buys registers.", 0, null, 0),
            [MarketVariable.DirectSales, new(MarketVariable.Visits, nameof(Scenario.RegistrationRate))],
            block =>
            {
                var sales = block.Cause(MarketVariable.DirectSales);
                var visits = block.Cause(MarketVariable.Visits);
                var noise = block.Noise();
                return i => Math.Min(visits[i],
                    sales[i] + Quantity.Count((visits[i] - sales[i]) * scenario.RegistrationRate, noise[i]));
            });

        yield return new(
            new(MarketVariable.Recommendations, "recommendations a year", "Recommendations by customers won through social media.", 0, null, 0),
            [
                new(MarketVariable.DirectSales, nameof(Scenario.RecommendationRate)),
                new(MarketVariable.ProductQuality, nameof(Scenario.RecommendationByQuality)),
            ],
            block =>
            {
                var sales = block.Cause(MarketVariable.DirectSales);
                var quality = block.Cause(MarketVariable.ProductQuality);
                var noise = block.Noise();
                return i => sales[i] == 0 ? 0 : Quantity.Count(
                    sales[i] * scenario.RecommendationRate * Math.Exp(scenario.RecommendationByQuality * quality[i]), noise[i]);
            });

        yield return new(
            new(MarketVariable.ReferralSales, "sales a year", "Sales to those to whom it was recommended.", 0, null, 0),
            [new(MarketVariable.Recommendations, nameof(Scenario.ReferralConversion))],
            block =>
            {
                var (recommendations, noise) = (block.Cause(MarketVariable.Recommendations), block.Noise());
                return i => recommendations[i] == 0 ? 0
                    : Math.Min(recommendations[i], Quantity.Count(recommendations[i] * scenario.ReferralConversion, noise[i]));
            });

        yield return new(
            new(MarketVariable.ReferralRevenue, "€ a year", "Revenue from referral sales, each worth the average direct sale.", 0, null, 2),
            [MarketVariable.SocialRevenue, MarketVariable.DirectSales, MarketVariable.ReferralSales],
            block =>
            {
                var revenue = block.Cause(MarketVariable.SocialRevenue);
                var direct = block.Cause(MarketVariable.DirectSales);
                var referral = block.Cause(MarketVariable.ReferralSales);
                return i => referral[i] == 0 ? 0 : referral[i] * revenue[i] / direct[i];
            });
    }
}
