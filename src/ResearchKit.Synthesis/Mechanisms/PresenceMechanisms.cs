namespace ResearchKit.Synthesis;

/// <summary>Where a company is, and how it splits its effort.</summary>
internal static class PresenceMechanisms
{
    // The step of the target group's share in which the knobs on fit are expressed.
    private const double FitStep = 0.25;

    /// <summary>Accounts and inclinations, for each platform, then shares: a share needs the inclinations of all.</summary>
    internal static IEnumerable<StructuralVariable> Of(Scenario scenario) =>
    [
        .. scenario.Platforms.SelectMany(platform => Inclination(scenario, platform)),
        .. scenario.Platforms.SelectMany(platform => Split(scenario, platform)),
    ];

    private static IEnumerable<StructuralVariable> Inclination(Scenario scenario, Platform platform)
    {
        double[] fit =
        [
            .. scenario.Segments.Select(segment => (segment.PenetrationOn(platform) - scenario.RelevantPenetration) / FitStep),
        ];
        yield return new(
            new(MarketVariable.Present, "", "1 where the company has an account of its own accord, else 0.", 0, 1, 0),
            [
                new(MarketVariable.Segment, nameof(Scenario.PresenceByFit), nameof(Scenario.RelevantPenetration), "Segment.Elsewhere"),
                new(MarketVariable.DataDrivenness, nameof(Scenario.PresenceByDataDrivenness)),
            ],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var data = block.Cause(MarketVariable.DataDrivenness);
                var noise = block.Noise();
                return Quantity.Chance(noise, platform.Presence, i =>
                    fit[(int)segment[i]] * (scenario.PresenceByFit + scenario.PresenceByDataDrivenness * data[i]));
            })
        { Platform = platform.Name, Knobs = ["Platform.Presence"] };

        yield return new(
            new(MarketVariable.EffortWeight, "relative to others",
                "How much the company is drawn to the platform; 0 without an account. Not observable outside a synthetic market.",
                0, null, 4),
            [
                new(MarketVariable.Segment, nameof(Scenario.EffortByFit), nameof(Scenario.RelevantPenetration), "Segment.Elsewhere"),
                new(MarketVariable.DataDrivenness, nameof(Scenario.EffortByDataDrivenness)),
                MarketVariable.On(MarketVariable.Present, platform.Name),
            ],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var data = block.Cause(MarketVariable.DataDrivenness);
                var present = block.Cause(MarketVariable.On(MarketVariable.Present, platform.Name));
                var noise = block.Noise();
                return i => present[i] == 0 ? 0 : Math.Max(0.0001, platform.EffortWeight * Math.Exp(
                    fit[(int)segment[i]] * (scenario.EffortByFit + scenario.EffortByDataDrivenness * data[i])
                    + scenario.EffortShareSpread * Quantity.Normal(noise[i])));
            })
        { Platform = platform.Name, Knobs = [nameof(Scenario.EffortShareSpread), "Platform.EffortWeight"] };
    }

    private static IEnumerable<StructuralVariable> Split(Scenario scenario, Platform platform)
    {
        yield return new(
            new(MarketVariable.EffortShare, "share of effort", "The platform's part of all effort on social media.", 0, 1, 4),
            [.. scenario.Platforms.Select(other => (Cause)MarketVariable.On(MarketVariable.EffortWeight, other.Name))],
            block =>
            {
                var own = block.Cause(MarketVariable.On(MarketVariable.EffortWeight, platform.Name));
                var all = Quantity.Sum(block.Causes(MarketVariable.EffortWeight, scenario.Platforms));
                return i => own[i] == 0 ? 0 : own[i] / all(i);
            })
        { Platform = platform.Name };

        yield return new(
            new(MarketVariable.Effort, "hours a week", "Working time spent on this profile.", 0, Quantity.HoursOfAWeek, 2),
            [MarketVariable.Effort, MarketVariable.On(MarketVariable.EffortShare, platform.Name)],
            block =>
            {
                var effort = block.Cause(MarketVariable.Effort);
                var share = block.Cause(MarketVariable.On(MarketVariable.EffortShare, platform.Name));
                return i => effort[i] * share[i];
            })
        { Platform = platform.Name };

        yield return new(
            new(MarketVariable.RivalEffort, "hours a week",
                "What the average company of this line of business spends on the platform: the crowd, which one company does not move.",
                0, Quantity.HoursOfAWeek, 3),
            [MarketVariable.Segment, MarketVariable.On(MarketVariable.Effort, platform.Name)],
            block =>
            {
                var segment = block.Cause(MarketVariable.Segment);
                var means = block.CrowdMeans(
                    MarketVariable.On(MarketVariable.Effort, platform.Name), MarketVariable.Segment, scenario.Segments.Count);
                return i => means[(int)segment[i]];
            })
        { Platform = platform.Name, ReadsCrowd = true };
    }
}
