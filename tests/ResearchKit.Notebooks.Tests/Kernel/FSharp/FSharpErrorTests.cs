namespace ResearchKit.Notebooks.Tests.Kernel.FSharp;

[Collection(nameof(FSharpKernel))]
public class FSharpErrorTests(FSharpKernel shared)
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void A_compile_error_tells_line_column_and_the_line_itself()
    {
        var cell = _kernel.Run("#!fsharp\nlet fine = 1\n\nprintfn \"%d\" (fine + qqq)");
        Assert.Equal("FS0039", cell.Error.Name);
        Assert.Equal("The value or constructor 'qqq' is not defined.", cell.Error.Message);
        Assert.Equal(4, cell.Error.Line);
        Assert.Equal(
            [
                $"cell {cell.Id}, line 4, column 22: FS0039: The value or constructor 'qqq' is not defined.",
                "    printfn \"%d\" (fine + qqq)",
                "                         ^",
            ],
            cell.Error.Trace);
    }

    [Fact]
    public void Names_that_the_compiler_suggests_stand_on_the_same_line()
    {
        _kernel.Run("#!fsharp\nlet followerCount = 1");
        Assert.Equal(
            "The value or constructor 'folowerCount' is not defined. Maybe you want one of the following: followerCount",
            _kernel.Run("#!fsharp\nfolowerCount").Error.Message);
    }

    [Fact]
    public void Several_errors_come_in_one_event_and_a_cell_that_does_not_compile_does_not_run()
    {
        var cell = _kernel.Run("#!fsharp\nprintfn \"runs\"\nlet a : int = \"text\"\nqqq 1");
        Assert.Equal("FS0001", cell.Error.Name);
        Assert.Equal(3, cell.Error.Line);
        Assert.EndsWith("(and 1 more error)", cell.Error.Message, StringComparison.Ordinal);
        Assert.Empty(cell.Stdout);
    }

    [Fact]
    public void What_cannot_be_read_is_an_error_and_no_result()
    {
        Assert.Equal("Unexpected symbol '=' in binding", _kernel.Run("#!fsharp\nlet a = = 1").Error.Message);
        Assert.Equal("Unexpected keyword 'namespace' in interaction", _kernel.Run("#!fsharp\nnamespace N").Error.Message);
    }

    [Fact]
    public void A_warning_is_no_error() =>
        Assert.Equal("2", _kernel.Run("#!fsharp\nmatch 1 with 1 -> 2").Result);

    [Fact]
    public void An_exception_tells_its_line_and_that_in_an_earlier_cell()
    {
        var first = _kernel.Run(
            """
            #!fsharp
            let rec fail n =
                if n = 0 then
                    failwith "deep"
                else
                    fail (n - 1) + 1
            """);
        var cell = _kernel.Run("#!fsharp\n\nlet result = fail 1\nresult");
        Assert.Equal("Exception", cell.Error.Name);
        Assert.Equal("deep", cell.Error.Message);
        Assert.Equal(3, cell.Error.Line);
        Assert.Equal(
            ["System.Exception: deep", $"   at fail in cell {first.Id}, line 4", $"   at fail in cell {first.Id}, line 6", $"   at cell {cell.Id}, line 3"],
            cell.Error.Trace);
    }

    [Fact]
    public void A_lambda_is_named_for_what_it_stands_in()
    {
        var cell = _kernel.Run("#!fsharp\nlet mapped =\n    [1; 2] |> List.map (fun n ->\n        if n = 2 then invalidOp \"in the lambda\" else n)");
        Assert.Equal("InvalidOperationException", cell.Error.Name);
        Assert.Equal(4, cell.Error.Line);
        Assert.Equal($"   at mapped in cell {cell.Id}, line 4", cell.Error.Trace[1]);
        Assert.Equal($"   at cell {cell.Id}, line 3", cell.Error.Trace[^1]);
    }

    [Fact]
    public void An_exception_that_the_cell_prints_names_no_folder_of_this_machine() =>
        Assert.DoesNotContain(
            _kernel.Folder.Path,
            _kernel.Run("#!fsharp\ntry failwith \"printed\" with e -> printfn \"%O\" e").Stdout,
            StringComparison.Ordinal);

    [Fact]
    public void A_question_that_nobody_can_answer_tells_the_line_of_the_cell() =>
        Assert.Equal(3, _kernel.Run("#!fsharp\n\nPassword \"your key\"").Error.Line);

    [Theory]
    [InlineData("#time", "#time is of the F# console and has no meaning in a cell. Write #!time.")]
    [InlineData("#I \"folder\"", "#I is of the F# console and has no meaning in a cell. Write the whole path in #r or #load.")]
    [InlineData("#quit", "#quit is of the F# console and has no meaning in a cell.")]
    public void Directives_of_the_console_are_refused(string directive, string message)
    {
        var error = _kernel.Run("#!fsharp\n1\n" + directive).Error;
        Assert.Equal(message, error.Message);
        Assert.Equal("FS0235", error.Name);
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public void Directives_of_the_compiler_and_what_only_looks_like_one_are_left_alone()
    {
        Assert.Equal("2", _kernel.Run("#!fsharp\n#nowarn \"25\"\n#if NEVER\n1\n#else\n2\n#endif").Result);
        Assert.Equal("12", _kernel.Run("#!fsharp\n(*\n#quit\n*)\nlet text = \"\"\"\n#r \"none\"\n\"\"\"\ntext.Length + 1").Result);
    }
}
