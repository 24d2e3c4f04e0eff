namespace ResearchKit.Notebooks.Tests.Kernel.Sql;

public class SqlSharingTests : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel;

    public SqlSharingTests(SharedKernel shared)
    {
        _kernel = shared.Kernel;
        // The kernel's own frames, which C# knows from the first SQL cell on.
        Assert.True(_kernel.Run("#!sql\nselect 1").Succeeded);
        Assert.True(_kernel.Run("using Microsoft.Data.Analysis;").Succeeded);
    }

    [Theory]
    [InlineData("new DoubleDataFrameColumn(\"c\", new double?[] { 0.1, null, double.NaN, -1e300 })", "DOUBLE", "Double: 0.1, null, null, -1E+300")]
    [InlineData("new SingleDataFrameColumn(\"c\", new float?[] { 0.5f, null })", "DOUBLE", "Double: 0.5, null")]
    [InlineData("new DecimalDataFrameColumn(\"c\", new decimal?[] { 1.25m, null })", "DOUBLE", "Double: 1.25, null")]
    [InlineData("new Int64DataFrameColumn(\"c\", new long?[] { 9007199254740992, null, -1 })", "BIGINT", "Int64: 9007199254740992, null, -1")]
    [InlineData("new Int64DataFrameColumn(\"c\", new long?[] { 9007199254740993, null })", "BIGINT", "String: 9007199254740993, null")]
    [InlineData("new UInt64DataFrameColumn(\"c\", new ulong?[] { 18446744073709551615, null })", "VARCHAR", "String: 18446744073709551615, null")]
    [InlineData("new Int32DataFrameColumn(\"c\", new int?[] { int.MinValue, null })", "BIGINT", "Int64: -2147483648, null")]
    [InlineData("new ByteDataFrameColumn(\"c\", new byte?[] { 255, null })", "BIGINT", "Int64: 255, null")]
    [InlineData("new BooleanDataFrameColumn(\"c\", new bool?[] { true, null, false })", "BOOLEAN", "Boolean: True, null, False")]
    [InlineData("new StringDataFrameColumn(\"c\", new[] { \"\", null, \"O'Hara \\\"é😀\\nline\" })", "VARCHAR", "String: , null, O'Hara \"é😀\nline")]
    [InlineData("new CharDataFrameColumn(\"c\", new char?[] { 'x', null })", "VARCHAR", "String: x, null")]
    [InlineData("new DateTimeDataFrameColumn(\"c\", new DateTime?[] { new(2026, 1, 31, 8, 30, 0), null })", "TIMESTAMP", "DateTime: 01/31/2026 08:30:00 Unspecified, null")]
    [InlineData("new DateTimeDataFrameColumn(\"c\", new DateTime?[] { new(2026, 1, 31, 8, 30, 0, DateTimeKind.Utc), null })", "TIMESTAMP WITH TIME ZONE", "DateTime: 01/31/2026 08:30:00 Utc, null")]
    public void A_column_comes_back_as_it_went_with_what_is_missing(string column, string sql, string expected)
    {
        Assert.True(_kernel.Run($"var sent = new DataFrame({column});").Succeeded);
        Assert.Contains(sql + "\n", _kernel.Run("#!sql --name received\n#!share --from csharp sent\nselect typeof(c) as type from sent limit 1").Result, StringComparison.Ordinal);
        Assert.True(_kernel.Run("#!sql --name received\nselect * from sent").Succeeded);
        var back = _kernel.Run(
            """
            #!share --from sql received
            string Text(object v) => v is null ? "null" : v is DateTime d ? $"{d} {d.Kind}" : $"{v}";
            received.Columns["c"].DataType.Name + ": " + string.Join(", ", received.Columns["c"].Cast<object>().Select(Text))
            """);
        Assert.Equal(expected, back.Result);
    }

    [Fact]
    public void A_table_is_a_snapshot_and_replaces_what_had_its_name()
    {
        _kernel.Run("var list = new DataFrame(new Int32DataFrameColumn(\"n\", new[] { 1, 2 }));");
        Assert.True(_kernel.Run("#!sql\ncreate view list as select 'of an earlier cell' as n").Succeeded);
        Assert.Equal("total\n─────\n    3\n1 row × 1 column", _kernel.Run("#!sql\n#!share --from csharp list\nselect sum(n) as total from LIST").Result);
        _kernel.Run("list.Columns[\"n\"][0] = 10;");
        Assert.Equal("total\n─────\n    3\n1 row × 1 column", _kernel.Run("#!sql\nselect sum(n) as total from list").Result);
        Assert.Equal("total\n─────\n   12\n1 row × 1 column", _kernel.Run("#!sql\n#!share --from csharp list\nselect sum(n) as total from list").Result);
    }

    [Fact]
    public void Names_may_hold_blanks_and_quotes()
    {
        _kernel.Run("var plain = new DataFrame(new Int32DataFrameColumn(\"a \\\"b\\\"\", new[] { 7 }));");
        Assert.Equal(
            "a \"b\"\n─────\n    7\n1 row × 1 column",
            _kernel.Run("#!sql\n#!share --from csharp plain --as 'my \"own\" table'\nselect \"a \"\"b\"\"\" from \"my \"\"own\"\" table\"").Result);
        Assert.Equal("7", _kernel.Run("#!share --from sql 'my \"own\" table' --as back\nback[0, 0]").Result);
    }

    [Fact]
    public void A_list_of_records_is_a_table()
    {
        _kernel.Run("enum Size { Small, Large }\nrecord Company(string Name, int? Staff, DateOnly Founded, Size Size);");
        _kernel.Run("var records = new[] { new Company(\"a\", 3, new(2020, 1, 31), Size.Large), new Company(null, null, new(2021, 1, 1), Size.Small) };");
        Assert.Equal(
            """
            Name     Staff  Founded     Size
            ──────  ──────  ──────────  ─────
            a            3  2020-01-31  Large
            <null>  <null>  2021-01-01  Small
            2 rows × 4 columns
            """.ReplaceLineEndings("\n"),
            _kernel.Run("#!sql\n#!share --from csharp records\nfrom records").Result);
    }

    [Theory]
    [InlineData("new[] { 1.5, 2 }", "value\n─────\n  1.5\n    2\n2 rows × 1 column")]
    [InlineData("new List<string> { \"a\", null }", "value\n──────\na\n<null>\n2 rows × 1 column")]
    [InlineData("new object[] { 1, 2 }", "value\n─────\n    1\n    2\n2 rows × 1 column")]
    [InlineData("new[] { (\"x\", 1) }", "Item1  Item2\n─────  ─────\nx          1\n1 row × 2 columns")]
    [InlineData("new Dictionary<string, int> { [\"k\"] = 2 }", "Key  Value\n───  ─────\nk        2\n1 row × 2 columns")]
    [InlineData("Enumerable.Range(1, 2).Select(n => new { n, square = n * n })", "n  square\n─  ──────\n1       1\n2       4\n2 rows × 2 columns")]
    [InlineData("new int[0]", "value\n─────\n0 rows × 1 column")]
    public void A_list_is_a_table(string list, string expected)
    {
        Assert.True(_kernel.Run($"var values = {list};").Succeeded);
        Assert.Equal(expected, _kernel.Run("#!sql\n#!share --from csharp values\nfrom values").Result);
    }

    [Theory]
    [InlineData("42", "BIGINT", "42", "long")]
    [InlineData("0.25", "DOUBLE", "0.25", "double")]
    [InlineData("true", "BOOLEAN", "True", "bool")]
    [InlineData("\"O'Hara\"", "VARCHAR", "O'Hara", "string")]
    [InlineData("new DateOnly(2026, 1, 31)", "TIMESTAMP", "2026-01-31", "System.DateTime")]
    public void A_single_value_is_a_variable(string value, string sql, string shown, string csharp)
    {
        Assert.True(_kernel.Run($"var single = {value};").Succeeded);
        var result = _kernel.Run("#!sql\n#!share --from csharp single\nselect getvariable('single') as v, typeof(v) as type").Result;
        Assert.Matches($"{shown} +{sql}\n", result);
        Assert.Equal("True", _kernel.Run($"#!share --from sql single --as back\n{csharp} typed = back;\ntyped is {csharp}").Result);
    }

    [Theory]
    [InlineData("(string)null", "'refused' is null. SQL takes DataFrames, lists of records, numbers, texts, dates and true or false.")]
    [InlineData("new System.Text.StringBuilder()", "'refused' is a System.Text.StringBuilder. SQL takes DataFrames, lists of records, numbers, texts, dates and true or false.")]
    [InlineData("new DataFrame()", "'refused' has no columns: a table needs at least one.")]
    [InlineData("new object[0]", "'refused' is empty and does not tell of what it is a list. SQL takes DataFrames, lists of records, numbers, texts, dates and true or false.")]
    [InlineData("new object[] { 1, \"x\" }", "'refused' is a list of several types: int, string. A table needs one.")]
    [InlineData("new[] { new { a = 1 }, null }", "'refused' cannot become a table: its element 1 is null.")]
    [InlineData("new[] { new { tags = new[] { 1 } } }", "'refused' cannot become a table: tags of its elements is a int[]; numbers, texts, dates or true and false are needed. Select the others first.")]
    [InlineData("new[] { new object() }", "'refused' is a list of object, which has no public properties. SQL takes DataFrames, lists of records, numbers, texts, dates and true or false.")]
    [InlineData("new DataFrame(new Int32DataFrameColumn(\"n\", 1), new Int32DataFrameColumn(\"N\", 1))", "'refused' cannot be had in SQL: Catalog Error: Column with name N already exists!")]
    public void What_cannot_be_a_table_or_a_variable_is_refused_and_what_had_the_name_stays(string value, string message)
    {
        Assert.True(_kernel.Run("#!sql\ncreate or replace table refused as select 1 as n").Succeeded);
        Assert.True(_kernel.Run($"var refused = {value};").Succeeded);
        Assert.Equal(message + " Usage: #!share --from LANGUAGE NAME [--as NAME]", _kernel.Run("#!sql\n#!share --from csharp refused").Error.Message);
        Assert.Equal("n\n─\n1\n1 row × 1 column", _kernel.Run("#!sql\nfrom refused").Result);
    }

    [Fact]
    public void Views_are_shared_and_one_that_fails_is_told()
    {
        Assert.True(_kernel.Run("#!sql\ncreate or replace view good as select 4 as n; create or replace view bad as select error('of the view') as n").Succeeded);
        Assert.Equal("4", _kernel.Run("#!share --from sql good\ngood[0, 0]").Result);
        Assert.Equal(
            "'bad' cannot be had of SQL: Invalid Input Error: of the view Usage: #!share --from LANGUAGE NAME [--as NAME]",
            _kernel.Run("#!share --from sql bad").Error.Message);
    }

    [Fact]
    public void A_hundred_thousand_rows_go_in_and_come_out_whole()
    {
        Assert.True(_kernel.Run(
            """
            var many = new DataFrame(
                new Int64DataFrameColumn("i", Enumerable.Range(0, 100_000).Select(i => (long)i)),
                new DoubleDataFrameColumn("half", Enumerable.Range(0, 100_000).Select(i => i % 7 == 0 ? (double?)null : i / 2.0)),
                new StringDataFrameColumn("text", Enumerable.Range(0, 100_000).Select(i => $"row {i}")));
            """).Succeeded);
        Assert.True(_kernel.Run("#!sql --name sorted\n#!share --from csharp many\nselect * from many order by i desc").Succeeded);
        Assert.Equal(
            "100000 14286 row 99999 row 0 49999.5",
            _kernel.Run("#!share --from sql sorted\n$\"{sorted.Rows.Count} {sorted[\"half\"].NullCount} {sorted[0, 2]} {sorted[99_999, 2]} {sorted[0, 1]}\"").Result);
    }
}
