using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>What the accounts of followers show on one platform, drawn from the key of each row and the key of each column's name.</summary>
internal sealed class FollowerFeatures
{
    internal static readonly IReadOnlyList<string> KindLabels = ["in-target", "off-target", "follow-back", "dormant", "bot"];

    // For those who care most about no line of business.
    private const string NoTopic = "everyday-life";

    private readonly AccountFeatures _features;
    private readonly ulong _activity, _private, _digits, _bio, _region, _topic, _age, _lastActivity;
    private readonly double[][] _cumulativeDigits, _cumulativeRegions;
    private readonly RandomStream _table;

    /// <param name="market">The market.</param>
    /// <param name="features">Those of the platform.</param>
    internal FollowerFeatures(Market market, AccountFeatures features)
    {
        _features = features;
        _table = market.StreamOf(FollowerTable.Name);
        Topics = [.. market.Scenario.Segments.Select(segment => segment.Name), NoTopic];
        (_activity, _private, _digits, _bio) = (Key("activity"), Key("is_private"), Key("digits_in_handle"), Key("has_bio"));
        (_region, _topic, _age, _lastActivity) = (Key("region"), Key("topic"), Key("account_age"), Key("last_activity"));
        _cumulativeDigits = [Cumulated(features.People.DigitShares), Cumulated(features.Bots.DigitShares)];
        _cumulativeRegions = [Cumulated(features.People.RegionShares), Cumulated(features.Bots.RegionShares)];
        Columns = [.. Of()];
    }

    internal IReadOnlyList<string> Topics { get; }

    internal IReadOnlyList<FollowerColumn> Columns { get; }

    internal ulong Key(string column) => CounterChance.ColumnKey(_table, column);

    internal int Digits(FollowerBlock block, int row) =>
        Pick(_cumulativeDigits[BotOrNot(block, row)], CounterChance.Uniform(block.Accounts[row], _digits));

    internal int Region(FollowerBlock block, int row) =>
        Pick(_cumulativeRegions[BotOrNot(block, row)], CounterChance.Uniform(block.Accounts[row], _region));

    internal bool HasBio(FollowerBlock block, int row) =>
        CounterChance.Uniform(block.Accounts[row], _bio) < TraitsOf(block, row).BioShare;

    internal int Topic(FollowerBlock block, int row)
    {
        var (own, share) = (block.Segments[row], _features.OwnTopicShares[block.Kinds[row]]);
        var chance = CounterChance.Uniform(block.Accounts[row], _topic);
        if (chance < share)
            return own;
        var other = (int)((chance - share) / (1 - share) * (Topics.Count - 1));
        return other < own ? other : other + 1;
    }

    /// <summary>Fills what several columns are made from.</summary>
    internal void Prepare(FollowerBlock block)
    {
        var accounts = block.Accounts;
        var activities = block.Activities;
        for (var row = 0; row < accounts.Length; row++)
            activities[row] = CounterChance.Normal(accounts[row], _activity);
        Counts(block, block.Ages, _age, _features.People.Age, _features.Bots.Age);
    }

    private IEnumerable<FollowerColumn> Of()
    {
        var (people, bots) = (_features.People, _features.Bots);
        yield return FollowerColumn.Label("kind", "Why it follows. Not observable outside a synthetic market.", KindLabels, (block, row) => block.Kinds[row]);
        yield return FollowerColumn.Count("account_age", "days", "The age of the account.", (block, values) => block.Ages.CopyTo(values));
        yield return Count("following", "accounts", "Accounts that it follows.", people.Following, bots.Following);
        yield return Count("followers", "accounts", "Accounts that follow it.", people.Followers, bots.Followers);
        yield return Count("posts", "posts", "Posts in all.", people.Posts, bots.Posts);
        yield return Flag("has_picture", "Whether it has a picture of its own.", people.PictureShare, bots.PictureShare);
        yield return FollowerColumn.Flag("is_private", "Whether only its followers can read it.", Private);
        yield return FollowerColumn.Count("digits_in_handle", "digits", "Digits in the handle.", (block, values) =>
        {
            for (var row = 0; row < values.Length; row++)
                values[row] = Digits(block, row);
        });
        yield return Flag("has_bio", "Whether it says something about itself.", people.BioShare, bots.BioShare);
        yield return Flag("has_url", "Whether it has a link to a page outside.", people.UrlShare, bots.UrlShare);
        yield return FollowerColumn.Label("region", "Where it is from.", AccountFeatures.Regions, Region);
        yield return FollowerColumn.Label("topic", "The line of business that it cares most about; everyday-life for none.", Topics, Topic);
        yield return FollowerColumn.Count("last_activity", "days", "How many days ago it last did anything.", LastActivity);
    }

