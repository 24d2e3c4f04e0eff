using Microsoft.Data.Analysis;
using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

public class FrameColumnsTests
{
    private static readonly DataFrame Frame = new(
        new DoubleDataFrameColumn("revenue", [1.5, null, double.NaN, 4]),
        new Int64DataFrameColumn("followers", [10L, 20L, null, 40L]),
        new StringDataFrameColumn("name", ["1", null, "x\ny", "4"]),
        new StringDataFrameColumn("zip", ["01", "02", "03", "04"]),
        new BooleanDataFrameColumn("fake", [null, true, false, true]),
        new DateTimeDataFrameColumn("day", [new DateTime(2018, 11, 14), null, new DateTime(2018, 11, 16), new DateTime(2018, 11, 17)]),
        new StringDataFrameColumn("empty", [null, null, null, null]));

    [Fact]
    public void Unsigned_identifiers_beyond_a_long_stay_text_with_all_their_digits()
    {
        var frame = new DataFrame(new UInt64DataFrameColumn("id", [ulong.MaxValue, 7UL]));
        Assert.Equal(["18446744073709551615", "7"], frame.Texts("id"));
    }

    [Fact]
    public void Numbers_have_missing_as_NaN()
    {
        Assert.Equal([1.5, double.NaN, double.NaN, 4], Frame.Numbers("revenue"));
        Assert.Equal([10, 20, double.NaN, 40], Frame.Numbers("followers"));
        Assert.Equal([double.NaN, double.NaN, double.NaN, double.NaN], Frame.Numbers("empty"));
    }

    [Fact]
    public void Numbers_of_every_class_are_doubles()
    {
        Assert.Equal([1.0, double.NaN], Only(new Int32DataFrameColumn("x", [1, null])));
        Assert.Equal([0.5, double.NaN], Only(new SingleDataFrameColumn("x", [0.5f, null])));
        Assert.Equal([0.1, double.NaN], Only(new DecimalDataFrameColumn("x", [0.1m, null])));
        Assert.Equal([255.0, double.NaN], Only(new ByteDataFrameColumn("x", [255, null])));
        var grown = new DoubleDataFrameColumn("x", [1.0]);
        grown.Append(2);
        grown.Append(null);
        Assert.Equal([1, 2, double.NaN], Only(grown));

        static double[] Only(DataFrameColumn column) => new DataFrame(column).Numbers("x");
    }

    [Theory]
    [InlineData("name", "column 'name': The column holds text; row 3 is not a number: 'x\\ny' is not a number.")]
    [InlineData("zip", "column 'zip': The column holds text; row 1 is not a number: '01' is not a number: a leading zero marks an "
        + "identifier, which stays text.")]
    [InlineData("fake", "column 'fake': The column holds true and false; row 2 is not a number: 'true' is not a number.")]
    [InlineData("day", "column 'day': The column holds dates; row 1 is not a number: '2018-11-14' is not a number.")]
    [InlineData("revenu", "column 'revenu': There is no such column; nearest: 'revenue'; there are: 'revenue', 'followers', 'name', 'zip', "
        + "'fake', 'day', 'empty'.")]
    public void What_is_no_number_is_told_with_its_row(string column, string message) =>
        Assert.Equal(message, Assert.Throws<InputException>(() => Frame.Numbers(column)).Message);

    [Fact]
    public void Texts_of_any_column_read_as_in_a_file()
    {
        Assert.Equal(["1.5", null, null, "4.0"], Frame.Texts("revenue"));
        Assert.Equal(["10", "20", null, "40"], Frame.Texts("followers"));
        Assert.Equal(["1", null, "x\ny", "4"], Frame.Texts("name"));
        Assert.Equal([null, "true", "false", "true"], Frame.Texts("fake"));
        Assert.Equal(["2018-11-14", null, "2018-11-16", "2018-11-17"], Frame.Texts("day"));
    }

    [Fact]
    public void Dates_are_asked_of_dates()
    {
        Assert.Equal([new DateTime(2018, 11, 14), null], Frame.Dates("day")[..2]);
        Assert.Equal([null, null, null, null], Frame.Dates("empty"));
        Assert.Equal(
            "column 'zip': Row 1 is not a date: '01' is not a date (ISO 8601: 2018-11-14 or 2018-11-14T09:30:00Z).",
            Assert.Throws<InputException>(() => Frame.Dates("zip")).Message);
    }

    [Fact]
    public void Pairs_tell_their_rows_and_how_many_were_dropped()
    {
        var pairs = Frame.PairedNumbers("followers", "revenue", MissingPolicy.DropPairwise);

        Assert.Equal([10.0, 40.0], pairs.X);
        Assert.Equal([1.5, 4.0], pairs.Y);
        Assert.Equal([0, 3], pairs.Rows);
        Assert.Equal(2, pairs.DroppedRows);
    }

    [Fact]
    public void Pairs_with_missing_values_are_refused_where_the_policy_says_so()
    {
        Assert.Equal(
            "column 'revenue': Row 2 has no value (2 of 4 rows lack 'followers' or 'revenue'); MissingPolicy.DropPairwise leaves such rows "
            + "out and counts them.",
            Assert.Throws<InputException>(() => Frame.PairedNumbers("followers", "revenue", MissingPolicy.Refuse)).Message);
        Assert.Equal(0, new DataFrame(new Int64DataFrameColumn("x", [1L, 2L])).PairedNumbers("x", "x", MissingPolicy.Refuse).DroppedRows);
    }
}
