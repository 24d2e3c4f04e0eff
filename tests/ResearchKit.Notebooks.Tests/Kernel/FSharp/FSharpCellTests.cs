namespace ResearchKit.Notebooks.Tests.Kernel.FSharp;

[Collection(nameof(FSharpKernel))]
public class FSharpCellTests(FSharpKernel shared)
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void Values_functions_and_types_persist_across_cells()
    {
        Assert.Empty(FSharp("let kept = 20\nlet twice n = 2 * n\ntype Kept = { Value: int }").Events.SkipLast(1));
        Assert.Equal("42", FSharp("twice { Value = kept + 1 }.Value").Result);
    }

    [Fact]
    public void A_value_can_be_declared_again_with_another_type()
    {
        FSharp("let again = 1");
        Assert.True(FSharp("let again = \"one\"").Succeeded);
        Assert.Equal("one", FSharp("again").Result);
    }

    [Theory]
    [InlineData("let unshown = 3")]
    [InlineData("()")]
    [InlineData("do ignore 4")]
    [InlineData("if false then printfn \"never\"")]
    [InlineData("let mutable changed = 1\nchanged <- 2")]
    [InlineData("type Empty() = class end")]
    [InlineData("// only a comment")]
    public void What_has_no_value_shows_nothing(string code)
    {
        var cell = FSharp(code);
        Assert.True(cell.Succeeded);
        Assert.Empty(cell.Events.SkipLast(1));
    }

    [Theory]
    [InlineData("(null : string)", "<null>")]
    [InlineData("(None : int option)", "<null>")]
    [InlineData("Some 3", "3")]
    [InlineData("ValueSome 3", "3")]
    [InlineData("[1..3]", "[ 1, 2, 3 ]")]
    [InlineData("set [3; 1]", "[ 1, 3 ]")]
    [InlineData("[Some 1; None]", "FSharpOption<Int32>[]\n1\n<null>")]
    [InlineData("Map.ofList [2, \"b\"; 1, \"a\"]", "KeyValuePair<Int32,String>[]\n      - Key: 1\n        Value: a\n      - Key: 2\n        Value: b")]
    [InlineData("seq { 1; 2; 3 }", "[ 1, 2, 3 ]")]
    [InlineData("seq { for i in 1 .. 3 do yield i * i }", "[ 1, 4, 9 ]")]
    [InlineData("seq { let mutable n = 0\n      while true do\n        n <- n + 1\n        yield n } |> Seq.map float", "[ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 ... (more) ]")]
    [InlineData("let x = 4 in x + 1", "5")]
    [InlineData("0.5", "0.5")]
    public void A_trailing_expression_is_shown(string code, string text) => Assert.Equal(text, FSharp(code).Result);

    [Fact]
    public void Text_goes_to_its_streams_in_its_order() =>
        Assert.Equal(
            "stdout: one\n | stderr: two\n | stdout: three | result: 4",
            FSharp("printfn \"one\"\neprintfn \"two\"\nConsole.Write \"three\"\n4").Transcript);

    [Fact]
    public void A_lazy_sequence_runs_no_further_than_it_is_asked_to() =>
        Assert.Equal("", FSharp("let asked = seq { for i in 1 .. 3 do\n                      printfn \"%d\" i\n                      yield i }").Stdout);

    [Fact]
    public void Cells_display_as_those_of_csharp_do() =>
        Assert.Equal(
            "display: 1 | display: 2 | display: 3 | display: <b>x</b> | result: <i>y</i>",
            FSharp("display 1\n2 |> display |> ignore\n(3).Display(\"text/plain\") |> ignore\ndisplay(HTML \"<b>x</b>\", \"text/html\") |> ignore\nHTML \"<i>y</i>\"").Transcript);

    [Fact]
    public void What_is_displayed_last_is_shown_once()
    {
        Assert.Equal("display: 1", FSharp("display 1").Transcript);
        Assert.Equal("display: 1", _kernel.Run("display(1)").Transcript);
    }

    [Fact]
    public void Two_semicolons_end_an_interaction_and_the_rest_runs_too()
    {
        Assert.Equal("stdout: first\n | result: 5", FSharp("printfn \"first\";; let two = 2;;\n(* ;; *) two + \";;\".Length + 1;;").Transcript);
        var error = FSharp("let fine = 1;; let wrong = qqq;;\n2").Error;
        Assert.Equal($"cell {error.Id}, line 2, column 28: FS0039: The value or constructor 'qqq' is not defined.", error.Trace[0]);
    }

    [Fact]
    public void The_namespaces_that_dotnet_interactive_opens_are_open() =>
        Assert.Equal("a b 6", FSharp("sprintf \"%O %s %d\" (StringBuilder \"a\") (Path.GetFileName \"x/b\") (Math.Max(Formatter.RecursionLimit, 6))").Result);

    [Fact]
    public void Cells_of_csharp_go_on_after_the_start_of_fsharp()
    {
        Assert.Equal("1", _kernel.Run("display(1);\nvar before = 1;\nbefore").Result);
        Assert.Equal("2", FSharp("1 + 1").Result);
        Assert.Equal("display: 3 | result: 1", _kernel.Run("display(3);\nbefore").Transcript);
    }

    private CellResult FSharp(string code) => _kernel.Run("#!fsharp\n" + code);
}
