using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>How the followers of a profile came and went in a year, so that at its end just those are there whom the profile has.</summary>
/// <remarks>
/// Each follower has a time of arrival made from its own key, before the year or in it; those who left are drawn beside, as many as
/// the hazard tells. Bots and dormant accounts never leave by themselves.
/// </remarks>
internal sealed class FollowCourse
{
    internal const int DaysOfAYear = 365;
    internal const int Organic = 0, Tool = 1, Bought = 2, Campaign = 3, Imitation = 4;

    private const double DaysOfCampaign = 14;
    private const double DaysOfStudy = 51;
    private const double LeastHazard = 1e-9;

    private readonly Scenario _scenario;
    private readonly Platform _platform;
    private readonly FollowedProfile _profile;
    private readonly RandomStream _stream;
    private readonly ulong _arrival, _source;
    private readonly double _life;
    private readonly double _oneWay, _mutual;
    private readonly List<FollowEvent> _events = [];

    private FollowCourse(Market market, Platform platform, int companyId, IReadOnlyDictionary<string, double[]> values, int place)
    {
        _scenario = market.Scenario;
        _platform = platform;
        double On(string variable) => values[MarketVariable.On(variable, platform.Name)][place];
        _profile = FollowedProfiles.Profile(market.StreamOf(FollowerTable.Name), platform, companyId, 0);
        _stream = market.StreamOf(FollowEventTable.Name).Fork(companyId).Fork(platform.Name);
        _arrival = CounterChance.ColumnKey(market.StreamOf(FollowEventTable.Name), "arrival");
        _source = CounterChance.ColumnKey(market.StreamOf(FollowEventTable.Name), "source");
        _life = DaysOfAYear * _scenario.YearsOnline;
        (_oneWay, _mutual) = (Hazard(_scenario.UnfollowOneWay), Hazard(_scenario.UnfollowMutual));
        (CompanyId, Followers) = (companyId, (long)On(MarketVariable.Followers));
        (Purged, IsHidden) = ((long)On(MarketVariable.PurgedFollowers), On(MarketVariable.DisplayedCount) == 0);

        var counts = FollowedProfiles.Kinds.Select(kind => (long)On(kind)).ToArray();
        var runsCampaign = platform == _scenario.Platforms[0] && CampaignTable.IsRun(
            _scenario, values[MarketVariable.Stealth][place], market.StreamOf(CampaignTable.Name).Fork(companyId));
        People(FollowerKind.InTarget, counts[0], runsCampaign ? _scenario.CampaignFollowers : 0, _oneWay);
        People(FollowerKind.OffTarget, counts[1], 0, _oneWay);
        FollowBacks(counts[2]);
        People(FollowerKind.Dormant, counts[3], 0, 0);
        Bots(counts[4], values[MarketVariable.BuysFollowers][place] == 1 && platform.BotsForSale > 0);
        _events.Sort((a, b) => (a.Time, a.FollowerId).CompareTo((b.Time, b.FollowerId)));
    }

    /// <summary>What a course is made from.</summary>
    internal static string[] Variables(Platform platform) =>
    [
        MarketVariable.BuysFollowers, MarketVariable.Stealth,
        .. FollowedProfiles.Kinds.Append(MarketVariable.Followers).Append(MarketVariable.PurgedFollowers).Append(MarketVariable.DisplayedCount)
            .Select(variable => MarketVariable.On(variable, platform.Name)),
    ];

    internal static FollowCourse Of(Market market, Platform platform, int companyId)
    {
        var values = market.Solve(Variables(platform), (companyId - 1) / Block.Size, 1);
        return new(market, platform, companyId, values, (companyId - 1) % Block.Size);
    }

    /// <summary>Those of the first companies, in order, that have a profile of a size.</summary>
    internal static IEnumerable<FollowCourse> First(Market market, Platform platform, int profiles, int mostFollowers)
    {
        var values = market.Solve(Variables(platform), 0, 1);
        var followers = values[MarketVariable.On(MarketVariable.Followers, platform.Name)];
        return Enumerable.Range(0, followers.Length).Where(place => followers[place] > 0 && followers[place] <= mostFollowers).Take(profiles)
            .Select(place => new FollowCourse(market, platform, place + 1, values, place));
    }

    internal int CompanyId { get; }

    internal long ProfileId => _profile.Id;

    /// <summary>At the end of the year.</summary>
    internal long Followers { get; }

    /// <summary>Whom the purge after the year removes.</summary>
    internal long Purged { get; }

    internal bool IsHidden { get; }

    /// <summary>In order of time.</summary>
    internal IReadOnlyList<FollowEvent> Events => _events;

    /// <summary>How many come of their own accord on a day after the year, on average; as many leave.</summary>
    internal double DailyTurnover { get; private set; }

