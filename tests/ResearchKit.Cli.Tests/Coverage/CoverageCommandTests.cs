using System.Text.Json;

namespace ResearchKit.Cli.Tests.Coverage;

public class CoverageCommandTests
{
    private static readonly string[] Few = ["--family", "prevalence", "--replications", "40"];

    [Fact]
    public async Task It_prints_a_table_with_standard_errors()
    {
        var output = await Invocation.OutputOfAsync(["coverage", .. Few, "--seed", "a b"]);
        var lines = output.Split('\n');
        Assert.Equal("Coverage of 95 % intervals, in percent, with Monte-Carlo standard errors; seed a b, 40 samples", lines[0]);
        Assert.Matches(@"^family +procedure +data +n = 20 +n = 100 +n = 1,000$", lines[1]);
        Assert.Matches(@"^prevalence +Rogan-Gladen, Lang-Reiczigel +prevalence 0\.2, .* \d+\.\d ± \d+\.\d( |$)", lines[3]);
        Assert.StartsWith("* breaks its promise", lines[^3], StringComparison.Ordinal);
        Assert.StartsWith("Slow procedures get a share of the samples:", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_help_tells_how_long_it_takes() =>
        Assert.Contains("about 4 minutes on two cores", Words(await Invocation.OutputOfAsync("coverage", "--help")), StringComparison.Ordinal);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task A_table_of_one_sample_says_so()
    {
        var output = await Invocation.OutputOfAsync("coverage", "--family", "prevalence", "--replications", "1");
        Assert.EndsWith("; seed 2026, 1 sample", output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_document_has_these_keys_and_full_precision()
    {
        var output = await Invocation.OutputOfAsync(["coverage", .. Few, "--json"]);
        var document = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["schemaVersion", "seed", "replications", "level", "alpha", "rows"], Keys(document));
        Assert.Equal((1, "2026", 40, 0.95, 0.05), (
            document.GetProperty("schemaVersion").GetInt32(), document.GetProperty("seed").GetString(),
            document.GetProperty("replications").GetInt32(), document.GetProperty("level").GetDouble(), document.GetProperty("alpha").GetDouble()));
        Assert.All(document.GetProperty("rows").EnumerateArray(), row =>
        {
            Assert.Equal(
                ["family", "procedure", "data", "sampleSize", "kind", "rate", "standardError", "replications", "undefined"], Keys(row));
            var (rate, error) = (row.GetProperty("rate").GetDouble(), row.GetProperty("standardError").GetDouble());
            Assert.Equal((40 * rate + 2) / 44, 0.5 + Math.Sqrt(0.25 - 44 * error * error), 1e-12);
            Assert.Equal("coverage", row.GetProperty("kind").GetString());
        });
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        string[] command = ["coverage", "--family", "proportion", "--replications", "60", "--json"];
        var first = await Invocation.OutputOfAsync(command);
        Assert.Equal(first, await Invocation.OutputOfAsync(command));
        Assert.NotEqual(first, await Invocation.OutputOfAsync([.. command, "--seed", "7"]));
    }

    [Fact]
    public async Task It_writes_between_the_marks_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var file = folder.At("README.md");
        folder.Write("README.md", "before\n\n<!-- coverage -->\nold\n<!-- /coverage -->\nafter\n");
        var output = await Invocation.OutputOfAsync(["coverage", .. Few, "--into", file]);
        Assert.EndsWith($"\nWrote the tables into {file}\n", output, StringComparison.Ordinal);
        var written = File.ReadAllText(file);
        Assert.StartsWith(
            "before\n\n<!-- coverage -->\nWritten by `researchkit coverage --replications 40 --seed 2026 --into FILE`: 40 samples for each "
            + "cell, with Monte-Carlo standard errors.\n\nSlow procedures get a share of the samples: of bootstraps (999 replicates) and permutation tests (199 permutations) one in 5.\n\n**Coverage of 95 % intervals, in percent**\n\n"
            + "| family | procedure | data | n = 20 | n = 100 | n = 1,000 |\n|---|---|---|--:|--:|--:|\n"
            + "| prevalence | Rogan-Gladen, Lang-Reiczigel | prevalence 0.2, sensitivity 0.8, specificity 0.95 | ", written);
        Assert.EndsWith(" |\n\n<!-- /coverage -->\nafter\n", written, StringComparison.Ordinal);
        // Written twice it is the same.
        await Invocation.OutputOfAsync(["coverage", .. Few, "--into", file]);
        Assert.Equal(written, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("no marks")]
    [InlineData("<!-- /coverage -->\n<!-- coverage -->\n")]
    [InlineData("<!-- coverage -->\n<!-- coverage -->\n<!-- /coverage -->\n")]
    public async Task A_file_without_a_place_is_left_alone(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("README.md", text);
        Assert.Equal(
            $"researchkit: {folder.At("README.md")}: There is no place for the tables: a line <!-- coverage --> and below it a line <!-- /coverage --> are needed.",
            await Invocation.ErrorOfAsync(1, "coverage", "--into", folder.At("README.md")));
        Assert.Equal(text, File.ReadAllText(folder.At("README.md")));
    }

    [Fact]
    public async Task What_it_cannot_do_is_told()
    {
        var none = await Invocation.ErrorOfAsync(2, "coverage", "--family", "corelation");
        Assert.StartsWith("researchkit: There is no family 'corelation'. Nearest: correlation. There are: ", none, StringComparison.Ordinal);
        Assert.Equal(
            "researchkit: replications is 0; it must be between 1 and 10000000. Try 'researchkit coverage --help'.",
            await Invocation.ErrorOfAsync(2, "coverage", "--replications", "0"));
        Assert.Equal(
            "researchkit: --replications needs a whole number; got 'many'. Try 'researchkit coverage --help'.",
            await Invocation.ErrorOfAsync(2, "coverage", "--replications", "many"));
        using var folder = new TemporaryFolder();
        Assert.Contains("absent.md", await Invocation.ErrorOfAsync(1, "coverage", "--into", folder.At("absent.md")), StringComparison.Ordinal);
    }

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
