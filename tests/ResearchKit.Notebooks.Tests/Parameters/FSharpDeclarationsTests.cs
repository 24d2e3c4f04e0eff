namespace ResearchKit.Notebooks.Tests.Parameters;

public class FSharpDeclarationsTests
{
    [Theory]
    [InlineData("let n = 5", "int n")]
    [InlineData("let n = 5L\nlet m: int64 = 6L", "int64 n, int64 m")]
    [InlineData("let x = 5.", "float x")]
    [InlineData("let x = -0.5;", "float x")]
    [InlineData("let x: float = 1e-3", "float x")]
    [InlineData("let isDry = true", "bool isDry")]
    [InlineData("let s = \"a // b (* c\"", "string s")]
    [InlineData("let s = \"\"\"a \"b\" c\"\"\"", "string s")]
    [InlineData("let d = System.DateOnly(2026, 1, 31)", "System.DateOnly d")]
    [InlineData("let d = DateOnly.Parse \"2026-01-31\"", "System.DateOnly d")]
    [InlineData("let t = new System.DateTime(2026, 1, 31)", "System.DateTime t")]
    [InlineData("let names = [ \"a\"; \"b\" ]", "string list names")]
    [InlineData("let ns = [| 1; 2; |]", "int[] ns")]
    [InlineData("let ns = [\n  1\n  2\n]", "int list ns")]
    [InlineData("let ns: int list = []", "int list ns")]
    [InlineData("let ns: list<int> = []\nlet xs: float array = [||]\nlet ys: float[] = [||]", "int list ns, float[] xs, float[] ys")]
    [InlineData("// comment\nlet n = 5 (* let m\n= 6 *)\nlet k = 7", "int n, int k")]
    public void Plain_declarations_are_read(string code, string expected) => Assert.Equal(expected, Declarations.Text("#!fsharp\n" + code));

    [Theory]
    [InlineData("let n = 5\nprintfn \"%d\" n", "line 3: 'printfn' begins no plain declaration; need let NAME = VALUE.")]
    [InlineData("open System", "line 2: 'open' begins no plain declaration; need let NAME = VALUE.")]
    [InlineData("let mutable n = 5", "line 2: 'n' stands where '=' is needed.")]
    [InlineData("let f x = 5", "line 2: 'x' stands where '=' is needed.")]
    [InlineData("let n = 5 + 1", "line 2: '+' begins no plain declaration; need let NAME = VALUE.")]
    [InlineData("let n = m", "line 2: 'm' is no plain value: a literal, a date or a list of these is needed.")]
    [InlineData("let n: decimal = 5", "line 2: 'decimal' is no type of a parameter; there are int, long, double, bool, string, DateOnly, DateTime, and lists of these.")]
    [InlineData("let n = 5uy", "line 2: '5uy' is a number of a type that no parameter can have; there are int, long, double, bool, string, DateOnly, DateTime, and lists of these.")]
    [InlineData("let ns = []", "line 2: the value of 'ns' does not tell its type; write the type before or behind the name.")]
    [InlineData("let ns = [ 1 2 ]", "line 2: '2' stands where ';' or ']' is needed.")]
    [InlineData("let ns = [ 1; 2", "line 2: the end of the cell stands where ';' or ']' is needed.")]
    public void Anything_else_is_refused_with_its_line(string code, string message) =>
        Assert.Equal("a.ipynb, cell 1, " + message, Declarations.Refusal("#!fsharp\n" + code));
}
