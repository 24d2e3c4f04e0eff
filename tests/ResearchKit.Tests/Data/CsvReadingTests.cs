using Microsoft.Data.Analysis;
using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

public class CsvReadingTests
{
    [Theory]
    [InlineData("a,b\n1,x\n", ',')]
    [InlineData("a;b\n1,5;x\n", ';')]
    [InlineData("a\tb\n1\tx,y\n", '\t')]
    [InlineData("a|b\n1|x;y\n", '|')]
    [InlineData("\"a;x\",\"b;y\",c\n1,\"p;q\",2\n", ',')]
    [InlineData("a;b,c\n1;2,5\n2;3\n", ';')]
    [InlineData("a\n1\n", ',')]
    [InlineData("a,b", ',')]
    [InlineData("\"x\",\"p|q|r\n\"\n1,2\n", ',')]
    [InlineData("\"a,1\";\"b,2\"\n\"1,2\";\"3,4\"\n", ';')]
    public void The_delimiter_is_detected_and_reported(string text, char delimiter) =>
        Assert.Equal(delimiter, Read(text).Delimiter);

    // Found by random files held against Python's csv module: DuckDB, told to skip such headers, gave 1" and a" for the cells.
    [Theory]
    [InlineData("\"h0,\",\"h1\",\"h2,\"\n\"\n1\",\"=\",\"x\"\n", "\n1")]
    [InlineData("\"h0a,\"\r\n\",\r\na\"\r\n", ",\r\na")]
    public void Delimiters_in_quoted_names_leave_the_cells_below_as_they_are(string text, string cell)
    {
        var frame = Read(text).Frame;

        Assert.Equal(1, frame.Rows.Count);
        Assert.Equal(cell, frame.Texts(frame.Columns[0].Name)[0]);
    }

    [Fact]
    public void A_type_is_settled_by_every_row()
    {
        var frame = Read("whole,fraction,text,date,truth,late\n"
            + "1,1,x,2018-11-14,true,1\n2,2.5,1,2018-11-15,false,2\n" + string.Concat(Enumerable.Repeat("3,3,y,2018-11-16,true,3\n", 5000))
            + "4,4,z,2018-11-17,false,four\n").Frame;

        Assert.IsType<Int64DataFrameColumn>(frame["whole"]);
        Assert.IsType<DoubleDataFrameColumn>(frame["fraction"]);
        Assert.IsType<StringDataFrameColumn>(frame["text"]);
        Assert.IsType<DateTimeDataFrameColumn>(frame["date"]);
        Assert.IsType<BooleanDataFrameColumn>(frame["truth"]);
        Assert.IsType<StringDataFrameColumn>(frame["late"]);
        Assert.Equal(["1", "2", "3"], frame.Texts("late")[..3]);
        Assert.Equal("four", frame.Texts("late")[^1]);
        Assert.Equal(15_007, frame.Numbers("whole").Sum());
        Assert.Equal((bool?)false, frame["truth"][1]);
        Assert.Equal((bool?)true, frame["truth"][5000]);
    }

    [Fact]
    public void Missing_is_empty_NA_NaN_or_null_in_this_case()
    {
        var frame = Read("x,t\n1,a\n,\nNA,NA\nNaN,NaN\nnull,null\n \"\" ,\"NA\"\nNA ,na\n").Frame;

        Assert.Equal([1, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN], frame.Numbers("x"));
        // In quotes, among text, the words are what they say.
        Assert.Equal(["a", null, null, null, null, "NA", "na"], frame.Texts("t"));
    }

    [Fact]
    public void A_column_with_nothing_in_it_is_numbers_and_one_of_quoted_nothing_is_text()
    {
        var frame = Read("a,b,c\n,\"\",1\nNA,\"NA\",2\n").Frame;

        Assert.Equal([double.NaN, double.NaN], frame.Numbers("a"));
        Assert.IsType<DoubleDataFrameColumn>(frame["a"]);
        Assert.Equal(["", "NA"], frame.Texts("b"));
    }

    [Fact]
    public void Identifiers_stay_text()
    {
        var frame = Read("id,zip,ok\n9007199254740993,01234,9007199254740992\n1,5678,-9007199254740992\n").Frame;

        Assert.Equal(["9007199254740993", "1"], frame.Texts("id"));
        Assert.Equal(["01234", "5678"], frame.Texts("zip"));
        Assert.Equal([9007199254740992.0, -9007199254740992.0], frame.Numbers("ok"));
    }

