using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>The table of sales won through social media in a year.</summary>
internal static class SaleTable
{

    // Sales of a company differ by up to this share from their average.
    private const double Spread = 0.8;

    internal static MarketTable Of(Market market)
    {
        var platforms = market.Scenario.Platforms;
        string[] revenues = [.. platforms.Select(platform => MarketVariable.On(MarketVariable.SocialRevenue, platform.Name))];
        return DetailTable.Of(market, "sales",
            "A row is a sale that social media brought in a year: to a visitor, or to somebody to whom such a customer recommended it.",
            [
                new("company_id", "", "The company that sold.", 1, null, 0),
                new("sale_number", "", "The number of the sale within the company.", 1, null, 0),
                new("source", "", "direct: a visitor from social media; referral: on recommendation.", null, null, null),
                new("platform", "", "The platform that brought the customer, or the one who recommended it.", null, null, null),
                new("day", "days", "The day of the year.", 1, FollowCourse.DaysOfAYear, 0),
                new("amount", "€",
                    "What was paid. All direct sales of a company add up to its social revenue, all referral sales to its referral revenue, but for rounding to cents.",
                    0, null, 2),
            ],
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["source"] = ["direct", "referral"],
                ["platform"] = [.. platforms.Select(platform => platform.Name)],
            },
            [MarketVariable.DirectSales, MarketVariable.ReferralSales, MarketVariable.SocialRevenue, .. revenues],
            company => company[MarketVariable.DirectSales] + company[MarketVariable.ReferralSales],
            Rows);

        IEnumerable<double[]> Rows(CompanyValues company, RandomStream stream)
        {
            var direct = (long)company[MarketVariable.DirectSales];
            if (direct == 0)
                yield break;
            var referral = (long)company[MarketVariable.ReferralSales];
            var average = company[MarketVariable.SocialRevenue] / direct;
            var shares = new CategoricalDistribution([.. revenues.Select(revenue => company[revenue])]);
            var deviation = 0.0;
            for (var k = 0L; k < direct + referral; k++)
            {
                // In pairs around the average, so that the sum is known before the last is drawn.
                var ofSource = k < direct ? k : k - direct;
                var isLast = ofSource + 1 == (k < direct ? direct : referral);
                deviation = ofSource % 2 == 1 ? -deviation : isLast ? 0 : Spread * (2 * stream.NextUniform() - 1);
                yield return
                [
                    company.Id, k + 1, k < direct ? 0 : 1, shares.Quantile(stream.NextInnerUniform()),
                    1 + stream.NextBelow(FollowCourse.DaysOfAYear), average * (1 + deviation),
                ];
            }
        }
    }
}
