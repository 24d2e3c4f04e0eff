using System.Text.RegularExpressions;

namespace ResearchKit.Notebooks.Tests.Pages;

public class DiagramTests
{
    private const string Mermaid = "text/vnd.mermaid";

    [Fact]
    public void A_diagram_is_its_source_until_a_script_draws_it() => Assert.Equal(
        "<figure class=\"diagram\"><pre class=\"source\">graph TD\n  a--&gt;b</pre></figure>\n",
        Page.Outputs(Page.Display((Mermaid, "\ngraph TD\n  a-->b\n"), ("text/plain", "graph TD\n  a-->b"), ("text/html", "<script src=\"https://x.org/mermaid.js\"></script>"))));

    [Fact]
    public void Mermaid_is_inlined_once_and_only_where_it_is_used()
    {
        var diagram = Page.Display((Mermaid, "graph TD"));
        Assert.DoesNotContain("mermaid", Page.Of(Page.Code("1", Page.Display(("application/vnd.plotly.v1+json", "{}")))));
        var page = Page.Of(Page.Code("1", diagram, diagram));
        Assert.Equal(1, Regex.Count(page, "<script id=\"mermaid\" type=\"text/plain\">/\\*\nThe MIT License"));
        // Two scripts end: no text in them ends one early.
        Assert.Equal(2, Regex.Count(page, "</script"));
        Assert.DoesNotContain("Plotly", page);
    }

    [Fact]
    public void Diagrams_are_drawn_where_nothing_can_be_loaded()
    {
        var page = Page.Of(Page.Code("1", Page.Display((Mermaid, "graph TD"))));
        Assert.Contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'", page);
        Assert.Contains("frame.sandbox = \"allow-scripts\"", page);
        Assert.Contains("securityLevel: \"strict\"", page);
    }

    [Theory]
    [InlineData("application/javascript")]
    [InlineData("text/javascript")]
    public void JavaScript_is_shown_and_never_run(string mimeType) => Assert.Equal(
        "<p class=\"note\">JavaScript, not run on this page.</p>\n" +
        "<pre class=\"source\"><code>alert(<span class=\"string\">&quot;&lt;/script&gt;&quot;</span>);</code></pre>\n",
        Page.Outputs(Page.Display((mimeType, "alert(\"</script>\");\n"), ("text/plain", "alert"))));

    [Fact]
    public void JavaScript_that_is_the_cell_itself_is_not_shown_twice() => Assert.Equal(
        "<section class=\"code\">\n<pre class=\"source\"><code><span class=\"magic\">#!javascript</span>\nalert(1)</code></pre>\n" +
        "<p class=\"note\">JavaScript, not run on this page.</p>\n</section>\n",
        Page.Column(Page.Code("#!javascript\nalert(1)\n", Page.Display(("application/javascript", "alert(1)\n")))));
}
