using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class SurvivalWorks
{
    public static IReadOnlyList<Work> All { get; } =
    [
        new("kaplan-meier-1m", 1_000_000, Samples.Durations,
            columns => () => _ = KaplanMeier.Of(SurvivalTimes.Of(columns["duration"], columns["event"])).Band()),
        new("kaplan-meier-few-ties-1m", 1_000_000, rows => Untied(Samples.Durations(rows)),
            columns => () => _ = KaplanMeier.Of(SurvivalTimes.Of(columns["duration"], columns["event"])).Band()),
        new("nelson-aalen-few-ties-1m", 1_000_000, rows => Untied(Samples.Durations(rows)),
            columns => () => _ = NelsonAalen.Of(SurvivalTimes.Of(columns["duration"], columns["event"]))),
        new("log-rank-1m", 1_000_000, Samples.Durations, LogRankOfTwo),
        new("cox-100k-7", 100_000, rows => Samples.DurationsExplained(rows, 7), Cox, 7),
        new("cox-1m-1", 1_000_000, rows => Samples.DurationsExplained(rows, 1), Cox),
        new("cox-few-ties-1m-1", 1_000_000, rows => Untied(Samples.DurationsExplained(rows, 1)), Cox),
        new("proportional-hazards-1m-1", 1_000_000, rows => Samples.DurationsExplained(rows, 1), ProportionalHazards),
    ];

    private static Dictionary<string, double[]> Untied(Dictionary<string, double[]> sample)
    {
        var (durations, parts) = (sample["duration"], Samples.Uniform("ties", sample["duration"].Length));
        for (var i = 0; i < durations.Length; i++)
            durations[i] += parts[i] / 10;
        return sample;
    }

    private static Action LogRankOfTwo(Columns columns)
    {
        var groups = Enumerable.Range(0, columns.Rows).Select(i => i % 2).ToArray();
        return () => _ = LogRank.Test(SurvivalTimes.Of(columns["duration"], columns["event"]), groups);
    }

    private static Action Cox(Columns columns)
    {
        var design = columns.Design(DesignMatrix.WithoutIntercept(columns.Rows));
        return () =>
        {
            var fit = CoxRegression.Fit(SurvivalTimes.Of(columns["duration"], columns["event"]), design);
            foreach (var coefficient in fit.Coefficients)
                _ = coefficient.ConfidenceInterval();
        };
    }

    private static Action ProportionalHazards(Columns columns)
    {
        var design = columns.Design(DesignMatrix.WithoutIntercept(columns.Rows));
        var fit = CoxRegression.Fit(SurvivalTimes.Of(columns["duration"], columns["event"]), design);
        return () => _ = fit.ProportionalHazards();
    }
}
