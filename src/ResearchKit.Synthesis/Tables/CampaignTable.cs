using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>The table of influencers whom companies considered for a paid post, with what each brought or would have brought.</summary>
internal static class CampaignTable
{
    internal const string Name = "campaigns";

    private const int Candidates = 5;

    // A share of fakes as SRF Data found it for 115 influencers: most below a quarter, a quarter above one half.
    private const double InflatedShare = 0.26;

    /// <summary>Whether a company pays influencers.</summary>
    /// <param name="scenario">The settings.</param>
    /// <param name="stealth">1 where it keeps quiet.</param>
    /// <param name="stream">The company's for this table, of which it is the first draw.</param>
    internal static bool IsRun(Scenario scenario, double stealth, RandomStream stream) =>
        stream.NextUniform() < scenario.CampaignShare && stealth != 1;

    internal static MarketTable Of(Market market)
    {
        var scenario = market.Scenario;
        double[] penetration = [.. scenario.Segments.Select(segment => segment.PenetrationOn(scenario.Platforms[0]))];
        double[] value = [.. scenario.Segments.Select(segment => segment.ValuePerCustomer)];
        return DetailTable.Of(market, Name,
            "A row is an influencer whom a company considered for a paid post; chosen is 1 for the one whom it paid. What the others "
            + "would have brought is known in a synthetic market only. These sales are not part of the companies' revenue.",
            [
                new("company_id", "", "The company that pays.", 1, null, 0),
                new("candidate", "", "The number of the influencer within the company.", 1, Candidates, 0),
                new("platform", "", "The platform of the post.", null, null, null),
                new("choice", "", "How the company chooses: by count, or by likes per follower.", null, null, null),
                new("chosen", "", "1 for the one who was paid, else 0.", 0, 1, 0),
                new("influencer_followers", "accounts", "The displayed count.", 0, null, 0),
                new("influencer_likes", "likes a post", "Likes of a usual post.", 0, null, 0),
                new("bot_share", "share of followers", "Followers that are no people. Not observable outside a synthetic market.", 0, 1, 3),
                new("fit", "share of people", "People among the followers who belong to the company's target group. Not observable outside a synthetic market.", 0, 1, 3),
                new("fee", "€", "What the post costs.", 0, null, 2),
                new("in_target_reach", "people", "People of the target group whom the post reaches.", 0, null, 0),
                new("clicks", "clicks", "Clicks to the company's site.", 0, null, 0),
                new("registrations", "registrations", "Clicks that ended in a registration; who buys registers.", 0, null, 0),
                new("sales", "sales", "Sales.", 0, null, 0),
                new("revenue", "€", "Revenue. A return on investment is (revenue − fee) / fee.", 0, null, 2),
            ],
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["platform"] = [.. scenario.Platforms.Select(platform => platform.Name)],
                ["choice"] = ["likes", "count"],
            },
            [MarketVariable.Segment, MarketVariable.ProductQuality, MarketVariable.Stealth], null, Rows);

        IEnumerable<double[]> Rows(CompanyValues company, RandomStream stream)
        {
            if (!IsRun(scenario, company[MarketVariable.Stealth], stream))
                return [];
            var byCount = stream.NextUniform() < scenario.ChoiceByCount;
            double[][] rows = [.. Enumerable.Range(1, Candidates).Select(k => Candidate(company, k, byCount, stream.Fork(k)))];
            rows.MaxBy(row => byCount ? row[5] : row[5] == 0 ? 0 : row[6] / row[5])![4] = 1;
            return rows;
        }

        double[] Candidate(CompanyValues company, int number, bool byCount, RandomStream stream)
        {
            double Normal() => Quantity.Normal(stream.NextInnerUniform());
            var segment = (int)company[MarketVariable.Segment];
            var photo = scenario.Platforms[0];
            var followers = Math.Round(Math.Min(
                scenario.InfluencerFollowers * Math.Exp(scenario.InfluencerFollowersSpread * Normal()), Quantity.Largest));
            // Logit-normal for Beta(2, 11) and Beta(10, 6), as for companies.
            var inflated = stream.NextUniform() < InflatedShare;
            var botOdds = (inflated ? scenario.BoughtBots : scenario.StrayBots)
                * Math.Exp((inflated ? scenario.BoughtBotsSpread : scenario.StrayBotsSpread) * Normal()
                    - (inflated ? 1 - scenario.BoughtBotsByAudience : 0) * Math.Log(Math.Max(followers, 1) / scenario.InfluencerFollowers));
            var botShare = Math.Round(botOdds / (1 + botOdds), 3);
            var people = followers * (1 - botShare);
            var fit = Math.Round(Probability.Shifted(Math.Clamp(penetration[segment], 0.001, 0.999), Normal()), 3);
            var likes = Math.Round(followers == 0 ? 0 : Math.Min(people, people * photo.EngagementRate * Math.Exp(
                scenario.LikesSpread * Normal() - photo.EngagementDecline * Math.Log(followers / 1000))));
            var fee = scenario.CampaignFee * Math.Pow(followers / SocialRevenueMechanisms.NanoAudience, scenario.CampaignFeeElasticity) * Math.Exp(0.3 * Normal());
            var reach = Quantity.Count(people * fit * photo.OrganicReach, stream.NextInnerUniform());
            // At the fit where it was measured, taken as one half, revenue is that of the source.
            var revenue = reach == 0 ? 0 : scenario.RevenuePerFollower * SocialRevenueMechanisms.NanoAudience
                * Math.Pow(people * fit / (SocialRevenueMechanisms.NanoAudience / 2), scenario.FollowerElasticity)
                * Math.Exp(scenario.SocialRevenueByQuality * company[MarketVariable.ProductQuality] + scenario.SocialRevenueSpread * Normal());
            var sales = revenue == 0 ? 0 : Math.Min(reach, Quantity.Count(revenue / value[segment], stream.NextInnerUniform()));
            var clicks = Math.Min(reach, sales + Quantity.Count(reach * scenario.ClickThrough, stream.NextInnerUniform()));
            var registrations = Math.Min(clicks, sales + Quantity.Count((clicks - sales) * scenario.RegistrationRate, stream.NextInnerUniform()));
            return
            [
                company.Id, number, 0, byCount ? 1 : 0, 0, followers, likes, botShare, fit, fee, reach, clicks, registrations,
                sales, sales * value[segment],
            ];
        }
    }
}
