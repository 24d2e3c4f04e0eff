namespace ResearchKit.Synthesis;

/// <summary>How revenue comes about outside social media, what all of it adds up to, and whether it carries the company.</summary>
internal static class OutcomeMechanisms
{

    // A stranger's yardstick: a tenfold count is worth about a standard deviation and a half, 200 followers are average.
    private const double AverageCount = 200;
    private const double DeviationsPerTenfold = 1.5;

    internal static IEnumerable<StructuralVariable> Of(Scenario scenario)
    {
        double[] typicalRevenue = [.. scenario.Segments.Select(segment => segment.TypicalOutsideRevenue)];
        Cause[] OnAll(string variable, params string[] knobs) =>
            [.. scenario.Platforms.Select(platform => new Cause(MarketVariable.On(variable, platform.Name), knobs))];

        yield return new(
            new(MarketVariable.OutsideRevenue, "€ a year",
                "Revenue that followers have no part in. Seldom observable outside a synthetic market.", 0, null, 2),
            [
                new(MarketVariable.Segment, "Segment.TypicalOutsideRevenue"),
                new(MarketVariable.ProductQuality, nameof(Scenario.OutsideRevenueByQuality)),
                new(MarketVariable.ChannelStrength, nameof(Scenario.OutsideRevenueByChannels)),
                new(MarketVariable.DataDrivenness, nameof(Scenario.OutsideRevenueByDataDrivenness)),
                new(MarketVariable.Stage, nameof(Scenario.EarlyProductElasticity), nameof(Scenario.LaterProductElasticity)),
                new(MarketVariable.ProductEffort, nameof(Scenario.EarlyProductElasticity), nameof(Scenario.LaterProductElasticity),
                    nameof(Scenario.TeamHours), nameof(Scenario.ProductShare)),
                new(MarketVariable.CustomerEffort, nameof(Scenario.CustomerElasticity), nameof(Scenario.TeamHours), nameof(Scenario.ProductShare)),
                new(MarketVariable.ProprietaryTechnology, nameof(Scenario.ProprietaryAdvantage)),
                .. OnAll(MarketVariable.Posts, nameof(Scenario.Leakage)),
            ],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var quality = block.Cause(MarketVariable.ProductQuality);
                var strength = block.Cause(MarketVariable.ChannelStrength);
                var data = block.Cause(MarketVariable.DataDrivenness);
                var stage = block.Cause(MarketVariable.Stage);
                var product = block.Cause(MarketVariable.ProductEffort);
                var customers = block.Cause(MarketVariable.CustomerEffort);
                var proprietary = block.Cause(MarketVariable.ProprietaryTechnology);
                var posts = Quantity.Sum(block.Causes(MarketVariable.Posts, scenario.Platforms));
                var noise = block.Noise();
                var typicalProduct = Math.Log(1 + scenario.TeamHours * scenario.ProductShare);
                var typicalCustomers = Math.Log(1 + scenario.TeamHours * (1 - scenario.ProductShare));
                return i =>
                {
                    var elasticity = stage[i] == 0 ? scenario.EarlyProductElasticity : scenario.LaterProductElasticity;
                    var logarithm = scenario.OutsideRevenueByQuality * quality[i] + scenario.OutsideRevenueByChannels * strength[i]
                        + scenario.OutsideRevenueByDataDrivenness * data[i]
                        + elasticity * (Math.Log(1 + product[i]) - typicalProduct)
                        + scenario.CustomerElasticity * (Math.Log(1 + customers[i]) - typicalCustomers)
                        + scenario.OutsideRevenueSpread * Quantity.Normal(noise[i]);
                    if (proprietary[i] == 1)
                        logarithm += scenario.ProprietaryAdvantage - scenario.Leakage * Math.Log(1 + posts(i) / ContentMechanisms.WeeksOfAYear);
                    // At least a cent, so that revenue has a logarithm in every scenario.
                    return Math.Max(typicalRevenue[(int)segment[i]] * Math.Exp(logarithm), 0.01);
                };
            })
        { Knobs = [nameof(Scenario.OutsideRevenueSpread)] };

