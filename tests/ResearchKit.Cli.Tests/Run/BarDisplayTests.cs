using System.Text.Json.Nodes;
using ResearchKit.Cli.Run;
using ResearchKit.Notebooks.Checking;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Cli.Tests.Run;

public class BarDisplayTests
{
    [Fact]
    public async Task It_shows_cells_with_their_times_and_what_failed()
    {
        using var terminal = new Terminal();
        var (plan, tasks) = Plan("[1] a.ipynb");
        var display = new BarDisplay(terminal.Console, plan, runs: 1, jobs: 1);
        await display.ShowAsync(() =>
        {
            var notebook = tasks[0].Notebook;
            var observer = display.Observer(tasks[0]);
            observer.Report(new NotebookStarted(notebook, 2));
            observer.Report(new CellStarted(notebook, 1));
            observer.Report(new CellFinished(notebook, new CellRun(1, CellStatus.Succeeded, TimeSpan.FromSeconds(1.234))));
            observer.Report(new CellStarted(notebook, 3));
            observer.Report(new CellFinished(notebook, new CellRun(3, CellStatus.Failed, TimeSpan.FromSeconds(75.6))));
            observer.Report(new NotebookFinished(notebook, Run));
            display.Written(tasks[0], [Path.GetFullPath("out/[1] a.html"), "b", "c"]);
            display.Failure(tasks[0], "[1] a.ipynb, cell 3:\n    x[0]");
            display.Checked(tasks[0], [new OutputDifference(3, 1, "text/plain", ["- [a]", "+ [b]"])]);
            return Task.CompletedTask;
        });
        foreach (var line in new[]
        {
            "[1] a.ipynb", "  cell 1     1.23 s", "  cell 3     75.6 s  FAILED",
            $"  wrote {Path.Combine("out", "[1] a.html")} and 2 more files", "FAILED [1] a.ipynb, cell 3:", "    x[0]",
            "DIFFERS [1] a.ipynb: 1 cell differs (- committed, + this run)", "  cell 3, output 1, text/plain:", "    - [a]", "    + [b]",
        })
            Assert.Contains(line, terminal.Text, StringComparison.Ordinal);
        Assert.EndsWith("\e[?25h", terminal.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notebooks_that_run_at_the_same_time_have_a_bar_each()
    {
        using var terminal = new Terminal();
        var (plan, tasks) = Plan("a.ipynb", "b.ipynb", "c.ipynb");
        var display = new BarDisplay(terminal.Console, plan, runs: 3, jobs: 2);
        await display.ShowAsync(() =>
        {
            Start(0);
            Start(1);
            display.Observer(tasks[0]).Report(new NotebookFinished(tasks[0].Notebook, Run));
            Start(2);
            display.Observer(tasks[2]).Report(new CellFinished(tasks[2].Notebook, new CellRun(1, CellStatus.Succeeded, TimeSpan.FromSeconds(1))));
            display.Observer(tasks[1]).Report(new CellFinished(tasks[1].Notebook, new CellRun(1, CellStatus.Failed, TimeSpan.FromSeconds(2))));
            return Task.CompletedTask;
        });
        foreach (var line in new[] { "[1/3] a.ipynb", "[2/3] b.ipynb", "[3/3] c.ipynb", "[3/3]   cell 1     1.00 s", "[2/3]   cell 1     2.00 s  FAILED" })
            Assert.Contains(line, terminal.Text, StringComparison.Ordinal);

        void Start(int i)
        {
            display.Observer(tasks[i]).Report(new NotebookStarted(tasks[i].Notebook, 1));
            display.Observer(tasks[i]).Report(new CellStarted(tasks[i].Notebook, 1));
        }
    }

    private static NotebookRun Run => new(new NotebookDocument([]), [], null, [], []);

    private static (RunPlan, RunTask[]) Plan(params string[] names)
    {
        string[] notebooks = [.. names.Select(Path.GetFullPath)];
        var plan = new RunPlan(notebooks, Path.GetFullPath("out"), Path.GetDirectoryName(notebooks[0])!);
        return (plan, [.. notebooks.Select((notebook, i) => new RunTask(i + 1, notebook, "x", null, new Dictionary<string, JsonNode>(), null))]);
    }
}
