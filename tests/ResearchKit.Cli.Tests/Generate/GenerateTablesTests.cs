using DuckDB.NET.Data;
using ResearchKit.Data;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.Tests.Generate;

/// <summary>Which tables, and as what.</summary>
public class GenerateTablesTests
{
    private static readonly Market Market = Scenario.Reference.Generate("2026", 12);

    [Fact]
    public async Task Tables_come_in_the_order_of_the_market_however_they_are_asked_for()
    {
        using var folder = new TemporaryFolder();
        var output = await GenerateAsync(folder, "--tables", "sales, companies,sales");
        Assert.EndsWith(": companies.csv, sales.csv, codebook.json, truth.json\n", output, StringComparison.Ordinal);
        var codebook = Codebook.Read(folder.At("market/codebook.json"));
        Assert.Equal(["companies", "sales"], codebook.Provenance!.ChosenTables!);
        AssertSame(folder, codebook);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    public async Task Every_table_reads_back_through_the_codebook(string format)
    {
        using var folder = new TemporaryFolder();
        await GenerateAsync(folder, "--format", format);
        var codebook = Codebook.Read(folder.At("market/codebook.json"));
        Assert.Equal(Market.Tables.Select(table => (table.Name + "." + format, table.Description)),
            codebook.Tables.Select(table => (table.File, table.Description!)));
        Assert.Null(codebook.Provenance!.ChosenTables);
        AssertSame(folder, codebook);
    }

    [Fact]
    public async Task A_database_has_every_table_with_the_words_of_its_columns()
    {
        using var folder = new TemporaryFolder();
        await GenerateAsync(folder, "--format", "duckdb");
        Assert.Equal(["market/codebook.json", "market/market.duckdb", "market/truth.json"], folder.Files);
        var codebook = Codebook.Read(folder.At("market/codebook.json"));
        using var connection = new DuckDBConnection($"Data Source={folder.At("market/market.duckdb")};ACCESS_MODE=READ_ONLY");
        connection.Open();
        foreach (var table in Market.Tables)
        {
            Assert.Equal(table.RowCount, Ask<long>($"select count(*) from {table.Name}"));
            Assert.Equal(table.RowCount, codebook.Tables.Single(entry => entry.Name == table.Name).Rows);
            Assert.Equal(table.Columns.Count, Ask<long>($"select count(comment) from duckdb_columns() where table_name = '{table.Name}'"));
        }
        Assert.Equal(Market.Profiles.Numbers("social_revenue").Sum(), Ask<double>("select sum(social_revenue) from profiles"), 1e-6);
        Assert.Equal("The number of the company. From 1.",
            Ask<string>("select comment from duckdb_columns() where table_name = 'companies' and column_name = 'company_id'"));

        T Ask<T>(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return (T)command.ExecuteScalar()!;
        }
    }

    [Theory]
    [InlineData("profile", "There is no table 'profile'. Nearest: profiles. There are: ")]
    [InlineData("companies,", "There is no table ''. ")]
    public async Task A_table_that_is_none_is_told_with_the_nearest(string tables, string message)
    {
        using var folder = new TemporaryFolder();
        Assert.StartsWith("researchkit: " + message, await Invocation.ErrorOfAsync(2, "generate", "--out", folder.At("market"), "--tables", tables), StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task A_scenario_tells_its_knobs_in_the_codebook()
    {
        using var folder = new TemporaryFolder();
        await GenerateAsync(folder, "--scenario", "bought-audience", "--tables", "segments");
        var provenance = Codebook.Read(folder.At("market/codebook.json")).Provenance!;
        Assert.Equal(12, provenance.Companies);
        Assert.Equal(Scenarios.Named("bought-audience").Description, provenance.Description);
        Assert.Equal(new CodebookSetting("BuyingShare", 0.6, provenance.Settings[0].Default, "share of companies", new ValueRange(0, 1)),
            provenance.Settings.Single(setting => setting.Name == "BuyingShare"));
        Assert.Equal(2, provenance.Settings.Count);
    }

    private static Task<string> GenerateAsync(TemporaryFolder folder, params string[] options) =>
        Invocation.OutputOfAsync(["generate", "--companies", "12", "--out", folder.At("market"), .. options]);

    private static void AssertSame(TemporaryFolder folder, Codebook codebook)
    {
        foreach (var table in codebook.Tables)
        {
            var (expected, actual) = (Market.Table(table.Name!).Frame(), table.Read(folder.At("market")));
            Assert.Equal(expected.Rows.Count, table.Rows);
            foreach (var column in table.Columns)
                Assert.True(expected.Texts(column.Name).SequenceEqual(actual.Texts(column.Name)), $"{table.Name}.{column.Name}");
        }
    }
}
