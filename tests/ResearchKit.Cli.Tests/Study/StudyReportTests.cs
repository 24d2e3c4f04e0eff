namespace ResearchKit.Cli.Tests.Study;

public class StudyReportTests
{
    // Pearson, its interval and all p-values: R 4.2.2, cor.test of the eight complete rows, as they are and on logarithms.
    private const string Report = """
        FILE: 9 rows, delimiter ','
        followers and reach: 8 pairs, 1 row dropped

        Correlations (intervals at 95 %)
        method    estimate        interval        p  interval by
        ────────  ────────  ──────────────  ───────  ─────────────
        Pearson      0.974  0.857 to 0.995  < 0.001  Fisher z
        Spearman     0.976  0.816 to 0.997  < 0.001  Bonett-Wright
        Kendall      0.929  0.762 to 0.980  < 0.001  Fieller

        On logarithms of both (intervals at 95 %)
        method    estimate        interval        p  interval by
        ────────  ────────  ──────────────  ───────  ─────────────
        Pearson      0.965  0.812 to 0.994  < 0.001  Fisher z
        Spearman     0.976  0.816 to 0.997  < 0.001  Bonett-Wright
        Kendall      0.929  0.762 to 0.980  < 0.001  Fieller

        Within groups of platform (intervals at 95 %)
        group  pairs  Pearson  Spearman  Kendall  Spearman's interval
        ─────  ─────  ───────  ────────  ───────  ───────────────────
        a          4    0.988     1.000    1.000       1.000 to 1.000
        b          4    0.979     1.000    1.000       1.000 to 1.000

        Warning (rows-dropped): 1 of 9 rows were left out because followers or reach is missing there.
        Warning (undefined-group): 2 of 2 groups too small or constant for every estimate or interval: a, b.

        """;

    [Fact]
    public async Task It_prints_tables_and_warnings()
    {
        using var folder = new TemporaryFolder();
        var file = Audience.WriteTo(folder);
        Assert.Equal(
            Report.ReplaceLineEndings("\n").Replace("FILE", file, StringComparison.Ordinal),
            await Invocation.OutputOfAsync("study", file, "--x", "followers", "--y", "reach", "--group", "platform"));
    }

    [Theory]
    [InlineData("0.9", "Correlations (intervals at 90 %)", "Pearson      0.974  0.891 to 0.994")]
    [InlineData("0.99", "Correlations (intervals at 99 %)", "Pearson      0.974  0.765 to 0.997")]
    public async Task The_level_is_that_of_all_intervals(string level, string caption, string pearson)
    {
        using var folder = new TemporaryFolder();
        var report = await Invocation.OutputOfAsync(
            "study", Audience.WriteTo(folder), "--x", "followers", "--y", "reach", "--level", level);
        Assert.Contains(caption, report, StringComparison.Ordinal);
        Assert.Contains(pearson, report, StringComparison.Ordinal);
        Assert.DoesNotContain("95 %", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a;b\n1,5;2\n2,5;3\n4;9\n", "delimiter ';', decimal comma in a")]
    [InlineData("a\tb\n1.5\t2\n2.5\t3\n4\t9\n", "delimiter tab")]
    [InlineData("a|b\n1.5|2\n2.5|3\n4|9\n", "delimiter '|'")]
    [InlineData("a;b\n1,234;1\n2,345;2\n4,500;5\n", "delimiter ';', decimal comma in a, b", "--decimal", ",")]
    [InlineData("a;b\n1,234;1\n2,345;2\n4,500;5\n", "delimiter ';'", "--thousands", ",")]
    public async Task It_tells_what_it_took_the_file_for(string csv, string detected, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", csv);
        var report = await Invocation.OutputOfAsync(["study", file, "--x", "a", "--y", "b", .. options]);
        Assert.StartsWith($"{file}: 3 rows, {detected}\na and b: 3 pairs", report, StringComparison.Ordinal);
    }
}
