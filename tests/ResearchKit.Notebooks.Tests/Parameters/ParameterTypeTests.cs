using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Parameters;

namespace ResearchKit.Notebooks.Tests.Parameters;

public class ParameterTypeTests
{
    private const string All = """
        int n = 1; long l = 1; double x = 1; bool b = true; string s = "";
        DateOnly d = new(1, 1, 1); DateTime t = new(1, 1, 1);
        int[] ns = []; List<string> ss = []; DateOnly[] ds = [];
        """;

    private static readonly NotebookParameters Parameters = Declarations.Of(All);

    [Theory]
    [InlineData("n", "-2147483648", "-2147483648")]
    [InlineData("l", "9007199254740993", "9007199254740993")]
    [InlineData("x", "1e-3", "0.001")]
    [InlineData("x", "5", "5")]
    [InlineData("b", "True", "true")]
    [InlineData("b", "false", "false")]
    [InlineData("s", " a=b, c ", "\" a=b, c \"")]
    [InlineData("s", "", "\"\"")]
    [InlineData("d", "2024-02-29", "\"2024-02-29\"")]
    [InlineData("t", "2024-02-29", "\"2024-02-29T00:00:00\"")]
    [InlineData("t", "2024-02-29 12:30", "\"2024-02-29T12:30:00\"")]
    [InlineData("t", "2024-02-29T12:30:05", "\"2024-02-29T12:30:05\"")]
    [InlineData("ns", "1, 2,3", "[1,2,3]")]
    [InlineData("ns", "7", "[7]")]
    [InlineData("ns", "[1, 2]", "[1,2]")]
    [InlineData("ns", "[]", "[]")]
    [InlineData("ss", "a b , c", "[\"a b\",\"c\"]")]
    [InlineData("ss", "[\"a, b\"]", "[\"a, b\"]")]
    [InlineData("ds", "2024-02-29,2025-01-01", "[\"2024-02-29\",\"2025-01-01\"]")]
    public void Texts_are_taken_for_what_is_declared(string name, string text, string json) =>
        Assert.Equal(json, Parameters.FromText(name, text).ToJsonString());

    [Theory]
    [InlineData("n", "2147483648", "n (int) needs a whole number from -2147483648 to 2147483647")]
    [InlineData("n", "1,000", "n (int) needs a whole number from -2147483648 to 2147483647")]
    [InlineData("n", "", "n (int) needs a whole number from -2147483648 to 2147483647")]
    [InlineData("l", "1e3", "l (long) needs a whole number of at most 64 bits")]
    [InlineData("x", "0,5", "x (double) needs a number such as 0.5")]
    [InlineData("x", "NaN", "x (double) needs a number such as 0.5")]
    [InlineData("x", "1e999", "x (double) needs a number such as 0.5")]
    [InlineData("b", "yes", "b (bool) needs true or false")]
    [InlineData("d", "31.01.2026", "d (DateOnly) needs a date such as 2026-01-31")]
    [InlineData("d", "2025-02-29", "d (DateOnly) needs a date such as 2026-01-31")]
    [InlineData("t", "2026-01-31T12:30:00Z", "t (DateTime) needs a time such as 2026-01-31T12:30:00")]
    [InlineData("ns", "1,,2", "ns (int[]) needs values separated by commas, or a JSON list of them, each a whole number from -2147483648 to 2147483647")]
    [InlineData("ns", "", "ns (int[]) needs values separated by commas, or a JSON list of them, each a whole number from -2147483648 to 2147483647")]
    [InlineData("ns", "[1, 2", "ns (int[]) needs values separated by commas, or a JSON list of them, each a whole number from -2147483648 to 2147483647")]
    [InlineData("ns", "[\"1\"]", "ns (int[]) needs values separated by commas, or a JSON list of them, each a whole number from -2147483648 to 2147483647")]
    public void Other_texts_are_refused(string name, string text, string message) => Assert.Equal(
        $"parameter {message}; got '{text}'.", Assert.Throws<ParameterException>(() => Parameters.FromText(name, text)).Message);

    [Theory]
    [InlineData("n", "5")]
    [InlineData("l", "9007199254740993")]
    [InlineData("x", "0.5")]
    [InlineData("b", "true")]
    [InlineData("s", "\"5\"")]
    [InlineData("d", "\"2024-02-29\"")]
    [InlineData("ns", "[1,2]")]
    public void Json_keeps_its_types(string name, string json) => Assert.Equal(json, Parameters.FromJson(name, JsonNode.Parse(json)).ToJsonString());

    [Theory]
    [InlineData("n", "\"5\"")]
    [InlineData("n", "5.5")]
    [InlineData("n", "null")]
    [InlineData("n", "[5]")]
    [InlineData("s", "5")]
    [InlineData("b", "1")]
    [InlineData("d", "20240229")]
    [InlineData("ns", "5")]
    [InlineData("ns", "[1,null]")]
    [InlineData("ns", "[[1]]")]
    public void Json_of_another_type_is_refused(string name, string json) => Assert.EndsWith(
        $"; got {json}.", Assert.Throws<ParameterException>(() => Parameters.FromJson(name, JsonNode.Parse(json))).Message, StringComparison.Ordinal);
}
