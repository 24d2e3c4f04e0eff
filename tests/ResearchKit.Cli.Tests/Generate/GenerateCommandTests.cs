using System.Security.Cryptography;
using System.Text.Json;

namespace ResearchKit.Cli.Tests.Generate;

public class GenerateCommandTests
{
    private static readonly string[] Tables = [.. Synthesis.Scenario.Reference.Generate("any", 1).Tables.Select(table => table.Name)];

    private static readonly string[] Files =
        [.. Tables.Select(name => name + ".csv").Concat(["codebook.json", "truth.json"]).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task It_writes_a_market_with_codebook_and_truth()
    {
        using var folder = new TemporaryFolder();
        var output = await GenerateAsync(folder.At("deep/market"), "--scenario", "bought-audience", "--seed", "a b", "--companies", "12");
        Assert.Equal(
            $"Wrote the synthetic market 'bought-audience', seed a b, 12 companies, to {folder.At("deep/market")}: "
            + $"{string.Join(", ", Tables.Select(name => name + ".csv"))}, codebook.json, truth.json\n", output);
        Assert.Equal(Files, folder.FilesBelow("deep/market"));

        var codebook = Parse(folder.At("deep/market/codebook.json"));
        Assert.Equal(
            (1, "bought-audience", "a b"),
            (codebook.GetProperty("schemaVersion").GetInt32(), codebook.GetProperty("scenario").GetString(), codebook.GetProperty("seed").GetString()));
        foreach (var (table, name) in codebook.GetProperty("tables").EnumerateArray().Zip(Tables))
        {
            Assert.Equal((name, name + ".csv"), (table.GetProperty("name").GetString(), table.GetProperty("file").GetString()));
            var bytes = File.ReadAllBytes(folder.At($"deep/market/{name}.csv"));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), table.GetProperty("sha256").GetString());
            var lines = System.Text.Encoding.UTF8.GetString(bytes).Split('\n');
            Assert.Equal(lines[0], string.Join(',', table.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString())));
            Assert.Equal(table.GetProperty("rows").GetInt32() + 2, lines.Length);
        }

        var truth = Parse(folder.At("deep/market/truth.json"));
        Assert.Equal("bought-audience", truth.GetProperty("provenance").GetProperty("scenario").GetString());
        Assert.NotEmpty(truth.GetProperty("effects").EnumerateArray());
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using var folder = new TemporaryFolder();
        await GenerateAsync(folder.At("1"), "--seed", "x", "--companies", "8");
        await GenerateAsync(folder.At("2"), "--seed", "x", "--companies", "8");
        await GenerateAsync(folder.At("3"), "--seed", "y", "--companies", "8");
        Assert.All(Files, file => Assert.Equal(File.ReadAllBytes(folder.At("1/" + file)), File.ReadAllBytes(folder.At("2/" + file))));
        Assert.NotEqual(File.ReadAllBytes(folder.At("1/companies.csv")), File.ReadAllBytes(folder.At("3/companies.csv")));
    }

    [Fact]
    public async Task What_it_writes_can_be_studied()
    {
        using var folder = new TemporaryFolder();
        await GenerateAsync(folder.FullName, "--companies", "500", "--tables", "companies");
        var report = await Invocation.OutputOfAsync(
            "study", folder.At("companies.csv"), "--x", "followers", "--y", "revenue", "--group", "segment");
        Assert.Contains("followers and revenue: 500 pairs, 0 rows dropped", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("market/notes.txt", "mine");
        Assert.Equal(
            $"researchkit: The folder '{folder.At("market")}' is not empty; --force replaces the market in it. Try 'researchkit generate --help'.",
            await Invocation.ErrorOfAsync(2, "generate", "--out", folder.At("market")));
        Assert.Equal(["market/notes.txt"], folder.Files);
    }

    [Fact]
    public async Task With_force_the_market_is_replaced_and_the_rest_stays()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.txt", "mine");
        folder.Write("codebook.json", "of another market");
        await GenerateAsync(folder.FullName, "--companies", "50", "--tables", "companies,segments", "--force");
        Assert.Equal(["codebook.json", "companies.csv", "notes.txt", "segments.csv", "truth.json"], folder.Files);
        // A table of the market before that the next one does not have would be taken for one of its own.
        await GenerateAsync(folder.FullName, "--companies", "60", "--tables", "companies", "--force");
        Assert.Equal(["codebook.json", "companies.csv", "notes.txt", "truth.json"], folder.Files);
        Assert.Equal("mine", File.ReadAllText(folder.At("notes.txt")));
        Assert.Equal(1, Parse(folder.At("codebook.json")).GetProperty("schemaVersion").GetInt32());
    }

    [Theory]
    [InlineData("referense", "Nearest: reference. ")]
    [InlineData("zzz", "")]
    public async Task A_scenario_that_is_none_is_told(string scenario, string names)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            $"researchkit: There is no scenario '{scenario}'. {names}There are: reference, niche-agriculture, deep-tech-stealth, "
            + "engineers-without-marketing, millennials-on-the-wrong-platform, bought-audience, follow-for-follow, purge-2014, "
            + "purge-2018, influencer-campaigns, social-proof, overnight-fame, attention-crowded, planned-or-spontaneous. "
            + "Try 'researchkit generate --help'.",
            await Invocation.ErrorOfAsync(2, "generate", "--scenario", scenario, "--out", folder.At("market")));
        Assert.False(Directory.Exists(folder.At("market")));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("20000001")]
    public async Task A_number_of_companies_out_of_range_is_refused(string companies)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            $"researchkit: companies is {companies}; it must be between 1 and 20000000 (companies). Try 'researchkit generate --help'.",
            await Invocation.ErrorOfAsync(2, "generate", "--companies", companies, "--out", folder.At("market")));
        Assert.False(Directory.Exists(folder.At("market")));
    }

    /// <summary>Below a file no folder can be made, not even by root.</summary>
    [Theory]
    [InlineData("file")]
    [InlineData("file/market")]
    [InlineData("file/deep/market")]
    public async Task A_folder_that_cannot_be_made_leaves_nothing(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "mine");
        var error = await Invocation.ErrorOfAsync(1, "generate", "--companies", "50", "--out", folder.At(name));
        Assert.StartsWith("researchkit: ", error, StringComparison.Ordinal);
        Assert.Contains(folder.At("file"), error, StringComparison.Ordinal);
        Assert.Equal(["file"], folder.Files);
    }

    /// <summary>A table whose place is taken by a folder: nothing temporary stays, and no codebook calls it a market.</summary>
    [Fact]
    public async Task A_table_that_cannot_be_written_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("companies.csv/notes.txt", "mine");
        var error = await Invocation.ErrorOfAsync(1, "generate", "--companies", "50", "--out", folder.FullName, "--force");
        Assert.Equal($"researchkit: '{folder.At("companies.csv")}' is a folder; a file of this name is to be written.", error);
        Assert.Equal(["companies.csv/notes.txt"], folder.Files);
    }

    /// <summary>Whatever a codebook says, files outside its folder are not ours.</summary>
    [Fact]
    public async Task A_codebook_that_names_files_elsewhere_loses_nothing_but_itself()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.txt", "mine");
        folder.Write("market/codebook.json", """
            {"schemaVersion":1,"scenario":null,"seed":null,"generatorVersion":null,"tables":[{"file":"../mine.txt","rows":1,"sha256":"","columns":[]}]}
            """);
        await GenerateAsync(folder.At("market"), "--companies", "50", "--tables", "segments", "--force");
        Assert.Equal(["market/codebook.json", "market/segments.csv", "market/truth.json", "mine.txt"], folder.Files);
    }

    private static Task<string> GenerateAsync(string folder, params string[] options) =>
        Invocation.OutputOfAsync(["generate", "--out", folder, .. options]);

    private static JsonElement Parse(string file) => JsonDocument.Parse(File.ReadAllText(file)).RootElement;
}
