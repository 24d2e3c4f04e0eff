using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>How far one column is a function of another in a sample, with a test of independence.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record ChatterjeeXiEstimate : IDisplayable
{
    internal ChatterjeeXiEstimate(double value, double variance, int sampleSize)
    {
        Value = value;
        StandardErrorUnderIndependence = Math.Sqrt(variance);
        SampleSize = sampleSize;
    }

    /// <summary>Chatterjee's ξ: about 0 where y is independent of x, near 1 where it is a function of it.</summary>
    public double Value { get; }

    /// <summary>How many pairs the estimate rests on.</summary>
    public long SampleSize { get; }

    /// <summary>The standard deviation of ξ for great n where y is independent of x; √(2/(5n)) or near it without ties.</summary>
    public double StandardErrorUnderIndependence { get; }

    /// <summary>The probability, were y independent of x, of a ξ as far out as <see cref="Value"/> or farther.</summary>
    /// <param name="alternative">Dependence of any kind raises ξ: that is the alternative unless another is asked for.</param>
    /// <returns>A probability in [0, 1].</returns>
    /// <remarks>
    /// <para>
    /// Method: ξ over its standard deviation under independence, which allows for ties in y, compared with the normal
    /// distribution; no test of any particular alternative: against a straight line it needs many more pairs than Pearson's.
    /// </para>
    /// <para>
    /// Assumptions: independent pairs, many of them. SIZE-OF-XI Ties in x make it conservative, as the mean over their
    /// orders varies less than one order drawn by lot. Reference: S. Chatterjee 2021, theorem 2.2, doi
    /// 10.1080/01621459.2020.1758115. Verified against its formula in R 4.2.2.
    /// </para>
    /// </remarks>
    public double PValue(Alternative alternative = Alternative.Greater) =>
        new NormalNull(Value / StandardErrorUnderIndependence).PValue(alternative);

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The estimate as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The estimate with its p-value as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Chatterjee's coefficient of {NumberText.Count(SampleSize)} pairs",
        [Column.Number("ξ"), Column.Number("p, one-sided"), Column.Text("p by")],
        [[NumberText.Decimals(Value), NumberText.PValue(PValue()), "normal"]]);
}