    // Below the least hazard nobody leaves within a lifetime, and its exponentials cancel.
    private static double Hazard(double gone) => -Math.Log(1 - gone) / DaysOfStudy is >= LeastHazard and var daily ? daily : 0;

    private void People(FollowerKind kind, long count, double ofCampaign, double hazard)
    {
        var always = new ArrivalSpan(0, _life, hazard);
        var stream = _stream.Fork((int)kind);
        var campaign = new ArrivalSpan(stream.Fork("campaign").NextUniform() * (DaysOfAYear - DaysOfCampaign), DaysOfCampaign, hazard);
        for (var number = 0L; number < count; number++)
        {
            var account = Account(kind, number, out var id);
            var chance = CounterChance.Uniform(account, _source);
            var span = chance < ofCampaign ? campaign : always;
            Came(span.Arrival(CounterChance.Uniform(account, _arrival)), id, Source(chance));
        }
        Leave(kind, campaign, count * ofCampaign, stream.Fork("of campaign"), 0, _ => Campaign);
        Leave(kind, always, count * (1 - ofCampaign), stream.Fork("of own accord"), 1,
            _ => Source(ofCampaign + (1 - ofCampaign) * stream.NextUniform()));
        DailyTurnover += count * hazard;

        int Source(double chance) => chance < ofCampaign ? Campaign
            : chance < ofCampaign + (1 - ofCampaign) * _scenario.ImitationShare ? Imitation : Organic;
    }

    private void FollowBacks(long count)
    {
        if (count == 0)
            return;
        // Steadily, no faster than the tool may follow: as long as it takes, or since the profile is there.
        var stream = _stream.Fork((int)FollowerKind.FollowBack);
        var latest = stream.Fork("tool").NextUniform() * _life / 2;
        var pace = _scenario.ToolFollowsADay * _platform.FollowBackYield;
        var gone = pace == 0 ? 1 : count * _mutual * Math.Exp(_mutual * latest) / pace;
        var length = _mutual == 0 ? count / pace : gone < 1 ? -Math.Log(1 - gone) / _mutual : _life;
        var span = new ArrivalSpan(latest, Math.Min(length, _life - latest), _mutual);
        for (var number = 0L; number < count; number++)
        {
            var account = Account(FollowerKind.FollowBack, number, out var id);
            Came(span.Arrival(CounterChance.Uniform(account, _arrival)), id, Tool);
        }
        Leave(FollowerKind.FollowBack, span, count, stream.Fork("left"), 0, _ => Tool);
    }

    private void Bots(long count, bool buys)
    {
        var purchases = (int)Math.Round(_scenario.Purchases);
        double[] deliveries = [.. Enumerable.Range(0, purchases).Select(
            k => _stream.Fork("purchase").Fork(k).NextUniform() * Math.Max(0, _life - _scenario.DeliveryDays))];
        // A buyer has as many stray bots as others have.
        var stray = buys ? Math.Min(1, _scenario.StrayBots / Math.Max(_scenario.BoughtBots, 1e-9)) : 1;
        for (var number = 0L; number < count; number++)
        {
            var account = Account(FollowerKind.Bot, number, out var id);
            var (chance, arrival) = (CounterChance.Uniform(account, _source), CounterChance.Uniform(account, _arrival));
            if (chance < stray)
            {
                Came(arrival * _life, id, Organic);
                continue;
            }
            var purchase = Math.Min((int)((chance - stray) / (1 - stray) * purchases), purchases - 1);
            Came(deliveries[purchase] + arrival * _scenario.DeliveryDays, id, Bought);
        }
    }

    private ulong Account(FollowerKind kind, long number, out long id)
    {
        var place = FollowerBlock.PlaceOf((int)kind, (ulong)number);
        id = FollowerBlock.IdOf(_profile.Key, place);
        return CounterChance.Account(_profile.Key, place);
    }

    private void Came(double ago, long id, int source)
    {
        if (ago < DaysOfAYear)
            _events.Add(new(DaysOfAYear - ago, id, true, source));
    }

    /// <summary>Those who left during the year. Their numbers are no follower's: two groups of a kind have one half of them each.</summary>
    private void Leave(FollowerKind kind, ArrivalSpan span, double remaining, RandomStream stream, int group, Func<long, int> source)
    {
        if (span.Hazard == 0 || remaining == 0)
            return;
        var left = Quantity.Count(span.Pace(remaining) * span.LeftInYear(DaysOfAYear), stream.NextInnerUniform());
        for (var number = 0L; number < left; number++)
        {
            var (arrival, departure) = span.Leaver(DaysOfAYear, stream);
            var place = FollowerBlock.PlaceOf((int)kind, FollowerBlock.FirstOfLeavers + (ulong)(2 * number + group));
            var (id, of) = (FollowerBlock.IdOf(_profile.Key, place), source(number));
            Came(arrival, id, of);
            _events.Add(new(DaysOfAYear - departure, id, false, of));
        }
    }
}
