namespace ResearchKit.Notebooks.Tests.Kernel;

public class CellTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void Variables_methods_types_and_usings_persist_across_cells()
    {
        Assert.True(_kernel.Run("using System.Globalization;\nvar kept = 20;").Succeeded);
        Assert.True(_kernel.Run("int Twice(int n) => 2 * n;\nrecord Kept(int Value);").Succeeded);
        Assert.Equal("42", _kernel.Run("kept++; Twice(new Kept(kept).Value)").Result);
        Assert.Equal("True", _kernel.Run("CultureInfo.InvariantCulture.Equals(CultureInfo.CurrentCulture)").Result);
    }

    [Fact]
    public void A_variable_can_be_declared_again_with_another_type()
    {
        _kernel.Run("var again = 1;");
        Assert.True(_kernel.Run("var again = \"one\";").Succeeded);
        Assert.Equal("one", _kernel.Run("again").Result);
    }

    [Fact]
    public void Cells_do_not_keep_their_references_again_and_again()
    {
        const string used = "GC.GetTotalMemory(forceFullCollection: true)";
        var before = Bytes();
        for (var i = 0; i < 100; i++)
            _kernel.Run($"var number{i} = {i};");
        // Kept again by each cell, with those of all before it, they took 80 MB.
        Assert.InRange(Bytes() - before, 0, 25_000_000);

        long Bytes() => long.Parse(_kernel.Run(used).Result, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Await_stands_at_the_top_of_a_cell() =>
        Assert.Equal("7", _kernel.Run("var seven = await Task.Run(async () => { await Task.Delay(5); return 7; });\nseven").Result);

    [Theory]
    [InlineData("1 + 1;")]
    [InlineData("var unshown = 3;")]
    [InlineData("Console.Out.Flush()")]
    [InlineData("await Task.CompletedTask")]
    [InlineData("void Nothing() { }\nNothing()")]
    [InlineData("")]
    [InlineData("// only a comment")]
    public void A_statement_has_no_result(string code)
    {
        var cell = _kernel.Run(code);
        // C# itself refuses "1 + 1;" as a statement.
        Assert.Equal(code != "1 + 1;", cell.Succeeded);
        Assert.Empty(cell.Displays);
    }

    [Fact]
    public void A_trailing_expression_that_is_null_is_shown_as_null() =>
        Assert.Equal("<null>", _kernel.Run("(string)null").Result);

    [Fact]
    public void The_imports_of_dotnet_interactive_are_there() =>
        Assert.Equal("4", _kernel.Run(
            "var list = new List<string> { Path.Combine(\"a\", \"b\") };\n" +
            "new StringBuilder().Append(list.First()).Length + Formatter.RecursionLimit - 5").Result);

    [Fact]
    public void Cells_are_compiled_as_release_code() =>
        Assert.Equal("False", _kernel.Run(
            "class Probe { }\n" +
            "typeof(Probe).Assembly.GetCustomAttributes(true).OfType<System.Diagnostics.DebuggableAttribute>().Any(a => a.IsJITOptimizerDisabled)").Result);

    [Fact]
    public void A_cell_that_threw_leaves_what_it_had_done_until_then()
    {
        Assert.False(_kernel.Run("var before = 5; if (before > 0) throw new Exception(\"here\"); before = 6;").Succeeded);
        Assert.Equal("5", _kernel.Run("before").Result);
    }

    [Fact]
    public void The_notebooks_folder_is_the_working_directory()
    {
        File.WriteAllText(_kernel.Folder.File("beside.txt"), "found");
        Assert.Equal("found", _kernel.Run("File.ReadAllText(\"beside.txt\")").Result);
    }

    [Fact]
    public void A_source_file_beside_the_notebook_is_loaded()
    {
        File.WriteAllText(_kernel.Folder.File("loaded.csx"), "int Loaded() => 9;\nint Fails() => throw new Exception(\"in the file\");");
        Assert.Equal("9", _kernel.Run("#load \"loaded.csx\"\nLoaded()").Result);
        var error = _kernel.Run("#load \"loaded.csx\"\nFails();").Error;
        Assert.Equal(2, error.Line);
        Assert.Equal("   at Fails in loaded.csx, line 2", error.Trace[1]);
    }

    [Fact]
    public void A_cell_of_another_language_is_refused_and_not_read_as_csharp()
    {
        var error = _kernel.Run("#!fsharps\nlet x = 1").Error;
        Assert.Equal(
            "#!fsharps is not known here. Languages: #!csharp #!fsharp #!sql #!html #!markdown #!mermaid #!javascript #!value; "
            + "magics: #!share #!set #!import #!time #!who #!whos #!lsmagic #!about.",
            error.Message);
        Assert.Equal(1, error.Line);
        Assert.Equal("3", _kernel.Run("#!csharp\n1 + 2").Result);
    }
}
