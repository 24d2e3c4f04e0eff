using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Kernel.Cells;

public class ImportTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void Code_and_notebooks_are_run_and_paths_are_those_of_the_importing_file()
    {
        Write("code/numbers.cs", "var imported = 20;");
        Write("code/inner.ipynb", Notebook("#!import numbers.cs", "Console.WriteLine(imported);"));
        Write("outer.ipynb", Notebook("#!import code/inner.ipynb", "imported += 1;", "#!html\n<i/>"));
        var cell = _kernel.Run("#!import outer.ipynb\nimported * 2");
        Assert.Equal("stdout: 20\n | display: <i/> | result: 42", cell.Transcript);
    }

    [Fact]
    public void A_script_is_run_cell_by_cell_without_its_texts()
    {
        Write("script.dib", "var fromScript = 20;\n\n#!markdown\n# Title\n\n#!html\n<i/>\n\n#!csharp\nfromScript += 1;\n");
        Assert.Equal("display: <i/> | result: 42", _kernel.Run("#!import script.dib\nfromScript * 2").Transcript);
        Write("other.dib", "#!csharp\n1\n\n#!pwsh\nls");
        Assert.Equal(
            "other.dib: line 4: the language \"pwsh\" is not known; need csharp, fsharp, sql, html, markdown, mermaid, javascript or value. Usage: #!import FILE",
            _kernel.Run("#!import other.dib").Error.Message);
    }

    [Fact]
    public void An_error_tells_the_place_in_the_file_and_who_imports_it()
    {
        Write("failing.ipynb", Notebook("var fine = 1;", "// second\nthrow new Exception(\"x\");"));
        var cell = _kernel.Run("var before = 1;\n#!import failing.ipynb");
        Assert.Equal(("Exception", "x", 2), (cell.Error.Name, cell.Error.Message, cell.Error.Line));
        Assert.Equal(
            ["System.Exception: x", $"   at cell {cell.Id} > failing.ipynb, cell 2, line 2", $"   imported by cell {cell.Id}, line 2"],
            cell.Error.Trace);

        Write("misspelt.cs", "int a;\nint b = Sysstem.One;");
        cell = _kernel.Run("#!import misspelt.cs");
        Assert.Equal(("CS0103", 1), (cell.Error.Name, cell.Error.Line));
        Assert.Equal($"cell {cell.Id} > misspelt.cs, line 2, column 9: CS0103: The name 'Sysstem' does not exist in the current context", cell.Error.Trace[0]);
    }

    [Fact]
    public void A_magic_of_the_file_that_cannot_be_done_is_told_with_both_lines()
    {
        Write("magical.ipynb", Notebook("1", "// first\n// second\n#!who x"));
        var cell = _kernel.Run("var before = 1;\n#!import magical.ipynb");
        Assert.Equal(("MagicError", "#!who takes no 'x'. Usage: #!who", 2), (cell.Error.Name, cell.Error.Message, cell.Error.Line));
        Assert.Equal(
            ["MagicError: #!who takes no 'x'. Usage: #!who", "    #!who x", $"   at cell {cell.Id} > magical.ipynb, cell 2, line 3", $"   imported by cell {cell.Id}, line 2"],
            cell.Error.Trace);
    }

    [Fact]
    public void What_cannot_be_imported_is_told()
    {
        Write("circle-a.ipynb", Notebook("#!import circle-b.ipynb"));
        Write("circle-b.ipynb", Notebook("#!import circle-a.ipynb"));
        Write("damaged.ipynb", "{\"cells\": [");
        Write("data.bin", "x");
        const string usage = " Usage: #!import FILE";
        Assert.Equal(
            "'circle-a.ipynb' is being imported already: circle-a.ipynb → circle-b.ipynb → circle-a.ipynb is a circle." + usage,
            _kernel.Run("#!import circle-a.ipynb").Error.Message);
        Assert.Equal("damaged.ipynb: line 1: the JSON ends here, unfinished; the file is cut off." + usage, _kernel.Run("#!import damaged.ipynb").Error.Message);
        Assert.Equal(
            $"There is no file 'none.cs' ({Path.Combine(_kernel.Folder.Path, "none.cs")})." + usage, _kernel.Run("#!import none.cs").Error.Message);
        Assert.StartsWith("'data.bin' is of no kind that can be imported: .ipynb, .dib, .cs, ", _kernel.Run("#!import data.bin").Error.Message, StringComparison.Ordinal);
    }

    private static string Notebook(params string[] cells) =>
        new NotebookDocument([.. cells.Select((source, i) => new NotebookCell($"c{i}", CellType.Code, source))]).ToJson();

    private void Write(string path, string text)
    {
        var file = Path.Combine(_kernel.Folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
