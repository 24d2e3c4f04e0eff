using ResearchKit.Display;

namespace ResearchKit.Tests.Display;

public class NearestNamesTests
{
    private static readonly string[] Columns = ["followers", "following", "revenue", "Posts", "post"];

    [Theory]
    [InlineData("folowers", "followers")]
    [InlineData("FOLLOWERS ", "followers", "following")]
    [InlineData("pots", "Posts", "post")]
    [InlineData("venue", "revenue")]
    [InlineData("follow", "followers", "following")]
    [InlineData("low")]
    [InlineData("engagement")]
    public void A_few_edits_away_is_near_the_nearest_first(string wrong, params string[] expected) =>
        Assert.Equal(expected, NearestNames.Of(wrong, Columns));

    [Fact]
    public void The_sentence_offers_the_near_ones_and_lists_all()
    {
        Assert.Equal("Nearest: b-one. There are: a, b-one.", NearestNames.Sentence("b-on", ["a", "b-one"]));
        Assert.Equal("There are: a, b-one.", NearestNames.Sentence("something else", ["a", "b-one"]));
    }
}
