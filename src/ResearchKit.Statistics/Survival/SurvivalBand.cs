using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>The limits of a curve at each of its times.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record SurvivalBand : IDisplayable
{
    // A curve of thousands of times is for a chart; a table shows the course of it.
    private const int RowsShown = 10;

    internal SurvivalBand(IReadOnlyList<double> times, double[] lower, double[] upper, double level, string method)
    {
        Times = times;
        Lower = lower.AsReadOnly();
        Upper = upper.AsReadOnly();
        Level = level;
        Method = method;
    }

    /// <summary>The times of the curve, rising.</summary>
    public IReadOnlyList<double> Times { get; }

    /// <summary>The lower ends, one for each time of the curve; NaN where undefined.</summary>
    public IReadOnlyList<double> Lower { get; }

    /// <summary>The upper ends, one for each time of the curve; NaN where undefined.</summary>
    public IReadOnlyList<double> Upper { get; }

    /// <summary>The nominal coverage at each time alone, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>The name of the procedure: "Greenwood, log-log".</summary>
    public string Method { get; }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The limits at ten of the times at most, from the first to the last, as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The limits at ten of the times at most, from the first to the last, as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable()
    {
        var shown = Math.Min(Times.Count, RowsShown);
        var all = NumberText.Count(Times.Count, "time");
        var level = new ConfidenceInterval(0, 1, Level, Method).LevelText;
        return new(
            $"Limits at {(shown < Times.Count ? $"{shown} of {all}" : all)}, {level} at each ({Method})",
            [Column.Number("time"), Column.Number("lower"), Column.Number("upper")],
            Enumerable.Range(0, shown)
                .Select(row => shown == 1 ? 0 : (int)((long)row * (Times.Count - 1) / (shown - 1)))
                .Select(row => new[] { Times[row], Lower[row], Upper[row] }.Select(value => NumberText.Digits(value)).ToArray()));
    }
}
