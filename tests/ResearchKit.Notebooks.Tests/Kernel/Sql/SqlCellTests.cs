namespace ResearchKit.Notebooks.Tests.Kernel.Sql;

public class SqlCellTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void The_answer_is_shown_as_a_frame()
    {
        var cell = _kernel.Run("#!sql\nselect 1 as n, 'one' as text union all select 2, null order by n");
        Assert.True(cell.Succeeded);
        Assert.True(cell.Displays.Single().IsResult);
        Assert.Equal(["text/html", "text/plain"], cell.Displays.Single().Data.Keys);
        Assert.Equal(
            """
            n  text
            ─  ──────
            1  one
            2  <null>
            2 rows × 2 columns
            """.ReplaceLineEndings("\n"),
            cell.Result);
    }

    [Fact]
    public void Statements_run_in_order_and_the_last_answer_is_the_result()
    {
        var cell = _kernel.Run(
            """
            #!sql
            create table ordered(n int);
            insert into ordered values (1), (2);
            select 'not this one';
            select sum(n) as total from ordered; -- this one; it is the last with rows
            insert into ordered values (3);
            """);
        Assert.Equal("total\n─────\n    3\n1 row × 1 column", cell.Result);
        Assert.Equal("n\n─\n3\n1 row × 1 column", _kernel.Run("#!sql\nselect max(n) as n from ordered").Result);
    }

    [Theory]
    [InlineData("create table silent as select 1")]
    [InlineData("create or replace view seen as select 1")]
    [InlineData("set variable quiet = 1")]
    [InlineData("-- nothing")]
    [InlineData("call truncate_duckdb_logs()")]
    [InlineData("begin; commit")]
    public void A_statement_without_an_answer_shows_nothing(string code)
    {
        var cell = _kernel.Run("#!sql\n" + code);
        Assert.True(cell.Succeeded);
        Assert.Empty(cell.Displays);
    }

    [Theory]
    [InlineData("select 1 as n where false", "n\n─\n0 rows × 1 column")]
    [InlineData("create or replace temp table back(n int); insert into back values (7) returning n", "n\n─\n7\n1 row × 1 column")]
    [InlineData("pivot (select 1 as a, 'x' as b) on b using sum(a)", "x\n─\n1\n1 row × 1 column")]
    [InlineData("select 1 as id, 2 as id, 3 as ID", "id  id_1  ID_2\n──  ────  ────\n 1     2     3\n1 row × 3 columns")]
    [InlineData("select current_setting('TimeZone') as zone, current_setting('threads') as threads", "zone  threads\n────  ───────\nUTC         1\n1 row × 2 columns")]
    [InlineData("select 9007199254740993 as id", "id\n────────────────\n9007199254740993\n1 row × 1 column")]
    [InlineData("select [1, null] as l, {'a': 'x'} as s, time '10:00' as t, interval 1 day as i", "l          s         t         i\n─────────  ────────  ────────  ─────\n[1, NULL]  {'a': x}  10:00:00  1 day\n1 row × 4 columns")]
    [InlineData("select 'b'::enum('a', 'b') as e, map {'k': 1} as m, [1, 2]::int[2] as a", "e  m      a\n─  ─────  ──────\nb  {k=1}  [1, 2]\n1 row × 3 columns")]
    public void An_answer_of_any_statement_is_shown(string code, string expected) => Assert.Equal(expected, _kernel.Run("#!sql\n" + code).Result);

    [Fact]
    public void A_named_answer_is_a_table_of_its_types_and_replaces_an_earlier_one()
    {
        Assert.Equal("day\n──────────\n2026-01-31\n1 row × 1 column", _kernel.Run("#!sql --name named\nselect date '2026-01-31' as day").Result);
        Assert.Equal("type\n────\nDATE\n1 row × 1 column", _kernel.Run("#!sql\nselect typeof(day) as type from named").Result);
        Assert.True(_kernel.Run("#!sql --name named\nselect count(*) as n from named").Succeeded);
        Assert.Equal("n\n─\n1\n1 row × 1 column", _kernel.Run("#!sql\nfrom named").Result);
    }

    [Fact]
    public void The_engines_own_table_is_not_among_the_tables() =>
        Assert.DoesNotContain("researchkit", _kernel.Run("#!sql\nselect 1; select table_name from duckdb_tables()").Result, StringComparison.Ordinal);

    [Theory]
    [InlineData("#!sql --name nothing\ncreate or replace temp table unnamed(n int)", "No statement of the cell has an answer that could be named 'nothing'. Usage: #!sql [--name NAME]")]
    [InlineData("#!sql --name ''\nselect 1", "A name is needed. Usage: #!sql [--name NAME]")]
    [InlineData("#!sql --as x\nselect 1", "#!sql has no option --as. Usage: #!sql [--name NAME]")]
    [InlineData("#!sql top\nselect 1", "#!sql takes no 'top'. Usage: #!sql [--name NAME]")]
    public void A_magic_that_cannot_be_done_is_refused(string code, string expected)
    {
        var error = _kernel.Run(code).Error;
        Assert.Equal(expected, error.Message);
        Assert.Equal(1, error.Line);
    }
}
