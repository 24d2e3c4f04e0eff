using ResearchKit.Synthesis;

namespace ResearchKit.Benchmarks;

internal static class MarketWorks
{
    // Ten followers of each of these are in the sample, as in the peer's.
    private const int FollowersOfACompany = 10;

    public static IReadOnlyList<Work> All { get; } =
    [
        Followers("followers-1m", FollowerColumns.Features),
        Followers("followers-names-1m", FollowerColumns.FeaturesAndNames),
        new("market-1m", 1_000_000, Rows, columns => () =>
        {
            var market = Scenario.Reference.Generate("2026", RowsOf(columns));
            _ = market.Companies;
            _ = market.Profiles;
        }),
    ];

    private static Work Followers(string name, FollowerColumns which) => new(name, 1_000_000, Rows, columns =>
    {
        var rows = RowsOf(columns);
        var market = Scenario.Reference.Generate("2026", Math.Max(1, rows / FollowersOfACompany));
        // How many follow whom is known on both sides.
        _ = market.SampleFollowers(1).Frame();
        return () => _ = market.SampleFollowers(rows, columns: which).Frame();
    });

    private static Dictionary<string, double[]> Rows(int rows) => new() { ["rows"] = [rows] };

    private static int RowsOf(Columns columns) => (int)columns["rows"][0];
}
