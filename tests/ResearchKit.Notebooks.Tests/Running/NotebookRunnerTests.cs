using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Notebooks.Tests.Running;

public class NotebookRunnerTests
{
    [Fact]
    public async Task Chunks_of_one_stream_are_joined_until_something_else_comes()
    {
        var run = await ScriptedNotebook.RunAsync("out a\\n\nout b\\n\nerr c\nout d\ndisplay e\nout f");
        Assert.Null(run.Failure);
        Assert.Collection(run.Document.Cells[0].Outputs,
            output => Assert.Equal(("stdout", "a\nb\n"), Stream(output)),
            output => Assert.Equal(("stderr", "c"), Stream(output)),
            output => Assert.Equal(("stdout", "d"), Stream(output)),
            output => Assert.Equal("e", Assert.IsType<DisplayOutput>(output).Data.Text("text/plain")),
            output => Assert.Equal(("stdout", "f"), Stream(output)));
    }

    [Fact]
    public async Task Cells_that_run_are_counted_and_so_are_their_results()
    {
        var document = ScriptedNotebook.Of("result 1", "", "text", "result 2");
        document = document with { Cells = [.. document.Cells.Select(c => c.Source == "text" ? c with { Type = CellType.Markdown } : c)] };
        var run = await ScriptedNotebook.RunAsync(document);
        Assert.Equal([1, null, null, 2], run.Document.Cells.Select(cell => cell.ExecutionCount));
        Assert.Equal(2, Assert.IsType<ResultOutput>(run.Document.Cells[3].Outputs.Single()).ExecutionCount);
        Assert.Equal(
            [CellStatus.Succeeded, CellStatus.NotRun, CellStatus.NotRun, CellStatus.Succeeded],
            run.Cells.Select(cell => cell.Status));
    }

    [Fact]
    public async Task The_notebooks_folder_is_the_working_directory() =>
        Assert.Equal(("stdout", "same"), Stream((await ScriptedNotebook.RunAsync("directory")).Document.Cells[0].Outputs.Single()));

    [Fact]
    public async Task A_failing_cell_ends_the_run_and_clears_the_cells_behind_it()
    {
        var document = ScriptedNotebook.Of("out a", "out b\nthrow no data", "out c");
        document = document with { Cells = [.. document.Cells.Select(c => c with { ExecutionCount = 9, Outputs = [new StreamOutput("stdout", "old")] })] };
        var run = await ScriptedNotebook.RunAsync(document);
        Assert.Equal(new CellFailure(2, 2, "throw no data", "InvalidOperationException", "no data"), run.Failure);
        Assert.Equal([CellStatus.Succeeded, CellStatus.Failed, CellStatus.NotRun], run.Cells.Select(cell => cell.Status));
        var error = Assert.IsType<ErrorOutput>(run.Document.Cells[1].Outputs[1]);
        Assert.Equal(["InvalidOperationException: no data", "   at cell, line 2"], error.Traceback);
        Assert.Empty(run.Document.Cells[2].Outputs);
        Assert.Null(run.Document.Cells[2].ExecutionCount);
    }

    [Fact]
    public async Task An_expected_error_is_kept_and_the_run_goes_on()
    {
        var run = await ScriptedNotebook.RunAsync(ScriptedNotebook.Tagged("raises-exception", "throw as told", "out on"));
        Assert.Null(run.Failure);
        Assert.Equal([CellStatus.FailedAsExpected, CellStatus.Succeeded], run.Cells.Select(cell => cell.Status));
        Assert.IsType<ErrorOutput>(run.Document.Cells[0].Outputs.Single());
    }

    [Fact]
    public async Task An_expected_error_that_does_not_come_fails_the_cell()
    {
        var run = await ScriptedNotebook.RunAsync(ScriptedNotebook.Tagged("raises-exception", "out fine"));
        Assert.Equal(
            new CellFailure(1, null, "out fine", "ExpectedException", "The cell is tagged raises-exception but raised none."),
            run.Failure);
    }