    private FollowerColumn Count(string name, string unit, string description, CountQuantiles people, CountQuantiles bots)
    {
        var key = Key(name);
        return FollowerColumn.Count(name, unit, description, (block, values) => Counts(block, values, key, people, bots),
            0, Math.Max(people.Largest, bots.Largest));
    }

    private FollowerColumn Flag(string name, string description, double people, double bots)
    {
        var key = Key(name);
        return FollowerColumn.Flag(name, description, (block, values) =>
        {
            var accounts = block.Accounts;
            for (var row = 0; row < values.Length; row++)
                values[row] = CounterChance.Uniform(accounts[row], key) < (IsBot(block, row) ? bots : people) ? 1 : 0;
        });
    }

    private void Private(FollowerBlock block, Span<long> values)
    {
        var (people, bots) = (Threshold(_features.People), Threshold(_features.Bots));
        for (var row = 0; row < values.Length; row++)
        {
            var (threshold, loading, own) = IsBot(block, row) ? bots : people;
            var score = loading * block.Activities[row] + own * CounterChance.Normal(block.Accounts[row], _private);
            values[row] = score > threshold ? 1 : 0;
        }
    }

    private static (double Threshold, double Loading, double Own) Threshold(AccountTraits traits) =>
    (
        traits.PrivateShare switch
        {
            0 => double.PositiveInfinity,
            1 => double.NegativeInfinity,
            _ => NormalDistribution.StandardQuantile(1 - traits.PrivateShare),
        },
        traits.PrivateLoading, Math.Sqrt(1 - traits.PrivateLoading * traits.PrivateLoading));

    private void LastActivity(FollowerBlock block, Span<long> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var days = block.Kinds[row] == (int)FollowerKind.Dormant ? _features.DormantSince : TraitsOf(block, row).LastActivity;
            values[row] = Math.Min(days.At(CounterChance.Normal(block.Accounts[row], _lastActivity)), block.Ages[row]);
        }
    }

    private static void Counts(FollowerBlock block, Span<long> values, ulong key, CountQuantiles people, CountQuantiles bots)
    {
        var accounts = block.Accounts;
        var activities = block.Activities;
        var (loadingOfPeople, ownOfPeople) = (people.Loading, people.OwnWeight);
        var (loadingOfBots, ownOfBots) = (bots.Loading, bots.OwnWeight);
        for (var row = 0; row < values.Length; row++)
        {
            var own = CounterChance.Normal(accounts[row], key);
            values[row] = IsBot(block, row)
                ? bots.At(loadingOfBots * activities[row] + ownOfBots * own)
                : people.At(loadingOfPeople * activities[row] + ownOfPeople * own);
        }
    }

    private AccountTraits TraitsOf(FollowerBlock block, int row) => IsBot(block, row) ? _features.Bots : _features.People;

    private static int BotOrNot(FollowerBlock block, int row) => IsBot(block, row) ? 1 : 0;

    private static bool IsBot(FollowerBlock block, int row) => block.Kinds[row] == (int)FollowerKind.Bot;

    private static double[] Cumulated(IReadOnlyList<double> shares)
    {
        var sum = 0.0;
        double[] cumulated = [.. shares.Select(share => sum += share)];
        // Rounding may leave the sum below 1.
        cumulated[^1] = 1;
        return cumulated;
    }

    private static int Pick(double[] cumulated, double chance)
    {
        var place = 0;
        while (cumulated[place] < chance)
            place++;
        return place;
    }
}
