using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ResearchKit.Charts;

namespace ResearchKit.Tests.Charts.Rendering;

public partial class PressTests
{
    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void The_same_figure_gives_the_same_bytes_in_every_culture(string name)
    {
        var figure = Examples.Of(name);
        var before = CultureInfo.CurrentCulture;
        var (svg, png, pdf, json, html) = Forms();
        try
        {
            foreach (var culture in (string[])["de-DE", "tr-TR", "ar-SA"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                var again = Forms();
                Assert.Equal(svg, again.Svg);
                Assert.Equal(png, again.Png);
                Assert.Equal(pdf, again.Pdf);
                Assert.Equal(json, again.Json);
                Assert.Equal(html, again.Html);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        (string Svg, byte[] Png, byte[] Pdf, string Json, string Html) Forms() =>
            (figure.ToSvg(), figure.ToPng(1), figure.ToPdf(), figure.ToPlotlyJson(), figure.ToHtml());
    }

    [Theory]
    [MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void Svg_is_plain_and_speaks_to_those_who_do_not_see_it(string name)
    {
        var figure = Examples.Of(name);
        var root = XDocument.Parse(figure.ToSvg()).Root!;
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal(("0 0 720 480", "img"), ((string?)root.Attribute("viewBox"), (string?)root.Attribute("role")));
        Assert.Equal(figure.AltText, root.Element(svg + "desc")!.Value);
        Assert.Equal(figure.Title.Length > 0 ? figure.Title : figure.Name, root.Element(svg + "title")!.Value);
        string[] plain = ["svg", "title", "desc", "g", "rect", "path", "ellipse", "circle", "line", "polygon", "clipPath"];
        Assert.All(root.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, plain));
        Assert.DoesNotContain("style=", figure.ToSvg());
    }

    [Fact]
    public void Every_point_is_drawn_once_inside_the_data_area()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var figure = Examples.Named("f").WithX(Axis.Log("Followers")).WithY(Axis.Log("Revenue")).AddPoints(Examples.Followers, Examples.Revenue);
        var root = XDocument.Parse(figure.ToSvg()).Root!;
        Assert.Equal(Examples.Followers.Length, root.Descendants(svg + "ellipse").Count());
        Assert.Single(root.Elements(svg + "rect"));
        var clip = root.Descendants(svg + "clipPath").First().Element(svg + "rect")!;
        double At(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
        Assert.All(root.Descendants(svg + "ellipse"), dot =>
        {
            Assert.InRange(At(dot, "cx") - At(clip, "x"), 0, At(clip, "width"));
            Assert.InRange(At(dot, "cy") - At(clip, "y"), 0, At(clip, "height"));
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_png_has_scale_times_the_size_of_the_figure(double scale)
    {
        var png = Examples.Forest.ToPng(scale);
        Assert.Equal(720 * scale, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(480 * scale, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Fact]
    public void A_scale_beyond_reason_is_refused() => Assert.StartsWith(
        "The scale must be between 0.5 and 8; got 9.", Assert.Throws<ArgumentOutOfRangeException>(() => Examples.Forest.ToPng(9)).Message);

    [Fact]
    public void A_pdf_has_one_page_of_the_figures_size_and_no_date()
    {
        var pdf = System.Text.Encoding.Latin1.GetString(Examples.Forest.ToPdf());
        Assert.Matches(@"/MediaBox \[0 0 720 480\]", pdf);
        Assert.Single(Page().Matches(pdf));
        Assert.DoesNotContain("CreationDate", pdf);
    }

    [Fact]
    public void Figures_may_be_drawn_by_several_threads()
    {
        var expected = Examples.All.Select(figure => figure.ToSvg()).ToArray();
        var drawn = ParallelEnumerable.Range(0, 24).AsOrdered().Select(i => Examples.All[i % Examples.All.Length].ToSvg()).ToArray();
        Assert.All(Enumerable.Range(0, 24), i => Assert.Equal(expected[i % expected.Length], drawn[i]));
    }

    [GeneratedRegex(@"/Type /Page\b")]
    private static partial Regex Page();
}
