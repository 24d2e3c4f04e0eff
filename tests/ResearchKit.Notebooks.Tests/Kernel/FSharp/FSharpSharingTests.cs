namespace ResearchKit.Notebooks.Tests.Kernel.FSharp;

[Collection(nameof(FSharpKernel))]
public class FSharpSharingTests(FSharpKernel shared)
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Theory]
    [InlineData("[1; 2]", "Microsoft.FSharp.Collections.ListModule.Sum<int>(S) + S.Length", "5")]
    [InlineData("Some 3", "S.Value", "3")]
    [InlineData("(None : int option)", "S is null", "True")]
    [InlineData("1, \"a\"", "S.Item1 + S.Item2", "1a")]
    [InlineData("Map.ofList [1, \"a\"]", "S[1]", "a")]
    [InlineData("Func<int, int>((+) 1)", "S(2)", "3")]
    [InlineData("{| Name = \"anna\" |}", "S.Name", "anna")]
    [InlineData("[| 1.5 |]", "S[0]", "1.5")]
    public void Csharp_has_values_of_fsharp(string fsharp, string csharp, string result)
    {
        _kernel.Run($"#!fsharp\nlet given = {fsharp}");
        Assert.Equal(result, _kernel.Run("#!share --from fsharp given --as S\n" + csharp).Result);
    }

    [Fact]
    public void Csharp_has_records_and_unions_that_cells_declare_and_fsharp_has_them_back()
    {
        _kernel.Run("#!fsharp\ntype Person = { Name: string }\ntype Shape = Circle of float | Dot\nlet anna = { Name = \"anna\" }\nlet people = [anna]\nlet shape = Circle 2.0");
        Assert.Equal("anna 2", _kernel.Run(
            "#!share --from fsharp anna\n#!share --from fsharp shape\n#!share --from fsharp people\n$\"{anna.Name} {shape.Item}\"").Result);
        Assert.Equal("True", _kernel.Run(
            "#!fsharp\n#!share --from csharp anna --as back\n#!share --from csharp people --as peopleBack\nback = anna && peopleBack.Head.Name = \"anna\"").Result);
    }

    [Theory]
    [InlineData("new int[,] { { 1, 2 } }", "S.[0, 1]", "2")]
    [InlineData("new int[][] { new[] { 1 } }", "S.[0].[0]", "1")]
    [InlineData("new Dictionary<string, List<double?>> { [\"a\"] = new() { 1.5 } }", "S.[\"a\"].[0].Value", "1.5")]
    [InlineData("Enumerable.Range(0, 3).Select(i => i * i)", "Seq.sum S", "5")]
    [InlineData("(1, \"b\")", "let struct (number, text) = S in text", "b")]
    [InlineData("Tuple.Create(1, \"b\")", "snd S", "b")]
    [InlineData("(1, 2, 3, 4, 5, 6, 7, 8)", "let struct (_, _, _, _, _, _, _, last) = S in last", "8")]
    [InlineData("new Dictionary<string, int>.KeyCollection(new())", "S.Count", "0")]
    [InlineData("(Func<int, int>)(i => i + 1)", "S.Invoke 2", "3")]
    [InlineData("(object)3", "S + 1", "4")]
    [InlineData("(string)null", "isNull S", "True")]
    [InlineData("(int?)null", "S.HasValue", "False")]
    public void Fsharp_has_values_of_csharp_in_the_type_they_were_declared_with(string csharp, string fsharp, string result)
    {
        _kernel.Run($"var given = {csharp};");
        Assert.Equal(result, _kernel.Run("#!fsharp\n#!share --from csharp given --as S\n" + fsharp).Result);
    }

    [Theory]
    [InlineData("record Point(int X);\nvar refused = new Point(1);", "Point")]
    [InlineData("record Point(int X);\nvar refused = new List<Point>();", "List`1")]
    [InlineData("var refused = new { A = 1 };", "<>f__AnonymousType")]
    public void Fsharp_refuses_what_only_csharp_cells_know(string csharp, string type)
    {
        _kernel.Run(csharp);
        var error = _kernel.Run("#!fsharp\n#!share --from csharp refused").Error;
        Assert.StartsWith($"'refused' cannot be had in F#, which can use types of libraries: {type}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            " is a type of a cell or has no name. Share what it consists of: numbers, texts, lists. Usage: #!share --from LANGUAGE NAME [--as NAME]",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_fsharp_has_not_is_refused_and_a_keyword_is_one() =>
        Assert.Equal(
            "'a-b' is no name in F#. Usage: #!set --name NAME --value @LANGUAGE:NAME, or --value TEXT",
            _kernel.Run("#!fsharp\n#!set --name match --value \"kept\"\nprintfn \"%s\" ``match``\n#!set --name a-b --value 1").Error.Message);

    [Fact]
    public void Functions_and_what_the_compiler_names_are_no_values()
    {
        using var kernel = new KernelProcess();
        kernel.Run("#!fsharp\nlet first, second = 1, 2\nlet add a b = a + b\nlet addOne = add 1\nlet ``two words`` = 3\nfirst");
        Assert.Equal("display: fsharp: first, second, two words", kernel.Run("#!who").Transcript);
    }
}
