using ResearchKit.Charts.Lettering;

namespace ResearchKit.Tests.Charts.Lettering;

public class BidiRunsTests
{
    // Expected levels of each line: GNU FriBidi 1.0.8, fribidi --levels. Here in the order of paper, < before what runs from the right.
    [Theory]
    [InlineData("followers 2026", "followers 2026")]
    [InlineData("شركة", "<شركة")]
    [InlineData("شركة 900", "900|<شركة ")]
    [InlineData("من 900 شركة", "< شركة|900|<من ")]
    [InlineData("شركة (Instagram) سوق", "<) سوق|Instagram|<شركة (")]
    [InlineData("scale شركة end", "scale |<شركة| end")]
    [InlineData("شركة 1,500.5 €", "< €|1,500.5|<شركة ")]
    public void Stretches_stand_in_the_order_of_paper(string line, string expected)
    {
        var runs = BidiRuns.Of(line).Select(run => (run.RightToLeft ? "<" : "") + run.Text);
        Assert.Equal(expected, string.Join('|', runs));
    }

    [Theory]
    [InlineData("2026 شركة", true)]
    [InlineData("Arabic: شركة", false)]
    [InlineData("12.5 %", false)]
    public void The_first_letter_gives_the_direction_of_a_line(string line, bool fromRight) =>
        Assert.Equal(fromRight, Scripts.RunsRightToLeft(line));

    [Fact]
    public void No_character_is_lost()
    {
        const string line = "عينة من 900 شركة (Instagram), 12.5 % — و 3 more";
        Assert.Equal(line.Order(), string.Concat(BidiRuns.Of(line).Select(run => run.Text)).Order());
    }
}
