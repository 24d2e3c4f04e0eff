using ResearchKit.Charts;

namespace ResearchKit.Tests.Charts;

public class LayerTests
{
    private static readonly Figure Bare = Examples.Named("f").WithX(Axis.Linear("a")).WithY(Axis.Linear("b"));

    public static TheoryData<Action, string> Refused => new()
    {
        { () => Bare.AddPoints([], []), "AddPoints of figure 'f': x is empty; at least one value is needed." },
        { () => Bare.AddPoints([1, 2], [1]), "AddPoints of figure 'f': y has 1 values where 2 are needed." },
        { () => Bare.AddPoints([1, double.NaN, double.PositiveInfinity], [1, 2, 3]),
            "AddPoints of figure 'f': 2 of 3 values of x are missing or infinite (the first at index 1): leave them out and say so." },
        { () => Bare.AddPoints([1, 2], [1, 2], groups: ["a", " "]), "AddPoints of figure 'f': groups[1] is empty; each needs a name." },
        { () => Bare.AddPoints([1, 2], [1, 2], groups: ["a", null!]), "AddPoints of figure 'f': groups[1] is empty; each needs a name." },
        { () => Bare.AddLine([1], [double.NaN]),
            "AddLine of figure 'f': 1 of 1 values of y are missing or infinite (the first at index 0): leave them out and say so." },
        { () => Bare.AddBand([1, 2], [1, 5], [2, 4]), "AddBand of figure 'f': lower is above upper at index 1." },
        { () => Bare.AddBars(["a", "b", "a"], [1, 2, 3]), "AddBars of figure 'f': 'a' stands 2 times in labels; each needs a name of its own." },
        { () => Bare.AddBars(["a"], [1], lowers: [0]), "AddBars of figure 'f': lowers are given without uppers." },
        { () => Bare.AddIntervals(["a"], [3.5], [1], [2]),
            "AddIntervals of figure 'f': the interval at index 0 must be finite and hold its estimate 3.5; got 1 to 2." },
        { () => Bare.AddIntervals(["a"], [1.5], [1], [double.NaN]),
            "AddIntervals of figure 'f': the interval at index 0 must be finite and hold its estimate 1.5; got 1 to NaN." },
        { () => Bare.AddHistogram([1], bins: 0), "AddHistogram of figure 'f': bins must be between 1 and 200; got 0." },
        { () => Bare.AddAnnotation(1, double.NaN, "a"), "AddAnnotation of figure 'f': y must be a finite number; got NaN." },
        { () => Bare.AddAnnotation(1, 1, "\n"), "AddAnnotation of figure 'f': text is empty." },
        { () => Bare.AddReferenceLine(Dimension.Y, double.NaN), "AddReferenceLine of figure 'f': at must be a finite number; got NaN." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Bad_columns_are_refused_when_they_are_added(Action add, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(add).Message);

    public static TheoryData<Figure, string> Misfits => new()
    {
        { Examples.Named("f"), "Figure 'f' holds no data: add points, lines, bars, intervals or a histogram." },
        { Bare.AddReferenceLine(Dimension.X, 0).AddAnnotation(1, 2, "a"),
            "Figure 'f' holds no data: add points, lines, bars, intervals or a histogram." },
        { Examples.Named("f").WithX(Axis.Linear("a")).AddPoints([1], [1]),
            "Figure 'f' has no y axis: WithY(Axis.Linear(label, unit)) says what it measures and in which unit." },
        { Examples.Named("f").AddPoints([1], [1]),
            "Figure 'f' has no x axis: WithX(Axis.Linear(label, unit)) says what it measures and in which unit." },
        { Bare.AddBars(["a"], [1]), "Figure 'f' has bars or intervals, which need Axis.Category on one axis and values on the other." },
        { Bare.WithX(Axis.Category()).AddPoints([1], [1]), "Figure 'f' has a category axis, but neither bars nor intervals to stand on it." },
        { Bare.WithY(Axis.Category()).AddBars(["a"], [1]).AddHistogram([1]),
            "Figure 'f' mixes a histogram with bars or intervals: draw two figures." },
        { Bare.WithX(Axis.Log("Revenue")).WithY(Axis.Category()).AddBars(["a"], [1]),
            "Figure 'f' has bars, which start at zero, on the logarithmic axis 'Revenue', which has none: use Axis.Linear, or AddIntervals." },
        { Bare.WithX(Axis.Linear("Revenue").Between(10, 20)).WithY(Axis.Category()).AddBars(["a"], [12]),
            "Figure 'f' has bars on the axis 'Revenue', whose limits leave out zero, so that their lengths would not compare: let the limits hold zero, or use AddIntervals." },
        { Bare.WithX(Axis.Log("Followers")).AddPoints([0, 5, -1], [1, 2, 3]),
            "Figure 'f' has a logarithmic axis 'Followers', and 2 of 3 of its values are zero or negative, which have no logarithm: leave them out and say so, or use Axis.Linear." },
        { Bare.AddPoints([1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7], ["a", "b", "c", "d", "e", "f", "g"]),
            "Figure 'f' has more than 6 series, which colour and shape no longer tell apart: join the small ones, or draw several figures." },
        { Bare.WithX(Axis.Category("Place")).WithSize(300, 300).AddBars(["Konstantinopolitanische", "Dudelsackpfeifer", "Gesellschaft"], [1, 2, 3]),
            "Figure 'f': the labels 'Konstantinopolitanische' and 'Dudelsackpfeifer' do not fit side by side: put the categories on y, or make the figure wider." },
        { Bare.WithY(Axis.Category()).WithSize(300, 220).AddBars([.. Enumerable.Range(0, 40).Select(i => $"row {i}")], new double[40]),
            "Figure 'f': 40 rows of labels need more than 220 pixels: make it higher with WithSize." },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Layers_that_do_not_fit_their_axes_are_refused_in_print_and_on_screen(Figure figure, string message)
    {
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(figure.ToSvg).Message);
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(figure.ToPlotlyJson).Message);
    }
}
