using ResearchKit.Notebooks.Checking;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Checking;

public class NotebookCheckTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    [Fact]
    public void How_a_stream_is_cut_does_not_count() => Assert.Empty(Shown(
        [Out("a"), Out("b\n"), new StreamOutput("stderr", "c"), Out("")], [Out("ab\n"), new StreamOutput("stderr", "c"), Out("")]));

    [Fact]
    public void Another_stream_is_another_output() => Assert.Equal(
        ["cell 1, output 1, kind of output: - stdout: a / + stderr: a"], Shown([Out("a")], [new StreamOutput("stderr", "a")]));

    [Fact]
    public void Outputs_that_are_missing_or_new_are_told() => Assert.Equal(
        ["cell 1, output 2, display: - b … (2 lines)", "cell 1, output 1, result: + c"],
        [.. Shown([Out("a"), Display("text/plain", "b\nb")], [Out("a")]), .. Shown([], [Result("c", 1)])]);

    [Fact]
    public void A_display_is_no_result_and_counts_of_executions_do_not_count()
    {
        Assert.Empty(Shown([Result("a", 1)], [Result("a", 2)]));
        Assert.Equal(
            ["cell 1, output 1, kind of output: - result: a / + display: a"], Shown([Result("a", 1)], [Display("text/plain", "a")]));
    }

    [Fact]
    public void Each_form_is_compared() => Assert.Equal(
        ["cell 1, output 1, text/html: - <b>1.5</b> / + <b>1.6</b>"],
        Shown([Display("text/html", "<b>1.5</b>", "text/plain", "1.5")], [Display("text/html", "<b>1.6</b>", "text/plain", "1.50000000000001")]));

    [Fact]
    public void Forms_that_are_missing_are_told() => Assert.Equal(
        ["cell 1, output 1, MIME types: - text/html, text/plain / + text/plain"],
        Shown([Display("text/html", "a", "text/plain", "a")], [Display("text/plain", "b")]));

    [Fact]
    public void Figures_are_compared_by_their_data()
    {
        Assert.Empty(Shown(
            [Display(Plotly, """{"x":[1.5]}""", "image/png", "AAAA", "image/svg+xml", "<svg/>")],
            [Display(Plotly, """{"x":[1.50000000000001]}""", "image/png", "BBBB", "image/svg+xml", "<svg></svg>")]));
        Assert.Equal(
            [$"cell 1, output 1, {Plotly}:   x[0]: / - 1.5 / + 2.5"],
            Shown([Display(Plotly, """{"x":[1.5]}""", "image/png", "AAAA")], [Display(Plotly, """{"x":[2.5]}""", "image/png", "AAAA")]));
    }

    [Fact]
    public void Pictures_without_data_are_compared_byte_for_byte()
    {
        Assert.Empty(Shown([Display("image/png", "AAAA\nAAAA\n")], [Display("image/png", "AAAAAAAA")]));
        Assert.Equal(
            ["cell 1, output 1, image/png: - a picture of 3 bytes / + a picture of 4 bytes"],
            Shown([Display("image/png", "AAAA")], [Display("image/png", "AAAABA==")]));
    }

    [Fact]
    public void Of_errors_name_and_message_count()
    {
        Assert.Empty(Shown([new ErrorOutput("E", "m", ["at a"])], [new ErrorOutput("E", "m", ["at b"])]));
        Assert.Equal(
            ["cell 1, output 1, error: - E: m / + E: n"], Shown([new ErrorOutput("E", "m", [])], [new ErrorOutput("E", "n", [])]));
    }

    [Theory]
    [InlineData("Wall time: 12.3456ms", "Wall time: 7ms")]
    [InlineData("5\nWall time: 1 s", "5\nWall time: 2 s")]
    [InlineData("<pre>Wall time: 1 s</pre>", "<pre>Wall time: 2 s</pre>")]
    public void Times_do_not_fail_a_check(string committed, string run)
    {
        Assert.Empty(Shown([Out(committed)], [Out(run)]));
        Assert.Empty(Shown([Display("text/plain", committed)], [Display("text/plain", run)]));
    }

    [Fact]
    public void Times_do_not_change_a_saved_notebook()
    {
        NotebookDocument before = Notebook(1, Result("5", 1), Display("text/plain", "Wall time: 1ms")), after = Notebook(2, Result("5", 2), Display("text/plain", "Wall time: 2ms"));
        var settled = NotebookCheck.Settled(before, after).Cells[0];
        Assert.Equal((2, 2), (settled.ExecutionCount, Assert.IsType<ResultOutput>(settled.Outputs[0]).ExecutionCount));
        Assert.Equal("Wall time: 1ms", Assert.IsType<DisplayOutput>(settled.Outputs[1]).Data.Text("text/plain"));

        var changed = Notebook(2, Result("5.0000000000001", 2), Display("text/plain", "Wall time: 2ms"));
        Assert.Equal(changed.Cells[0], NotebookCheck.Settled(before, changed).Cells[0]);
    }

    [Fact]
    public void Another_notebook_is_refused() => Assert.Throws<ArgumentException>(
        () => NotebookCheck.Compare(new NotebookDocument([]), Notebook(1), Tolerance.Default));

    private static IEnumerable<string> Shown(CellOutput[] committed, CellOutput[] run) =>
        NotebookCheck.Compare(Notebook(1, committed), Notebook(2, run), Tolerance.Default).Select(difference =>
            $"cell {difference.CellNumber}, output {difference.OutputNumber}, {difference.Part}: {string.Join(" / ", difference.Lines)}");

    private static NotebookDocument Notebook(int count, params CellOutput[] outputs) =>
        new([new NotebookCell("c", CellType.Code, "x") { Outputs = outputs, ExecutionCount = count }]);

    private static StreamOutput Out(string text) => new("stdout", text);

    private static ResultOutput Result(string text, int count) => new(Bundle("text/plain", text), count);

    private static DisplayOutput Display(params string[] forms) => new(Bundle(forms));

    private static MimeBundle Bundle(params string[] forms) =>
        MimeBundle.FromTexts(forms.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], pair[1])));
}
