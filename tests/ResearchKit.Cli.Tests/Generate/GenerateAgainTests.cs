namespace ResearchKit.Cli.Tests.Generate;

public class GenerateAgainTests
{
    [Fact]
    public async Task A_market_is_drawn_again_from_its_codebook()
    {
        using var folder = new TemporaryFolder();
        await Invocation.OutputOfAsync("generate", "--scenario", "purge-2014", "--seed", "s", "--companies", "30",
            "--tables", "profiles,companies", "--out", folder.At("first"));
        await Invocation.OutputOfAsync("generate", "--again", folder.At("first"), "--out", folder.At("second"));
        Assert.Equal(["codebook.json", "companies.csv", "profiles.csv", "truth.json"], folder.FilesBelow("first"));
        Assert.Equal(folder.FilesBelow("first"), folder.FilesBelow("second"));
        Assert.All(folder.FilesBelow("first"), file =>
            Assert.Equal(File.ReadAllText(folder.At("first/" + file)), File.ReadAllText(folder.At("second/" + file))));
        // In its own place too, which is how the markets of data/ are renewed.
        await Invocation.OutputOfAsync("generate", "--again", folder.At("first"), "--out", folder.At("first"), "--force");
        Assert.Equal(folder.FilesBelow("second"), folder.FilesBelow("first"));
    }

    [Fact]
    public async Task Another_version_of_the_generator_is_told()
    {
        using var folder = new TemporaryFolder();
        await Invocation.OutputOfAsync("generate", "--companies", "5", "--tables", "segments", "--out", folder.At("first"));
        var codebook = File.ReadAllText(folder.At("first/codebook.json"));
        folder.Write("first/codebook.json", codebook.Replace(
            $"\"generatorVersion\": \"{Synthesis.Market.GeneratorVersion}\"", "\"generatorVersion\": \"0\"", StringComparison.Ordinal));
        var run = await Invocation.OfAsync("generate", "--again", folder.At("first"), "--out", folder.At("second"));
        Assert.Equal(
            (0, $"The market there was drawn by version 0 of the generator; this is version {Synthesis.Market.GeneratorVersion}, whose values differ.\n"),
            (run.ExitCode, run.Error));
        Assert.Equal(codebook, File.ReadAllText(folder.At("second/codebook.json")));
    }

    [Fact]
    public async Task What_the_codebook_tells_is_not_told_twice()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            "researchkit: --again takes scenario, seed, companies and tables from the codebook; leave --seed out. Try 'researchkit generate --help'.",
            await Invocation.ErrorOfAsync(2, "generate", "--again", folder.FullName, "--seed", "7", "--out", folder.At("market")));
    }

    [Fact]
    public async Task Collected_data_cannot_be_drawn()
    {
        using var folder = new TemporaryFolder();
        var codebook = folder.Write("codebook.json", """{"schemaVersion":1,"scenario":null,"seed":null,"generatorVersion":null,"tables":[]}""");
        Assert.Equal($"researchkit: {codebook}: The codebook does not tell from which scenario and seed the tables were drawn.",
            await Invocation.ErrorOfAsync(1, "generate", "--again", folder.FullName, "--out", folder.At("market")));
        Assert.Equal($"researchkit: {folder.At("no/codebook.json")}: There is no such file.",
            await Invocation.ErrorOfAsync(1, "generate", "--again", folder.At("no"), "--out", folder.At("market")));
    }
}
