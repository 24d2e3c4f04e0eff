using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

public class CsvPathTests
{
    [Theory]
    [InlineData("o'brien.csv")]
    [InlineData("with space.csv")]
    [InlineData("data[1].csv")]
    [InlineData("*.csv")]
    [InlineData("what?.csv")]
    [InlineData("year=2018/month=11/t.csv")]
    [InlineData("table.csv.gz")]
    [InlineData("\"quoted\".csv")]
    [InlineData("ünï-код.csv")]
    public void A_path_is_taken_literally(string name)
    {
        using var folder = new TemporaryFolder();
        // What patterns would match instead.
        folder.Write("data1.csv", "a,b\n9,9\n");
        folder.Write("whatx.csv", "a,b\n9,9\n");
        var frame = Csv.Read(folder.Write(name, "a,b\n1,2\n")).Frame;

        Assert.Equal(["a", "b"], frame.Columns.Select(column => column.Name));
        Assert.Equal([1.0], frame.Numbers("a"));
    }

    [Fact]
    public void Parquet_paths_are_taken_literally_too()
    {
        using var folder = new TemporaryFolder();
        var frame = Csv.Read(folder.Write("t.csv", "a,b\n1,2\n")).Frame;
        Parquet.Write(frame, folder.At("k=v/o'br[1]en *.parquet"));

        Assert.Equal(["a", "b"], Parquet.Read(folder.At("k=v/o'br[1]en *.parquet")).Columns.Select(column => column.Name));
    }

    [Fact]
    public void The_extension_tells_the_kind_of_file()
    {
        using var folder = new TemporaryFolder();
        var csv = folder.Write("t.TSV", "a\tb\n1\t2\n");
        Assert.Equal('\t', TableFile.Read(csv).Csv!.Delimiter);

        Parquet.Write(TableFile.Read(csv).Frame, folder.At("t.parquet"));
        var reading = TableFile.Read(folder.At("t.parquet"), new CsvOptions { Columns = ["b"] });
        Assert.Null(reading.Csv);
        Assert.Equal([2.0], reading.Frame.Numbers("b"));

        Assert.Equal($"{folder.At("t.xlsx")}: The extension '.xlsx' names no kind of table; .csv, .tsv, .txt or .parquet is needed.",
            Assert.Throws<InputException>(() => TableFile.Read(folder.At("t.xlsx"))).Message);
    }
}
