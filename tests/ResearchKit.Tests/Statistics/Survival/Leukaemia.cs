using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

/// <summary>Remissions of acute myelogenous leukaemia with and without maintenance, R's survival::aml (Miller 1997).</summary>
internal static class Leukaemia
{
    public static SurvivalTimes Maintained { get; } = SurvivalTimes.Of(
        [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]);

    public static SurvivalTimes NotMaintained { get; } = SurvivalTimes.Of(
        [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45], [1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1]);
}
