namespace ResearchKit.Notebooks.Tests.Kernel.Services;

[Collection(ServicesCollection.Name)]
public class InspectionTests(SharedKernel shared)
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void A_library_is_described_by_the_documentation_beside_it()
    {
        var folder = Path.Combine(_kernel.Folder.Path, "documented");
        Library.Write(folder, "Documented", """
            namespace Documented;
            public class Base { public virtual void Told() { } }
            public class Derived : Base { public override void Told() { } }
            public static class Verbs
            {
                public static double Mean(double[] values, bool robust = false) => 0;
                public static int Mean(int[] values) => 0;
                public static int Twice(this int n) => 2 * n;
            }
            """);
        File.WriteAllText(Path.Combine(folder, "Documented.xml"), """
            <doc><members>
              <member name="M:Documented.Base.Told"><summary>What the base tells.</summary></member>
              <member name="M:Documented.Derived.Told"><inheritdoc/></member>
              <member name="M:Documented.Verbs.Mean(System.Double[],System.Boolean)">
                <summary>The mean of <paramref name="values"/>,
                  or <see langword="null"/>; see <see cref="T:System.Math"/>.<para>Second &amp; last.</para></summary>
                <param name="values">Numbers.</param>
                <param name="robust">Whether it is <c>trimmed</c>.</param>
                <returns>A number.</returns>
              </member>
              <member name="M:Documented.Verbs.Twice(System.Int32)">
                <summary>Twice as much.</summary><param name="n">The number.</param>
              </member>
            </members></doc>
            """);
        Assert.True(_kernel.Run("#r \"documented/Documented.dll\"\nusing Documented;").Succeeded);

        const string signature = "double Verbs.Mean(double[] values, bool robust = false) (+ 1 overload)";
        const string summary = "The mean of values, or null; see Math. Second & last.";
        var described = _kernel.Inspect("Verbs.Me‸an(new[] { 1.0 }, true)").Data!;
        Assert.Equal($"{signature}\n\n{summary}\n\n  values: Numbers.\n  robust: Whether it is trimmed.\n  returns: A number.", described["text/plain"]);
        Assert.Equal(
            $"```csharp\n{signature}\n```\n\n{summary}\n\n- `values`: Numbers.\n- `robust`: Whether it is trimmed.\n- `returns`: A number.",
            described["text/markdown"]);
        Assert.Equal("int int.Twice()\n\nTwice as much.", Text("1.Twice‸()"));
        Assert.Equal("void Derived.Told()\n\nWhat the base tells.", Text("new Derived().Told‸()"));
        Assert.Equal("class Documented.Base", Text("Ba‸se"));
        // Nothing was written about this overload.
        Assert.Equal("int Verbs.Mean(int[] values) (+ 1 overload)", Text("Verbs.Mean(new[] { 1 ‸})"));
    }

    [Fact]
    public void Names_of_earlier_cells_tell_which_cell()
    {
        var first = _kernel.Run("""
            var told = "text";
            /// <summary>Doubles <paramref name="n"/>.</summary>
            /// <param name="n">A number.</param>
            int Doubled(int n) => 2 * n;
            record Pair(int First, int Second);
            """).Id;
        var second = _kernel.Run("var toldLater = new[] { new Pair(1, 2) };").Id;
        Assert.Equal($"string told\n\nA variable of cell {first}.", Text("told‸"));
        Assert.Equal($"Pair[] toldLater\n\nA variable of cell {second}.", Text("‸toldLater.Length"));
        Assert.Equal($"int Doubled(int n)\n\nA method of cell {first}.\n\nDoubles n.\n\n  n: A number.", Text("Doubled(to‸ld.Length + Doubled(1‸", 1));
        Assert.Equal($"int Pair.Second {{ get; init; }}\n\nDeclared in cell {first}.", Text("toldLater[0].Sec‸ond"));
        Assert.Equal($"record Pair\n\nA type of cell {first}.", Text("Pa‸ir"));
    }

    [Theory]
    [InlineData("int here = 1; he‸re", "int here")]
    [InlineData("var li‸st = new List<int>();", "List<int> list")]
    [InlineData("void Run(int n) { ‸n++; }", "int n")]
    [InlineData("const int Limit = 3; Lim‸it", "int Limit = 3")]
    [InlineData("class Own { public int Value { get; set; } }\nnew Own().Val‸ue", "int Own.Value { get; set; }")]
    [InlineData("var own = (1, \"a\"); own.Item‸1", "int (int, string).Item1")]
    [InlineData("new Exception(‸", "Exception() (+ 2 overloads)")]
    public void The_code_itself_is_described(string code, string signature) => Assert.Equal(signature, Text(code).Split("\n\n")[0]);

    [Theory]
    [InlineData("Console.WriteLine(1‸)", "void Console.WriteLine(int value) (+ ")]
    [InlineData("Console.Write‸Line", "void Console.WriteLine() (+ ")]
    [InlineData("stri‸ng", "string (System.String)")]
    [InlineData("Lis‸t<int> x", "class System.Collections.Generic.List<int>")]
    [InlineData("System.I‸O", "namespace System.IO")]
    [InlineData("Math.P‸I", "double Math.PI = 3.141592653589793")]
    [InlineData("\"😀\".Len‸gth", "int string.Length { get; }")]
    [InlineData("#!csharp\r\n\"a\".Len‸gth", "int string.Length { get; }")]
    public void The_framework_is_described(string code, string beginning) =>
        Assert.StartsWith(beginning, Text(code), StringComparison.Ordinal);

    [Fact]
    public void The_framework_is_documented_where_there_is_an_SDK()
    {
        var packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        Assert.SkipUnless(Directory.Exists(packs), "This machine has a runtime only.");
        // Its code lies in System.Private.CoreLib, its documentation in System.Runtime.xml.
        Assert.Contains("startIndex: The zero-based starting character position", Text("\"\".Subs‸tring(1)"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("‸", null)]
    [InlineData("nowhere‸", null)]
    [InlineData("1 +‸ 2", null)]
    [InlineData("\"Console‸\"", null)]
    [InlineData("// Console‸", null)]
    [InlineData("Console‸", "html")]
    [InlineData("Console‸", "klingon")]
    public void Where_nothing_is_known_nothing_is_said(string code, string? language) => Assert.Null(_kernel.Inspect(code, language).Data);

    private string Text(string code, int mark = 0)
    {
        // Of several marks one is meant.
        var places = code.Split('‸');
        return _kernel.Inspect($"{string.Concat(places[..(mark + 1)])}‸{string.Concat(places[(mark + 1)..])}").Data!["text/plain"];
    }
}
