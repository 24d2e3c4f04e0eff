using ResearchKit.Display;
using ResearchKit.Statistics.Classification;

namespace ResearchKit.Statistics;

/// <summary>Whether predicted probabilities mean what they say: shares observed where the predictions were alike.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record CalibrationCurve : IDisplayable
{
    private CalibrationCurve(IReadOnlyList<CalibrationBin> bins, long sampleSize)
    {
        Bins = bins;
        SampleSize = sampleSize;
    }

    /// <summary>The lowest probabilities first.</summary>
    public IReadOnlyList<CalibrationBin> Bins { get; }

    /// <summary>How many units there are.</summary>
    public long SampleSize { get; }

    /// <summary>The mean distance of observed share and mean prediction over the bins, weighted by their units.</summary>
    /// <remarks>Biased upwards: of perfect predictions as well, observed shares scatter.</remarks>
    public double ExpectedCalibrationDistance =>
        Bins.Sum(bin => bin.Observed.SampleSize * Math.Abs(bin.Observed.Value - bin.MeanProbability)) / SampleSize;

    /// <summary>Estimates the share with the outcome among units of like predicted probability.</summary>
    /// <param name="probabilities">Of the outcome, as predicted; in [0, 1], at least 1.</param>
    /// <param name="outcomes">1 where a unit has the outcome, else 0; as long as <paramref name="probabilities"/>.</param>
    /// <param name="bins">How many bins of about equally many units; at least 1.</param>
    /// <returns>The bins; fewer than asked for where equal probabilities, which are never parted, fill more than one.</returns>
    /// <exception cref="AssumptionException">
    /// The columns are empty or differ in length; a probability is not in [0, 1], an outcome not 0 or 1; or <paramref
    /// name="bins"/> is below 1.
    /// </exception>
    /// <remarks>
    /// Method: from the lowest probability upwards a bin is closed once its share of the units is reached. Assumptions:
    /// independent units that the predictions were not fitted to. Missing values are for the caller to drop, and to count.
    /// Verified against R 4.2.2 cut at quantiles, whose bins differ by one unit where a quantile falls between two.
    /// </remarks>
    public static CalibrationCurve Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> outcomes, int bins = 10)
    {
        Require.SameLength(probabilities, outcomes);
        Require.Probabilities(probabilities);
        if (bins < 1)
            throw Require.Broken(Violation.OutOfDomain, nameof(bins), $"bins is {bins}; there must be at least 1.");
        var scored = ScoredOutcomes.Of(probabilities, outcomes, nameof(probabilities));
        var closed = new List<CalibrationBin>();
        var (positives, units, sum, lowest, passed) = (0L, 0L, 0.0, scored.Groups[^1].Score, 0L);
        for (var g = scored.Groups.Count - 1; g >= 0; g--)
        {
            var group = scored.Groups[g];
            if (units == 0)
                lowest = group.Score;
            (positives, units, sum) = (positives + group.Positives, units + group.Count, sum + group.Score * group.Count);
            // The share of the units up to here, in bins: a bin is full where it crosses a whole number.
            var before = (Int128)passed * bins / scored.Count;
            if (g > 0 && (Int128)(passed + units) * bins / scored.Count == before)
                continue;
            closed.Add(new(lowest, group.Score, sum / units, new(positives, units)));
            passed += units;
            (positives, units, sum) = (0, 0, 0);
        }
        return new(closed, scored.Count);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The bins as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The bins with their 95 % intervals as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Calibration of {NumberText.Count(SampleSize)} predictions",
        [
            Column.Text("predicted"), Column.Number("mean"), Column.Number("units"), Column.Number("observed"),
            Column.Number("95 % interval"),
        ],
        Bins.Select(bin => (IReadOnlyList<string>)[
            NumberText.Range(bin.Lowest, bin.Highest), NumberText.Digits(bin.MeanProbability),
            NumberText.Count(bin.Observed.SampleSize), NumberText.Digits(bin.Observed.Value), bin.Observed.IntervalText(),
        ]));
}
