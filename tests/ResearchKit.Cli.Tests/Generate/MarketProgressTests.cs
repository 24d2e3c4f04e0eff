using ResearchKit.Cli.Generate;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.Tests.Generate;

public class MarketProgressTests
{
    private static readonly Market Market = Scenario.Reference.Generate("2026", 10);

    [Fact]
    public void Every_table_is_told_with_the_share_of_all_that_is_done()
    {
        var shown = new List<(string Step, double Share)>();
        var progress = new MarketProgress(Market.CompanyCount, 4, (step, share) => shown.Add((step, share)), CancellationToken.None);
        foreach (var name in new[] { "platforms", "companies", "segments" })
            Assert.Single(progress.Over(Market.Table(name)));
        progress.Begin("Finding the true effects");
        Assert.Equal(
            [
                ("Writing platforms", 0), ("Writing platforms: 8 rows", 0),
                // The last row of a batch tells its company; of tables without companies nothing is known before their end.
                ("Writing companies", 0.25), ("Writing companies: 10 rows", 0.5),
                ("Writing segments", 0.5), ("Writing segments: 5 rows", 0.5),
                ("Finding the true effects", 0.75),
            ], shown);
    }

    [Fact]
    public void Whoever_wants_to_stop_waits_for_a_batch_at_most()
    {
        using var stop = new CancellationTokenSource();
        var progress = new MarketProgress(Market.CompanyCount, 2, (_, _) => stop.Cancel(), stop.Token);
        Assert.Throws<OperationCanceledException>(() => progress.Over(Market.Table("companies")).Count());
    }
}
