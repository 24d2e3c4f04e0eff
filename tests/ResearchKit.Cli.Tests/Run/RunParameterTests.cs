using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Cli.Tests.Run;

public class RunParameterTests
{
    private const string Declarations = "int n = 5;\ndouble share = 0.5;\nstring[] names = [\"a\"];\nvar day = new DateOnly(2026, 1, 31);";
    private const string Show = "System.Console.Write($\"{n} {share} {string.Join('|', names)} {day:yyyy-MM-dd}\");";

    [Fact]
    public async Task Given_values_take_the_place_of_declared_ones()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "study.ipynb", Declarations);
        var run = await CommandProcess.RunAsync(folder.FullName,
            "run", "study.ipynb", "--parameter", "n=-7", "-p", "names=x,\"y\" \\ z", "--parameter", "day=2025-12-24");
        Assert.Equal("", run.Error);
        Assert.StartsWith("[1/1] study.ipynb with n = -7, names = [x, \"y\" \\ z], day = 2025-12-24: 3 cells\n", run.Output, StringComparison.Ordinal);

        var document = Notebooks.ReadFrom(folder, "out/study.ipynb");
        Assert.Equal(["p", "injected-parameters", "show"], document.Cells.Select(cell => cell.Id));
        Assert.Equal("""
            // Parameters of this run
            int n = -7;
            string[] names = ["x", "\"y\" \\ z"];
            DateOnly day = new DateOnly(2025, 12, 24);
            """.ReplaceLineEndings("\n"), document.Cells[1].Source);
        Assert.True(document.Cells[1].HasTag("injected-parameters"));
        Assert.Equal("-7 0.5 x|\"y\" \\ z 2025-12-24", Assert.IsType<StreamOutput>(document.Cells[2].Outputs.Single()).Text);
        Assert.Equal("""{"day":"2025-12-24","n":-7,"names":["x","\u0022y\u0022 \\ z"]}""", document.Metadata["researchkit"]!["parameters"]!.ToJsonString());
        Assert.Contains("names = [x, &quot;y&quot; \\ z]", File.ReadAllText(folder.At("out/study.html")), StringComparison.Ordinal);
        Assert.Equal(2, Notebooks.ReadFrom(folder, "study.ipynb").Cells.Count);
    }

    [Fact]
    public async Task A_grid_runs_the_notebook_once_for_each_row()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "sweep.ipynb", Declarations);
        folder.Write("grid.json", """[{"n": 5, "share": 0.25}, {"n": 10, "names": ["x", "y"]}, {"n": 0}]""");
        var run = await CommandProcess.RunAsync(folder.FullName,
            "run", "sweep.ipynb", "--parameter", "day=2025-01-01", "--parameter-file", "grid.json", "--jobs", "2");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("3 runs ran in .*; results are in out\n$", run.Output);
        Assert.Equal([
            "sweep.day=2025-01-01.n=0.html", "sweep.day=2025-01-01.n=0.ipynb",
            "sweep.day=2025-01-01.n=10.names=x+y.html", "sweep.day=2025-01-01.n=10.names=x+y.ipynb",
            "sweep.day=2025-01-01.n=5.share=0.25.html", "sweep.day=2025-01-01.n=5.share=0.25.ipynb", "sweep.runs.json"],
            folder.FilesBelow("out"));
        Assert.Equal("10 0.5 x|y 2025-01-01", Assert.IsType<StreamOutput>(
            Notebooks.ReadFrom(folder, "out/sweep.day=2025-01-01.n=10.names=x+y.ipynb").Cells[2].Outputs.Single()).Text);

        var table = JsonNode.Parse(File.ReadAllText(folder.At("out/sweep.runs.json")))!;
        Assert.Equal("sweep.ipynb", (string?)table["notebook"]);
        Assert.Equal(
            """{"number":2,"name":"sweep.day=2025-01-01.n=10.names=x\u002By","status":"succeeded","parameters":{"day":"2025-01-01","n":10,"names":["x","y"]}}""",
            table["runs"]![1]!.ToJsonString());
    }

    [Theory]
    [InlineData("--parameter m=5", "There is no parameter 'm'. Nearest: n. There are: n, share, names, day.")]
    [InlineData("--parameter shaer=5", "There is no parameter 'shaer'. Nearest: share. There are: n, share, names, day.")]
    [InlineData("--parameter n=5.5", "Parameter n (int) needs a whole number from -2147483648 to 2147483647; got '5.5'.")]
    [InlineData("--parameter n=5 --parameter n=6", "--parameter gives 'n' twice.")]
    [InlineData("--parameter n", "--parameter needs NAME=VALUE; got 'n'.")]
    [InlineData("--parameter =5", "--parameter needs NAME=VALUE; got '=5'.")]
    [InlineData("--parameter-file wrong.json", "wrong.json, row 2: parameter share (double) needs a number such as 0.5; got \"half\".")]
    [InlineData("--parameter-file unknown.json", "unknown.json, row 1: there is no parameter 'days'. Nearest: day. There are: n, share, names, day.")]
    [InlineData("--parameter-file wrong.json --parameter n=1", "wrong.json, row 1: parameter n is given for all runs already.")]
    [InlineData("--parameter-file flat.json", "flat.json: need a JSON list of objects, one for each run, such as [{\"n\": 5}, {\"n\": 10}].")]
    public async Task What_does_not_fit_is_refused_before_anything_runs(string options, string message)
    {
        using var folder = new TemporaryFolder();
        Write(folder, "a.ipynb", Declarations + " // never run");
        folder.Write("wrong.json", """[{"n": 5}, {"n": 6, "share": "half"}]""");
        folder.Write("unknown.json", """[{"days": 5}]""");
        folder.Write("flat.json", """{"n": 5}""");
        string[] arguments = [.. options.Split(' ').Select(word => word.EndsWith(".json", StringComparison.Ordinal) ? folder.At(word) : word)];
        Assert.Equal(
            $"researchkit: {message} Try 'researchkit run --help'.", await Invocation.ErrorOfAsync(2, ["run", folder.At("a.ipynb"), .. arguments]));
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Fact]
    public async Task Parameters_need_one_notebook_that_takes_them()
    {
        using var folder = new TemporaryFolder();
        var (a, b) = (Write(folder, "a.ipynb", Declarations), Notebooks.Write(folder, "b.ipynb", "1"));
        Assert.Equal(
            "researchkit: Parameters are for one notebook; 2 would be run. Name the one that takes them. Try 'researchkit run --help'.",
            await Invocation.ErrorOfAsync(2, "run", a, b, "--parameter", "n=5"));
        Assert.Equal(
            $"researchkit: {b} takes no parameters: it has no code cell tagged \"parameters\". Try 'researchkit run --help'.",
            await Invocation.ErrorOfAsync(2, "run", b, "--parameter", "n=5"));
    }

    private static string Write(TemporaryFolder folder, string name, string declarations)
    {
        new NotebookDocument([
            new NotebookCell("p", CellType.Code, declarations) { Metadata = new() { ["tags"] = new JsonArray("parameters") } },
            new NotebookCell("show", CellType.Code, Show)]).Save(folder.At(name));
        return folder.At(name);
    }
}
