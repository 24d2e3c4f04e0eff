using System.Text.Json;

namespace ResearchKit.Cli.Tests.Study;

public class StudyDocumentTests
{
    private static readonly string[] CorrelationKeys = ["method", "estimate", "lower", "upper", "level", "intervalMethod", "pValue"];

    [Fact]
    public async Task Its_keys_are_these_in_this_order()
    {
        using var folder = new TemporaryFolder();
        var study = await StudyAsync(Audience.WriteTo(folder), "followers", "reach", "--group", "platform");
        Assert.Equal(
            ["schemaVersion", "x", "y", "sampleSize", "droppedRows", "correlations", "logCorrelations", "groups", "warnings"],
            Keys(study));
        Assert.Equal((1, "followers", "reach", 8, 1), (
            study.GetProperty("schemaVersion").GetInt32(), study.GetProperty("x").GetString(), study.GetProperty("y").GetString(),
            study.GetProperty("sampleSize").GetInt32(), study.GetProperty("droppedRows").GetInt32()));
        foreach (var name in new[] { "correlations", "logCorrelations" })
            CheckCorrelations(study.GetProperty(name), "Fieller");
        Assert.Equal(["a", "b"], study.GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("name").GetString()));
        foreach (var group in study.GetProperty("groups").EnumerateArray())
        {
            Assert.Equal(["name", "sampleSize", "correlations"], Keys(group));
            Assert.Equal(4, group.GetProperty("sampleSize").GetInt32());
            // Fieller's variance divides by n − 4.
            CheckCorrelations(group.GetProperty("correlations"), "none");
        }
        Assert.All(study.GetProperty("warnings").EnumerateArray(), warning => Assert.Equal(["code", "message"], Keys(warning)));
        Assert.Equal(
            ["rows-dropped", "undefined-group"],
            study.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("code").GetString()));
    }

    // R 4.2.2, cor.test(followers, reach) and of their logarithms, method = "pearson", "spearman", "kendall".
    [Fact]
    public async Task It_has_full_precision()
    {
        using var folder = new TemporaryFolder();
        var study = await StudyAsync(Audience.WriteTo(folder), "followers", "reach");
        var plain = study.GetProperty("correlations");
        Near(0.9737562104708255, plain[0], "estimate");
        Near(0.8574436737975304, plain[0], "lower");
        Near(0.9954035137641167, plain[0], "upper");
        Near(4.430288583428e-05, plain[0], "pValue", 1e-6);
        Near(0.9761904761904763, plain[1], "estimate");
        Near(0.0003968253968253968, plain[1], "pValue", 1e-6);
        Near(0.9285714285714286, plain[2], "estimate");
        Near(0.0003968253968253954, plain[2], "pValue", 1e-6);
        var logarithmic = study.GetProperty("logCorrelations");
        Near(0.9646413044779435, logarithmic[0], "estimate");
        Near(0.8117837448878049, logarithmic[0], "lower");
        Near(0.9937833969977815, logarithmic[0], "upper");
        Near(0.0001076068300609542, logarithmic[0], "pValue", 1e-6);
        // Ranks do not change under logarithms.
        Assert.Equal(plain[1].GetRawText(), logarithmic[1].GetRawText());
        Assert.Equal(plain[2].GetRawText(), logarithmic[2].GetRawText());
    }

    [Fact]
    public async Task What_is_undefined_is_null()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "x,y,g\n1,1,two\n2,2,two\n3,5,same\n3,6,same\n3,7,same\n3,8,same\n9,4,one\n");
        var groups = (await StudyAsync(file, "x", "y", "--group", "g")).GetProperty("groups");
        Assert.Equal(["one", "same", "two"], groups.EnumerateArray().Select(g => g.GetProperty("name").GetString()));
        foreach (var correlation in groups[0].GetProperty("correlations").EnumerateArray().Concat(groups[1].GetProperty("correlations").EnumerateArray()))
            AllNull(correlation, "estimate", "lower", "upper", "pValue");
        foreach (var correlation in groups[2].GetProperty("correlations").EnumerateArray())
        {
            Assert.Equal(1, correlation.GetProperty("estimate").GetDouble());
            AllNull(correlation, "lower", "upper");
            Assert.Equal("none", correlation.GetProperty("intervalMethod").GetString());
        }
    }

    [Fact]
    public async Task Without_logarithms_and_groups_the_keys_stay()
    {
        using var folder = new TemporaryFolder();
        var study = await StudyAsync(folder.Write("a.csv", "x,y\n0,1\n2,2\n3,5\n4,4\n5,6\n"), "x", "y");
        Assert.Equal(JsonValueKind.Null, study.GetProperty("logCorrelations").ValueKind);
        Assert.Empty(study.GetProperty("groups").EnumerateArray());
    }

    [Fact]
    public async Task Rows_without_a_group_are_a_group_and_names_keep_their_letters()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "Gefällt mir,المتابعون,g\n1,1,ä\n2,2,ä\n3,5,\n4,6,\n");
        var text = await Invocation.OutputOfAsync("study", file, "--x", "Gefällt mir", "--y", "المتابعون", "--group", "g", "--json");
        Assert.Contains("\"x\": \"Gefällt mir\",\n  \"y\": \"المتابعون\"", text, StringComparison.Ordinal);
        Assert.Equal(["(missing)", "ä"], JsonDocument.Parse(text).RootElement.GetProperty("groups").EnumerateArray()
            .Select(g => g.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Groups_of_numbers_keep_their_names()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "x,y,year\n1,1,2017\n2,2,2017\n3,5,2018\n4,6,2018\n");
        var groups = (await StudyAsync(file, "x", "y", "--group", "year")).GetProperty("groups");
        Assert.Equal(["2017", "2018"], groups.EnumerateArray().Select(g => g.GetProperty("name").GetString()));
    }

    private static async Task<JsonElement> StudyAsync(string file, string x, string y, params string[] options) =>
        JsonDocument.Parse(await Invocation.OutputOfAsync(["study", file, "--x", x, "--y", y, "--json", .. options])).RootElement;

    private static void CheckCorrelations(JsonElement correlations, string methodOfKendall)
    {
        Assert.Equal(["pearson", "spearman", "kendall"], correlations.EnumerateArray().Select(c => c.GetProperty("method").GetString()));
        Assert.Equal(["Fisher z", "Bonett-Wright", methodOfKendall], correlations.EnumerateArray().Select(c => c.GetProperty("intervalMethod").GetString()));
        Assert.All(correlations.EnumerateArray(), c => Assert.Equal(CorrelationKeys, Keys(c)));
        Assert.All(correlations.EnumerateArray(), c => Assert.Equal(0.95, c.GetProperty("level").GetDouble()));
    }

    private static IEnumerable<string> Keys(JsonElement value) => value.EnumerateObject().Select(member => member.Name);

    private static void AllNull(JsonElement value, params string[] keys) =>
        Assert.All(keys, key => Assert.Equal(JsonValueKind.Null, value.GetProperty(key).ValueKind));

    private static void Near(double expected, JsonElement correlation, string key, double tolerance = 1e-9) =>
        Assert.Equal(1, correlation.GetProperty(key).GetDouble() / expected, tolerance);
}