    [Fact]
    public void A_decimal_comma_is_read_where_semicolons_delimit_and_reported()
    {
        var reading = Read("x;y;z\n1,5;0.25;7\n-2,25e3;1;8\n3;.5;9\n");

        Assert.Equal([1.5, -2250, 3], reading.Frame.Numbers("x"));
        Assert.Equal([0.25, 1, 0.5], reading.Frame.Numbers("y"));
        Assert.Equal(["x"], reading.DecimalCommaColumns);
        Assert.Equal(["1,5"], Read("x\ty\n1,5\t2\n").Frame.Texts("x"));
    }

    [Fact]
    public void One_number_that_cannot_be_thousands_decides_for_the_column() =>
        Assert.Equal([1.234, 0.5], Read("x;y\n1,234;1\n0,5;2\n").Frame.Numbers("x"));

    [Fact]
    public void Groups_of_thousands_are_read_where_they_are_announced()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", "x;y\n1.234.567,5;12.34\n-1.000;1\n15;2\n");
        var frame = Csv.Read(path, new CsvOptions { ThousandsMark = '.' }).Frame;

        Assert.Equal([1234567.5, -1000, 15], frame.Numbers("x"));
        Assert.Equal(["12.34", "1", "2"], frame.Texts("y"));
    }

    [Fact]
    public void Quoted_cells_hold_line_breaks_delimiters_and_quotes()
    {
        var frame = Read("\uFEFF\"a\nb\",c\r\n\"x\r\ny\", \"p,q\" \r\n\"say \"\"hi\"\"\",5\" pipe\r\n").Frame;

        Assert.Equal(["a\nb", "c"], frame.Columns.Select(column => column.Name));
        Assert.Equal(["x\r\ny", "say \"hi\""], frame.Texts("a\nb"));
        Assert.Equal(["p,q", "5\" pipe"], frame.Texts("c"));
    }

    [Theory]
    [InlineData("\"a\nb\",c\r\n1,2\r\n")]
    [InlineData("\uFEFF\"a\nb\",c\n1,2\n")]
    [InlineData("\"a\nb\",\"c\"\n1,2\n")]
    [InlineData("c,\"a\nb\"\r\n2,1\r\n")]
    [InlineData("\uFEFFc,\"a\nb\"\r\n2,1\r\n")]
    public void A_name_may_span_lines(string text)
    {
        var frame = Read(text).Frame;
        Assert.Equal(1, frame.Rows.Count);
        Assert.Equal([1.0], frame.Numbers("a\nb"));
        Assert.Equal([2.0], frame.Numbers("c"));
    }

    [Fact]
    public void Empty_lines_are_no_rows_but_in_a_single_column_they_are_missing_values()
    {
        Assert.Equal(2, Read("a,b\n\n1,2\n\n3,4\n\n\n").Frame.Rows.Count);
        Assert.Equal([1, double.NaN, 3], Read("a\n1\n\n3\n").Frame.Numbers("a"));
    }

    [Fact]
    public void Line_ends_may_be_mixed() => Assert.Equal([1, 3, 5], Read("a,b\r\n1,2\n3,4\r\n5,6").Frame.Numbers("a"));

    [Fact]
    public void Names_that_differ_in_case_are_different() => Assert.Equal([2.0], Read("Likes,likes\n1,2\n").Frame.Numbers("likes"));

    [Fact]
    public void Columns_are_chosen_and_ordered_by_name()
    {
        using var folder = new TemporaryFolder();
        var frame = Csv.Read(folder.Write("t.csv", "a,b,c\n1,x,3\n"), new CsvOptions { Columns = ["c", "a"] }).Frame;

        Assert.Equal(["c", "a"], frame.Columns.Select(column => column.Name));
    }

    [Fact]
    public void A_type_that_is_settled_beforehand_wins()
    {
        using var folder = new TemporaryFolder();
        var types = new Dictionary<string, ColumnType> { ["group"] = ColumnType.Text, ["x"] = ColumnType.Number };
        var frame = Csv.Read(folder.Write("t.csv", "group,x\n1,1\n,2\n"), new CsvOptions { Types = types }).Frame;

        Assert.Equal(["1", null], frame.Texts("group"));
        Assert.IsType<DoubleDataFrameColumn>(frame["x"]);
    }

    [Fact]
    public void A_header_alone_is_a_table_without_rows() => Assert.Equal((0, 2), (Read("a,b\n").Frame.Rows.Count, Read("a,b").Frame.Columns.Count));

    [Fact]
    public void A_row_of_megabytes_is_read()
    {
        var text = new string('x', 3_000_000);
        Assert.Equal(text, Read($"a,b\n{text},1\n").Frame.Texts("a")[0]);
    }

    private static CsvReading Read(string text)
    {
        using var folder = new TemporaryFolder();
        return Csv.Read(folder.Write("t.csv", text));
    }
}
