using ResearchKit.Synthesis;

namespace ResearchKit.Tests.Synthesis;

public class PlatformTests
{
    [Fact]
    public void Numbers_of_a_platform_are_checked()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new Platform(1, "p", "", "made up") { BotShare = 0.95 });
        Assert.StartsWith("BotShare is 0.95; it must be between 0 and 0.9 (share of accounts).", thrown.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Platform(100, "p", "", "made up"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Platform(1, "p", "", "made up") { Presence = double.NaN });
    }

    [Fact]
    public void Platforms_must_differ_in_name_and_id_and_there_must_be_one()
    {
        Platform photo = Scenario.Reference.Platforms[0];
        Assert.StartsWith("Two platforms are named 'photo'; names must differ.",
            Assert.Throws<ArgumentException>(() => Scenario.Reference with { Platforms = [photo, photo] }).Message);
        Assert.StartsWith("Two platforms have the id 1; ids must differ.",
            Assert.Throws<ArgumentException>(() => Scenario.Reference with { Platforms = [photo, new(1, "other", "", "made up")] }).Message);
        Assert.StartsWith("A market has from 1 to 16 platforms; got 0.",
            Assert.Throws<ArgumentException>(() => Scenario.Reference with { Platforms = [] }).Message);
    }

    [Fact]
    public void A_segment_knows_how_many_of_its_target_group_are_where()
    {
        var farmers = SegmentCatalogue.Agriculture;
        Assert.Equal([0.10, 0.05, 0.4, 0.05, 0.4, 0.08, 0.25, 0.6], Scenario.Reference.Platforms.Select(farmers.PenetrationOn));
        Assert.Equal(0.33, (farmers with { Elsewhere = new Dictionary<string, double>() })
            .PenetrationOn(new(9, "new", "", "made up") { Penetration = 0.33 }));
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(
            () => farmers with { Elsewhere = new Dictionary<string, double> { ["video"] = 1.5 } });
        Assert.StartsWith("Elsewhere[video] is 1.5; it must be between 0 and 1 (share of the target group).", thrown.Message);
    }

    [Fact]
    public void The_kit_knows_eight_platforms_and_eleven_lines_of_business()
    {
        Assert.Equal(
            ["photo", "short-message", "social-network", "professional-network", "video", "short-video", "trade-forum", "trade-press"],
            Scenario.Reference.Platforms.Select(platform => platform.Name));
        Assert.Equal(11, SegmentCatalogue.All.Select(segment => segment.Name).Distinct().Count());
        Assert.All(SegmentCatalogue.All, segment => Assert.NotEmpty(segment.TargetGroup));
    }
}
