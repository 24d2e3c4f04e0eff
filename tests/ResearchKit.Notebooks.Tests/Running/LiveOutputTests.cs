using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Running;

/// <summary>What a run that has ended keeps of outputs that changed while it ran.</summary>
public class LiveOutputTests
{
    [Fact]
    public async Task An_update_reaches_every_display_of_its_id_also_in_earlier_cells()
    {
        var run = await ScriptedNotebook.RunAsync("show a first\nshow b other", "show a second", "update a last\nupdate unknown x");
        Assert.Equal(["last", "other"], Texts(run.Document.Cells[0]));
        Assert.Equal(["last"], Texts(run.Document.Cells[1]));
        Assert.Empty(run.Document.Cells[2].Outputs);
    }

    [Fact]
    public async Task Ids_of_displays_are_never_stored()
    {
        var document = (await ScriptedNotebook.RunAsync("show display-7 text")).Document;
        Assert.Equal(2, document.ToJson().Split("display-7").Length);
        Assert.Equal("show display-7 text", document.Cells[0].Source);
    }

    [Theory]
    [InlineData("out a\ndisplay b\nclear\nout c", "c")]
    [InlineData("out a\nclear", "")]
    [InlineData("out a\nclear wait", "a")]
    [InlineData("out a\nclear wait\ndisplay b", "b")]
    [InlineData("show x a\nclear wait\nupdate x b", "b")]
    [InlineData("show x a\nclear\nupdate x b\nout c", "c")]
    [InlineData("out a\nclear\nout b\nout c", "bc")]
    public async Task What_a_cell_takes_back_is_gone(string orders, string kept) => Assert.Equal(
        kept, string.Concat(Texts((await ScriptedNotebook.RunAsync(orders)).Document.Cells[0])));

    [Fact]
    public async Task Of_an_animation_the_last_picture_stays() => Assert.Equal(
        ["late"], (await ScriptedNotebook.RunAsync("figure early\nclear wait\nfigure late")).Figures.Select(figure => figure.Name));

    private static IEnumerable<string?> Texts(NotebookCell cell) => cell.Outputs.Select(output =>
        output is StreamOutput stream ? stream.Text : Assert.IsType<DisplayOutput>(output).Data.Text("text/plain"));
}
