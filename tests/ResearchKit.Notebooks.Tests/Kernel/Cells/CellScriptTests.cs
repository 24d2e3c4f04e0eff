extern alias kernel;

using kernel::ResearchKit.Kernel.Cells;

namespace ResearchKit.Notebooks.Tests.Kernel.Cells;

public class CellScriptTests
{
    [Fact]
    public void A_cell_without_magics_is_one_piece_of_its_language()
    {
        var part = Assert.IsType<CodePart>(Assert.Single(CellScript.Parse("let x = 1\nx", "fsharp")));
        Assert.Equal(("fsharp", 1, "let x = 1\nx"), (part.Language, part.Line, part.Code));
        Assert.Null(part.Opening);
    }

    [Fact]
    public void Magics_cut_a_cell_and_lines_keep_their_numbers()
    {
        var parts = CellScript.Parse("#!time\nvar a = 1;\n\n  #!fsharp\r\nlet b = 2\n#!share --from csharp \"a\" --as c\nb + c\n", "csharp");
        Assert.Equal(
            ["csharp 1 #!time", "csharp 2 var a = 1;\n", "fsharp 5 let b = 2", "fsharp 6 #!share", "fsharp 7 b + c\n"],
            parts.Select(part => part switch
            {
                CodePart code => $"{code.Language} {code.Line} {code.Text}",
                MagicPart magic => $"{magic.Language} {magic.Line} #!{magic.Call.Name}",
                _ => "",
            }));
        Assert.All(parts.OfType<CodePart>(), code => Assert.Equal(code.Line - 1, code.Code.TakeWhile(c => c == '\n').Count()));
        Assert.Equal(["--from", "csharp", "a", "--as", "c"], ((MagicPart)parts[3]).Call.Words);
    }

    [Theory]
    [InlineData("#!F#\nx", "fsharp")]
    [InlineData("#!CSharp\nx", "csharp")]
    [InlineData("#!md\nx", "markdown")]
    [InlineData("#!js\nx", "javascript")]
    public void Languages_have_their_usual_names(string cell, string language) =>
        Assert.Equal(language, Assert.Single(CellScript.Parse(cell, "sql")).Language);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    [InlineData("#!html\n\n")]
    public void Nothing_to_run_is_no_piece(string cell) => Assert.Empty(CellScript.Parse(cell, "csharp"));

    [Fact]
    public void A_magic_with_options_needs_no_lines_below()
    {
        var part = Assert.IsType<CodePart>(Assert.Single(CellScript.Parse("#!value --name t --from-file 'a b.txt'", "csharp")));
        Assert.Equal(["--name", "t", "--from-file", "a b.txt"], part.Opening!.Words);
        Assert.Equal("", part.Text);
    }

    [Theory]
    [InlineData("#!value --name t --from-file f\n#!time", "value #!time", "value 2 ")]
    [InlineData("#!value --name t --from-file f\n#!csharp\n1", "value 2 ", "csharp 3 1")]
    [InlineData("#!value --name t\n#!time\ntext", "value #!time", "value 3 text")]
    public void A_magic_below_one_with_options_makes_no_second_piece_of_it(string cell, params string[] parts) =>
        Assert.Equal(
            parts,
            CellScript.Parse(cell, "csharp").Select(part => part is CodePart code ? $"{code.Language} {code.Line} {code.Text}" : $"{part.Language} #!{((MagicPart)part).Call.Name}"));

    [Theory]
    [InlineData("#!/bin/bash\nls", "#!/bin/bash is not known here. ")]
    [InlineData("#!", "#! is not known here. ")]
    [InlineData("1\n#!Who", "#!Who is not known here. ")]
    [InlineData("text\n  #!python", "#!python is not known here. ")]
    public void What_is_no_magic_in_the_place_of_one_is_refused_and_the_known_ones_named(string cell, string message)
    {
        var refused = Assert.Throws<MagicException>(() => CellScript.Parse(cell, "markdown"));
        Assert.Equal(
            message + "Languages: #!csharp #!fsharp #!sql #!html #!markdown #!mermaid #!javascript #!value; "
                + "magics: #!share #!set #!import #!time #!who #!whos #!lsmagic #!about.",
            refused.Message);
    }

    [Fact]
    public void A_quotation_mark_that_is_not_closed_is_refused() =>
        Assert.Equal("The quotation mark \" is not closed.",
            Assert.Throws<MagicException>(() => CellScript.Parse("#!set --name \"a", "csharp")).Message);
}
