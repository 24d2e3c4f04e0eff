using System.Text.RegularExpressions;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Pages;

public class HtmlPageTests
{
    [Fact]
    public void The_first_heading_is_the_title() =>
        Assert.Contains("<title>Do followers &amp; likes mean success?</title>",
            Page.Of(Page.Code("1"), Page.Markdown("# Do *followers* & `likes` mean success?"), Page.Markdown("# Other")));

    [Fact]
    public void Without_a_heading_the_file_is_the_title() =>
        Assert.Contains("<title>notebook</title>", Page.Of(Page.Markdown("text")));

    [Fact]
    public void A_page_names_its_language_and_asks_for_nothing_over_the_network()
    {
        var page = Page.Of(Page.Markdown("# Text"), Page.Code("1", Page.Display(("text/html", "<b>x</b>"))));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n", page);
        Assert.DoesNotContain("http", page);
        Assert.DoesNotContain("<link", page);
        Assert.DoesNotContain("@import", page);
    }

    [Fact]
    public void Contents_are_listed_from_four_sections_on()
    {
        var three = new[] { Page.Markdown("# T\n## A\n## B"), Page.Markdown("## A\n### Deeper") };
        Assert.DoesNotContain("<nav", Page.Of(three));
        Assert.Contains(
            "<nav aria-label=\"Contents\">\n<ol>\n<li><a href=\"#a\">A</a></li>\n<li><a href=\"#b\">B</a></li>\n" +
            "<li><a href=\"#a-2\">A</a></li>\n<li><a href=\"#c--d\">C &lt; D</a></li>\n</ol>\n</nav>\n",
            Page.Of([.. three, Page.Markdown("## C < D")]));
    }

    [Fact]
    public void Plotly_is_inlined_once_and_only_where_it_is_used()
    {
        var figure = Page.Display(("application/vnd.plotly.v1+json", "{}"), ("text/plain", "alt"));
        Assert.DoesNotContain("<script", Page.Of(Page.Code("1")));
        var page = Page.Of(Page.Code("1", figure, figure));
        Assert.Equal(2, Regex.Count(page, "<script>"));
        Assert.Equal(2, Regex.Count(page, "<script type=\"application/json\">"));
        Assert.Equal(4, Regex.Count(page, "</script"));
        Assert.Contains("Plotly.newPlot(plot", page);
    }

    [Fact]
    public void Source_is_coloured_and_raw_and_empty_cells_are_left_out() => Assert.Equal(
        "<section class=\"code\">\n<pre class=\"source\"><code><span class=\"keyword\">var</span> a = <span class=\"string\">&quot;&lt;b&gt;&quot;</span>;" +
        " <span class=\"comment\">// &#233;</span></code></pre>\n</section>\n",
        Page.Column(Page.Code("var a = \"<b>\"; // é\n"), Page.Code(" "), new NotebookCell("r", CellType.Raw, "raw")));

    [Fact]
    public void The_same_notebook_gives_the_same_page() =>
        Assert.Equal(Page.Of(Page.Markdown("# A[^1]\n\n[^1]: b"), Page.Code("1")), Page.Of(Page.Markdown("# A[^1]\n\n[^1]: b"), Page.Code("1")));
}
