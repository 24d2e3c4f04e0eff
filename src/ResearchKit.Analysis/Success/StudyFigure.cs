using ResearchKit.Charts;
using ResearchKit.Data;
using ResearchKit.Display;
using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>The scatter of a study: the pairs, and the straight line through them with its confidence band.</summary>
internal static class StudyFigure
{
    private const int MostGroups = 6;
    private const int BandPoints = 60;

    // Above this ratio of largest to smallest value a linear axis squeezes most points into a corner.
    private const double LogarithmicFrom = 50;

    public static Figure Draw(string x, string y, PairedNumbers pairs, string[]? groups, double level, bool isPositive)
    {
        var logX = isPositive && pairs.X.Max() / pairs.X.Min() > LogarithmicFrom;
        var logY = isPositive && pairs.Y.Max() / pairs.Y.Min() > LogarithmicFrom;
        var count = NumberText.Count(pairs.X.Length);
        var groupCount = groups?.Distinct().Count() ?? 0;
        var figure = Figure.Create("scatter", $"Scatter plot of {y} against {x}, {count} pairs, with a fitted line.")
            .WithTitle($"{y} and {x}", $"{count} pairs; line: least squares{Scales(logX, logY)}, with its {NumberText.Percent(level)} band")
            .WithX(logX ? Axis.Log(x) : Axis.Linear(x))
            .WithY(logY ? Axis.Log(y) : Axis.Linear(y));
        figure = groups is not null && groupCount <= MostGroups
            ? figure.AddPoints(pairs.X, pairs.Y, groups)
            : figure.AddPoints(pairs.X, pairs.Y);
        return pairs.X.Length >= 3 ? WithLine(figure, pairs, level, logX, logY) : figure;
    }

    private static Figure WithLine(Figure figure, PairedNumbers pairs, double level, bool logX, bool logY)
    {
        Func<double, double> toX = logX ? Math.Log : v => v, fromX = logX ? Math.Exp : v => v;
        Func<double, double> toY = logY ? Math.Log : v => v, fromY = logY ? Math.Exp : v => v;
        double[] x = [.. pairs.X.Select(toX)], y = [.. pairs.Y.Select(toY)];
        var line = StraightLine.Fit(x, y);
        double lowest = x.Min(), highest = x.Max();
        var at = Enumerable.Range(0, BandPoints).Select(i => lowest + (highest - lowest) * i / (BandPoints - 1)).ToArray();
        var band = at.Select(v => line.Band(v, level)).ToArray();
        double[] shown = [.. at.Select(fromX)];
        return figure
            .AddLine(shown, [.. at.Select(v => fromY(line.At(v)))])
            .AddBand(shown, [.. band.Select(b => fromY(b.Lower))], [.. band.Select(b => fromY(b.Upper))]);
    }

    private static string Scales(bool logX, bool logY) => (logX, logY) switch
    {
        (true, true) => " on logarithms of both",
        (true, false) => " on the logarithm across",
        (false, true) => " on the logarithm upward",
        _ => "",
    };
}
