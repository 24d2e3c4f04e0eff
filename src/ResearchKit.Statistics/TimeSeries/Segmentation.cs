using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>A series cut where it changes.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record Segmentation : IDisplayable
{
    private const int MostRows = 20;

    internal Segmentation(IReadOnlyList<Segment> segments, double penalty, double standardDeviation)
    {
        Segments = segments;
        Penalty = penalty;
        StandardDeviation = standardDeviation;
    }

    /// <summary>The stretches without a change, in order; together they are the whole series.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The index of the first value after each change, ascending; empty where nothing changes.</summary>
    public IReadOnlyList<int> ChangePoints => [.. Segments.Skip(1).Select(segment => segment.Start)];

    /// <summary>What each change had to gain, in twice the log-likelihood.</summary>
    public double Penalty { get; }

    /// <summary>The spread about the means that was given or estimated beforehand; NaN where the model has none.</summary>
    public double StandardDeviation { get; }

    /// <summary>How many values the series has.</summary>
    public long SampleSize => Segments[^1].End;

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The segments as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The segments (the first 20) as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable()
    {
        var left = Segments.Count > MostRows ? $", the first {MostRows} segments" : "";
        return new(
            $"{NumberText.Count(Segments.Count - 1, "change")} in {NumberText.Count(SampleSize, "value")}{left}",
            [Column.Number("from"), Column.Number("values"), Column.Number("mean"), Column.Number("standard deviation")],
            Segments.Take(MostRows).Select(segment => (IReadOnlyList<string>)
            [
                NumberText.Count(segment.Start), NumberText.Count(segment.Length),
                NumberText.Digits(segment.Mean), NumberText.Digits(segment.StandardDeviation),
            ]));
    }
}
