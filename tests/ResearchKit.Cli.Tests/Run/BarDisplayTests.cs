using ResearchKit.Cli.Run;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Tests.Run;

public class BarDisplayTests
{
    [Fact]
    public async Task It_shows_cells_with_their_times_and_what_failed()
    {
        using var terminal = new Terminal();
        var notebook = Path.GetFullPath("[1] a.ipynb");
        var plan = new RunPlan([notebook], Path.GetFullPath("out"), Path.GetDirectoryName(notebook)!);
        await new BarDisplay(terminal.Console, plan).ShowAsync(display =>
        {
            display.Report(new NotebookStarted(notebook, 2));
            display.Report(new CellStarted(notebook, 1));
            display.Report(new CellFinished(notebook, new CellRun(1, CellStatus.Succeeded, TimeSpan.FromSeconds(1.234))));
            display.Report(new CellStarted(notebook, 3));
            display.Report(new CellFinished(notebook, new CellRun(3, CellStatus.Failed, TimeSpan.FromSeconds(75.6))));
            display.Report(new NotebookFinished(notebook, new NotebookRun(new NotebookDocument([]), [], null, [], [])));
            display.ReportWritten(notebook, [Path.GetFullPath("out/[1] a.html"), "b", "c"]);
            display.ReportFailure("[1] a.ipynb, cell 3: x[0]");
            return Task.CompletedTask;
        });
        foreach (var line in new[]
        {
            "[1] a.ipynb", "  cell 1     1.23 s", "  cell 3     75.6 s  FAILED",
            $"  wrote {Path.Combine("out", "[1] a.html")} and 2 more files", "FAILED [1] a.ipynb, cell 3: x[0]",
        })
            Assert.Contains(line, terminal.Text, StringComparison.Ordinal);
        Assert.EndsWith("\e[?25h", terminal.Raw, StringComparison.Ordinal);
    }
}
