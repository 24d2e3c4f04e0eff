using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ResearchKit.Notebooks.Pages;

/// <summary>Footnotes count from 1 in each cell, so their anchors carry the cell's number.</summary>
internal static class Footnotes
{
    public static void Use(HtmlRenderer renderer, int cellNumber)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new Links(cellNumber));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new Notes(cellNumber));
    }

    private static string Anchor(string kind, int cell, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"cell-{cell}-{kind}-{number}");

    private sealed class Links(int cell) : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            var (note, reference) = (Anchor("note", cell, link.Footnote.Order), Anchor("ref", cell, link.Index));
            renderer.Write(link.IsBackLink
                ? $" <a href=\"#{reference}\" class=\"footnote-back\" aria-label=\"Back to the text\">↩</a>"
                : string.Create(CultureInfo.InvariantCulture,
                    $"<sup id=\"{reference}\"><a href=\"#{note}\">{link.Footnote.Order}</a></sup>"));
        }
    }

    private sealed class Notes(int cell) : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
        {
            renderer.WriteLine("<ol class=\"footnotes\">");
            foreach (var note in group.Cast<Footnote>())
            {
                renderer.Write($"<li id=\"{Anchor("note", cell, note.Order)}\">");
                renderer.WriteChildren(note);
                renderer.WriteLine("</li>");
            }
            renderer.WriteLine("</ol>");
        }
    }
}
