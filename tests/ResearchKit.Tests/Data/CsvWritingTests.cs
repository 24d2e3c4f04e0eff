using Microsoft.Data.Analysis;
using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

public class CsvWritingTests
{
    [Fact]
    public void The_bytes_are_these()
    {
        using var folder = new TemporaryFolder();
        var frame = new DataFrame(
            new StringDataFrameColumn("=name", ["=1+1", "a,b", "say \"hi\"", "", null, "NA", "'@x", "plain"]),
            new DoubleDataFrameColumn("2018", [1.0, 0.1, -0.0, 1e22, null, double.NaN, 1.5e-7, 123456.789]),
            new Int32DataFrameColumn("n", [1, 2, null, -4, 5, 6, 7, 8]),
            new DateTimeDataFrameColumn("day", Enumerable.Repeat((DateTime?)new DateTime(2018, 11, 14), 8)),
            new BooleanDataFrameColumn("ok", [true, false, null, true, true, true, true, true]));

        Csv.Write(frame, folder.At("new/t.csv"));

        Assert.Equal(
            "'=name,\"2018\",n,day,ok\n"
            + "'=1+1,1.0,1,2018-11-14,true\n"
            + "\"a,b\",0.1,2,2018-11-14,false\n"
            + "\"say \"\"hi\"\"\",-0.0,,2018-11-14,\n"
            + "\"\",1E+22,-4,2018-11-14,true\n"
            + ",,5,2018-11-14,true\n"
            + "\"NA\",,6,2018-11-14,true\n"
            + "''@x,1.5E-07,7,2018-11-14,true\n"
            + "plain,123456.789,8,2018-11-14,true\n", File.ReadAllText(folder.At("new/t.csv")));
    }

    [Fact]
    public void What_a_file_cannot_hold_is_refused_and_the_old_file_stays()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", "a\n1\n");

        Assert.Equal("Column 'x', row 2: there is an infinite number; a finite one or a missing value is needed.",
            Refusal(new DoubleDataFrameColumn("x", [1, double.PositiveInfinity])));
        Assert.Equal("Column 't', row 1: there is a NUL character, which text files do not hold.", Refusal(new StringDataFrameColumn("t", ["a\0"])));
        Assert.Equal("Column 't', row 1: there is half a surrogate pair, which UTF-8 does not hold.", Refusal(new StringDataFrameColumn("t", ["a\ud800"])));
        Assert.Equal("A column has no name; a CSV file needs one for each.", Refusal(new StringDataFrameColumn(" ", ["a"])));
        Assert.Equal("The table has no columns; a CSV file needs one at least.",
            Assert.Throws<ArgumentException>(() => Csv.Write(new DataFrame(), path)).Message);

        Assert.Equal("a\n1\n", File.ReadAllText(path));
        Assert.Equal(["t.csv"], folder.Files);

        string Refusal(DataFrameColumn column) => Assert.Throws<ArgumentException>(() => Csv.Write(new DataFrame(column), path)).Message;
    }
}
