using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Pages;

public class CellSourceTests
{
    private const string Source = "<pre class=\"source\"><code><span class=\"keyword\">var</span> a = <span class=\"number\">1</span>;</code></pre>\n";

    [Fact]
    public void Hidden_source_is_folded() => Assert.Equal(
        $"<section class=\"code\">\n<details class=\"source\">\n<summary>Code</summary>\n{Source}</details>\n<pre class=\"stream\">t</pre>\n</section>\n",
        Page.Column(Tagged("hide-input", new StreamOutput("stdout", "t"))));

    [Fact]
    public void Removed_source_is_not_in_the_page() => Assert.Equal(
        "<section class=\"code\">\n<pre class=\"stream\">t</pre>\n</section>\n",
        Page.Column(Tagged("remove-input", new StreamOutput("stdout", "t"))));

    [Fact]
    public void A_cell_of_which_nothing_is_left_leaves_no_gap() => Assert.Equal("", Page.Column(Tagged("remove-input")));

    [Fact]
    public void Other_tags_change_nothing() =>
        Assert.Equal($"<section class=\"code\">\n{Source}</section>\n", Page.Column(Tagged("parameters")));

    [Theory]
    [InlineData("#!fsharp\nlet x = 1 // c",
        "<span class=\"magic\">#!fsharp</span>\n<span class=\"keyword\">let</span> x = 1 <span class=\"comment\">// c</span>")]
    [InlineData("#!sql\n#!time\nselect 'a' -- c",
        "<span class=\"magic\">#!sql\n#!time</span>\n<span class=\"keyword\">select</span> <span class=\"string\">&#39;a&#39;</span> <span class=\"comment\">-- c</span>")]
    [InlineData("#!html\n<p class=\"a\">b</p>",
        "<span class=\"magic\">#!html</span>\n<span class=\"htmlTagDelimiter\">&lt;</span><span class=\"htmlElementName\">p</span> " +
        "<span class=\"htmlAttributeName\">class</span><span class=\"htmlOperator\">=</span><span class=\"htmlAttributeValue\">&quot;a&quot;</span>" +
        "<span class=\"htmlTagDelimiter\">&gt;</span>b<span class=\"htmlTagDelimiter\">&lt;/</span><span class=\"htmlElementName\">p</span><span class=\"htmlTagDelimiter\">&gt;</span>")]
    [InlineData("#!javascript\nconst a = 'b';",
        "<span class=\"magic\">#!javascript</span>\n<span class=\"keyword\">const</span> a = <span class=\"string\">&#39;b&#39;</span>;")]
    [InlineData("#!markdown\n# Title", "<span class=\"magic\">#!markdown</span>\n<span class=\"markdownHeader\"># Title</span>")]
    [InlineData("#!mermaid\ngraph TD\n  a-->b", "<span class=\"magic\">#!mermaid</span>\ngraph TD\n  a--&gt;b")]
    [InlineData("#!value --name \"n\"\n<text>", "<span class=\"magic\">#!value --name &quot;n&quot;</span>\n&lt;text&gt;")]
    [InlineData("#!time\nvar a = 1;", "<span class=\"magic\">#!time</span>\n<span class=\"keyword\">var</span> a = <span class=\"number\">1</span>;")]
    [InlineData("#!import <a>.dib\n", "<span class=\"magic\">#!import &lt;a&gt;.dib</span>")]
    public void Each_language_has_its_colours_and_magics_have_their_own(string source, string html) => Assert.Equal(
        $"<section class=\"code\">\n<pre class=\"source\"><code>{html}</code></pre>\n</section>\n", Page.Column(Page.Code(source)));

    [Theory]
    [InlineData("fsharp", "<span class=\"keyword\">let</span> var = 1")]
    [InlineData("python", "let var = <span class=\"number\">1</span>")]
    [InlineData("klingon", "let var = 1")]
    public void Without_a_magic_the_metadata_say_the_language(string language, string html) => Assert.Contains(
        $"<code>{html}</code>",
        Page.Column(Page.Code("let var = 1") with { Metadata = new() { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } } }));

    private static NotebookCell Tagged(string tag, params CellOutput[] outputs) =>
        Page.Code("var a = 1;", outputs) with { Metadata = new() { ["tags"] = new JsonArray(tag) } };
}
