using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>How many observations a planned test needs.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record RequiredSampleSize : IDisplayable
{
    internal RequiredSampleSize(double exact, string unit)
    {
        Exact = exact;
        Unit = unit;
    }

    /// <summary>The solution as a real number, for comparison with tables and other software.</summary>
    public double Exact { get; }

    /// <summary>The smallest whole number with at least the power asked for.</summary>
    // What exceeds a whole number by a rounding is that number.
    public long RoundedUp => (long)Math.Ceiling(Exact - 1e-9 * Exact);

    /// <summary>What is counted: "pairs", "in each group", "participants".</summary>
    public string Unit { get; }

    /// <inheritdoc />
    public string? Represent(string mimeType) => mimeType switch
    {
        MimeTypes.Text => ToString(),
        MimeTypes.Html => ToHtml(),
        _ => null,
    };

    /// <summary>The sample size, rounded up and as solved, as a table of HTML.</summary>
    public string ToHtml() => new Table(
        "Required sample size",
        [Column.Number(Unit), Column.Number("exactly")],
        [[NumberText.Count(RoundedUp), NumberText.Digits(Exact, 2)]]).ToHtml();

    /// <summary>For reading: "85 pairs (84.07)".</summary>
    public override string ToString() => $"{NumberText.Count(RoundedUp)} {Unit} ({NumberText.Digits(Exact, 2)})";
}
