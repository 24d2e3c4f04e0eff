namespace ResearchKit.Notebooks.Tests.Kernel.Sql;

public class SqlErrorTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void An_error_is_told_in_duckdbs_words_with_the_line_of_the_cell()
    {
        var cell = _kernel.Run("#!sql\ncreate or replace table t as select 1 as number;\n\n  select\n    numbr\n  from t;");
        var error = cell.Error;
        Assert.Equal("SqlError", error.Name);
        Assert.Equal("Binder Error: Referenced column \"numbr\" not found in FROM clause! Candidate bindings: \"number\"", error.Message);
        Assert.Equal(5, error.Line);
        Assert.Equal(
            [
                $"cell {cell.Id}, line 5: Binder Error: Referenced column \"numbr\" not found in FROM clause!",
                "Candidate bindings: \"number\"",
                "        numbr",
                "        ^",
            ],
            error.Trace);
    }

    [Theory]
    [InlineData("select 1 +", 2, "Parser Error: syntax error at end of input")]
    [InlineData("select 1;\nselct 2", 3, "Parser Error: syntax error at or near \"selct\"")]
    [InlineData("select 1) union all (select 2", 2, "Parser Error: syntax error at or near \")\"")]
    [InlineData("select 1;\n\nselect\n'x'::int", 5, "Conversion Error: Could not convert string 'x' to INT32")]
    [InlineData("select *\nfrom 'missing.csv'", 2, "IO Error: No files found that match the pattern \"missing.csv\"")]
    [InlineData("select timestamp '294000-01-01' as far", 2, "column 'far': The column has a date outside the years 1 to 9999.")]
    [InlineData("select union_value(k := 1) as u", 2, "The column \"u\" of the answer is of a type that no other language has; cast it to varchar.")]
    [InlineData("install httpfs", 2, "Extensions are not loaded in SQL cells: nothing is fetched from a network.")]
    [InlineData("select 1;\nLOAD httpfs", 3, "Extensions are not loaded in SQL cells: nothing is fetched from a network.")]
    [InlineData("from 'https://127.0.0.1:9/x.csv'", 2, "Missing Extension Error: File https://127.0.0.1:9/x.csv requires the extension httpfs to be loaded")]
    public void The_statement_that_failed_is_named(string code, int line, string message)
    {
        var error = _kernel.Run("#!sql\n" + code).Error;
        Assert.Equal((message, line), (error.Message, error.Line));
    }

    [Fact]
    public void What_ran_before_the_error_stays()
    {
        Assert.False(_kernel.Run("#!sql\ncreate or replace table kept as select 5 as n; select nosuch from kept").Succeeded);
        Assert.Equal("n\n─\n5\n1 row × 1 column", _kernel.Run("#!sql\nfrom kept").Result);
    }

    [Fact]
    public void A_transaction_that_an_error_has_broken_is_rolled_back()
    {
        Assert.True(_kernel.Run("#!sql\ncreate or replace table account as select 1 as n").Succeeded);
        var error = _kernel.Run("#!sql\nbegin; update account set n = 2; select 1 from nosuch").Error;
        Assert.Equal("The open transaction was rolled back.", error.Trace[^1]);
        Assert.Equal("n\n─\n1\n1 row × 1 column", _kernel.Run("#!sql\nfrom account").Result);
    }
}
