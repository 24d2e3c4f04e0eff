extern alias kernel;
using kernel::ResearchKit.Kernel.Cells.Magics;
using kernel::ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Kernel.Cells;

public class MagicTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void Values_are_listed_by_name_and_with_their_types()
    {
        using var kernel = new KernelProcess();
        Assert.Equal("display: No cell has named a value yet.", kernel.Run("#!who").Transcript);
        kernel.Run("var numbers = new Dictionary<string, int?[]> { [\"a\"] = [1, null] };\nvar line = \"first\\nsecond\";\ndouble half = 0.5;");
        kernel.Run("#!value --name note\nabc");
        Assert.Equal("display: csharp: half, line, numbers\nvalue: note", kernel.Run("#!who").Transcript);
        Assert.Equal(
            """
            language  name     type                        value
            ────────  ───────  ──────────────────────────  ─────────────────────────────────────
            csharp    half     double                      0.5
            csharp    line     string                      first…
            csharp    numbers  Dictionary<string, int?[]>  Dictionary<String,Nullable<Int32>[]>…
            value     note     string                      abc

            """.ReplaceLineEndings("\n"),
            kernel.Run("#!whos").Displays.Single().Data["text/plain"]);
    }

    [Fact]
    public void The_time_of_a_cell_is_shown_at_its_end_also_of_one_that_fails()
    {
        Assert.Matches(@"^stdout: a\n \| display: Wall time: \d+\.\d+ (ms|s)$", _kernel.Run("#!time\nConsole.WriteLine(\"a\");").Transcript);
        var failed = _kernel.Run("#!time\nthrow new Exception(\"x\");");
        Assert.Matches(@"^display: Wall time: \d+\.\d+ (ms|s) \| error: x$", failed.Transcript);
    }

    [Fact]
    public void What_there_is_can_be_asked()
    {
        var list = _kernel.Run("#!lsmagic").Displays.Single().Data;
        Assert.Contains("#!share --from LANGUAGE NAME [--as NAME]", list["text/plain"], StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:left\">#!import FILE</td>", list["text/html"], StringComparison.Ordinal);
        Assert.Matches(
            @"^ResearchKit kernel \d+\.\d+\.\d+\n\.NET 10\..+\nLanguages: csharp, fsharp, sql, html, markdown, mermaid, javascript$",
            _kernel.Run("#!about").Displays.Single().Data["text/plain"]);
    }

    [Fact]
    public void Scripts_are_read_with_the_magics_that_there_are() => Assert.Equal(AllMagics.Names.Order(), DibReader.Magics.Order());

    [Theory]
    [InlineData("html", "<b>x</b>", "text/html")]
    [InlineData("markdown", "# x", "text/markdown")]
    [InlineData("mermaid", "graph TD\n  A --> B", "text/vnd.mermaid")]
    [InlineData("javascript", "alert(1)", "application/javascript")]
    public void Texts_are_put_out_as_they_are(string language, string text, string mimeType)
    {
        foreach (var cell in new[] { _kernel.Run($"#!{language}\n{text}\n"), _kernel.Run(text, language: language) })
        {
            Assert.Equal([mimeType, "text/plain"], cell.Displays.Single().Data.Keys);
            Assert.All(cell.Displays.Single().Data.Values, form => Assert.Equal(text, form));
        }
    }

    [Fact]
    public void A_cell_in_an_unknown_language_is_refused_with_those_there_are()
    {
        var error = _kernel.Run("print(1)", language: "python").Error;
        Assert.Equal("UnsupportedLanguage", error.Name);
        Assert.Equal(
            "The cell is in python, which cannot be run here; the languages are csharp, fsharp, sql, html, markdown, mermaid, javascript, value.",
            error.Message);
        Assert.Equal("2", _kernel.Run("#!csharp\n1 + 1", language: "python").Result);
    }

    [Fact]
    public void Options_that_are_wrong_are_refused_with_the_usage()
    {
        const string share = " Usage: #!share --from LANGUAGE NAME [--as NAME]";
        Assert.Equal("#!share needs the name of one value." + share, Error("#!share --from csharp"));
        Assert.Equal("#!share needs the name of one value, not 'a b'." + share, Error("#!share --from csharp a b"));
        Assert.Equal("#!share needs --from." + share, Error("#!share a"));
        Assert.Equal("#!share has no option --frm." + share, Error("#!share --frm csharp a"));
        Assert.Equal("--from needs a value." + share, Error("#!share a --from"));
        Assert.Equal("--from is given twice." + share, Error("#!share --from csharp a --from sql"));
        Assert.Equal("There is no language 'cobol'. Values come from csharp, fsharp, sql, value." + share, Error("#!share --from cobol a"));
        Assert.Equal("Cells in html leave no values. Values come from csharp, fsharp, sql, value." + share, Error("#!share --from html a"));
        Assert.Equal("There is no 'a' in csharp: no cell of it has named a value yet." + share, Error("#!share --from csharp a"));
        Assert.Equal("#!who takes no 'x'. Usage: #!who", Error("#!who x"));
        Assert.Equal("#!html takes no 'x'. Usage: #!html", Error("#!html x\n<b/>"));
        Assert.Equal("'@csharp' names no language. Usage: #!set --name NAME --value @LANGUAGE:NAME, or --value TEXT", Error("#!set --name a --value @csharp"));

        string Error(string cell)
        {
            var error = _kernel.Run(cell).Error;
            Assert.Equal(("MagicError", 1), (error.Name, error.Line));
            return error.Message;
        }
    }
}
