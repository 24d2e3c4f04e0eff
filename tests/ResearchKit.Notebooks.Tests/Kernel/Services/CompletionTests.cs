using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel.Services;

[Collection(ServicesCollection.Name)]
public class CompletionTests(SharedKernel shared)
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Theory]
    [InlineData("Console.WriteL‸", "WriteLine")]
    [InlineData("int.TryP‸", "TryParse")]
    [InlineData("\"a\".ToUpperI‸", "ToUpperInvariant")]
    [InlineData("new List<int>().Sel‸", "Select SelectMany")]
    [InlineData("using System.Coll‸", "Collections")]
    [InlineData("new StringBui‸", "StringBuilder")]
    [InlineData("whil‸", "while")]
    [InlineData("enum E { Red, Green }\nE e = E.‸", "Green Red")]
    [InlineData("from n in new[] { 1 } sele‸", "select")]
    [InlineData("await Task.Del‸", "Delay")]
    [InlineData("Task.Delay(1).awai‸", "")]
    [InlineData("awai‸", "await")]
    [InlineData("1.thi‸", "")]
    [InlineData("#r \"unborn.dll\"\n#load \"unborn.csx\"\nint.TryP‸", "TryParse")]
    [InlineData("string.Format(\"{0}\", arg1‸", "arg1:")]
    [InlineData("var s = $\"{DateTime.UtcN‸", "UtcNow")]
    [InlineData("new List<int> { 1 }.Where(n => n.CompareT‸", "CompareTo")]
    [InlineData("class A {\n    public override To‸\n}", "ToString()")]
    [InlineData("int here = 1; { int inner = 2; inne‸ }", "inner")]
    [InlineData("text.displ‸", "")]
    [InlineData("displ‸", "display")]
    [InlineData("1.Displ‸", "Display")]
    public void What_fits_is_offered_and_nothing_else(string code, string items) => Assert.Equal(items, Texts(_kernel.Complete(code)));

    [Fact]
    public void Kinds_are_words()
    {
        Assert.Equal(new CompletionItem("WriteLine", "method"), Assert.Single(_kernel.Complete("Console.WriteL‸").Items));
        Assert.Equal(new CompletionItem("StringBuilder", "class"), Assert.Single(_kernel.Complete("new StringBui‸").Items));
        Assert.Equal(new CompletionItem("while", "keyword"), Assert.Single(_kernel.Complete("whil‸").Items));
        Assert.Equal(new CompletionItem("Length", "property"), Assert.Single(_kernel.Complete("\"\".Length‸").Items));
    }

    [Fact]
    public void What_is_written_as_typed_comes_before_what_differs_in_case() =>
        Assert.Equal("whenCased WhenCased", Texts(_kernel.Complete("int WhenCased = 1, whenCased = 2;\nwhenC‸")));

    [Fact]
    public void The_type_that_is_wanted_comes_first() =>
        Assert.Equal("DateTime", _kernel.Complete("DateTime d = new ‸").Items[0].Text);

    [Fact]
    public void Types_of_namespaces_that_are_not_imported_are_not_offered() => Assert.Equal("", Texts(_kernel.Complete("JsonSeriali‸")));

    [Fact]
    public void The_cells_before_are_seen_and_the_later_of_two_of_one_name()
    {
        _kernel.Run("using System.Globalization;\nvar seenNumber = 1;\nint SeenTwice(int n) => 2 * n;");
        _kernel.Run("record SeenRecord(int SeenValue);\nvar seenAgain = 1;");
        _kernel.Run("var seenAgain = new SeenRecord(seenNumber);");
        Assert.Equal("seenAgain seenNumber SeenRecord SeenTwice", Texts(_kernel.Complete("seen‸")));
        Assert.Equal("SeenValue", Texts(_kernel.Complete("seenAgain.Seen‸")));
        Assert.Equal("CultureInfo", Texts(_kernel.Complete("CultureI‸")));
    }

    [Fact]
    public void A_cell_that_threw_is_seen_and_one_that_did_not_compile_is_not()
    {
        Assert.False(_kernel.Run("var fromThrown = 1; throw new Exception();").Succeeded);
        Assert.False(_kernel.Run("var fromRefused = nothing;").Succeeded);
        Assert.Equal("fromThrown", Texts(_kernel.Complete("fromT‸")));
        Assert.Equal("", Texts(_kernel.Complete("fromR‸")));
    }

    [Fact]
    public void Nothing_is_run()
    {
        _kernel.Run("var untouched = 1;");
        _kernel.Complete("untouched = 2; untouched.CompareT‸");
        Assert.Equal("1", _kernel.Run("untouched").Result);
    }

    [Theory]
    // A place in the midst of a word: the whole word is replaced.
    [InlineData("Console.Wr‸iteL(1);", 8, 14)]
    // Characters of two code units are two.
    [InlineData("var s = \"😀😀\"; s.Substr‸", 18, 24)]
    [InlineData("var a = 1;\r\nvar b = 2;\r\na.CompareT‸", 26, 34)]
    [InlineData("var b = ;\nint.Pars‸", 14, 18)]
    [InlineData("a\r\n#!html\r\n<p>\r\n#!csharp\r\nint.Pars‸", 30, 34)]
    public void Positions_are_those_of_the_whole_cell(string code, int start, int end)
    {
        var found = _kernel.Complete(code);
        Assert.NotEmpty(found.Items);
        Assert.Equal((start, end), (found.Start, found.End));
    }

    [Theory]
    [InlineData("int.Pars", 99, 4, 8)]
    [InlineData("int.Pars", -1, 0, 0)]
    [InlineData("", 0, 0, 0)]
    [InlineData("", 5, 0, 0)]
    public void A_cursor_outside_stands_at_the_end_or_at_the_beginning(string code, int cursor, int start, int end)
    {
        var found = _kernel.Ask<CompletionsEvent>(new CompleteRequest(int.MaxValue, code, cursor));
        Assert.NotEmpty(found.Items);
        Assert.Equal((start, end), (found.Start, found.End));
    }

    [Theory]
    [InlineData("// Console.WriteL‸", null)]
    [InlineData("\"Console.WriteL‸\"", null)]
    [InlineData("Console.WriteL‸", "html")]
    [InlineData("Console.WriteL‸", "klingon")]
    [InlineData("#!markdown\nConsole.WriteL‸", null)]
    public void Elsewhere_nothing_is_offered(string code, string? language) => Assert.Empty(_kernel.Complete(code, language).Items);

    private static string Texts(CompletionsEvent found) => string.Join(' ', found.Items.Select(item => item.Text));
}
