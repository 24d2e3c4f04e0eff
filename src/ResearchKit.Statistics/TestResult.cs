using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>A test of a hypothesis whose statistic has no direction, and no interval of its own: χ², Kruskal–Wallis, log-rank.</summary>
/// <remarks>
/// What has a direction or an interval is an <see cref="Estimate"/> with a p-value for each <see cref="Alternative"/>.
/// Full precision; rounding happens only where a result is shown. It says a probability and leaves the verdict to the reader.
/// </remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record TestResult : IDisplayable
{
    internal TestResult(string name, string statisticName, double statistic, double pValue, string pValueMethod, long sampleSize)
    {
        Name = name;
        StatisticName = statisticName;
        Statistic = statistic;
        PValue = pValue;
        PValueMethod = pValueMethod;
        SampleSize = sampleSize;
    }

    /// <summary>The procedure, as its source calls it: "Kruskal-Wallis".</summary>
    public string Name { get; }

    /// <summary>The sign by which the literature knows the statistic: "H", "χ²", "F".</summary>
    public string StatisticName { get; }

    /// <summary>The value that is compared with its distribution under the null hypothesis; NaN where an exact test has none.</summary>
    public double Statistic { get; }

    /// <summary>Degrees of freedom of the reference distribution; NaN where it has none. Of F: those of the numerator.</summary>
    public double DegreesOfFreedom { get; internal init; } = double.NaN;

    /// <summary>Of F: the degrees of freedom of the denominator; NaN otherwise.</summary>
    public double ResidualDegreesOfFreedom { get; internal init; } = double.NaN;

    /// <summary>The probability, were the null hypothesis true, of a statistic as far out or farther; in [0, 1].</summary>
    public double PValue { get; }

    /// <summary>How <see cref="PValue"/> is found: "χ²", "F", "exact", "permutation".</summary>
    public string PValueMethod { get; }

    /// <summary>How many observations the test rests on.</summary>
    public long SampleSize { get; }

    /// <summary>What makes <see cref="PValue"/> a rough guide here, such as few expected counts; null where nothing is known to.</summary>
    public string? Warning { get; internal init; }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The test as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The test as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable()
    {
        var freedom = double.IsNaN(ResidualDegreesOfFreedom)
            ? Freedom(DegreesOfFreedom)
            : $"{Freedom(DegreesOfFreedom)}, {Freedom(ResidualDegreesOfFreedom)}";
        List<Column> columns = [Column.Number(StatisticName), Column.Number("df"), Column.Number("p"), Column.Text("p by")];
        List<string> cells = [NumberText.Digits(Statistic), freedom, NumberText.PValue(PValue), PValueMethod];
        if (Warning is not null)
        {
            columns.Add(Column.Text("warning"));
            cells.Add(Warning);
        }
        return new($"{Name} test of {NumberText.Count(SampleSize, "observation")}", columns, [cells]);

        static string Freedom(double value) =>
            double.IsNaN(value) ? "–" : NumberText.Digits(value, double.IsInteger(value) ? 0 : 2);
    }
}
