using ResearchKit.Charts;

namespace ResearchKit.Tests.Charts;

public class FigureTests
{
    private static readonly Figure Bare = Examples.Named("f").WithX(Axis.Linear("a")).WithY(Axis.Linear("b"));

    [Theory]
    [InlineData("Followers")]
    [InlineData("a b")]
    [InlineData("-a")]
    [InlineData("a\n")]
    [InlineData("")]
    public void A_name_is_fit_for_a_file(string name) => Assert.Equal(
        $"A figure's name is made of lower-case letters, digits and hyphens (\"followers-and-revenue\"); got \"{name}\". (Parameter 'name')",
        Assert.Throws<ArgumentException>(() => Figure.Create(name, "alt")).Message);

    [Fact]
    public void A_figure_says_what_it_shows() => Assert.Equal(
        "Figure 'f' needs a text that tells what it shows to those who do not see it. (Parameter 'alt')",
        Assert.Throws<ArgumentException>(() => Figure.Create("f", " ")).Message);

    [Fact]
    public void An_axis_says_what_it_measures()
    {
        Assert.StartsWith("An axis needs a label that says what it measures.", Assert.Throws<ArgumentException>(() => Axis.Linear(" ")).Message);
        Assert.Equal("Followers (accounts)", Axis.Log("Followers", "accounts").Title);
        Assert.Equal("Rank correlation", Axis.Linear("Rank correlation").Title);
    }

    [Theory]
    [InlineData(2, 1, "Axis 'a' needs finite limits, the lower one first; got 2 and 1.")]
    [InlineData(double.NaN, 1, "Axis 'a' needs finite limits, the lower one first; got NaN and 1.")]
    [InlineData(0, 1, "Axis 'a' is logarithmic and needs a lower limit above zero; got 0.")]
    public void Limits_are_checked(double lower, double upper, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Axis.Log("a").Between(lower, upper)).Message);

    [Fact]
    public void Each_verb_leaves_the_figure_before_it_as_it_was()
    {
        var more = Bare.AddPoints([1, 2], [3, 4]).WithTitle("t").WithSize(300, 300);
        Assert.Equal(("", 720, 0), (Bare.Title, Bare.Width, Bare.Layers.Count));
        Assert.Equal(("t", 300, 1), (more.Title, more.Width, more.Layers.Count));
    }

    [Fact]
    public void What_the_caller_does_to_an_array_later_changes_nothing()
    {
        double[] x = [1, 2, 3];
        var figure = Bare.AddPoints(x, [1, 2, 3]);
        var before = figure.ToSvg();
        x[0] = 100;
        Assert.Equal(before, figure.ToSvg());
    }

    [Fact]
    public void A_size_beyond_reason_is_refused() => Assert.StartsWith(
        "A figure is 200 to 4,000 pixels on each side; got 199.",
        Assert.Throws<ArgumentOutOfRangeException>(() => Bare.WithSize(199, 400)).Message);

    [Fact]
    public void Control_characters_and_half_surrogates_do_not_reach_the_page() =>
        Assert.Equal("a b \uFFFD", Bare.WithTitle("a\u0000\n b\t\uD800 ").Title);

    [Fact]
    public void An_engine_is_offered_picture_plotly_and_words()
    {
        var attribute = typeof(Figure).GetCustomAttributes(false).OfType<ResearchKit.Display.TypeFormatterSourceAttribute>().Single();
        Assert.Equal(["image/png", "application/vnd.plotly.v1+json", "text/plain"], attribute.PreferredMimeTypes);
        Assert.Equal(Examples.Scatter.AltText, Examples.Scatter.Represent("text/plain"));
        Assert.Equal(Convert.ToBase64String(Examples.Scatter.ToPng()), Examples.Scatter.Represent("image/png"));
        Assert.Equal(Examples.Scatter.ToPlotlyJson(), Examples.Scatter.Represent("application/vnd.plotly.v1+json"));
        Assert.StartsWith("<svg", Examples.Scatter.Represent("image/svg+xml"));
        Assert.Null(Examples.Scatter.Represent("text/html"));
    }

    [Theory]
    [InlineData("svg", "<svg")]
    [InlineData("png", "\u0089PNG")]
    [InlineData("pdf", "%PDF")]
    [InlineData("html", "<!DOCTYPE html>")]
    public void The_ending_of_a_file_decides_the_format(string ending, string start)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Examples.Rows.Save(Path.Combine(folder.FullName, "new", "rows." + ending));
            var file = Assert.Single(folder.GetFiles("*", SearchOption.AllDirectories));
            Assert.StartsWith(start, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file.FullName)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Another_ending_is_refused() => Assert.StartsWith(
        "A figure is saved as .svg, .png, .pdf or .html; got \"x.gif\".",
        Assert.Throws<ArgumentException>(() => Examples.Rows.Save("x.gif")).Message);
}
