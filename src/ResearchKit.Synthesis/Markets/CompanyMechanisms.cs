namespace ResearchKit.Synthesis;

/// <summary>What a company is before anybody follows it: its line of business, its product, its sales, its effort.</summary>
internal static class CompanyMechanisms
{
    internal static IEnumerable<StructuralVariable> Of(Scenario scenario)
    {
        var shares = new CategoricalDistribution([.. scenario.Segments.Select(segment => segment.Share)]);
        double[] typicalEffort = [.. scenario.Segments.Select(segment => segment.TypicalEffort)];

        yield return new(
            new(MarketVariable.Segment, "", "Line of business.", null, null, null), [],
            block =>
            {
                var noise = block.Noise();
                return i => shares.Quantile(noise[i]);
            });

        yield return new(
            new(MarketVariable.ProductQuality, "standard deviations",
                "Product quality relative to all companies. Not observable outside a synthetic market.", null, null, 2), [],
            StandardNormal);

        yield return new(
            new(MarketVariable.ChannelStrength, "standard deviations",
                "Strength of the sales channels outside social media relative to all companies. "
                + "Not observable outside a synthetic market.", null, null, 2), [],
            StandardNormal);

        yield return new(
            new(MarketVariable.Effort, "hours a week", "Working time spent on social media.", 0, HoursOfAWeek, 1),
            [MarketVariable.Segment, MarketVariable.ProductQuality],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var quality = block.Cause(MarketVariable.ProductQuality);
                var noise = block.Noise();
                return i =>
                {
                    var median = typicalEffort[(int)segment[i]] * Math.Exp(scenario.EffortByQuality * quality[i]);
                    return Math.Min(new LogNormalDistribution(median, scenario.EffortSpread).Quantile(noise[i]), HoursOfAWeek);
                };
            });
    }

    private const double HoursOfAWeek = 168;

    private static Func<int, double> StandardNormal(Block block)
    {
        var noise = block.Noise();
        return i => NormalDistribution.Standard.Quantile(noise[i]);
    }
}
