extern alias kernel;
using kernel::ResearchKit.Kernel.Sql;

namespace ResearchKit.Notebooks.Tests.Kernel.Sql;

public class SqlStatementTests
{
    [Theory]
    [InlineData("select 1", "1: select 1")]
    [InlineData("select 1;\nselect 2;\n", "1: select 1|2: select 2")]
    [InlineData("\n\n  select 1 ;; select\n2", "3: select 1|3: select\n2")]
    [InlineData("-- none; here\n/* nor; /* within */ ; */\nselect 1 -- ;\n;", "3: select 1 -- ;")]
    [InlineData("select ';', 'it''s;', \"a;\"\"b\", e'\\';', $$;$$, $t$ $$;$$ $t$; select 2", "1: select ';', 'it''s;', \"a;\"\"b\", e'\\';', $$;$$, $t$ $$;$$ $t$|1: select 2")]
    [InlineData("select type';' ; select 2", "1: select type';'|1: select 2")]
    [InlineData("select 'never closed; select 2", "1: select 'never closed; select 2")]
    [InlineData("-- nothing;", "")]
    [InlineData(";;", "")]
    public void A_cell_is_cut_at_semicolons_that_end_a_statement(string code, string expected) =>
        Assert.Equal(expected, string.Join('|', SqlStatement.Split(code, line: 1).Select(statement => $"{statement.Line}: {statement.Text}")));

    [Fact]
    public void Lines_are_counted_from_the_cells_first() =>
        Assert.Equal([5, 6], SqlStatement.Split("select 1;\nselect 2", line: 5).Select(statement => statement.Line));
}
