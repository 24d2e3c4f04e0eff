namespace ResearchKit.Cli.Tests.Study;

/// <summary>What a user's file can be wrong in: one line on standard error, exit 1, nothing else. The data's tests have the rest.</summary>
public class StudyInputTests
{
    [Theory]
    [InlineData("followers,reach\n1,2\n2,3\n", "folowers", "reach",
        "FILE, line 1, column 'folowers': There is no such column; nearest: 'followers'; there are: 'followers', 'reach'.")]
    [InlineData("followers,reach\n1,2\n2,3\n", "followers", "zzzzzz",
        "FILE, line 1, column 'zzzzzz': There is no such column; there are: 'followers', 'reach'.")]
    [InlineData("name,reach\nanna,2\nben,3\n", "name", "reach",
        "FILE, line 2, column 'name': 'anna' is not a number.")]
    [InlineData("day,reach\n2018-11-14,2\n2018-11-15,3\n", "day", "reach",
        "FILE, line 2, column 'day': '2018-11-14' is not a number.")]
    [InlineData("x,y\n1,2\n", "x", "y",
        "FILE: At least 2 pairs are needed for a correlation; got 1. Rows where x or y is missing do not count.")]
    [InlineData("x,y\n1,\n,2\n3,\n", "x", "y",
        "FILE: At least 2 pairs are needed for a correlation; got 0. Rows where x or y is missing do not count.")]
    [InlineData("followers,reach\n7,2\n7,3\n7,4\n", "followers", "reach",
        "FILE, column 'followers': x is 7 throughout; a correlation needs values that differ.")]
    [InlineData("followers,reach\n1,5\n2,5\n3,5\n", "followers", "reach",
        "FILE, column 'reach': y is 5 throughout; a correlation needs values that differ.")]
    [InlineData("x;y\n1,234;1\n2,345;2\n4,500;5\n", "x", "y",
        "FILE, line 2, column 'x': '1,234' reads as 1.234 or as 1234, and no number of the column decides; say which: "
        + "--decimal , (CsvOptions.DecimalMark = ',') or --thousands , (CsvOptions.ThousandsMark = ',').")]
    [InlineData("x,y\n1,2\n3\n", "x", "y", "FILE, line 3: The row has 1 cell where the header has 2: '3'.")]
    [InlineData("", "x", "y", "FILE: The file is empty; a header row and rows of data are needed.")]
    public async Task Bad_input_is_one_line_and_exit_1(string csv, string x, string y, string message)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", csv);
        var page = folder.At("a.html");
        Assert.Equal(
            "researchkit: " + message.Replace("FILE", file, StringComparison.Ordinal),
            await Invocation.ErrorOfAsync(1, "study", file, "--x", x, "--y", y, "--html", page));
        Assert.Equal(["a.csv"], folder.Files);
    }

    [Theory]
    [InlineData("none.csv", "There is no such file.")]
    [InlineData("none/none.csv", "There is no such file.")]
    [InlineData("folder.csv", "This is a folder; a file is needed.")]
    [InlineData("a.xls", "The extension '.xls' names no kind of table; .csv, .tsv, .txt or .parquet is needed.")]
    public async Task A_file_that_is_none_is_told(string name, string need)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("folder.csv"));
        Assert.Equal(
            $"researchkit: {folder.At(name)}: {need}",
            await Invocation.ErrorOfAsync(1, "study", folder.At(name), "--x", "x", "--y", "y"));
    }

    [Fact]
    public async Task A_group_that_is_not_there_is_told()
    {
        using var folder = new TemporaryFolder();
        var file = Audience.WriteTo(folder);
        Assert.Equal(
            $"researchkit: {file}, line 1, column 'Platform': There is no such column; nearest: 'platform'; there are: 'followers', 'reach', 'platform'.",
            await Invocation.ErrorOfAsync(1, "study", file, "--x", "followers", "--y", "reach", "--group", "Platform"));
    }

    [Fact]
    public async Task A_page_that_cannot_be_written_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        var file = Audience.WriteTo(folder);
        Directory.CreateDirectory(folder.At("page.html"));
        var error = await Invocation.ErrorOfAsync(
            1, "study", file, "--x", "followers", "--y", "reach", "--html", folder.At("page.html"));
        Assert.StartsWith("researchkit: ", error, StringComparison.Ordinal);
        Assert.Contains("page.html", error, StringComparison.Ordinal);
        Assert.Equal(["audience.csv"], folder.Files);
    }
}
