using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Tails;

namespace ResearchKit.Statistics;

/// <summary>Whether a power law or a lognormal distribution is nearer to a tail, by Vuong's test.</summary>
/// <remarks>
/// <para>
/// Method: both fitted to the tail by maximum likelihood, the lognormal one cut off there as well (for counts with the mass
/// between x − ½ and x + ½); the mean of the logarithms of the likelihood ratio over its standard error, against the normal
/// distribution.
/// </para>
/// <para>
/// Assumptions: independent values. Neither need be true; the test says which is nearer, and a large p-value that the tail
/// does not tell. A lognormal distribution comes as near to a power law as one likes, so that its likelihood is seldom much
/// less: of 1,000 power-law samples of 500 values the test called the two different at 0.05 in 1, and of 1,000 samples of
/// 200 lognormal values, the upper half as the tail, it called the lognormal distribution nearer in 72 %.
/// </para>
/// <para>
/// Degenerate: where the likelihood rises all the way to a power law, the limit is taken (location −∞, scale ∞): for
/// measurements that is the power law itself, with a ratio of 0 and an undefined statistic; for counts a power law that was
/// rounded. The iteration for counts may find no end (NotConverged).
/// </para>
/// <para>
/// Reference: Q. H. Vuong 1989, doi 10.2307/1912557. Verified against the formulas in R 4.2.2. poweRlaw 0.70.6 gives other
/// numbers where its optimiser stops short of the maximum: for the words of Moby Dick 0.416 in place of 0.056.
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record VuongComparison : IDisplayable
{
    private VuongComparison(double logLikelihoodRatio, double statistic, TailLognormal lognormal, long sampleSize)
    {
        LogLikelihoodRatio = logLikelihoodRatio;
        Statistic = statistic;
        LognormalLocation = lognormal.Location;
        LognormalScale = lognormal.Scale;
        SampleSize = sampleSize;
    }

    /// <summary>The logarithm of the power law's likelihood less that of the lognormal distribution.</summary>
    public double LogLikelihoodRatio { get; }

    /// <summary>Vuong's statistic: positive where the power law is nearer; NaN where both are one.</summary>
    public double Statistic { get; }

    /// <summary>
    /// The mean of the logarithm under the fitted lognormal distribution, before it is cut off; −∞ in the limit of a power law.
    /// </summary>
    public double LognormalLocation { get; }

    /// <summary>
    /// The standard deviation of the logarithm under the fitted lognormal distribution, before it is cut off; ∞ in the limit of
    /// a power law.
    /// </summary>
    public double LognormalScale { get; }

    /// <summary>How many values lie in the tail.</summary>
    public long SampleSize { get; }

    /// <summary>The probability, were both as near to the truth, of a statistic as far out or farther.</summary>
    /// <param name="alternative">Greater: the power law is nearer; less: the lognormal distribution is.</param>
    /// <returns>A probability in [0, 1]; NaN where both are one.</returns>
    public double PValue(Alternative alternative = Alternative.TwoSided) => new NormalNull(Statistic).PValue(alternative);

    internal static VuongComparison Of(TailSample sample, PowerLawFit power)
    {
        var lognormal = TailLognormal.Of(sample, power.Minimum);
        var start = sample.PlaceOf(power.Minimum);
        var n = sample.Reach[start];
        var whole = sample.Data == TailData.Continuous
            ? Math.Log(power.Exponent - 1) - Math.Log(power.Minimum)
            : -Math.Log(HurwitzZeta.Scaled(power.Exponent, power.Minimum));
        var (mean, squares, seen) = (0.0, 0.0, 0L);
        for (var i = start; i < sample.Distinct.Length; i++)
        {
            var value = sample.Distinct[i];
            var ratio = whole - power.Exponent * LogRatio.Of(value, power.Minimum) - lognormal.LogProbability(value, sample.Data);
            // Welford's mean and squares, a group of equal values at a time.
            var count = sample.Reach[i] - sample.Reach[i + 1];
            var distance = ratio - mean;
            mean += distance * count / (seen + count);
            squares += distance * distance * count * ((double)seen / (seen + count));
            seen += count;
        }
        // In the limit the lognormal distribution of measurements is the power law itself; what is left is rounding.
        return lognormal.IsLimit && sample.Data == TailData.Continuous
            ? new(0, double.NaN, lognormal, n)
            : new(n * mean, mean * Math.Sqrt(n / (squares / (n - 1))), lognormal, n);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The test as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The test as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Vuong test of a power law against a lognormal, tail of {NumberText.Count(SampleSize, "value")}",
        [Column.Number("log likelihood ratio"), Column.Number("statistic"), Column.Number("p"),
            Column.Number("p power law nearer"), Column.Number("p lognormal nearer")],
        [[NumberText.Digits(LogLikelihoodRatio), NumberText.Digits(Statistic), NumberText.PValue(PValue()),
            NumberText.PValue(PValue(Alternative.Greater)), NumberText.PValue(PValue(Alternative.Less))]]);
}
