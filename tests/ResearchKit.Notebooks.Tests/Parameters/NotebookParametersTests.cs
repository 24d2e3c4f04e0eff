using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Parameters;

namespace ResearchKit.Notebooks.Tests.Parameters;

public class NotebookParametersTests
{
    [Fact]
    public void CSharp_is_written_as_it_was_declared()
    {
        var code = Injected("""
            int n = 1; long l = 1; double x = 1; bool b = true; string s = "";
            DateOnly d = new(1, 1, 1); DateTime t = new(1, 1, 1);
            double[] xs = []; List<DateOnly> ds = [];
            """, "s", "a\"\\\n\t\u2028\u0001ä", "n", "-5", "l", "5", "x", "5", "b", "True", "d", "2026-01-31", "t", "2026-01-31 12:30",
            "xs", "1,0.1,1e-7", "ds", "2026-01-31");
        Assert.Equal("""
            // Parameters of this run
            int n = -5;
            long l = 5L;
            double x = 5.0;
            bool b = true;
            string s = "a\"\\\n\t\u2028\u0001ä";
            DateOnly d = new DateOnly(2026, 1, 31);
            DateTime t = new DateTime(2026, 1, 31, 12, 30, 0);
            double[] xs = [1.0, 0.1, 1E-07];
            List<DateOnly> ds = [new DateOnly(2026, 1, 31)];
            """.ReplaceLineEndings("\n"), code);
    }

    [Fact]
    public void FSharp_is_written_as_it_was_declared()
    {
        var code = Injected("""
            #!fsharp
            let n = 1
            let l = 1L
            let x = 1.0
            let d = System.DateOnly(1, 1, 1)
            let names = [ "a" ]
            let xs = [| 1.0 |]
            """, "n", "-5", "l", "5", "x", "5", "d", "2026-01-31", "names", "b,c", "xs", "1");
        Assert.Equal("""
            #!fsharp
            // Parameters of this run
            let n: int = -5
            let l: int64 = 5L
            let x: float = 5.0
            let d: System.DateOnly = System.DateOnly(2026, 1, 31)
            let names: string list = [ "b"; "c" ]
            let xs: float[] = [| 1.0 |]
            """.ReplaceLineEndings("\n"), code);
    }

    [Fact]
    public void Metadata_decide_the_language_where_no_magic_does()
    {
        var notebook = Declarations.Notebook("let n = 5");
        var metadata = (JsonObject)notebook.Cells[0].Metadata.DeepClone();
        metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = "fsharp" };
        notebook = notebook with { Cells = [notebook.Cells[0] with { Metadata = metadata }, notebook.Cells[1]] };
        var injected = NotebookParameters.Of(notebook, "a.ipynb").Inject(new Dictionary<string, JsonNode> { ["n"] = 7 }).Cells[1];
        Assert.Equal("// Parameters of this run\nlet n: int = 7", injected.Source);
        Assert.Equal("""{"tags":["injected-parameters"],"polyglot_notebook":{"kernelName":"fsharp"}}""", injected.Metadata.ToJsonString());
    }

    [Fact]
    public void Another_language_is_refused() => Assert.Equal(
        "a.ipynb, cell 1: the parameters are in sql; only C# and F# declarations can be read.", Declarations.Refusal("#!sql\nselect 1"));

    [Fact]
    public void Cells_of_an_earlier_run_are_replaced_and_ids_stay_unique()
    {
        var notebook = Declarations.Notebook("int n = 5;");
        var old = new NotebookCell("injected-parameters", CellType.Code, "int n = 6;") { Metadata = new() { ["tags"] = new JsonArray("injected-parameters") } };
        notebook = notebook with { Cells = [old, .. notebook.Cells, old with { Id = "z" }, new NotebookCell("injected-parameters-2", CellType.Markdown, "")] };
        var values = new Dictionary<string, JsonNode> { ["n"] = 7 };
        Assert.Equal(["p", "injected-parameters", "x", "injected-parameters-2"], NotebookParameters.Of(notebook, "a").Inject(values).Cells.Select(cell => cell.Id));

        var taken = Declarations.Notebook("int n = 5;");
        taken = taken with { Cells = [taken.Cells[0], taken.Cells[1] with { Id = "injected-parameters" }] };
        Assert.Equal(["p", "injected-parameters-2", "injected-parameters"], NotebookParameters.Of(taken, "a").Inject(values).Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void The_first_tagged_code_cell_counts()
    {
        var (first, second) = (Declarations.Notebook("int n = 5;"), Declarations.Notebook("int m = 5;"));
        var text = first.Cells[0] with { Id = "t", Type = CellType.Markdown };
        var notebook = first with { Cells = [text, first.Cells[0], second.Cells[0] with { Id = "q" }] };
        Assert.Equal("n", NotebookParameters.Of(notebook, "a").Declarations.Single().Name);
    }

    private static string Injected(string declarations, params string[] namesAndValues)
    {
        var parameters = Declarations.Of(declarations);
        var values = namesAndValues.Chunk(2).ToDictionary(pair => pair[0], pair => parameters.FromText(pair[0], pair[1]));
        return parameters.Inject(values).Cells[1].Source;
    }
}
