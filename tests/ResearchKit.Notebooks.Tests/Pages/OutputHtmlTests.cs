using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Pages;

public class OutputHtmlTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    [Fact]
    public void A_live_figure_has_its_picture_in_the_page_and_its_text_beside() => Assert.Equal(
        "<figure class=\"interactive\"><img src=\"data:image/png;base64,AAAA\" alt=\"Revenue &quot;rises&quot;\">" +
        "<script type=\"application/json\">{\"x\":\"\\u003c/script>\\u003c!--é\"}</script></figure>\n",
        Page.Outputs(Page.Display(
            (Plotly, """{"x":"</script><!--é"}"""), ("image/png", "AA\nAA\n"), ("text/html", "<b>no</b>"), ("text/plain", "Revenue \"rises\"\n"))));

    [Fact]
    public void A_live_figure_without_picture_shows_its_text() => Assert.Equal(
        "<figure class=\"interactive\"><pre class=\"result\">a &lt; b</pre><script type=\"application/json\">{}</script></figure>\n",
        Page.Outputs(Page.Display((Plotly, "{}"), ("text/plain", "a < b"))));

    [Fact]
    public void Html_is_trusted_and_wins_over_pictures_and_text() => Assert.Equal(
        "<div class=\"html\"><table></table><script>1</script></div>\n",
        Page.Outputs(Page.Display(("text/plain", "t"), ("image/png", "AAAA"), ("text/html", "<table></table><script>1</script>"))));

    [Fact]
    public void A_drawing_wins_over_a_photograph_of_it_and_cannot_reach_into_the_page() => Assert.Equal(
        "<figure><img src=\"data:image/svg+xml;base64,PHN2Zy8+\" alt=\"\"></figure>\n",
        Page.Outputs(Page.Display(("image/png", "AAAA"), ("image/svg+xml", "<svg/>"))));

    [Theory]
    [InlineData("image/png")]
    [InlineData("image/jpeg")]
    [InlineData("image/gif")]
    [InlineData("image/webp")]
    public void Pictures_are_inlined(string mimeType) => Assert.Equal(
        $"<figure><img src=\"data:{mimeType};base64,AAAA\" alt=\"alt\"></figure>\n",
        Page.Outputs(Page.Display((mimeType, "AAAA"), ("text/plain", "alt"))));

    [Fact]
    public void Displayed_markdown_is_rendered() =>
        Assert.Equal("<p><em>a</em></p>\n", Page.Outputs(Page.Display(("text/markdown", "*a*"), ("text/plain", "a"))));

    [Fact]
    public void Plain_text_and_json_are_shown_as_they_are()
    {
        Assert.Equal("<pre class=\"result\">a &lt; b</pre>\n", Page.Outputs(Page.Display(("text/plain", "a < b\n"))));
        Assert.Equal("<pre class=\"result\">{\n &quot;a&quot;: 1\n}</pre>\n", Page.Outputs(Page.Display(("application/json", "{\"a\":1}"))));
        Assert.Equal("", Page.Outputs(Page.Display(("application/x-unknown", "?"))));
    }

    [Fact]
    public void Streams_lose_their_terminal_codes() => Assert.Equal(
        "<pre class=\"stream\">red &amp; blue</pre>\n<pre class=\"stream stderr\">e</pre>\n",
        Page.Outputs(new StreamOutput("stdout", "\u001b[1;31mred\u001b[0m & blue\n"), new StreamOutput("stderr", "e")));

    [Fact]
    public void Errors_show_their_trace_or_else_their_message() => Assert.Equal(
        "<pre class=\"error\">E: m\n  at cell 1</pre>\n<pre class=\"error\">E: &lt;m&gt;</pre>\n",
        Page.Outputs(new ErrorOutput("E", "m", ["E: m", "  at cell 1"]), new ErrorOutput("E", "<m>", [])));
}
