namespace ResearchKit.Notebooks.Tests.Kernel.Sql;

public class SqlNamesTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void Tables_views_and_variables_are_listed_by_name()
    {
        Assert.Equal(
            "There is no 'x' in sql: no cell of it has named a value yet. Usage: #!share --from LANGUAGE NAME [--as NAME]",
            _kernel.Run("#!share --from sql x").Error.Message);
        Assert.True(_kernel.Run("#!sql\ncreate table b as select 1 as n, 2 as m; create temp view c as select 1 as n; set variable a = 1").Succeeded);
        Assert.Equal(
            "There is no 'x' in sql. There are: a, b, c. Usage: #!share --from LANGUAGE NAME [--as NAME]",
            _kernel.Run("#!share --from sql x").Error.Message);
        Assert.Equal("sql: a, b, c", _kernel.Run("#!who").Displays.Single().Data["text/plain"]);
        Assert.Equal(
            """
            language  name  type                               value
            ────────  ────  ─────────────────────────────────  ────────────────────
            sql       a     object                             a variable
            sql       b     Microsoft.Data.Analysis.DataFrame  a table of 2 columns
            sql       c     Microsoft.Data.Analysis.DataFrame  a view of 1 column

            """.ReplaceLineEndings("\n"),
            _kernel.Run("#!whos").Displays.Single().Data["text/plain"]);
    }
}
