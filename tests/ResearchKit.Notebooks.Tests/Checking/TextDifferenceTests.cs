using ResearchKit.Notebooks.Checking;

namespace ResearchKit.Notebooks.Tests.Checking;

public class TextDifferenceTests
{
    [Theory]
    [InlineData("a", "a", "")]
    [InlineData("a", "b", "- a|+ b")]
    [InlineData("a\n", "a", "  a|- ")]
    [InlineData("1\n2\n3\nold\n4\n5\n6", "1\n2\n3\nnew\n4\n5\n6", "  …|  2|  3|- old|+ new|  4|  5")]
    [InlineData("a\nb\nc", "a\nc", "  a|- b|  c")]
    [InlineData("a\nc", "a\nb\nc", "  a|+ b|  c")]
    [InlineData("x\n1\n2\n3\n4\n5\n6\nx", "y\n1\n2\n3\n4\n5\n6\ny", "- x|+ y|  1|  2|  …|  5|  6|- x|+ y")]
    [InlineData("r = 0.5\ns = 1.25", "r = 0.50000000000001\ns = 1.26", "  r = 0.5|- s = 1.25|+ s = 1.26")]
    public void Lines_are_shown_with_those_around_them(string committed, string run, string shown) =>
        Assert.Equal(shown, string.Join('|', Lines(committed, run)));

    [Fact]
    public void A_long_line_is_shown_where_it_differs()
    {
        var (before, after) = (new string('a', 500), new string('z', 500));
        var lines = Lines(before + "<td>1.5</td>" + after, before + "<td>2.5</td>" + after);
        Assert.Equal(2, lines.Count);
        Assert.Matches("^- …a{49}<td>1\\.5</td>z{99}…$", lines[0]);
        Assert.Matches("^\\+ …a{49}<td>2\\.5</td>z{99}…$", lines[1]);
    }

    [Fact]
    public void Many_lines_are_cut()
    {
        var lines = Lines(string.Join('\n', Enumerable.Repeat("a", 1_000)), string.Join('\n', Enumerable.Repeat("b", 1_001)));
        Assert.Equal(25, lines.Count);
        Assert.Equal("  … and 1,977 more lines that differ", lines[^1]);
    }

    private static IReadOnlyList<string> Lines(string committed, string run) => new TextDifference(Tolerance.Default).Lines(committed, run);
}
