using System.Globalization;
using System.Text;
using CsCheck;
using Microsoft.Data.Analysis;
using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

public class CsvRoundTripTests
{
    // Text made of what CSV, spreadsheets and the words for missing make difficult.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Any("", "NA", "NaN", "null", " ", " a", "a ", "=1+1", "'=x", "''@x", "'", "-5", "+5", "@a", "\t", "\r", "\n", "\r\n", "\"",
            "\"\"", ",", ";", "a;b", "a,b", "a|b", "\"a\"", "x\ny", "007", "1", "1,5", "2018-11-14", "true", "\uFEFFx", "é", "日本", "😀", "עברית"),
        Gen.Char["ab\"',;\n\r\t =|é"].Array[0, 8].Select(letters => new string(letters)),
        Gen.String.Where(text => !text.Contains('\0') && IsWellFormed(text)));

    private static readonly Dictionary<string, ColumnType> Types = new()
    {
        ["number"] = ColumnType.Number,
        ["whole"] = ColumnType.Whole,
        ["text"] = ColumnType.Text,
        ["date"] = ColumnType.Date,
        ["truth"] = ColumnType.Boolean,
    };

    [Fact]
    public void A_table_reads_back_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var path = folder.At("t.csv");
        var row = Gen.Select(
            Gen.OneOf(Gen.Double.Where(double.IsFinite), Any<double>(0, -0.0, 2, 1e300, 5e-324, 1e22, 9007199254740993)).Nullable(),
            Gen.Long[-(1L << 53), 1L << 53].Nullable(), Texts.Null(), Gen.DateTime.Nullable(), Gen.Bool.Nullable());
        row.List[0, 100].ForAll(rows =>
        {
            var frame = new DataFrame(
                new DoubleDataFrameColumn("number", rows.Select(r => r.Item1)), new Int64DataFrameColumn("whole", rows.Select(r => r.Item2)),
                new StringDataFrameColumn("text", rows.Select(r => r.Item3)),
                new DateTimeDataFrameColumn("date", rows.Select(r => r.Item4 is { } date ? DateTime.SpecifyKind(date, DateTimeKind.Utc) : (DateTime?)null)),
                new BooleanDataFrameColumn("truth", rows.Select(r => r.Item5)));

            Csv.Write(frame, path);
            var back = Csv.Read(path, new CsvOptions { Types = Types }).Frame;

            // Bit by bit: == would take −0 for 0.
            Assert.Equal(rows.Select(r => Bits(r.Item1)), Enumerable.Range(0, rows.Count).Select(i => Bits((double?)back["number"][i])));
            Assert.Equal(rows.Select(r => r.Item2), (Int64DataFrameColumn)back["whole"]);
            Assert.Equal(rows.Select(r => r.Item3), back.Texts("text"));
            Assert.Equal(rows.Select(r => r.Item4), back.Dates("date"));
            Assert.Equal(rows.Select(r => r.Item5), (BooleanDataFrameColumn)back["truth"]);
            Assert.Equal(["t.csv"], folder.Files);
        }, iter: 60);
    }

    [Fact]
    public void A_quoted_name_full_of_another_delimiter_does_not_decide()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("t.csv", "a,\"é;; \"\n1,1\n");
        Assert.Equal(["a", "é;; "], Csv.Read(path).Frame.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Names_read_back_as_they_were()
    {
        using var folder = new TemporaryFolder();
        Texts.Where(name => !string.IsNullOrWhiteSpace(name)).Array[1, 12].ForAll(some =>
        {
            var names = some.Distinct().ToArray();
            Csv.Write(new DataFrame(names.Select(name => new Int64DataFrameColumn(name, [1L]))), folder.At("t.csv"));
            Assert.Equal(names, Csv.Read(folder.At("t.csv")).Frame.Columns.Select(column => column.Name));
        }, iter: 60);
    }

    [Fact]
    public void A_single_column_keeps_its_rows()
    {
        using var folder = new TemporaryFolder();
        Texts.Null().List[0, 30].ForAll(texts =>
        {
            Csv.Write(new DataFrame(new StringDataFrameColumn("text", texts)), folder.At("t.csv"));
            var types = new Dictionary<string, ColumnType> { ["text"] = ColumnType.Text };
            Assert.Equal(texts, Csv.Read(folder.At("t.csv"), new CsvOptions { Types = types }).Frame.Texts("text"));
        }, iter: 60);
    }

    [Fact]
    public void Quoted_line_breaks_survive_where_the_file_is_cut_for_threads()
    {
        using var folder = new TemporaryFolder();
        // About 90 MB: DuckDB cuts a file at 32 MB for its threads, anywhere, and has to find the rows again.
        var texts = new StringDataFrameColumn("text", 0);
        for (var i = 0; i < 1_000_000; i++)
            texts.Append($"{i.ToString(CultureInfo.InvariantCulture)},\"\n\",\"{new string('x', i % 60)}\r\n1,2\n\"");
        var rows = new Int64DataFrameColumn("row", Enumerable.Range(0, 1_000_000).Select(i => (long)i));
        Csv.Write(new DataFrame(texts, rows), folder.At("t.csv"));

        var back = Csv.Read(folder.At("t.csv")).Frame;

        Assert.True(texts.SequenceEqual(back.Texts("text")));
        Assert.True(rows.SequenceEqual((Int64DataFrameColumn)back["row"]));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_a_machine_changes_nothing(string culture)
    {
        using var folder = new TemporaryFolder();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var frame = new DataFrame(
                new DoubleDataFrameColumn("I", [-1234.5]), new DateTimeDataFrameColumn("date", [new DateTime(2018, 11, 14, 9, 30, 0)]));
            Csv.Write(frame, folder.At("t.csv"));

            Assert.Equal("I,date\n-1234.5,2018-11-14T09:30:00\n", File.ReadAllText(folder.At("t.csv")));
            Assert.Equal([-1234.5], Csv.Read(folder.At("t.csv")).Frame.Numbers("I"));
            Assert.Equal(-1234.5, frame.Sql("select I from frame where I < -0.5").Numbers("I")[0]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static long? Bits(double? value) => value is { } some ? BitConverter.DoubleToInt64Bits(some) : null;

    private static bool IsWellFormed(string text)
    {
        try
        {
            return new UTF8Encoding(false, true).GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
