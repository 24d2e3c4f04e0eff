using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Parameters;

namespace ResearchKit.Notebooks.Tests.Parameters;

public class RunNamesTests
{
    [Theory]
    [InlineData("""{"n":5,"x":0.5,"b":true}""", "a.n=5.x=0.5.b=true")]
    [InlineData("""{"n":-5}""", "a.n=-5")]
    [InlineData("""{"s":"../x y: z"}""", "a.s=x-y-z")]
    [InlineData("""{"s":""}""", "a.s=")]
    [InlineData("""{"ns":["x","y"]}""", "a.ns=x+y")]
    [InlineData("""{"s":"0123456789012345678901234567890123456789"}""", "a.s=012345678901234567890123456789")]
    public void A_name_tells_the_values(string row, string name) => Assert.Equal([name], RunNames.Of("a", [Row(row)]));

    [Fact]
    public void Names_are_unique_and_never_too_long()
    {
        var row = Row("""{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa":"x","bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb":"y","cccccccccccccccccccccccccccccccccccccccc":"z"}""");
        var names = RunNames.Of("a", [row, row]);
        Assert.Equal(names[0] + "-2", names[1]);
        Assert.Equal(100, names[0].Length);
    }

    private static Dictionary<string, JsonNode> Row(string json) => JsonNode.Parse(json)!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!);
}
