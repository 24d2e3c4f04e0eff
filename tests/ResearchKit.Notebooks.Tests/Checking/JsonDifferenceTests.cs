using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Checking;

namespace ResearchKit.Notebooks.Tests.Checking;

public class JsonDifferenceTests
{
    [Theory]
    [InlineData("""{"a":1,"b":[1.5,"x",null,true]}""", """{"b":[1.50000000000001,"x",null,true],"a":1.0}""", "")]
    [InlineData("""{"a":1}""", """{"a":2}""", "  a:|- 1|+ 2")]
    [InlineData("""{"data":[{"x":[1.5,2.5]}]}""", """{"data":[{"x":[1.5,2.6]}]}""", "  data[0].x[1]:|- 2.5|+ 2.6")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1]}""", "  a:|- 2 items|+ 1 item")]
    [InlineData("""{"a":1}""", """{"b":"é"}""", "  a:|- 1|+ (missing)|  b:|- (missing)|+ \"é\"")]
    [InlineData("""{"a":null}""", """{"a":0}""", "  a:|- null|+ 0")]
    [InlineData("""{"a":"1"}""", """{"a":1}""", "  a:|- \"1\"|+ 1")]
    [InlineData("""{"a":true}""", """{"a":false}""", "  a:|- true|+ false")]
    [InlineData("1", "2", "  as a whole:|- 1|+ 2")]
    [InlineData("[1,2,3,4,5,6,7,8]", "[2,3,4,5,6,7,8,9]",
        "  [0]:|- 1|+ 2|  [1]:|- 2|+ 3|  [2]:|- 3|+ 4|  [3]:|- 4|+ 5|  [4]:|- 5|+ 6|  [5]:|- 6|+ 7|  … and 2 more places")]
    public void Places_are_named_by_their_path(string committed, string run, string shown) => Assert.Equal(
        shown, string.Join('|', new JsonDifference(Tolerance.Default).Lines(JsonNode.Parse(committed), JsonNode.Parse(run))));
}
