using System.Text.RegularExpressions;
using ResearchKit.Charts;

namespace ResearchKit.Tests.Charts.Rendering;

public partial class WebTests
{
    [Fact]
    public void The_picture_is_there_before_any_script_and_carries_the_words()
    {
        var html = Examples.Scatter.ToHtml();
        Assert.StartsWith("<figure class=\"researchkit-figure\"", html);
        Assert.Contains($"<img src=\"data:image/png;base64,{Convert.ToBase64String(Examples.Scatter.ToPng())}\" alt=\"Example of scatter.\"", html);
        Assert.True(html.IndexOf("<img", StringComparison.Ordinal) < html.IndexOf("<script", StringComparison.Ordinal));
    }

    [Fact]
    public void No_word_of_a_figure_ends_the_script_or_an_attribute()
    {
        var evil = Figure.Create("evil", alt: "\"><script>alert(1)</script>").WithTitle("</script><b>")
            .WithX(Axis.Linear("</script>")).WithY(Axis.Linear("y")).AddPoints([1, 2], [1, 2], "</script>").ToHtml();
        Assert.Single(ScriptEnd().Matches(evil));
        Assert.DoesNotContain("alert(1)</script>", evil);
    }

    [Fact]
    public void A_page_holds_plotly_once_and_asks_no_network_for_anything()
    {
        var page = Examples.Scatter.ToHtmlPage();
        Assert.Single(Banner().Matches(page));
        Assert.Contains(Figure.PlotlyScript, page);
        Assert.DoesNotMatch("<(script|link|img)[^>]+(src|href)=\"(http|//)", page);
        // An inline script must not hold what would end it.
        Assert.DoesNotContain("</script", Figure.PlotlyScript);
    }

    [GeneratedRegex("</script>")]
    private static partial Regex ScriptEnd();

    [GeneratedRegex(@"plotly\.js \(cartesian - minified\) v")]
    private static partial Regex Banner();
}
