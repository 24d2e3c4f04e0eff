using System.Text;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Pages;

/// <summary>Outputs that a browser could not show: the notebook keeps them, the page says what it lacks.</summary>
public class LargeOutputTests
{
    [Fact]
    public void Fifty_megabytes_are_read_and_written_whole_and_leave_a_page_that_opens()
    {
        var line = new string('x', 999) + "\n";
        var text = new StringBuilder().Insert(0, line, 50_000).ToString();
        var document = new NotebookDocument([Page.Code("1", new StreamOutput("stdout", text))]);
        var json = document.ToJson();
        var copy = NotebookDocument.Parse(Encoding.UTF8.GetBytes(json), "large.ipynb");
        Assert.True(json == copy.ToJson(), "The copy differs from what was read.");
        var column = Page.Column([.. copy.Cells]);
        Assert.EndsWith("x</pre>\n<p class=\"note\">49,000,000 more characters are in the notebook itself.</p>\n</section>\n", column);
        Assert.InRange(column.Length, 1_000_000, 1_000_300);
    }

    [Theory]
    [InlineData("text/html", 20_000_000)]
    [InlineData("image/png", 20_000_000)]
    [InlineData("image/svg+xml", 20_000_000)]
    [InlineData("application/vnd.plotly.v1+json", 20_000_000)]
    [InlineData("text/markdown", 1_000_000)]
    [InlineData("text/vnd.mermaid", 1_000_000)]
    public void What_cannot_be_cut_is_left_out_and_its_text_shown(string mimeType, int limit) => Assert.Equal(
        $"<p class=\"note\">{mimeType} of {(limit == 1_000_000 ? "1,000,001" : "20,000,001")} characters is in the notebook itself; it is too large for a page.</p>\n" +
        "<pre class=\"result\">alt</pre>\n",
        Page.Outputs(Page.Display((mimeType, new string('x', limit + 1)), ("text/plain", "alt"))));

    [Fact]
    public void No_character_is_cut_in_two()
    {
        var text = new string('x', 999_999) + "😀";
        Assert.Equal(
            $"<pre class=\"result\">{new string('x', 999_999)}</pre>\n<p class=\"note\">2 more characters are in the notebook itself.</p>\n",
            Page.Outputs(Page.Display(("text/plain", text))));
    }
}
