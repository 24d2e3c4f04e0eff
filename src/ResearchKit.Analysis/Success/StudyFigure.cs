using ResearchKit.Charts;
using ResearchKit.Data;
using ResearchKit.Display;
using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>The scatter of a study: the pairs, and the straight line through them with its confidence band.</summary>
internal static class StudyFigure
{
    // The line takes one of the palette's six colours.
    private const int MostGroups = 5;
    private const int BandPoints = 60;

    // Above this ratio of largest to smallest value a linear axis squeezes most points into a corner.
    private const double LogarithmicFrom = 50;

    public static Figure Draw(string x, string y, PairedNumbers pairs, string[]? groups, double level, bool isPositive)
    {
        var logX = isPositive && pairs.X.Max() / pairs.X.Min() > LogarithmicFrom;
        var logY = isPositive && pairs.Y.Max() / pairs.Y.Min() > LogarithmicFrom;
        var count = NumberText.Count(pairs.X.Length, "pair");
        var groupCount = groups?.Distinct().Count() ?? 0;
        var uncoloured = groupCount > MostGroups ? $"; {groupCount} groups are too many to colour" : "";
        var figure = Figure.Create("scatter", $"Scatter plot of {y} against {x}, {count}, with a fitted line.")
            .WithTitle($"{y} and {x}", $"{count}; line: least squares{Scales(x, y, logX, logY)}, with its {NumberText.Percent(level)} band{uncoloured}")
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

    private static string Scales(string x, string y, bool logX, bool logY) => (logX, logY) switch
    {
        (true, true) => " on logarithms of both",
        (true, false) => $" on the logarithm of {x}",
        (false, true) => $" on the logarithm of {y}",
        _ => "",
    };
}
