using System.Text.RegularExpressions;

namespace ResearchKit.Cli.Tests.Study;

public partial class StudyPageTests
{
    [Fact]
    public async Task It_shows_figure_and_tables_and_needs_no_network()
    {
        using var folder = new TemporaryFolder();
        var page = folder.At("pages/study.html");
        var report = await Invocation.OutputOfAsync(
            "study", Audience.WriteTo(folder), "--x", "followers", "--y", "reach", "--group", "platform", "--html", page);
        Assert.EndsWith($"\nWrote {page}\n", report, StringComparison.Ordinal);
        Assert.Equal(["audience.csv", "pages/study.html"], folder.Files);

        var html = File.ReadAllText(page);
        Assert.Contains("<title>reach and followers</title>", html, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,iVBORw0KGgo", html, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"scatter\"", html, StringComparison.Ordinal);
        Assert.Contains("<td>0.857 to 0.995</td>", Untagged(html), StringComparison.Ordinal);
        Assert.Contains("1 of 9 rows were left out", html, StringComparison.Ordinal);
        // plotly.js names addresses in its own text; what matters is that no element loads any.
        Assert.Empty(Loads().Matches(Script().Replace(html, "")).Select(match => match.Value));
    }

    [Fact]
    public async Task Beside_json_it_is_silent()
    {
        using var folder = new TemporaryFolder();
        var output = await Invocation.OutputOfAsync(
            "study", Audience.WriteTo(folder), "--x", "followers", "--y", "reach", "--json", "--html", folder.At("study.html"));
        Assert.StartsWith("{", output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", output, StringComparison.Ordinal);
        Assert.Equal(["audience.csv", "study.html"], folder.Files);
    }

    [Fact]
    public async Task The_same_study_is_the_same_page()
    {
        using var folder = new TemporaryFolder();
        var file = Audience.WriteTo(folder);
        foreach (var page in new[] { "1.html", "2.html" })
            await Invocation.OutputOfAsync("study", file, "--x", "followers", "--y", "reach", "--html", folder.At(page));
        Assert.Equal(File.ReadAllBytes(folder.At("1.html")), File.ReadAllBytes(folder.At("2.html")));
    }

    [Fact]
    public async Task Names_are_shown_as_they_are_and_quoted_in_its_code()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "\"a \"\"<b>\"\"\",*y*\n1,2\n2,3\n3,5\n4,4\n");
        await Invocation.OutputOfAsync("study", file, "--x", "a \"<b>\"", "--y", "*y*", "--html", folder.At("a.html"));
        var html = File.ReadAllText(folder.At("a.html"));
        Assert.Contains("<title>*y* and a &quot;&lt;b&gt;&quot;</title>", html, StringComparison.Ordinal);
        Assert.Contains("\"a \\\"<b>\\\"\"", System.Net.WebUtility.HtmlDecode(Tag().Replace(html[html.IndexOf("<pre", StringComparison.Ordinal)..], "")), StringComparison.Ordinal);
    }

    /// <summary>Cells without their alignment.</summary>
    private static string Untagged(string html) => CellAttributes().Replace(html, "<td>");

    [GeneratedRegex("<td [^>]*>")]
    private static partial Regex CellAttributes();

    [GeneratedRegex("<[^>\"]*(\"[^\"]*\"[^>\"]*)*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<=<script[^>]*>).*?(?=</script>)", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("(src|href|action|poster|data)\\s*=\\s*[\"']?(https?:)?//[^\"' >]*|@import|url\\(\\s*[\"']?(https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex Loads();
}
