using Microsoft.Data.Analysis;
using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

public class ParquetTests
{
    private static readonly DataFrame Frame = new(
        new StringDataFrameColumn("text", ["", "=1", null, "a\nb"]),
        new DoubleDataFrameColumn("number", [-0.0, double.NaN, 5e-324, null]),
        new Int64DataFrameColumn("whole", [1L << 53, null, -1L, 0L]),
        new DateTimeDataFrameColumn("utc", [new DateTime(2018, 11, 14, 9, 30, 5, DateTimeKind.Utc), null, null, null]),
        new DateTimeDataFrameColumn("local", [new DateTime(1, 1, 1), new DateTime(9999, 12, 31, 23, 59, 59), null, null]),
        new BooleanDataFrameColumn("truth", [true, false, null, true]));

    [Fact]
    public void A_table_reads_back_as_it_was()
    {
        using var folder = new TemporaryFolder();
        Parquet.Write(Frame, folder.At("t.parquet"));
        var back = Parquet.Read(folder.At("t.parquet"));

        Assert.Equal(Frame.Columns.Select(column => column.Name), back.Columns.Select(column => column.Name));
        foreach (var name in Frame.Columns.Select(column => column.Name))
        {
            Assert.Equal(Frame[name].GetType(), back[name].GetType());
            Assert.Equal(Frame.Texts(name), back.Texts(name));
        }
        Assert.Equal(DateTimeKind.Utc, back.Dates("utc")[0]!.Value.Kind);
        Assert.Equal(DateTimeKind.Unspecified, back.Dates("local")[0]!.Value.Kind);
        Assert.Equal(["t.parquet"], folder.Files);
    }

    [Fact]
    public void Identifiers_beyond_a_doubles_reach_become_text()
    {
        using var folder = new TemporaryFolder();
        Parquet.Write(new DataFrame(new Int64DataFrameColumn("id", [(1L << 53) + 1, 7L])), folder.At("t.parquet"));

        Assert.Equal(["9007199254740993", "7"], Parquet.Read(folder.At("t.parquet")).Texts("id"));
    }

    [Fact]
    public void Columns_are_chosen_and_ordered_by_name()
    {
        using var folder = new TemporaryFolder();
        var path = folder.At("t.parquet");
        Parquet.Write(Frame, path);

        Assert.Equal(["whole", "text"], Parquet.Read(path, ["whole", "text"]).Columns.Select(column => column.Name));
        Assert.Equal(
            $"{path}, column 'txt': There is no such column; nearest: 'text'; there are: 'text', 'number', 'whole', 'utc', 'local', 'truth'.",
            Assert.Throws<InputException>(() => Parquet.Read(path, ["txt"])).Message);
    }

    [Fact]
    public void What_is_no_parquet_file_is_told()
    {
        using var folder = new TemporaryFolder();
        var csv = folder.Write("t.parquet", "a,b\n1,2\n");
        Assert.Equal($"{csv}: This is not a Parquet file: it does not begin with PAR1.",
            Assert.Throws<InputException>(() => Parquet.Read(csv)).Message);
        Assert.Equal($"{folder.At("no.parquet")}: There is no such file.",
            Assert.Throws<InputException>(() => Parquet.Read(folder.At("no.parquet"))).Message);

        Parquet.Write(Frame, folder.At("whole.parquet"));
        var cut = folder.Write("cut.parquet", File.ReadAllBytes(folder.At("whole.parquet"))[..100]);
        Assert.StartsWith($"{cut}: The file cannot be read: ", Assert.Throws<InputException>(() => Parquet.Read(cut)).Message);
    }
}
