using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

/// <summary>Days that 163 fruit flies lived, the waltons data of lifelines: (day, event, how many flies).</summary>
internal static class Waltons
{
    private static readonly (double Day, double Event, int Count)[] ControlRows =
    [
        (7, 1, 1), (7, 0, 1), (17, 1, 1), (32, 1, 1), (33, 1, 1), (38, 1, 2), (41, 1, 7), (45, 1, 9), (45, 0, 1), (48, 1, 8),
        (51, 1, 3), (53, 1, 7), (54, 1, 2), (56, 1, 18), (58, 1, 4), (60, 1, 15), (60, 0, 1), (61, 1, 9), (61, 0, 2),
        (63, 1, 9), (66, 1, 3), (68, 1, 9), (68, 0, 1), (69, 1, 12), (69, 0, 1), (75, 1, 1),
    ];

    private static readonly (double Day, double Event, int Count)[] TreatedRows =
    [
        (6, 1, 1), (9, 1, 3), (13, 1, 3), (15, 1, 2), (19, 1, 3), (22, 1, 4), (26, 1, 5), (29, 1, 5), (33, 1, 2), (36, 1, 2),
        (43, 1, 1), (47, 1, 1), (62, 1, 2),
    ];

    public static SurvivalTimes Control { get; } = Of(ControlRows);

    public static SurvivalTimes Treated { get; } = Of(TreatedRows);

    public static SurvivalTimes All { get; } = Of([.. ControlRows, .. TreatedRows]);

    private static SurvivalTimes Of((double Day, double Event, int Count)[] rows) => SurvivalTimes.Of(
        [.. rows.SelectMany(row => Enumerable.Repeat(row.Day, row.Count))],
        [.. rows.SelectMany(row => Enumerable.Repeat(row.Event, row.Count))]);
}
