using ResearchKit.Data;
using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

/// <summary>The markets in data/, one of each scenario.</summary>
public class CommittedMarketTests
{
    private const int MostBytes = 300_000;

    public static TheoryData<string> Names => [.. Scenarios.All.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_codebook_describes_all_that_is_there(string scenario)
    {
        var (codebook, market) = (Read(scenario), Scenarios.Named(scenario).Generate("2026", 1));
        Assert.Equal((scenario, Market.GeneratorVersion), (codebook.Scenario, codebook.GeneratorVersion));
        Assert.Equal(codebook.Provenance!.ChosenTables ?? market.Tables.Select(table => table.Name), codebook.Tables.Select(table => table.Name));
        Assert.Equal(market.Provenance.Settings, codebook.Provenance.Settings.ToDictionary(setting => setting.Name, setting => setting.Value));
        Assert.Equal(
            codebook.Tables.Select(table => table.File).Concat(["codebook.json", "truth.json"]).Order(StringComparer.Ordinal),
            Directory.EnumerateFileSystemEntries(Folder(scenario)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(codebook.Tables, table => Assert.Equal(
            market.Table(table.Name!).Columns.Select(column => (column.Name, column.Description)),
            table.Columns.Select(column => (column.Name, column.Description))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_market_is_small(string scenario) =>
        Assert.InRange(new DirectoryInfo(Folder(scenario)).EnumerateFiles().Sum(file => file.Length), 1, MostBytes);

    private static Codebook Read(string scenario) => Codebook.Read(Path.Combine(Folder(scenario), "codebook.json"));

    // data/reference holds published facts.
    private static string Folder(string scenario) =>
        Path.Combine(Repository.Root, "data", scenario == "reference" ? "reference-market" : scenario);
}
