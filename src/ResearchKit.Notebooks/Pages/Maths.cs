using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ResearchKit.Notebooks.Pages;

/// <summary>Formulas stay the TeX that their author wrote: a page without network has no typesetter, and brackets around them help nobody.</summary>
internal static class Maths
{
    public static void Use(HtmlRenderer renderer)
    {
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new Inline());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new Block());
    }

    private sealed class Inline : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline formula) =>
            renderer.Write("<span class=\"math\">").WriteEscape(ref formula.Content).Write("</span>");
    }

    private sealed class Block : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock formula)
        {
            renderer.Write("<div class=\"math\">");
            renderer.WriteLeafRawLines(formula, writeEndOfLines: false, escape: true);
            renderer.WriteLine("</div>");
        }
    }
}
