extern alias kernel;
using kernel::ResearchKit.Kernel.Cells.Services;
using kernel::ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel.Services;

public class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("// only a comment")]
    [InlineData("1 + 1")]
    [InlineData("int j = 5;")]
    [InlineData("if (true) { }")]
    [InlineData("Console.WriteLine(1)")]
    [InlineData("class A { }\r\nnew A()")]
    [InlineData("#!who")]
    [InlineData("var x = 1;\n#!time")]
    [InlineData("#!html\n<p>")]
    [InlineData("#!value --name x --from-file f.txt")]
    [InlineData("#!sql\nselect 1;")]
    [InlineData("#!sql\nselect 1; -- the end")]
    [InlineData("#!sql\nselect 1\n")]
    [InlineData("#!fsharp\nlet x = 1")]
    [InlineData("#!fsharp\nlet f x =\n    x + 1\n")]
    [InlineData("#!fsharp\nprintfn \"(\"")]
    [InlineData("#!fsharp\nlet op = (+) // (")]
    public void Complete(string code) => Assert.Equal((Completeness.Complete, ""), CellCompleteness.Of(code, language: null));

    [Theory]
    [InlineData("if (true) {", "    ")]
    [InlineData("class A {\n    void F() {", "        ")]
    [InlineData("var s = \"{\"; if (true) {", "    ")]
    [InlineData("for (int i = 0; i < 3; i++", "")]
    [InlineData("Console.WriteLine(", "")]
    [InlineData("var x =", "")]
    [InlineData("int j = 5", "")]
    [InlineData("text.", "")]
    [InlineData("/* a", "")]
    [InlineData("var s = @\"a", "")]
    [InlineData("var s = \"\"\"\nabc", "")]
    [InlineData("#if DEBUG", "")]
    [InlineData("foreach (var x in y)", "")]
    [InlineData("#!sql", "")]
    [InlineData("#!sql\nselect 1", "")]
    [InlineData("#!sql\nselect ';' -- ;", "")]
    [InlineData("#!fsharp\nlet f x =", "    ")]
    [InlineData("#!fsharp\nlet xs = [1;", "    ")]
    [InlineData("#!fsharp\nlet f x =\n    x + 1", "    ")]
    [InlineData("#!fsharp\nmatch x with", "    ")]
    [InlineData("#!fsharp\nlet s = \"\"\"a", "")]
    [InlineData("#!fsharp\n(* a", "")]
    public void Incomplete(string code, string indent) => Assert.Equal((Completeness.Incomplete, indent), CellCompleteness.Of(code, language: null));

    [Theory]
    [InlineData("int x = );")]
    [InlineData("foo)")]
    [InlineData("}")]
    [InlineData("var s = \"abc")]
    [InlineData("int x = ); if (true) {")]
    [InlineData("if (true) {\n#!who")]
    [InlineData("#!nothing")]
    [InlineData("#!share \"x")]
    public void Invalid(string code) => Assert.Equal((Completeness.Invalid, ""), CellCompleteness.Of(code, language: null));

    [Theory]
    [InlineData("html", Completeness.Complete)]
    [InlineData("Mermaid", Completeness.Complete)]
    [InlineData("SQL", Completeness.Incomplete)]
    [InlineData("klingon", Completeness.Unknown)]
    public void The_metadata_name_the_language(string language, object status) =>
        Assert.Equal(status, CellCompleteness.Of("if (true) {}}", language).Status);
}
