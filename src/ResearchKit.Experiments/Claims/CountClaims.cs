using ResearchKit.Data;
using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments;

/// <summary>The claims about what a follower count says of success.</summary>
/// <remarks>Every region was written, and committed, before its analysis was first run.</remarks>
public static class CountClaims
{
    private const string Column = "Ein für alle Mal ist es an der Zeit, dass wir aufhören, die Anzahl der Follower mit Erfolg gleichzusetzen?";
    private const string Post = "The more followers you have, the better!";

    private static readonly DateOnly Written = new(2026, 11, 23);

    /// <summary>Claim 1: there is no relation at all between the count and success.</summary>
    public static Claim FollowersUnrelatedToSuccess { get; } = new(
        "followers-unrelated-to-success",
        "There is no relation at all between how many followers a company has and its success.",
        Column,
        new Expectation(
            "Spearman's rho of followers and revenue", -0.1, 0.1,
            "Read literally the claim means zero; below 0.1 in size one variable explains less than one percent of the "
            + "other's ranks, which is what 'no relation' can mean in a sample.",
            Written),
        Scenario.Reference.Name,
        market => Of(Correlation.Spearman(market.Values(MarketVariable.Followers), market.Values(MarketVariable.Revenue))));

    /// <summary>Claim 9: a few hundred followers says nothing about the ability to succeed.</summary>
    public static Claim AFewHundredSaysNothing { get; } = new(
        "a-few-hundred-says-nothing",
        "A few hundred followers says nothing about the ability to change the world.",
        Column,
        new Expectation(
            "Likelihood ratio of 200 to 999 followers for a viable company", 0.5, 2,
            "A likelihood ratio between 1/2 and 2 moves a probability to a small and rarely important degree "
            + "(Jaeschke, Guyatt and Sackett 1994, doi 10.1001/jama.1994.03510330081039).",
            Written),
        Scenario.Reference.Name,
        market => Of(FewHundred(market)));

    /// <summary>Claim 13: more followers is not always more revenue, and sometimes a bad sign.</summary>
    public static Claim MoreFollowersNotAlwaysMoreRevenue { get; } = new(
        "more-followers-not-always-more-revenue",
        "More followers means more revenue: not always, and sometimes it is even a bad sign.",
        Post,
        new Expectation(
            "Spearman's rho of the share of bots and revenue, among the fifth of companies with the most followers", -1, 0,
            "If a high count can be a bad sign, then of companies with high counts those whose count is inflated earn "
            + "less. The share of bots is known here; on real lists an audit estimates it.",
            Written),
        "bought-audience",
        market => Of(BotShareAmongTheLargest(market)));

    /// <summary>All of them, in the order of the articles.</summary>
    public static IReadOnlyList<Claim> All { get; } =
        [FollowersUnrelatedToSuccess, AFewHundredSaysNothing, MoreFollowersNotAlwaysMoreRevenue];

    private static Finding Of(Estimate estimate) => new(estimate.Value, estimate.ConfidenceInterval());

    private static LikelihoodRatioEstimate FewHundred(Market market)
    {
        var followers = market.Companies.Numbers(MarketVariable.Followers);
        var viable = market.Companies.Numbers(MarketVariable.Viable);
        long Count(double outcome, Func<double, bool> counts) =>
            followers.Zip(viable).LongCount(company => company.Second == outcome && counts(company.First));
        return LikelihoodRatio.Of(
            Count(1, IsAFewHundred), Count(1, _ => true), Count(0, IsAFewHundred), Count(0, _ => true));
    }

    private static bool IsAFewHundred(double followers) => followers is >= 200 and < 1000;

    private static CorrelationEstimate BotShareAmongTheLargest(Market market)
    {
        var followers = market.Companies.Numbers(MarketVariable.Followers);
        var bots = market.Companies.Numbers(MarketVariable.BotFollowers);
        var revenue = market.Companies.Numbers(MarketVariable.Revenue);
        var largest = Enumerable.Range(0, followers.Length)
            .OrderByDescending(i => followers[i]).Take(followers.Length / 5).Where(i => followers[i] > 0).ToArray();
        return Correlation.Spearman(
            [.. largest.Select(i => bots[i] / followers[i])], [.. largest.Select(i => revenue[i])]);
    }
}
