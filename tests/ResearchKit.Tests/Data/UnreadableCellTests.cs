using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

/// <summary>Cells that are not what their column was asked to be, and columns that are not there; exact messages.</summary>
public class UnreadableCellTests
{
    private const string Missing = "missing is an empty cell, NA, NaN or null, in this case";

    public static TheoryData<string, string> Cells => new()
    {
        { "abc", "'abc' is not a number." },
        { "007", "'007' is not a number: a leading zero marks an identifier, which stays text." },
        { "9007199254740993",
            "'9007199254740993' is not a number: whole numbers beyond 2^53 (9007199254740992) are identifiers, which stay text." },
        { "NULL", $"'NULL' is not a number; {Missing}." },
        { "n/a", $"'n/a' is not a number; {Missing}." },
        { "1e400", "'1e400' is not a number." },
        { "\"1,234\"",
            "'1,234' is not a number; say which: --decimal , (CsvOptions.DecimalMark = ',') or --thousands , (CsvOptions.ThousandsMark = ',')." },
        { "12 345",
            "'12 345' is not a number; if ' ' sets off thousands, say --thousands \" \" (CsvOptions.ThousandsMark = ' ')." },
        { "\"1,5\"", "'1,5' is not a number; if the comma is a decimal comma, say --decimal , (CsvOptions.DecimalMark = ',')." },
        { "\"two\nlines\"", "'two\\nlines' is not a number." },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_of_a_column_that_must_be_numbers_is_told_with_its_line(string cell, string need)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", $"x,y\n\"a\nb\",1\n\n\"c\",{cell}\nd,3\n");

        var thrown = Assert.Throws<InputException>(() =>
            Csv.Read(path, new CsvOptions { Types = new Dictionary<string, ColumnType> { ["y"] = ColumnType.Number } }));

        Assert.Equal($"{path}, line 5, column 'y': {need}", thrown.Message);
        Assert.Equal((5, "y", cell.Trim('"')), (thrown.Line, thrown.Column, thrown.Value));
    }

    [Theory]
    [InlineData(ColumnType.Whole, "1.5", "'1.5' is not a whole number.")]
    [InlineData(ColumnType.Boolean, "1", "'1' is not true or false.")]
    [InlineData(ColumnType.Date, "14.11.2018", "'14.11.2018' is not a date (ISO 8601: 2018-11-14 or 2018-11-14T09:30:00Z).")]
    public void Every_type_names_what_it_needs(ColumnType type, string cell, string need)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", $"x,y\n1,\n2,{cell}\n");

        var thrown = Assert.Throws<InputException>(() =>
            Csv.Read(path, new CsvOptions { Types = new Dictionary<string, ColumnType> { ["y"] = type } }));

        Assert.Equal($"{path}, line 3, column 'y': {need}", thrown.Message);
    }

    [Fact]
    public void A_comma_that_could_be_either_is_refused_with_the_two_options()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", "name;followers\na;950\nb;1,234\nc;12,500\n");

        Assert.Equal(
            $"{path}, line 3, column 'followers': '1,234' reads as 1.234 or as 1234, and no number of the column decides; say which: "
            + "--decimal , (CsvOptions.DecimalMark = ',') or --thousands , (CsvOptions.ThousandsMark = ',').",
            Assert.Throws<InputException>(() => Csv.Read(path)).Message);
        Assert.Equal([950, 1.234, 12.5], Csv.Read(path, new CsvOptions { DecimalMark = ',' }).Frame.Numbers("followers"));
        Assert.Equal([950, 1234, 12500], Csv.Read(path, new CsvOptions { ThousandsMark = ',' }).Frame.Numbers("followers"));
        Assert.Equal(["a", "b", "c"], Csv.Read(path, new CsvOptions { Columns = ["name"] }).Frame.Texts("name"));
    }

    [Fact]
    public void A_point_that_could_be_either_is_refused_where_commas_may_be_decimal()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", "rate;followers\n0,5;1.234\n");

        Assert.Equal(
            $"{path}, line 2, column 'followers': '1.234' reads as 1.234 or as 1234, and no number of the column decides; say which: "
            + "--decimal . (CsvOptions.DecimalMark = '.') or --thousands . (CsvOptions.ThousandsMark = '.').",
            Assert.Throws<InputException>(() => Csv.Read(path)).Message);
    }

    [Fact]
    public void Both_marks_in_one_column_are_told()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", "x;y\n1,5;1\n2.5;2\n");

        Assert.Equal($"{path}, line 3, column 'x': '2.5' is not a number; the numbers of this column have a decimal comma.",
            Assert.Throws<InputException>(() =>
                Csv.Read(path, new CsvOptions { Types = new Dictionary<string, ColumnType> { ["x"] = ColumnType.Number } })).Message);
    }

    [Fact]
    public void A_column_that_is_not_there_names_the_nearest()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", "followers,following,Folowers2\n1,2,3\n");

        Assert.Equal(
            $"{path}, line 1, column 'folowers': There is no such column; nearest: 'followers', 'Folowers2'; there are: "
            + "'followers', 'following', 'Folowers2'.",
            Assert.Throws<InputException>(() => Csv.Read(path, new CsvOptions { Columns = ["folowers"] })).Message);
    }

    [Fact]
    public void Of_very_many_columns_twenty_are_listed()
    {
        using var folder = new TemporaryFolder();
        var names = Enumerable.Range(1, 30).Select(i => $"question{i}").ToArray();
        var path = folder.Write("t.csv", string.Join(",", names) + "\n" + string.Join(",", names.Select(_ => "1")) + "\n");

        var listed = string.Join(", ", names.Take(20).Select(name => $"'{name}'"));
        Assert.Equal($"{path}, line 1, column 'revenue': There is no such column; there are: {listed}, … (30 in all).",
            Assert.Throws<InputException>(() => Csv.Read(path, new CsvOptions { Columns = ["revenue"] })).Message);
    }

    [Theory]
    [InlineData(';', null, "The decimal mark is '.' or ','; got ';'.")]
    [InlineData(null, '_', "The thousands mark is '.', ',', a space or '\\''; got '_'.")]
    [InlineData(',', ',', "The decimal mark and the thousands mark are both ','; they must differ.")]
    public void Options_that_contradict_themselves_are_refused(char? mark, char? groups, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", "a\n1\n");

        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() =>
            Csv.Read(path, new CsvOptions { DecimalMark = mark, ThousandsMark = groups })).Message);
    }

    [Fact]
    public void Another_delimiter_and_an_empty_choice_are_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", "a:b\n1:2\n");

        Assert.StartsWith("The delimiter is ',', ';', a tab or '|'; got ':'.",
            Assert.Throws<ArgumentException>(() => Csv.Read(path, new CsvOptions { Delimiter = ':' })).Message);
        Assert.StartsWith("Columns is empty; name one at least, or leave it null for all.",
            Assert.Throws<ArgumentException>(() => Csv.Read(path, new CsvOptions { Columns = [] })).Message);
    }
}
