using Microsoft.Data.Analysis;
using ResearchKit.Data;
using ResearchKit.Data.Duck;

namespace ResearchKit.Tests.Data;

public class BatchWritingTests
{
    private static readonly DataFrame First = new(new StringDataFrameColumn("name", ["a", null]), new Int64DataFrameColumn("n", [1L, 2L]));
    private static readonly DataFrame Second = new(new StringDataFrameColumn("name", ["", "ä"]), new Int64DataFrameColumn("n", [null, 4L]));
    private static readonly DataFrame Whole = new(
        new StringDataFrameColumn("name", ["a", null, "", "ä"]), new Int64DataFrameColumn("n", [1L, 2L, null, 4L]));

    private static readonly CodebookColumn[] Columns =
    [
        new("name", ColumnType.Text, null, "It's the name.", null),
        new("n", ColumnType.Whole, "accounts", "Followers.", new ValueRange(0, null)),
    ];

    [Fact]
    public void Csv_in_pieces_has_the_bytes_of_the_whole()
    {
        using var folder = new TemporaryFolder();
        Csv.Write(Whole, folder.At("whole.csv"));
        Csv.Write([First, Second], folder.At("pieces.csv"));
        Assert.Equal(File.ReadAllText(folder.At("whole.csv")), File.ReadAllText(folder.At("pieces.csv")));
    }

    [Fact]
    public void A_piece_is_asked_for_when_the_one_before_is_written()
    {
        using var folder = new TemporaryFolder();
        var alive = 0;
        Csv.Write(Pieces(), folder.At("t.csv"));
        Assert.Equal(3, alive);

        IEnumerable<DataFrame> Pieces()
        {
            for (; alive < 3; alive++)
            {
                // More than the writer holds back, so that what was asked for before lies on the disk.
                if (alive > 0)
                    Assert.True(new FileInfo(Directory.GetFiles(folder.FullName, ".*.partial")[0]).Length > alive * 100_000);
                yield return new DataFrame(new Int64DataFrameColumn("n", Enumerable.Repeat<long?>(1234567, 40_000)));
            }
        }
    }

    [Fact]
    public void A_piece_of_another_shape_is_refused_and_the_old_file_stays()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", "a\n1\n");
        var other = new DataFrame(new StringDataFrameColumn("name", ["a"]), new DoubleDataFrameColumn("n", [1.0]));
        foreach (var write in new Action<IEnumerable<DataFrame>>[] { pieces => Csv.Write(pieces, path), pieces => Parquet.Write(pieces, path) })
        {
            Assert.Equal("A batch has the columns name (text), n (number); the first has name (text), n (whole).",
                Assert.Throws<ArgumentException>(() => write([First, other])).Message);
            Assert.Equal("There is no batch; a table needs one at least, which may have no rows.",
                Assert.Throws<ArgumentException>(() => write([])).Message);
        }
        Assert.Equal("a\n1\n", File.ReadAllText(path));
        Assert.Equal(["t.csv"], folder.Files);
    }

    [Fact]
    public void The_row_of_a_fault_is_counted_from_the_first_piece()
    {
        using var folder = new TemporaryFolder();
        var infinite = new DataFrame(new DoubleDataFrameColumn("x", [1, double.PositiveInfinity]));
        Assert.Equal("Column 'x', row 4: there is an infinite number; a finite one or a missing value is needed.",
            Assert.Throws<ArgumentException>(() => Csv.Write(
                [new DataFrame(new DoubleDataFrameColumn("x", [1.0, 2.0])), infinite], folder.At("t.csv"))).Message);
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("t.csv")]
    [InlineData("t.parquet")]
    public void A_described_table_reads_back_through_its_codebook(string file)
    {
        using var folder = new TemporaryFolder();
        var entry = CodebookTable.Write(new DescribedTable("people", "A row is a person.", Columns, [First, Second]), folder.FullName, file);
        Assert.Equal((4, "people", "A row is a person."), (entry.Rows, entry.Name, entry.Description));
        new Codebook(null, null, null, [entry]).Write(folder.At("codebook.json"));

        var back = Codebook.Read(folder.At("codebook.json")).Table(file).Read(folder.FullName);

        Assert.Equal(Whole.Texts("name"), back.Texts("name"));
        Assert.Equal(Whole.Numbers("n"), back.Numbers("n"));
        Assert.Equal(["codebook.json", file], folder.Files);
    }

    [Fact]
    public void A_database_holds_tables_with_their_descriptions()
    {
        using var folder = new TemporaryFolder();
        var empty = new DataFrame(new StringDataFrameColumn("name", 0), new Int64DataFrameColumn("n", 0));
        var entries = CodebookTable.WriteDuckDb(
            [new("people", "A row is a person.", Columns, [First, Second]), new("nobody", "No rows.", Columns, [empty])], folder.FullName, "m.duckdb");
        Assert.Equal([("people", 4L), ("nobody", 0L)], entries.Select(entry => (entry.Name!, entry.Rows)));
        Assert.Equal(["m.duckdb"], folder.Files);
        Assert.Equal($"{folder.At("m.duckdb")}: A DuckDB file is not read as a table; open it with DuckDB.",
            Assert.Throws<InputException>(() => entries[0].Read(folder.FullName)).Message);

        using var database = DuckDatabase.Open(FileAccessOfSql.Allowed, folder.At("m.duckdb"));
        Assert.Equal(["a,?,,ä", "1,2,?,4"], Ask("""
            select string_agg(coalesce(name, '?'), ',' order by rowid), string_agg(coalesce(n::varchar, '?'), ',' order by rowid) from people
            """));
        Assert.Equal(["A row is a person."], Ask("select comment from duckdb_tables() where table_name = 'people'"));
        Assert.Equal(["It's the name.", "Followers. Unit: accounts. From 0."],
            Ask("select comment from duckdb_columns() where table_name = 'nobody' order by column_index"));

        IEnumerable<string> Ask(string sql)
        {
            using var result = new DuckResult(database, sql);
            return result.Texts().SelectMany(row => row);
        }
    }

    [Fact]
    public void A_database_of_two_names_that_sql_does_not_tell_apart_is_refused()
    {
        using var folder = new TemporaryFolder();
        var table = new DescribedTable("t", "", [Columns[0]], [new DataFrame(new StringDataFrameColumn("name", ["a"]))]);
        Assert.StartsWith($"{folder.At("m.duckdb")}: The file cannot be written: ",
            Assert.Throws<InputException>(() => DuckDbFile.Write(folder.At("m.duckdb"), [table, table with { Name = "T" }])).Message);
        Assert.Empty(folder.Files);
    }
}
