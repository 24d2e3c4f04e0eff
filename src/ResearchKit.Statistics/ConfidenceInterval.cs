using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>A range that covers the estimand in a share <paramref name="Level"/> of repeated samples.</summary>
/// <param name="Lower">The lower end, in the unit of the estimate; NaN where undefined.</param>
/// <param name="Upper">The upper end, in the unit of the estimate; NaN where undefined.</param>
/// <param name="Level">The nominal coverage, in (0, 1).</param>
/// <param name="Method">The name of the procedure, as its source calls it.</param>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record ConfidenceInterval(double Lower, double Upper, double Level, string Method) : IDisplayable
{
    /// <summary>Whether a value lies inside, ends included; false where the interval is undefined.</summary>
    /// <param name="value">A value in the unit of the estimate.</param>
    public bool Contains(double value) => Lower <= value && value <= Upper;

    /// <inheritdoc />
    public string? Represent(string mimeType) => mimeType switch
    {
        MimeTypes.Text => ToString(),
        MimeTypes.Html => ToHtml(),
        _ => null,
    };

    /// <summary>The ends, the level and the method as a table of HTML.</summary>
    public string ToHtml() => new Table(
        "",
        [Column.Number("lower"), Column.Number("upper"), Column.Number("level"), Column.Text("method")],
        [[NumberText.Digits(Lower), NumberText.Digits(Upper), LevelText, Method]]).ToHtml();

    /// <summary>For reading: "0.424 to 0.951 (95 %, Fisher z)".</summary>
    public override string ToString() =>
        $"{NumberText.Range(Lower, Upper)} ({LevelText}, {Method})";

    internal string LevelText => NumberText.Percent(Level, PercentDecimals);

    // A level of 99.9 % must not read 100 %.
    private int PercentDecimals
    {
        get
        {
            const double rounding = 1e-9;
            var decimals = 0;
            while (decimals < 6 && Math.Abs(Math.Round(Level * 100, decimals) - Level * 100) > rounding)
                decimals++;
            return decimals;
        }
    }
}
