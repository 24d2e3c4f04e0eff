using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>How much likelier the data are if there is an association, under a stated prior, than if there is none.</summary>
/// <remarks>It says a ratio of probabilities and leaves the verdict to the reader, and the odds before the data too.</remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record BayesFactor : IDisplayable
{
    internal BayesFactor(string prior, double scale, double logarithm, double correlation, long sampleSize)
    {
        Prior = prior;
        Scale = scale;
        Logarithm = logarithm;
        Correlation = correlation;
        SampleSize = sampleSize;
    }

    /// <summary>The prior of the alternative, as its source calls it: "stretched beta" or "JZS".</summary>
    public string Prior { get; }

    /// <summary>The width of the prior.</summary>
    public double Scale { get; }

    /// <summary>The natural logarithm of <see cref="Value"/>: finite where that is 0 or infinite in double precision.</summary>
    public double Logarithm { get; }

    /// <summary>BF₁₀, from 0: above 1 the data speak for an association, below 1 for none.</summary>
    public double Value => Math.Exp(Logarithm);

    /// <summary>BF₀₁ = 1/BF₁₀: how much likelier the data are without association.</summary>
    public double InFavourOfNone => Math.Exp(-Logarithm);

    /// <summary>Pearson's correlation in the sample.</summary>
    public double Correlation { get; }

    /// <summary>How many pairs it rests on.</summary>
    public long SampleSize { get; }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The factor as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The factor as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Bayes factor of a correlation of {NumberText.Count(SampleSize)} pairs",
        [Column.Text("prior"), Column.Number("scale"), Column.Number("r"), Column.Number("BF₁₀"), Column.Number("BF₀₁"), Column.Number("ln BF₁₀")],
        [[Prior, NumberText.Decimals(Scale), NumberText.Decimals(Correlation), NumberText.Short(Value), NumberText.Short(InFavourOfNone), NumberText.Decimals(Logarithm)]]);
}
