using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>The table of posts of a year.</summary>
internal static class PostTable
{
    private const int HoursOfADay = 24;

    // How unequal the posts of one profile are: with the spread between profiles, near the published tail of single posts.
    private const double Spread = 1.0;

    internal static MarketTable Of(Market market)
    {
        var platforms = market.Scenario.Platforms;
        string On(string variable, int platform) => MarketVariable.On(variable, platforms[platform].Name);
        string[] perProfile =
            [MarketVariable.Posts, MarketVariable.Reach, MarketVariable.Likes, MarketVariable.Comments, MarketVariable.Clicks];
        return DetailTable.Of(market, "posts", "A row is a post of a company in a year.",
            [
                new("post_id", "", "The number of the post: 1,000,000 times the profile's, plus its own within the profile.", 1, null, 0),
                new("profile_id", "", "The profile.", 101, null, 0),
                new("company_id", "", "The company.", 1, null, 0),
                new("platform", "", "The platform.", null, null, null),
                new("day", "days", "The day of the year.", 1, FollowCourse.DaysOfAYear, 0),
                new("hour", "hours", "The hour of the day.", 0, HoursOfADay - 1, 0),
                new("addresses_target_group", "", "1 where the post addresses the target group, else 0.", 0, 1, 0),
                new("reach", "people", "People whom it reached; on average over a profile near what its row says.", 0, null, 0),
                new("likes", "likes", "Likes; on average over a profile near what its row says.", 0, null, 0),
                new("comments", "comments", "Comments; those of a profile add up to its row.", 0, null, 0),
                new("clicks", "clicks", "Clicks of the target group; those of a profile add up to its row.", 0, null, 0),
            ],
            new Dictionary<string, IReadOnlyList<string>> { ["platform"] = [.. platforms.Select(platform => platform.Name)] },
            [
                MarketVariable.Addressing,
                .. Enumerable.Range(0, platforms.Count).SelectMany(platform => perProfile.Select(variable => On(variable, platform))),
            ],
            company => Enumerable.Range(0, platforms.Count).Sum(platform => company[On(MarketVariable.Posts, platform)]),
            (company, stream) => Enumerable.Range(0, platforms.Count).SelectMany(
                platform => Profile(company, platform, stream.Fork(platforms[platform].Name))));

        IEnumerable<double[]> Profile(CompanyValues company, int platform, RandomStream stream)
        {
            var posts = (int)company[On(MarketVariable.Posts, platform)];
            if (posts == 0)
                yield break;
            var weights = new double[posts];
            for (var k = 0; k < posts; k++)
                weights[k] = Math.Exp(Spread * Quantity.Normal(stream.NextInnerUniform()) - Spread * Spread / 2);
            var comments = Shared((long)company[On(MarketVariable.Comments, platform)], weights, stream.Fork("comments"));
            var clicks = Shared((long)company[On(MarketVariable.Clicks, platform)], weights, stream.Fork("clicks"));
            var profile = 100.0 * company.Id + platforms[platform].Id;
            for (var k = 0; k < posts; k++)
            {
                yield return
                [
                    1e6 * profile + k + 1, profile, company.Id, platform,
                    1 + stream.NextBelow(FollowCourse.DaysOfAYear), stream.NextBelow(HoursOfADay),
                    stream.NextUniform() < company[MarketVariable.Addressing] ? 1 : 0,
                    Quantity.Count(company[On(MarketVariable.Reach, platform)] * weights[k], stream.NextInnerUniform()),
                    Quantity.Count(company[On(MarketVariable.Likes, platform)] * weights[k], stream.NextInnerUniform()),
                    comments[k], clicks[k],
                ];
            }
        }
    }

    /// <summary>A total shared out at random in proportion to weights: what is left goes on to the rest.</summary>
    internal static long[] Shared(long total, double[] weights, RandomStream stream)
    {
        var parts = new long[weights.Length];
        var rest = weights.Sum();
        for (var k = 0; k < parts.Length && total > 0; k++)
        {
            var isLast = k == parts.Length - 1;
            parts[k] = isLast ? total
                : new BinomialDistribution(total, Math.Clamp(weights[k] / rest, 0, 1)).Quantile(stream.NextInnerUniform());
            total -= parts[k];
            rest -= weights[k];
        }
        return parts;
    }
}
