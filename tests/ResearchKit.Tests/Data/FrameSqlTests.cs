using Microsoft.Data.Analysis;
using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

public class FrameSqlTests
{
    private static readonly DataFrame Frame = new(
        new StringDataFrameColumn("segment", ["b", "a", null, "a"]),
        new DoubleDataFrameColumn("revenue", [1.5, double.NaN, 3, 4]),
        new Int64DataFrameColumn("follower count", [10L, 20L, 30L, null]),
        new DateTimeDataFrameColumn("at", [new DateTime(2018, 11, 14, 9, 30, 0, DateTimeKind.Utc), null, null, null]),
        new BooleanDataFrameColumn("fake", [true, false, null, false]));

    [Fact]
    public void A_table_goes_in_and_comes_out_as_it_was()
    {
        var back = Frame.Sql("select * from frame; ");

        foreach (var name in Frame.Columns.Select(column => column.Name))
        {
            Assert.Equal(Frame[name].GetType(), back[name].GetType());
            Assert.Equal(Frame.Texts(name), back.Texts(name));
        }
        Assert.Equal(DateTimeKind.Utc, back.Dates("at")[0]!.Value.Kind);
    }

    [Fact]
    public void NaN_is_missing_in_SQL_too() => Assert.Equal([8.5 / 3], Frame.Sql("select avg(revenue) m from frame").Numbers("m"));

    [Fact]
    public void Sums_are_whole_within_a_doubles_reach_and_text_beyond()
    {
        var sums = Frame.Sql("select sum(\"follower count\") as near, sum(9007199254740992) as far from frame -- with a remark");

        Assert.Equal([60.0], sums.Numbers("near"));
        Assert.Equal(["36028797018963968"], sums.Texts("far"));
    }

    [Fact]
    public void Rows_keep_the_order_that_the_query_gives_them()
    {
        var frame = new DataFrame(new Int64DataFrameColumn("i", Enumerable.Range(0, 300_000).Select(i => (long)i)));

        Assert.Equal(Enumerable.Range(0, 300_000).Select(i => (double)i), frame.Sql("select i from frame").Numbers("i"));
        Assert.Equal([299_999, 299_998], frame.Sql("select i from frame order by i desc limit 2").Numbers("i"));
    }

    [Fact]
    public void Time_is_told_in_UTC_whatever_the_machine_says() =>
        Assert.Equal(["9"], Frame.Sql("select hour(\"at\") as h from frame where \"at\" is not null").Texts("h"));

    [Fact]
    public void A_table_without_rows_has_an_answer_too()
    {
        var empty = new DataFrame(new DoubleDataFrameColumn("x", 0));

        Assert.Equal([0.0], empty.Sql("select count(*) n from frame").Numbers("n"));
        Assert.Equal([double.NaN], empty.Sql("select sum(x) s from frame").Numbers("s"));
    }

    [Theory]
    [InlineData("select revenu from frame")]
    [InlineData("drop table frame")]
    [InlineData("select * from read_csv('/etc/hostname')")]
    [InlineData("select * from 'https://example.org/t.parquet'")]
    [InlineData("select 1); copy frame to 'out.csv' (format csv")]
    public void A_query_that_is_none_or_reaches_outside_is_refused_in_one_line(string query)
    {
        var thrown = Assert.Throws<InputException>(() => Frame.Sql(query));

        Assert.StartsWith("SQL: ", thrown.Message);
        Assert.DoesNotContain('\n', thrown.Message);
        Assert.Equal(query, thrown.Value);
    }

    [Fact]
    public void Columns_that_a_table_cannot_hold_are_told() => Assert.Equal(
        "column 'l': The column is of the type INTEGER[]; numbers, text, dates or true and false are needed. Ask for the other columns by name.",
        Assert.Throws<InputException>(() => Frame.Sql("select [1, 2] as l")).Message);

    [Fact]
    public void Names_that_differ_in_case_only_are_refused()
    {
        var frame = new DataFrame(new Int64DataFrameColumn("a", [1L]), new Int64DataFrameColumn("A", [1L]));
        Assert.Contains("already exists", Assert.Throws<InputException>(() => frame.Sql("select 1")).Message);
    }
}
