using ResearchKit.Charts;
using ResearchKit.Charts.Scenes;
using ResearchKit.Charts.Theme;

namespace ResearchKit.Tests.Charts.Scenes;

public class ComposerTests
{
    [Fact]
    public void Groups_take_colours_and_shapes_in_order_of_appearance()
    {
        var dots = Composer.Compose(Examples.Scatter).Marks.OfType<DotsMark>().ToArray();
        Assert.Equal(["retail", "crafts", "software"], dots.Select(mark => mark.Name));
        Assert.Equal(Palette.Series.Take(3), dots.Select(mark => mark.Ink));
        Assert.Equal([DotShape.Circle, DotShape.Square, DotShape.Triangle], dots.Select(mark => mark.Shape));
        Assert.Equal(Examples.Followers.Length, dots.Sum(mark => mark.X.Length));
        Assert.Equal([900, 8_000], dots[1].X);
    }

    [Fact]
    public void A_band_has_the_colour_of_its_line_and_lies_below_everything()
    {
        var scene = Composer.Compose(Examples.Scatter);
        Assert.Equal(scene.Marks.OfType<LineMark>().Single().Ink, scene.Marks.OfType<BandMark>().Single().Ink);
        Assert.IsType<BandMark>(scene.Marks[0]);
        Assert.Equal(["retail", "crafts", "software", "fitted line", "95 % interval"], scene.Legend.Select(entry => entry.Name));
    }

    [Fact]
    public void Series_of_one_name_look_alike_and_are_listed_once()
    {
        var scene = Composer.Compose(Examples.Named("f").WithX(Axis.Linear("a")).WithY(Axis.Linear("b"))
            .AddPoints([1], [1], "retail").AddLine([1, 2], [1, 2], "crafts").AddLine([1, 2], [2, 1], "retail"));
        Assert.Equal(scene.Marks.OfType<DotsMark>().Single().Ink, scene.Marks.OfType<LineMark>().Single(line => line.Name == "retail").Ink);
        Assert.Equal(["retail", "crafts"], scene.Legend.Select(entry => entry.Name));
    }

    [Fact]
    public void More_points_than_the_limit_become_a_density_that_says_so()
    {
        var scene = Composer.Compose(Examples.Density);
        Assert.Empty(scene.Marks.OfType<DotsMark>());
        var density = Assert.Single(scene.Marks.OfType<DensityMark>());
        Assert.Equal(6_000, density.Counts.Sum(row => row.Sum()));
        Assert.Equal($"Density of 6,000 points: the darker a cell, the more it holds (up to {density.Largest}).", scene.Caption);
    }

    [Fact]
    public void The_limit_itself_is_still_drawn_point_by_point()
    {
        var x = Enumerable.Range(0, Figure.PointLimit).Select(i => (double)i).ToArray();
        var figure = Examples.Named("f").WithX(Axis.Linear("a")).WithY(Axis.Linear("b")).AddPoints(x, x);
        Assert.Equal(Figure.PointLimit, Composer.Compose(figure).Marks.OfType<DotsMark>().Single().X.Length);
        var one = Composer.Compose(figure.AddPoints([1], [1], "one more"));
        Assert.EndsWith("; groups are not told apart.", one.Caption);
        Assert.Empty(one.Marks.OfType<DotsMark>());
    }

    [Fact]
    public void Each_point_is_counted_in_the_cell_that_holds_it()
    {
        var density = DensityGrid.Of([([1, 10, 100], [0, 0, 39])], AxisScale.Logarithmic, AxisScale.Linear);
        Assert.Equal((1, 1, 1), (density.Counts[0][0], density.Counts[0][32], density.Counts[^1][^1]));
        Assert.Equal((1.0, 100.0), (density.XEdges[0], Math.Round(density.XEdges[^1], 9)));
    }

    [Fact]
    public void The_first_category_is_topmost_in_rows_and_leftmost_in_columns()
    {
        var rows = Composer.Compose(Examples.Rows);
        Assert.Equal([2.0, 1, 0], rows.Y.Ticks.Select(tick => tick.Value));
        var columns = Composer.Compose(Examples.Columns);
        Assert.Equal([0.0, 1, 2], columns.X.Ticks.Select(tick => tick.Value));
        var sides = columns.Marks.OfType<BarsMark>().ToArray();
        Assert.Equal(sides[0].Bars[0].To, sides[1].Bars[0].From, 1e-12);
    }

    [Fact]
    public void Bars_stand_on_zero_and_an_undefined_interval_is_not_drawn()
    {
        var rows = Composer.Compose(Examples.Rows);
        Assert.Equal(0, rows.X.Lower);
        Assert.Equal([10, 6.5], rows.Marks.OfType<WhiskersMark>().Single().Lower);
        Assert.True(Composer.Compose(Examples.Columns).Y.Lower < -5_000);
    }

    [Fact]
    public void Limits_that_are_set_are_kept()
    {
        var scene = Composer.Compose(Examples.Scatter.WithX(Axis.Log("Followers").Between(10, 1e6)));
        Assert.Equal((10, 1e6), (scene.X.Lower, scene.X.Upper));
        Assert.Equal(["10", "100", "1k", "10k", "100k", "1M"], scene.X.Ticks.Select(tick => tick.Label));
    }

    [Fact]
    public void One_point_alone_has_an_axis_around_it()
    {
        var scene = Composer.Compose(Examples.Named("f").WithX(Axis.Linear("a")).WithY(Axis.Log("b")).AddPoints([0], [7]));
        Assert.True(scene.X.Lower < 0 && scene.X.Upper > 0 && scene.Y.Lower < 7 && scene.Y.Upper > 7);
        Assert.NotEmpty(scene.Y.Ticks);
    }
}
