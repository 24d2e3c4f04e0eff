extern alias kernel;

using kernel::ResearchKit.Kernel.CSharp;

namespace ResearchKit.Notebooks.Tests.Kernel.CSharp;

public class LoopChecksTests
{
    private const string Check = "global::ResearchKit.Kernel.Cells.Interruption.Check();";

    [Theory]
    [InlineData("while (a) { b(); }", "while (a) { CHECKb(); }")]
    [InlineData("while (a) // why\n  b();\nc();", "while (a) // why\n  {CHECKb();}\nc();")]
    [InlineData("for (;;) ;", "for (;;) {CHECK;}")]
    [InlineData("foreach (var x in y)\n{\n}", "foreach (var x in y)\n{\nCHECK}")]
    [InlineData("do x(); while (y);", "do {CHECKx();} while (y);")]
    [InlineData("again: x(); goto again;", "again: {CHECKx();} goto again;")]
    [InlineData("while (a) while (b) c();", "while (a) {CHECKwhile (b) {CHECKc();}}")]
    [InlineData("void F() { for (;;) { } }", "void F() { for (;;) { CHECK} }")]
    public void Each_loop_asks_first(string code, string expected) => Assert.Equal(expected.Replace("CHECK", Check), LoopChecks.Insert(code));

    [Theory]
    [InlineData("var x = 1;\nx")]
    [InlineData("while (true) x__ +=;")]
    [InlineData("while (")]
    [InlineData("")]
    public void Code_without_loops_and_code_that_is_wrong_stays_as_it_is(string code) => Assert.Equal(code, LoopChecks.Insert(code));

    [Fact]
    public void No_line_moves()
    {
        const string code = "for (int i = 0;\n  i < 3;\n  i++)\n\n  // each\n  foreach (var c in \"ab\")\n    Use(\n      c);\nDone();\n";
        Assert.Equal(code.Split('\n').Length, LoopChecks.Insert(code).Split('\n').Length);
        Assert.Equal("Done();", LoopChecks.Insert(code).Split('\n')[8]);
    }
}
