using ResearchKit.Data;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments.Fidelity.Measures;

/// <summary>Followers of photo profiles early in a year, and whether they had left by the end of two windows.</summary>
/// <param name="OneWay">Those whom nobody at the company follows.</param>
/// <param name="Mutual">Those who followed back.</param>
internal sealed record TieSample(IReadOnlyList<TieSample.Tie> OneWay, IReadOnlyList<TieSample.Tie> Mutual)
{
    /// <summary>As many daily snapshots as the study of 2011 had.</summary>
    internal const int DaysOfStudy = 51;

    private const int FirstDay = 90;
    private const int NineMonths = 273;
    private const int Companies = 150;
    private const int MostFollowers = 2_000;
    private const int NeverLeft = int.MaxValue;

    internal sealed record Tie(bool IsGoneAfterStudy, bool IsGoneAfterNineMonths);

    internal static TieSample Of(Market market)
    {
        var (oneWay, mutual) = (new List<Tie>(), new List<Tie>());
        var counts = market.Values(MarketVariable.On(MarketVariable.Followers, ObservedMarket.Photo)).ToArray();
        foreach (var company in Enumerable.Range(1, Math.Min(Companies, market.CompanyCount)).Where(id => counts[id - 1] is > 0 and <= MostFollowers))
        {
            var (came, left, isMutual) = (new Dictionary<double, double>(), new Dictionary<double, double>(), new Dictionary<double, bool>());
            var stayed = market.Followers(company, ObservedMarket.Photo).Frame();
            foreach (var (id, kind) in stayed.Numbers("follower_id").Zip(stayed.Texts("kind")))
            {
                if (kind is "in-target" or "off-target" or "follow-back")
                    isMutual[id] = kind == "follow-back";
            }
            var events = market.FollowEvents(company, ObservedMarket.Photo).Frame();
            var (ids, days) = (events.Numbers("follower_id"), events.Numbers("day"));
            var (actions, sources) = (events.Texts("action"), events.Texts("source"));
            for (var row = 0; row < ids.Length; row++)
            {
                if (actions[row] == "follow")
                {
                    came[ids[row]] = days[row];
                    continue;
                }
                left[ids[row]] = days[row];
                isMutual[ids[row]] = sources[row] == "tool";
            }
            foreach (var (id, tie) in isMutual)
            {
                var end = left.GetValueOrDefault(id, NeverLeft);
                // Who came later, or had gone, was no follower on the first day.
                if (came.GetValueOrDefault(id) <= FirstDay && end > FirstDay)
                    (tie ? mutual : oneWay).Add(new(end <= FirstDay + DaysOfStudy, end <= FirstDay + NineMonths));
            }
        }
        return new(oneWay, mutual);
    }
}
