using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

internal static class SurvivalWorks
{
    public static IReadOnlyList<Work> All { get; } =
    [
        new("kaplan-meier-1m", 1_000_000, Samples.Durations,
            columns => () => _ = KaplanMeier.Of(SurvivalTimes.Of(columns["duration"], columns["event"])).Band()),
        new("cox-100k-7", 100_000, rows => Samples.DurationsExplained(rows, 7), Cox),
    ];

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
}
