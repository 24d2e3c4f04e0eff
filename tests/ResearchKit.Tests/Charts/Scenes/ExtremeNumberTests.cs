using ResearchKit.Charts;
using ResearchKit.Charts.Scenes;

namespace ResearchKit.Tests.Charts.Scenes;

/// <summary>Numbers towards the ends of what a double holds: ticks that can be told apart, or a refusal.</summary>
public class ExtremeNumberTests
{
    private static readonly Figure Linear = Examples.Named("f").WithX(Axis.Linear("a")).WithY(Axis.Linear("b"));

    public static TheoryData<double, double> Drawn => new()
    {
        { -1e100, 1e100 }, { 1, 1 + 2.3e-16 }, { 1e15, 1e15 + 1 }, { 1e20, 1.0000000000000002e20 }, { 0, 1e-90 }, { 1e-100, 1e100 },
        { 1e-20, 3e-20 }, { 2e-9, 7e-7 }, { 1e90, 1e100 }, { -1e-12, 1e-12 }, { 1e16, 3e16 }, { 123456789012345, 123456789012346 },
        { 1, 1.000000002 }, { 1e-5, 1.000000002e-5 }, { 1.7e12, 1.7e12 + 2_000 }, { -7, -7 }, { 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Axes_hold_their_data_and_their_ticks_can_be_told_apart(double from, double to)
    {
        Check(Linear.AddPoints([from, to], [from, to]));
        Check(Linear.AddHistogram([from, from / 2 + to / 2, to]));
        Check(Linear.AddHistogram([from, from / 2 + to / 2, to], bins: 200));
        if (from <= 0)
            return;
        Check(Linear.WithX(Axis.Log("a")).WithY(Axis.Log("b")).AddPoints([from, to], [from, to]));
        Check(Linear.WithX(Axis.Log("a")).AddHistogram([from, Math.Sqrt(from) * Math.Sqrt(to), to]));
    }

    [Fact]
    public void A_density_of_a_constant_has_cells_that_show()
    {
        var figure = Linear.AddPoints(Enumerable.Repeat(1e20, 6_000).ToArray(), Enumerable.Range(0, 6_000).Select(i => (double)i).ToArray());
        Check(figure);
        var cells = Composer.Compose(figure).Marks.OfType<DensityMark>().Single();
        Assert.True(cells.XEdges[0] < 0.95e20 && cells.XEdges[^1] > 1.05e20);
    }

    [Theory]
    [InlineData(5e-324, "5E-324")]
    [InlineData(-1.7e308, "-1.7E+308")]
    public void Sizes_that_leave_no_room_around_them_are_refused(double size, string shown)
    {
        const string need = "a figure holds zero and sizes from 1e-100 to 1e100: choose another unit.";
        Assert.StartsWith($"AddPoints of figure 'f': x[1] is {shown}; {need}", Assert.Throws<ArgumentException>(() => Linear.AddPoints([0, size], [1, 2])).Message);
        Assert.StartsWith($"AddAnnotation of figure 'f': x is {shown}; {need}", Assert.Throws<ArgumentException>(() => Linear.AddAnnotation(size, 0, "a")).Message);
        double[] bounds = size < 0 ? [size, 0] : [0, size];
        Assert.Contains(need, Assert.Throws<ArgumentException>(() => Linear.AddIntervals(["a"], [0], [bounds[0]], [bounds[1]])).Message);
        Assert.Contains("cannot run from", Assert.Throws<ArgumentException>(() => Axis.Linear("a").Between(bounds[0], bounds[1])).Message);
    }

    [Fact]
    public void Limits_too_close_for_ticks_are_refused() => Assert.StartsWith(
        "Axis 'a' needs limits that differ by more than a billionth; got 1 and 1.0000000001.",
        Assert.Throws<ArgumentException>(() => Axis.Linear("a").Between(1, 1.0000000001)).Message);

    private static void Check(Figure figure)
    {
        var scene = Composer.Compose(figure);
        foreach (var axis in (ScaledAxis[])[scene.X, scene.Y])
        {
            Assert.True(double.IsFinite(axis.Lower) && double.IsFinite(axis.Upper) && axis.Lower < axis.Upper, $"{axis.Lower} to {axis.Upper}");
            Assert.InRange(axis.Ticks.Count, 1, 20);
            Assert.Equal(axis.Ticks.Select(tick => tick.Value).Order().Distinct(), axis.Ticks.Select(tick => tick.Value));
            Assert.Equal(axis.Ticks.Select(tick => tick.Label).Distinct(), axis.Ticks.Select(tick => tick.Label));
        }
        foreach (var bars in scene.Marks.OfType<BarsMark>())
        {
            Assert.All(bars.Bars, bar => Assert.True(bar.From < bar.To, $"{bar.From} to {bar.To}"));
            Assert.Equal(3, bars.Bars.Sum(bar => bar.Value));
        }
        Assert.StartsWith("<svg", figure.ToSvg());
        Assert.DoesNotContain("NaN", figure.ToPlotlyJson());
    }
}
