using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>Running sums of how far a series has drifted from its target, to either side.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record CusumChart : IDisplayable
{
    private readonly double[] _upper;
    private readonly double[] _lower;

    internal CusumChart(
        double[] upper, double[] lower, double target, double standardDeviation, double allowance, double threshold)
    {
        (_upper, _lower) = (upper, lower);
        Target = target;
        StandardDeviation = standardDeviation;
        Allowance = allowance;
        Threshold = threshold;
        Upward = AlarmOf(upper);
        Downward = AlarmOf(lower);
    }

    /// <summary>After each value, how much the series has lately run above its target, in standard deviations; at least 0.</summary>
    public IReadOnlyList<double> Upper => _upper;

    /// <summary>After each value, how much the series has lately run below its target, in standard deviations; at least 0.</summary>
    public IReadOnlyList<double> Lower => _lower;

    /// <summary>The mean while nothing has changed, in the unit of the values.</summary>
    public double Target { get; }

    /// <summary>Of the values while nothing has changed, in their unit.</summary>
    public double StandardDeviation { get; }

    /// <summary>What is let pass, in standard deviations.</summary>
    public double Allowance { get; }

    /// <summary>The sum that raises an alarm, in standard deviations.</summary>
    public double Threshold { get; }

    /// <summary>The first alarm of a shift upward; null where there is none.</summary>
    public CusumAlarm? Upward { get; }

    /// <summary>The first alarm of a shift downward; null where there is none.</summary>
    public CusumAlarm? Downward { get; }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The alarms as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The alarms as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private CusumAlarm? AlarmOf(double[] sums)
    {
        var alarm = Array.FindIndex(sums, sum => sum > Threshold);
        if (alarm < 0)
            return null;
        var drift = alarm;
        while (drift > 0 && sums[drift - 1] > 0)
            drift--;
        return new(alarm, drift);
    }

    private Table ToTable() => new(
        $"CUSUM of {NumberText.Count(_upper.Length, "value")}, allowance {NumberText.Digits(Allowance, 2)}, threshold {NumberText.Digits(Threshold, 2)}",
        [Column.Text("shift"), Column.Number("largest sum"), Column.Number("alarm at"), Column.Number("began at")],
        [Row("upward", _upper, Upward), Row("downward", _lower, Downward)]);

    private static IReadOnlyList<string> Row(string side, double[] sums, CusumAlarm? alarm) =>
    [
        side, NumberText.Digits(sums.Max()),
        alarm is { } first ? NumberText.Count(first.Index) : "–", alarm is { } begun ? NumberText.Count(begun.DriftStart) : "–",
    ];
}
