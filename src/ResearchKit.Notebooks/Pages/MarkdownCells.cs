using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Pages;

/// <summary>A heading of the page, for its title and its contents.</summary>
internal sealed record Heading(int Level, string Anchor, string Text);

/// <summary>The Markdown of one page, cell by cell: the anchors of all its headings differ.</summary>
/// <remarks>HTML inside Markdown is kept, as in Jupyter: who shows a notebook trusts it.</remarks>
internal sealed class MarkdownCells(string folder)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseMathematics()
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseAutoLinks()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly List<Heading> _headings = [];

    public IReadOnlyList<Heading> Headings => _headings;

    public string ToHtml(NotebookCell cell, int number)
    {
        var markdown = Markdown.Parse(cell.Source, Pipeline);
        foreach (var heading in markdown.Descendants<HeadingBlock>())
            Anchor(heading);
        foreach (var link in markdown.Descendants<LinkInline>())
            link.Url = link.IsImage
                ? PictureUrl.Inline(link.Url, cell, folder)
                : PageUrl(link.Url);
        return Render(markdown, number);
    }

    /// <summary>Markdown that a cell displayed. Its headings do not count as headings of the page.</summary>
    public static string ToHtml(string text, int number) => Render(Markdown.Parse(text, Pipeline), number);

    private static string Render(MarkdownDocument markdown, int number)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        Footnotes.Use(renderer, number);
        Maths.Use(renderer);
        renderer.Render(markdown);
        return text.ToString();
    }

    private void Anchor(HeadingBlock heading)
    {
        var attributes = heading.GetAttributes();
        var wanted = attributes.Id is { Length: > 0 } id ? id : "section";
        var anchor = wanted;
        for (var n = 2; !_anchors.Add(anchor); n++)
            anchor = FormattableString.Invariant($"{wanted}-{n}");
        attributes.Id = anchor;
        _headings.Add(new Heading(heading.Level, anchor, Text(heading.Inline)));
    }

    private static string Text(ContainerInline? inline) => inline is null ? "" : string.Concat(inline.Descendants().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }));

    /// <summary>Notebooks that are run together lie as pages beside each other.</summary>
    private static string? PageUrl(string? url)
    {
        if (url is null || url.Contains(':', StringComparison.Ordinal))
            return url;
        var end = url.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? hash : url.Length;
        return NotebookFile.HasNotebookName(url[..end])
            ? string.Concat(Path.ChangeExtension(url[..end], ".html"), url.AsSpan(end))
            : url;
    }
}