        yield return new(
            new(MarketVariable.Revenue, "€ a year", "All revenue.", 0, null, 2),
            [MarketVariable.OutsideRevenue, MarketVariable.SocialRevenue, MarketVariable.ReferralRevenue],
            block => Quantity.Sum([.. new[] { MarketVariable.OutsideRevenue, MarketVariable.SocialRevenue, MarketVariable.ReferralRevenue }.Select(block.Cause)]));

        yield return new(
            new(MarketVariable.SocialCost, "€ a year", "What social media cost: working time, bought followers, a tool that follows others.", 0, null, 2),
            [
                new(MarketVariable.Effort, nameof(Scenario.HourlyCost)),
                new(MarketVariable.UsesFollowTool, nameof(Scenario.FollowToolPrice)),
                MarketVariable.BuysFollowers,
                .. OnAll(MarketVariable.BotFollowers, nameof(Scenario.BotPrice)),
            ],
            block =>
            {
                var effort = block.Cause(MarketVariable.Effort);
                var tool = block.Cause(MarketVariable.UsesFollowTool);
                var buys = block.Cause(MarketVariable.BuysFollowers);
                var bots = Quantity.Sum(block.Causes(MarketVariable.BotFollowers, scenario.Platforms));
                return i => ContentMechanisms.WeeksOfAYear * effort[i] * scenario.HourlyCost + tool[i] * scenario.FollowToolPrice
                    + (buys[i] == 0 ? 0 : bots(i) / 1000 * scenario.BotPrice);
            });

        yield return new(
            new(MarketVariable.Viable, "",
                FormattableString.Invariant(
                    $"Success: 1 where revenue is at least {scenario.BreakEven} times the segment's typical outside revenue, else 0."),
                0, 1, 0),
            [new(MarketVariable.Segment, "Segment.TypicalOutsideRevenue"), new(MarketVariable.Revenue, nameof(Scenario.BreakEven))],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var revenue = block.Cause(MarketVariable.Revenue);
                return i => revenue[i] >= scenario.BreakEven * typicalRevenue[(int)segment[i]] ? 1 : 0;
            });

        yield return new(
            new(MarketVariable.SurvivesFiveYears, "", "1 where the company is there after five years, else 0.", 0, 1, 0),
            [
                new(MarketVariable.Segment, "Segment.TypicalOutsideRevenue"),
                new(MarketVariable.Revenue, nameof(Scenario.BreakEven), nameof(Scenario.SurvivalByRevenue)),
                new(MarketVariable.SocialCost, nameof(Scenario.SurvivalByRevenue)),
            ],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var revenue = block.Cause(MarketVariable.Revenue);
                var cost = block.Cause(MarketVariable.SocialCost);
                var noise = block.Noise();
                return Quantity.Chance(noise, scenario.SurvivalAtBreakEven, i => scenario.SurvivalByRevenue * Math.Log(
                    Math.Max(revenue[i] - cost[i], 0.01) / (scenario.BreakEven * typicalRevenue[(int)segment[i]])));
            })
        { Knobs = [nameof(Scenario.SurvivalAtBreakEven)] };

        var main = MarketVariable.On(MarketVariable.DisplayedCount, scenario.Platforms[0].Name);
        yield return new(
            new(MarketVariable.JudgedQuality, "standard deviations",
                $"What strangers who look at the {scenario.Platforms[0].Name} profile take the product's quality for.", null, null, 2),
            [new(MarketVariable.ProductQuality, nameof(Scenario.JudgementByCount)), new(main, nameof(Scenario.JudgementByCount))],
            block =>
            {
                var quality = block.Cause(MarketVariable.ProductQuality);
                var displayed = block.Cause(main);
                var noise = block.Noise();
                return i => scenario.JudgementByCount * DeviationsPerTenfold * Math.Log10((1 + displayed[i]) / AverageCount)
                    + (1 - scenario.JudgementByCount) * quality[i] + scenario.JudgementSpread * Quantity.Normal(noise[i]);
            })
        { Knobs = [nameof(Scenario.JudgementSpread)] };
    }
}
