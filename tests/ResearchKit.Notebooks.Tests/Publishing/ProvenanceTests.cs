using System.Text.Json.Nodes;
using ResearchKit.Notebooks.Documents;
using ResearchKit.Notebooks.Publishing;
using ResearchKit.Notebooks.Running;

namespace ResearchKit.Notebooks.Tests.Publishing;

public class ProvenanceTests
{
    private static readonly Provenance Full = new(
        "0.1.0+abc", "10.0.401", ".NET 10.0.9", new GitCommit("0123456789abcdef0123", IsModified: true),
        new Dictionary<string, JsonNode> { ["n"] = 5, ["names"] = new JsonArray("a", "<b>") },
        [new DataFile("../data/a.csv", "ba7816bf8f01cfea414140de5dae2223"), new DataFile("b.csv", null)]);

    private static readonly Provenance Least = new("0.1.0", "10.0.401", ".NET 10.0.9", null, new Dictionary<string, JsonNode>(), []);

    [Fact]
    public void It_stands_in_the_metadata_and_can_be_taken_out_again()
    {
        var document = new NotebookDocument([]) { Metadata = new() { ["mine"] = 1 } };
        var marked = Full.AddTo(document);
        Assert.Equal(
            """{"kit":"0.1.0\u002Babc","sdk":"10.0.401","runtime":".NET 10.0.9","git":{"commit":"0123456789abcdef0123","modified":true},"parameters":{"n":5,"names":["a","\u003Cb\u003E"]},"dataFiles":[{"path":"../data/a.csv","sha256":"ba7816bf8f01cfea414140de5dae2223"},{"path":"b.csv","sha256":null}]}""",
            marked.Metadata["researchkit"]!.ToJsonString());
        Assert.Equal("""{"mine":1}""", document.Metadata.ToJsonString());
        Assert.Equal(document.ToJson(), Provenance.RemoveFrom(marked).ToJson());
        Assert.Same(document, Provenance.RemoveFrom(document));
        Assert.Equal(
            """{"kit":"0.1.0","sdk":"10.0.401","runtime":".NET 10.0.9","parameters":{},"dataFiles":[]}""",
            Least.AddTo(document).Metadata["researchkit"]!.ToJsonString());
    }

    [Fact]
    public void A_page_ends_with_it()
    {
        Assert.Equal(
            "<footer class=\"provenance\">ResearchKit 0.1.0 · .NET 10.0.9 · commit 0123456789ab, modified · n = 5 · names = [a, &lt;b&gt;]"
            + " · ../data/a.csv (sha256 ba7816bf8f01) · b.csv (no longer there)</footer>\n",
            ProvenanceFooter.ToHtml(Full));
        Assert.Equal("<footer class=\"provenance\">ResearchKit 0.1.0 · .NET 10.0.9</footer>\n", ProvenanceFooter.ToHtml(Least));
    }

    [Fact]
    public void Results_have_it_in_both_files_and_their_own_name()
    {
        using var folder = new TemporaryFolder();
        var run = new NotebookRun(new NotebookDocument([]), [], null, [], []);
        var written = new OutputFolder(folder.Path).Write(run, "a.ipynb", "a.n=5", Full);
        Assert.Equal([folder.File("a.n=5.ipynb"), folder.File("a.n=5.html")], written);
        Assert.NotNull(NotebookDocument.Read(written[0]).Metadata["researchkit"]);
        Assert.Contains(ProvenanceFooter.ToHtml(Full) + "</main>", File.ReadAllText(written[1]), StringComparison.Ordinal);
    }
}
