namespace ResearchKit.Synthesis;

/// <summary>What a profile posts, whom it reaches and what they do.</summary>
internal static class ContentMechanisms
{
    private const double MostPosts = 100_000;
    internal const double WeeksOfAYear = 52;
    private const double RateAt = 1000;

    internal static IEnumerable<StructuralVariable> Of(Scenario scenario, Platform platform)
    {
        string On(string variable) => MarketVariable.On(variable, platform.Name);
        Func<int, double> Active(Block block)
        {
            var inTarget = block.Cause(On(MarketVariable.InTargetFollowers));
            var offTarget = block.Cause(On(MarketVariable.OffTargetFollowers));
            var back = block.Cause(On(MarketVariable.FollowBackFollowers));
            return i => inTarget[i] + offTarget[i] + scenario.FollowBackActivity * back[i];
        }
        Cause[] active =
        [
            On(MarketVariable.InTargetFollowers), On(MarketVariable.OffTargetFollowers),
            new(On(MarketVariable.FollowBackFollowers), nameof(Scenario.FollowBackActivity)),
        ];

        yield return new(
            new(MarketVariable.Posts, "posts a year", "Posts on the platform.", 0, null, 0),
            [new(On(MarketVariable.Effort), "Platform.PostsAnHour")],
            block =>
            {
                var (effort, noise) = (block.Cause(On(MarketVariable.Effort)), block.Noise());
                return i => effort[i] == 0 ? 0
                    : Quantity.Count(Math.Min(WeeksOfAYear * effort[i] * platform.PostsAnHour, MostPosts), noise[i]);
            })
        { Platform = platform.Name };

        yield return new(
            new(MarketVariable.Reach, "people", "People whom a post reaches unpaid, on average; 0 without posts.", 0, null, 0),
            [.. active, On(MarketVariable.Posts), new(MarketVariable.PlannedPosting, nameof(Scenario.ReachByPlanning))],
            block =>
            {
                var followers = Active(block);
                var posts = block.Cause(On(MarketVariable.Posts));
                var planned = block.Cause(MarketVariable.PlannedPosting);
                var noise = block.Noise();
                return i => posts[i] == 0 ? 0 : Math.Round(Math.Min(followers(i) * platform.OrganicReach * Math.Exp(
                    scenario.ReachByPlanning * planned[i] + scenario.ReachSpread * Quantity.Normal(noise[i])), Quantity.Largest));
            })
        { Platform = platform.Name, Knobs = [nameof(Scenario.ReachSpread), "Platform.OrganicReach"] };

        yield return new(
            new(MarketVariable.Likes, "likes a post", "Likes of a post, on average; 0 without posts.", 0, null, 1),
            [
                .. active, On(MarketVariable.Posts), new(On(MarketVariable.Followers), "Platform.EngagementDecline"),
                new(MarketVariable.PlannedPosting, nameof(Scenario.ReachByPlanning)),
            ],
            block =>
            {
                var people = Active(block);
                var posts = block.Cause(On(MarketVariable.Posts));
                var followers = block.Cause(On(MarketVariable.Followers));
                var planned = block.Cause(MarketVariable.PlannedPosting);
                var noise = block.Noise();
                return i => posts[i] == 0 || followers[i] == 0 ? 0 : Math.Min(people(i), people(i) * platform.EngagementRate
                    * Math.Exp(scenario.ReachByPlanning * planned[i] + scenario.LikesSpread * Quantity.Normal(noise[i])
                        - platform.EngagementDecline * Math.Log(followers[i] / RateAt)));
            })
        { Platform = platform.Name, Knobs = [nameof(Scenario.LikesSpread), "Platform.EngagementRate"] };

        yield return new(
            new(MarketVariable.Comments, "comments a year", "Comments on all posts of a year.", 0, null, 0),
            [On(MarketVariable.Posts), new(On(MarketVariable.Likes), nameof(Scenario.CommentsPerLike))],
            block =>
            {
                var posts = block.Cause(On(MarketVariable.Posts));
                var likes = block.Cause(On(MarketVariable.Likes));
                var noise = block.Noise();
                return i => likes[i] == 0 ? 0 : Quantity.Count(posts[i] * likes[i] * scenario.CommentsPerLike, noise[i]);
            })
        { Platform = platform.Name };

        yield return new(
            new(MarketVariable.Clicks, "clicks a year", "Clicks by people of the target group that lead to the company's site.", 0, null, 0),
            [.. active, On(MarketVariable.Posts), new(On(MarketVariable.Reach), nameof(Scenario.ClickThrough))],
            block =>
            {
                var people = Active(block);
                var inTarget = block.Cause(On(MarketVariable.InTargetFollowers));
                var posts = block.Cause(On(MarketVariable.Posts));
                var reach = block.Cause(On(MarketVariable.Reach));
                var noise = block.Noise();
                return i => inTarget[i] == 0 || reach[i] == 0 ? 0 : Quantity.Count(
                    posts[i] * reach[i] * inTarget[i] / people(i) * scenario.ClickThrough, noise[i]);
            })
        { Platform = platform.Name };
    }
}
