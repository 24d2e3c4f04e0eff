using System.Xml.Linq;
using ResearchKit.Charts;
using SkiaSharp;

namespace ResearchKit.Tests.Charts;

public class FigurePanelsTests
{
    private static readonly Figure[] Figures =
    [
        Examples.Scatter.WithSize(360, 290), Examples.Rows.WithSize(360, 290), Examples.Histogram.WithSize(360, 290),
    ];

    private static readonly FigurePanels Panels = FigurePanels.Of("panels", "Three figures.", 2, Figures);

    [Fact]
    public void Each_figure_stands_in_its_place_as_it_looks_alone()
    {
        using var all = SKBitmap.Decode(Panels.ToPng(1));
        Assert.Equal((720, 580), (all.Width, all.Height));
        for (var i = 0; i < Figures.Length; i++)
        {
            using var alone = SKBitmap.Decode(Figures[i].ToPng(1));
            var differing = 0;
            for (var y = 0; y < alone.Height; y++)
                for (var x = 0; x < alone.Width; x++)
                    differing += alone.GetPixel(x, y) == all.GetPixel(x + i % 2 * 360, y + i / 2 * 290) ? 0 : 1;
            Assert.Equal((i, 0), (i, differing));
        }
        Assert.Equal(SKColors.White, all.GetPixel(540, 435));
    }

    [Fact]
    public void Svg_holds_all_and_speaks_to_those_who_do_not_see_it()
    {
        var root = XDocument.Parse(Panels.ToSvg()).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal("0 0 720 580", (string?)root.Attribute("viewBox"));
        Assert.Equal("Three figures.", root.Element(svg + "desc")!.Value);
        Assert.Equal(Panels.ToSvg(), Panels.ToSvg());
        Assert.True(Panels.ToSvg().Length > Figures.Max(figure => figure.ToSvg().Length));
    }

    [Fact]
    public void A_notebook_gets_a_picture_and_its_words()
    {
        Assert.Equal(Convert.ToBase64String(Panels.ToPng()), Panels.Represent("image/png"));
        Assert.Equal("Three figures.", Panels.Represent("text/plain"));
        Assert.Null(Panels.Represent("application/vnd.plotly.v1+json"));
        Assert.Contains("alt=\"Three figures.\" width=\"720\" height=\"580\"", Panels.ToHtml());
    }

    [Fact]
    public void There_are_no_more_columns_than_figures() => Assert.Equal(3, FigurePanels.Of("panels", "Three.", 6, Figures).Columns);

    [Fact]
    public void What_cannot_be_laid_out_is_refused()
    {
        Assert.Throws<ArgumentException>(() => FigurePanels.Of("Panels", "Three.", 2, Figures));
        Assert.Throws<ArgumentException>(() => FigurePanels.Of("panels", " ", 2, Figures));
        Assert.StartsWith("Panels stand in 1 to 6 columns; got 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => FigurePanels.Of("panels", "Three.", 0, Figures)).Message);
        Assert.StartsWith("There are 1 to 36 panels; got 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => FigurePanels.Of("panels", "Three.", 2, [])).Message);
    }
}
