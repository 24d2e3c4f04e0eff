using ResearchKit.Data;
using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

/// <summary>A market as facts are compared with it: columns of profiles that there are, of influencers, of posts.</summary>
internal sealed class ObservedMarket
{
    internal const string Photo = "photo";
    internal const string ShortMessage = "short-message";
    internal const string SocialNetwork = "social-network";

    // This many companies have posts enough; those of others are not drawn.
    private const int CompaniesWithPosts = 300;
    private const double FewestPageLikes = 500;

    private readonly Dictionary<string, int[]> _profiles = [];
    private readonly Dictionary<string, AccountSample?> _accounts = [];
    private readonly Lazy<Dictionary<string, double[]>> _influencers;
    private readonly Lazy<HandleSample?> _handles;
    private readonly Lazy<PostSample> _pagePosts;
    private readonly Lazy<TieSample?> _ties;

    internal ObservedMarket(Market market)
    {
        Market = market;
        _influencers = new(Influencers);
        _handles = new(() => HasPlatform(Photo) ? HandleSample.Of(Market, Photo) : null);
        _pagePosts = new(PagePosts);
        _ties = new(() => HasPlatform(Photo) ? TieSample.Of(Market) : null);
    }

    internal Market Market { get; }

    internal RandomStream Chance(string name) => RandomStream.FromSeed(Market.Provenance.Seed).Fork("fidelity").Fork(name);

    internal double[] Company(string variable) => Market.Values(variable).ToArray();

    /// <summary>A variable of the profiles that there are on a platform.</summary>
    internal double[] Profile(string platform, string variable)
    {
        if (!HasPlatform(platform))
            return [];
        if (!_profiles.TryGetValue(platform, out var places))
        {
            var present = Market.Values(MarketVariable.On(MarketVariable.Present, platform));
            var share = Market.Values(MarketVariable.On(MarketVariable.EffortShare, platform));
            var found = new List<int>();
            for (var i = 0; i < present.Length; i++)
            {
                if (present[i] > 0 || share[i] > 0)
                    found.Add(i);
            }
            _profiles[platform] = places = [.. found];
        }
        var values = Market.Values(MarketVariable.On(variable, platform)).ToArray();
        return [.. places.Select(place => values[place])];
    }

    /// <summary>A column of all influencers that companies considered; none where they are not on the photo platform.</summary>
    internal double[] Influencer(string column) => Market.Scenario.Platforms[0].Name == Photo ? _influencers.Value[column] : [];

    /// <summary>A sample of the accounts that follow companies on a platform; null where the scenario has no such platform.</summary>
    internal AccountSample? Accounts(string platform)
    {
        if (!_accounts.TryGetValue(platform, out var sample))
        {
            sample = HasPlatform(platform) ? AccountSample.Of(Market, platform) : null;
            _accounts[platform] = sample;
        }
        return sample;
    }

    /// <summary>Names of accounts that follow photo profiles; null where the scenario has no such platform.</summary>
    internal HandleSample? Handles => _handles.Value;

    /// <summary>Posts of pages on the social network that at least five hundred accounts follow.</summary>
    internal PostSample PostsOfPages => _pagePosts.Value;

    /// <summary>Followers of photo profiles and whether they stay; null where the scenario has no such platform.</summary>
    internal TieSample? Ties => _ties.Value;

    /// <summary>What a post of such a page came to, with the page's followers.</summary>
    internal sealed record PostSample(double[] Reach, double[] Interactions, double[] PageLikes, int[] Pages);

    private bool HasPlatform(string name) => Market.Scenario.Platforms.Any(platform => platform.Name == name);

    private Dictionary<string, double[]> Influencers()
    {
        var frame = Market.Table("campaigns").Frame();
        return new[] { "influencer_followers", "influencer_likes", "fee", "revenue" }
            .ToDictionary(column => column, column => frame.Numbers(column));
    }

    private PostSample PagePosts()
    {
        if (!HasPlatform(SocialNetwork))
            return new([], [], [], []);
        var followers = Market.Values(MarketVariable.On(MarketVariable.DisplayedCount, SocialNetwork)).ToArray();
        var (reach, interactions, likes, pages) = (new List<double>(), new List<double>(), new List<double>(), new List<int>());
        foreach (var frame in Market.Table("posts").Batches())
        {
            var platforms = frame.Texts("platform");
            var (company, reached) = (frame.Numbers("company_id"), frame.Numbers("reach"));
            var (liked, commented) = (frame.Numbers("likes"), frame.Numbers("comments"));
            for (var row = 0; row < platforms.Length; row++)
            {
                var page = (int)company[row] - 1;
                if (page >= CompaniesWithPosts)
                    return new([.. reach], [.. interactions], [.. likes], [.. pages]);
                if (platforms[row] != SocialNetwork || followers[page] < FewestPageLikes)
                    continue;
                reach.Add(reached[row]);
                interactions.Add(liked[row] + commented[row]);
                likes.Add(followers[page]);
                pages.Add(page);
            }
        }
        return new([.. reach], [.. interactions], [.. likes], [.. pages]);
    }
}
