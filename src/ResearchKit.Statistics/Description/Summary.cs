using ResearchKit.Display;
using ResearchKit.Statistics.Description;
using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics;

/// <summary>The usual numbers by which a column is described.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record Summary : IDisplayable
{
    private Summary(ReadOnlySpan<double> values)
    {
        SampleSize = values.Length;
        var sample = CentredSample.Of(values);
        Mean = sample.Mean * sample.Unit;
        StandardDeviation = SampleSize == 1 ? double.NaN : Math.Sqrt(sample.SumOfSquares / (SampleSize - 1)) * sample.Unit;
        var moments = CentralMoments.Of(values);
        (Skewness, ExcessKurtosis) = (moments.Skewness(ShapeType.Adjusted), moments.ExcessKurtosis(ShapeType.Adjusted));
        var sorted = SortedSample.Of(values);
        (Minimum, Maximum) = (sorted.Smallest, sorted.Greatest);
        LowerQuartile = sorted.Quantile(0.25, QuantileType.Gumbel);
        Median = sorted.Median;
        UpperQuartile = sorted.Quantile(0.75, QuantileType.Gumbel);
        MedianAbsoluteDeviation = Scale.MedianAbsoluteDeviation(sorted);
    }

    /// <summary>How many values there are.</summary>
    public long SampleSize { get; }

    /// <summary>The mean, in the unit of the values; with its interval from <see cref="Statistics.Mean"/>.</summary>
    public double Mean { get; }

    /// <summary>With divisor n − 1, in the unit of the values; NaN of a single value.</summary>
    public double StandardDeviation { get; }

    /// <summary>The smallest value.</summary>
    public double Minimum { get; }

    /// <summary>The first quartile, <see cref="QuantileType.Gumbel"/>.</summary>
    public double LowerQuartile { get; }

    /// <summary>The median; with its interval from <see cref="Statistics.Median"/>.</summary>
    public double Median { get; }

    /// <summary>The third quartile, <see cref="QuantileType.Gumbel"/>.</summary>
    public double UpperQuartile { get; }

    /// <summary>The greatest value.</summary>
    public double Maximum { get; }

    /// <summary>The robust counterpart of the standard deviation, see <see cref="Scale"/>.</summary>
    public double MedianAbsoluteDeviation { get; }

    /// <summary><see cref="ShapeType.Adjusted"/>; NaN of fewer than 3 values and of a constant.</summary>
    public double Skewness { get; }

    /// <summary><see cref="ShapeType.Adjusted"/>; NaN of fewer than 4 values and of a constant.</summary>
    public double ExcessKurtosis { get; }

    /// <summary>Describes a column by its moments, its quartiles and its ends.</summary>
    /// <param name="values">Any unit, finite, at least 1; a sorted copy is made.</param>
    /// <returns>The numbers, all in the unit of the values but for the two of the shape.</returns>
    /// <exception cref="AssumptionException">No values, or one is NaN or infinite.</exception>
    /// <remarks>
    /// Of too few values, or of a constant, what is undefined is NaN and the rest stands. Missing values are for the caller to
    /// drop, and to count. Memory: 16 bytes per observation. References and verification: see <see cref="Statistics.Mean"/>,
    /// <see cref="Quantile"/>, <see cref="Scale"/> and <see cref="Shape"/>.
    /// </remarks>
    public static Summary Of(ReadOnlySpan<double> values)
    {
        Require.AtLeast(1, values.Length, "value", "a summary", nameof(values));
        Require.Finite(values);
        return new(values);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The numbers as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The numbers as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Summary of {NumberText.Count(SampleSize, "value")}",
        [
            Column.Number("mean"), Column.Number("standard deviation"), Column.Number("minimum"), Column.Number("lower quartile"),
            Column.Number("median"), Column.Number("upper quartile"), Column.Number("maximum"), Column.Number("MAD"),
            Column.Number("skewness"), Column.Number("excess kurtosis"),
        ],
        [[.. new[]
        {
            Mean, StandardDeviation, Minimum, LowerQuartile, Median, UpperQuartile, Maximum, MedianAbsoluteDeviation, Skewness,
            ExcessKurtosis,
        }.Select(value => NumberText.Digits(value))]]);
}