    [Fact]
    public async Task A_cell_to_be_skipped_is_left_as_it_is()
    {
        var document = ScriptedNotebook.Tagged("skip-execution", "out a", "out b", "throw c");
        var skipped = document.Cells[0] with { ExecutionCount = 9, Outputs = [new StreamOutput("stdout", "old")] };
        document = document with { Cells = [skipped, .. document.Cells.Skip(1), skipped with { Id = "behind" }] };
        var run = await ScriptedNotebook.RunAsync(document);
        Assert.Equal([CellStatus.Skipped, CellStatus.Succeeded, CellStatus.Failed, CellStatus.Skipped], run.Cells.Select(cell => cell.Status));
        Assert.Same(document.Cells[0], run.Document.Cells[0]);
        Assert.Same(document.Cells[3], run.Document.Cells[3]);
        Assert.Equal(1, run.Document.Cells[1].ExecutionCount);
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\ud83d"}""")]
    [InlineData("{")]
    public async Task Displayed_json_that_no_notebook_can_hold_is_kept_as_text(string json)
    {
        var line = System.Text.Json.JsonSerializer.Serialize(new { type = "display", Id = 1, Data = new Dictionary<string, string> { ["application/json"] = json }, IsResult = false });
        var run = await ScriptedNotebook.RunAsync("garbage " + line);
        Assert.Null(run.Failure);
        var copy = NotebookDocument.Parse(System.Text.Encoding.UTF8.GetBytes(run.Document.ToJson()), "a.ipynb");
        Assert.Equal(json, Assert.IsType<DisplayOutput>(copy.Cells[0].Outputs.Single()).Data.Text("application/json"));
    }

    [Fact]
    public async Task Figures_carry_their_cell_and_their_files()
    {
        var run = await ScriptedNotebook.RunAsync("out a", "figure scatter\nfigure");
        Assert.Equal([(2, "scatter"), (2, null)], run.Figures.Select(figure => (figure.CellNumber, figure.Name)));
        Assert.Equal("<svg/>", run.Figures[0].Svg);
        Assert.Equal("png"u8.ToArray(), run.Figures[0].Png);
    }

    [Fact]
    public async Task Times_of_an_earlier_run_are_dropped_and_other_metadata_is_kept()
    {
        var document = ScriptedNotebook.Of("out a");
        document = document with { Cells = [document.Cells[0] with { Metadata = new() { ["execution"] = new System.Text.Json.Nodes.JsonObject(), ["mine"] = 1 } }] };
        var run = await ScriptedNotebook.RunAsync(document);
        Assert.Equal("""{"mine":1}""", run.Document.Cells[0].Metadata.ToJsonString());
    }

    [Fact]
    public async Task Two_runs_write_the_same_bytes()
    {
        var document = ScriptedNotebook.Of("out a", "result 1", "figure f");
        var first = await ScriptedNotebook.RunAsync(document);
        var second = await ScriptedNotebook.RunAsync(first.Document);
        Assert.Equal(first.Document.ToJson(), second.Document.ToJson());
    }

    [Fact]
    public async Task An_observer_hears_of_every_cell_in_order()
    {
        using var folder = new TemporaryFolder();
        var observer = new Recorder();
        var path = folder.File("a.ipynb");
        var run = await new NotebookRunner(ScriptedNotebook.Options).RunAsync(ScriptedNotebook.Of("out a", "throw b", "out c"), path, observer);
        Assert.Equal(
            [
                new NotebookStarted(path, 3), new CellStarted(path, 1), new CellFinished(path, run.Cells[0]),
                new CellStarted(path, 2), new CellFinished(path, run.Cells[1]), new NotebookFinished(path, run),
            ], observer.Events);
        Assert.True(run.Cells[0].Duration > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_missing_kernel_is_named()
    {
        var thrown = await Assert.ThrowsAsync<FileNotFoundException>(() =>
            ScriptedNotebook.RunAsync(ScriptedNotebook.Of("out a"), new RunnerOptions("nowhere/Kernel.dll")));
        Assert.Equal("There is no kernel at 'nowhere/Kernel.dll'; build ResearchKit.Kernel first.", thrown.Message);
    }

    private static (string, string) Stream(CellOutput output)
    {
        var stream = Assert.IsType<StreamOutput>(output);
        return (stream.Name, stream.Text);
    }

    private sealed class Recorder : IProgress<RunEvent>
    {
        public List<RunEvent> Events { get; } = [];

        public void Report(RunEvent value) => Events.Add(value);
    }
}
