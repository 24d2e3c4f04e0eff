using ResearchKit.Cli.Run;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Tests.Run;

public class RunFailureTests
{
    [Theory]
    [InlineData(7, "a.ipynb, cell 3, line 7:\n    x / y\nName: Why.")]
    [InlineData(null, "a.ipynb, cell 3:\n    x / y\nName: Why.")]
    public void It_names_notebook_cell_line_and_message(int? line, string text) => Assert.Equal(
        text, RunFailure.Describe("a.ipynb", new CellFailure(3, line, "x / y", "Name", "Why.")).ReplaceLineEndings("\n"));
}
