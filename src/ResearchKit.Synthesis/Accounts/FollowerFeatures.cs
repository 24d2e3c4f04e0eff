using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>What the accounts of followers show on one platform, drawn from the key of each row and the key of each column's name.</summary>
internal sealed class FollowerFeatures
{
    internal static readonly IReadOnlyList<string> KindLabels = ["in-target", "off-target", "follow-back", "dormant", "bot"];

    // For those who care most about no line of business.
    private const string NoTopic = "everyday-life";

    private readonly AccountFeatures _features;
    private readonly RandomStream _table;
    private readonly double[] _ownTopics;
    private readonly ulong _activity, _private, _topic;
    private readonly CountSampler _age, _lastActivity;
    private readonly ShareSampler _digits, _region, _bio;

    /// <param name="market">The market.</param>
    /// <param name="features">Those of the platform.</param>
    internal FollowerFeatures(Market market, AccountFeatures features)
    {
        var (people, bots) = (features.People, features.Bots);
        _features = features;
        _table = market.StreamOf(FollowerTable.Name);
        Topics = [.. market.Scenario.Segments.Select(segment => segment.Name), NoTopic];
        (_activity, _private, _topic) = (Key("activity"), Key("is_private"), Key("topic"));
        _age = new(Key("account_age"), people.Age, bots.Age);
        _lastActivity = new(Key("last_activity"),
            people.LastActivity, people.LastActivity, people.LastActivity, features.DormantSince, bots.LastActivity);
        _digits = new(Key("digits_in_handle"), people.DigitShares, bots.DigitShares);
        _region = new(Key("region"), people.RegionShares, bots.RegionShares);
        _ownTopics = [.. features.OwnTopicShares];
        _bio = Flag("has_bio", people.BioShare, bots.BioShare);
        Columns = [.. All()];
    }

    internal IReadOnlyList<string> Topics { get; }

    internal IReadOnlyList<FollowerColumn> Columns { get; }

    internal ulong Key(string column) => CounterChance.ColumnKey(_table, column);

    internal int Digits(FollowerBlock block, int row) => _digits.At(block.Accounts[row], block.Bots[row]);

    internal int Region(FollowerBlock block, int row) => _region.At(block.Accounts[row], block.Bots[row]);

    internal bool HasBio(FollowerBlock block, int row) => _bio.At(block.Accounts[row], block.Bots[row]) == 1;

    internal void TopicsOf(FollowerBlock block, Span<byte> topics)
    {
        var accounts = block.Accounts;
        var segments = block.Segments;
        var kinds = block.Kinds;
        var others = Topics.Count - 1;
        for (var row = 0; row < topics.Length; row++)
        {
            var (own, share) = (segments[row], _ownTopics[kinds[row]]);
            var chance = CounterChance.Uniform(accounts[row], _topic);
            // What is left of the chance picks among the others.
            var other = (int)((chance - share) / (1 - share) * others);
            topics[row] = chance < share ? own : (byte)(other < own ? other : other + 1);
        }
    }

    /// <summary>Fills what several columns are made from.</summary>
    internal void Prepare(FollowerBlock block)
    {
        var accounts = block.Accounts;
        var activities = block.Activities;
        for (var row = 0; row < accounts.Length; row++)
            activities[row] = CounterChance.Normal(accounts[row], _activity);
        _age.Fill(accounts, block.Bots, activities, block.Ages);
    }

    private IEnumerable<FollowerColumn> All()
    {
        var (people, bots) = (_features.People, _features.Bots);
        yield return FollowerColumn.Category("kind", "Why it follows. Not observable outside a synthetic market.", KindLabels,
            (block, values) => block.Kinds.CopyTo(values));
        yield return FollowerColumn.Count("account_age", "days", "The age of the account.", (block, values) => block.Ages.CopyTo(values));
        yield return Count("following", "accounts", "Accounts that it follows.", people.Following, bots.Following);
        yield return Count("followers", "accounts", "Accounts that follow it.", people.Followers, bots.Followers);
        yield return Count("posts", "posts", "Posts in all.", people.Posts, bots.Posts);
        yield return Flag("has_picture", "Whether it has a picture of its own.", Flag("has_picture", people.PictureShare, bots.PictureShare));
        yield return FollowerColumn.Flag("is_private", "Whether only its followers can read it.", Private);
        yield return FollowerColumn.Count("digits_in_handle", "digits", "Digits in the handle.",
            (block, values) => _digits.Fill(block.Accounts, block.Bots, values));
        yield return Flag("has_bio", "Whether it says something about itself.", _bio);
        yield return Flag("has_url", "Whether it has a link to a page outside.", Flag("has_url", people.UrlShare, bots.UrlShare));
        yield return FollowerColumn.Category("region", "Where it is from.", AccountFeatures.Regions,
            (block, values) => _region.Fill(block.Accounts, block.Bots, values));
        yield return FollowerColumn.Category("topic", "The line of business that it cares most about; everyday-life for none.", Topics, TopicsOf);
        yield return FollowerColumn.Count("last_activity", "days", "How many days ago it last did anything.", LastActivity);
    }

    private FollowerColumn Count(string name, string unit, string description, CountQuantiles people, CountQuantiles bots)
    {
        var sampler = new CountSampler(Key(name), people, bots);
        return FollowerColumn.Count(name, unit, description,
            (block, values) => sampler.Fill(block.Accounts, block.Bots, block.Activities, values),
            0, Math.Max(people.Largest, bots.Largest));
    }

    private static FollowerColumn Flag(string name, string description, ShareSampler sampler) =>
        FollowerColumn.Flag(name, description, (block, values) => sampler.Fill(block.Accounts, block.Bots, values));

    private ShareSampler Flag(string name, double people, double bots) => new(Key(name), [1 - people, people], [1 - bots, bots]);

    private void Private(FollowerBlock block, Span<long> values)
    {
        ReadOnlySpan<AccountTraits> sorts = [_features.People, _features.Bots];
        Span<double> thresholds = stackalloc double[2], loadings = stackalloc double[2], ownWeights = stackalloc double[2];
        for (var sort = 0; sort < sorts.Length; sort++)
        {
            var (share, loading) = (sorts[sort].PrivateShare, sorts[sort].PrivateLoading);
            thresholds[sort] = share switch
            {
                0 => double.PositiveInfinity,
                1 => double.NegativeInfinity,
                _ => NormalDistribution.StandardQuantile(1 - share),
            };
            (loadings[sort], ownWeights[sort]) = (loading, Math.Sqrt(1 - loading * loading));
        }
        var accounts = block.Accounts;
        var bots = block.Bots;
        var activities = block.Activities;
        for (var row = 0; row < values.Length; row++)
        {
            var sort = bots[row];
            var score = loadings[sort] * activities[row] + ownWeights[sort] * CounterChance.Normal(accounts[row], _private);
            values[row] = score > thresholds[sort] ? 1 : 0;
        }
    }

    private void LastActivity(FollowerBlock block, Span<long> values)
    {
        _lastActivity.Fill(block.Accounts, block.Kinds, block.Activities, values);
        var ages = block.Ages;
        for (var row = 0; row < values.Length; row++)
            values[row] = Math.Min(values[row], ages[row]);
    }
}
