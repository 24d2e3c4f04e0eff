using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ResearchKit.Cli.Tests.Study;

public class StudyWarningTests
{
    [Fact]
    public async Task A_clean_table_has_none() => Assert.Empty(await WarningsAsync("x,y\n1,2\n2,3\n3,5\n4,4\n5,7\n"));

    [Fact]
    public async Task Rows_with_a_missing_value_are_counted() => Assert.Equal(
        ["rows-dropped: 3 of 8 rows were left out because x or y is missing there."],
        await WarningsAsync("x,y\n1,2\n2,3\nNA,9\n3,5\n,\n4,4\n5,7\n6,null\n"));

    // R 4.2.2: cor(c(1,2,3,4,5,100), c(4,3,2,1,2,100)) 0.998276, method = "spearman" −0.02898855, without the last −0.8320503.
    [Fact]
    public async Task Points_that_drive_a_disagreement_are_named()
    {
        var warning = Assert.Single(await WarningsAsync("x,y\n1,4\n2,3\n3,2\n4,1\n5,2\n100,100\n"));
        Assert.StartsWith(
            "pearson-spearman-disagree: Pearson is 0.998 and Spearman −0.029: a curve, a heavy tail or a few points decide. "
            + "Pearson is moved most by row 6 (x 100, y 100; without it −0.832), ", warning, StringComparison.Ordinal);
        Assert.EndsWith(" Rows count from 1 below the header.", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_without_logarithms_are_counted() => Assert.Equal(
        ["no-logarithms: Logarithms need positive numbers; x is zero or negative in 1 row and y is zero or negative in 2 rows. "
            + "Read Spearman and Kendall instead, which any rescaling leaves as they are."],
        await WarningsAsync("x,y\n0,-1\n2,0\n3,5\n4,4\n5,7\n"));

    [Fact]
    public async Task Three_pairs_have_no_interval() => Assert.Equal(
        ["too-few-pairs: 3 pairs: too few for an interval of every method; Kendall's needs 5, the others 4."], await WarningsAsync("x,y\n1,2\n2,5\n3,4\n"));

    [Fact]
    public async Task A_perfect_order_is_doubted() => Assert.Equal(
        ["perfect-correlation: All 5 pairs agree in their order, and an interval of no width follows; with few pairs that happens "
            + "by chance. Look at the p-value, and ask whether one column was made from the other."],
        await WarningsAsync("x,y\n1,2\n2,3\n3,5\n4,6\n5,11\n"));

    [Fact]
    public async Task A_group_that_tells_nothing_is_named() => Assert.Equal(
        ["undefined-group: 1 of 2 groups too small or constant for every estimate or interval: b."],
        await WarningsAsync("x,y,g\n1,2,a\n2,3,a\n3,5,a\n4,4,a\n5,7,a\n6,8,b\n7,10,b\n", "--group", "g"));

    [Fact]
    public async Task A_rate_of_small_counts_is_seen_in_itself() => Assert.Contains(
        "ratio: y looks computed from x (y × x is a whole number in nearly every row, within rounding). Such a pair goes "
            + "together even where nothing else does: study the count behind the rate instead.",
        await WarningsAsync(Rates(followersFrom: 20, withCounts: false)));

    [Fact]
    public async Task A_rate_of_large_counts_is_seen_beside_the_count()
    {
        Assert.DoesNotContain(await WarningsAsync(Rates(followersFrom: 20_000_000, withCounts: false)), IsRatio);
        Assert.Contains(
            "ratio: y looks computed from x (it equals likes / x, within rounding). Such a pair goes together even where "
                + "nothing else does: study the count behind the rate instead.",
            await WarningsAsync(Rates(followersFrom: 20_000_000, withCounts: true)));
    }

    /// <summary>What was not asked for must not stand in the way: a third column in doubt is left out.</summary>
    [Fact]
    public async Task A_third_column_in_doubt_is_no_hindrance() =>
        Assert.Empty(await WarningsAsync("x;y;z\n1;2;1,234\n2;3;1,345\n3;5;2,456\n4;4;1,500\n5;7;3,100\n"));

    private static bool IsRatio(string warning) => warning.StartsWith("ratio:", StringComparison.Ordinal);

    private static string Rates(int followersFrom, bool withCounts)
    {
        var csv = new StringBuilder(withCounts ? "x,y,likes\n" : "x,y\n");
        for (var i = 0; i < 40; i++)
        {
            // No pattern but what the division leaves: neither sequence repeats within 40 rows.
            var (followers, likes) = (followersFrom + i * 37 % 101 * (followersFrom / 20), (7 + i * 53 % 97) * (followersFrom / 20) + i);
            var rate = Math.Round((double)likes / followers, 7);
            csv.Append(CultureInfo.InvariantCulture, $"{followers},{rate:F7}{(withCounts ? "," + likes : "")}\n");
        }
        return csv.ToString();
    }

    private static async Task<string[]> WarningsAsync(string csv, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var text = await Invocation.OutputOfAsync(["study", folder.Write("a.csv", csv), "--x", "x", "--y", "y", "--json", .. options]);
        return [.. JsonDocument.Parse(text).RootElement.GetProperty("warnings").EnumerateArray()
            .Select(warning => $"{warning.GetProperty("code").GetString()}: {warning.GetProperty("message").GetString()}")];
    }
}
