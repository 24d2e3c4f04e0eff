using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Pages;

namespace ResearchKit.Notebooks.Tests.Pages;

public class MarkdownCellsTests
{
    [Fact]
    public void Footnotes_of_two_cells_do_not_meet() => Assert.Equal(
        "<section class=\"text\">\n<p>a<sup id=\"cell-1-ref-1\"><a href=\"#cell-1-note-1\">1</a></sup></p>\n" +
        "<ol class=\"footnotes\">\n<li id=\"cell-1-note-1\"><p>one <a href=\"#cell-1-ref-1\" class=\"footnote-back\" aria-label=\"Back to the text\">↩</a></p>\n</li>\n</ol>\n</section>\n" +
        "<section class=\"text\">\n<p>b<sup id=\"cell-2-ref-1\"><a href=\"#cell-2-note-1\">1</a></sup></p>\n" +
        "<ol class=\"footnotes\">\n<li id=\"cell-2-note-1\"><p>two <a href=\"#cell-2-ref-1\" class=\"footnote-back\" aria-label=\"Back to the text\">↩</a></p>\n</li>\n</ol>\n</section>\n",
        Page.Column(Page.Markdown("a[^1]\n\n[^1]: one"), Page.Markdown("b[^1]\n\n[^1]: two")));

    [Theory]
    [InlineData("$a_1 < b_1$ and $5 to $10", "<p><span class=\"math\">a_1 &lt; b_1</span> and $5 to $10</p>\n")]
    [InlineData("$$\n\\rho = *1*\n$$", "<div class=\"math\">\\rho = *1*</div>\n")]
    [InlineData("[n](02-bots.ipynb#a) [d](03.dib) [w](https://x.org/a.ipynb) [c](../data/a.csv)",
        "<p><a href=\"02-bots.html#a\">n</a> <a href=\"03.html\">d</a> <a href=\"https://x.org/a.ipynb\">w</a> <a href=\"../data/a.csv\">c</a></p>\n")]
    [InlineData("<div onclick=\"x\">raw</div>", "<div onclick=\"x\">raw</div>\n")]
    [InlineData("# السؤال", "<h1 id=\"السؤال\">السؤال</h1>\n")]
    [InlineData("| a | b |\n|--|--:|\n| 1 | 2 |",
        "<table>\n<thead>\n<tr>\n<th>a</th>\n<th style=\"text-align: right;\">b</th>\n</tr>\n</thead>\n" +
        "<tbody>\n<tr>\n<td>1</td>\n<td style=\"text-align: right;\">2</td>\n</tr>\n</tbody>\n</table>\n")]
    public void Markdown_as_it_is_written(string markdown, string html) =>
        Assert.Equal($"<section class=\"text\">\n{html}</section>\n", Page.Column(Page.Markdown(markdown)));

    [Fact]
    public void Equal_headings_get_anchors_of_their_own() => Assert.Equal(
        "<section class=\"text\">\n<h1 id=\"a\">A</h1>\n</section>\n<section class=\"text\">\n<h1 id=\"a-2\">A</h1>\n<h1 id=\"a-1\">A</h1>\n</section>\n",
        Page.Column(Page.Markdown("# A"), Page.Markdown("# A\n# A")));

    [Fact]
    public void Attachments_go_into_the_page()
    {
        var cell = Page.Markdown("![p](attachment:my%20pic.png) ![q](attachment:none.png)") with
        {
            Extra = new() { ["attachments"] = new JsonObject { ["my pic.png"] = new JsonObject { ["image/png"] = "AA\nAA\n" } } },
        };
        Assert.Contains("<img src=\"data:image/png;base64,AAAA\" alt=\"p\" /> <img src=\"attachment:none.png\" alt=\"q\" />", Page.Column(cell));
    }

    [Fact]
    public void Pictures_beside_the_notebook_go_into_the_page()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("a.PNG"), [0, 0, 0]);
        var page = HtmlPage.Render(
            new NotebookDocument([Page.Markdown("![a](a.PNG) ![b](b.png) ![c](https://x.org/c.png)")]), folder.File("n.ipynb"));
        Assert.Contains(
            "<img src=\"data:image/png;base64,AAAA\" alt=\"a\" /> <img src=\"b.png\" alt=\"b\" /> <img src=\"https://x.org/c.png\" alt=\"c\" />", page);
    }
}
