using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>Cohen's kappa: agreement of two yes/no verdicts beyond what their margins alone would give; 1 is full agreement.</summary>
public sealed record KappaEstimate : Estimate
{
    private readonly double _nullStandardError;

    internal KappaEstimate(ConfusionMatrix matrix)
        : base(ValueOf(matrix), matrix.SampleSize)
    {
        double n = matrix.SampleSize;
        var (p11, p00) = (matrix.TruePositives / n, matrix.TrueNegatives / n);
        var (p10, p01) = (matrix.FalsePositives / n, matrix.FalseNegatives / n);
        var (called, uncalled) = (p11 + p10, p01 + p00);
        var (positive, negative) = (p11 + p01, p10 + p00);
        var chance = called * positive + uncalled * negative;
        var beyond = 1 - chance;
        var disagreement = 1 - Value;
        var agreeing = p11 * Square(1 - (called + positive) * disagreement) + p00 * Square(1 - (uncalled + negative) * disagreement);
        var disagreeing = Square(disagreement) * (p10 * Square(uncalled + positive) + p01 * Square(called + negative));
        var variance = agreeing + disagreeing - Square(Value - chance * disagreement);
        StandardError = Math.Sqrt(Math.Max(0, variance) / n) / beyond;
        var nullVariance = chance + chance * chance
            - (called * positive * (called + positive) + uncalled * negative * (uncalled + negative));
        _nullStandardError = Math.Sqrt(Math.Max(0, nullVariance) / n) / beyond;

        static double Square(double value) => value * value;
    }

    /// <summary>The standard deviation of the estimate over repeated samples, in large ones.</summary>
    public double StandardError { get; }

    /// <summary>The probability of a kappa as far from 0 or farther, were there no agreement but by chance.</summary>
    /// <param name="alternative">On which side of 0 the alternative lies.</param>
    /// <returns>The p-value of the normal test with the variance of Fleiss, Cohen and Everitt under independence; NaN where kappa is.</returns>
    /// <remarks>
    /// Degenerate: where one verdict is all alike, kappa is 0 and cannot be otherwise, with a p-value of 1 (one-sided 0.5). Assumptions and reference: see <see cref="ConfidenceInterval"/>. Verified against statsmodels 0.13.5 cohens_kappa.
    /// </remarks>
    public double PValue(Alternative alternative = Alternative.TwoSided) =>
        NormalNull.Of(Value, _nullStandardError).PValue(alternative);

    /// <summary>The range of population kappas that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Fleiss-Cohen-Everitt", its upper end at most 1; NaN where kappa is undefined.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>Method: normal, with the large-sample variance that does not suppose independence.</para>
    /// <para>
    /// Assumptions: independent units, and enough of them in every cell: where kappa was 0.58, the 95 % intervals covered it in
    /// 93.4 % of 20,000 simulated samples of 50 units, and in 94.7 % of 300. Degenerate: full agreement gives 1 without
    /// width; where both verdicts are all alike and the same, kappa is NaN.
    /// </para>
    /// <para>
    /// Reference: J. L. Fleiss, J. Cohen and B. S. Everitt 1969, doi 10.1037/h0028106. Verified against R 4.2.2 psych 2.2.9
    /// cohen.kappa, and by simulated coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        var interval = NormalInterval(StandardError, level, "Fleiss-Cohen-Everitt");
        return interval with { Upper = Math.Min(1, interval.Upper) };
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Kappa of {NumberText.Count(SampleSize, "unit")}",
        [Column.Number("kappa"), Column.Number("standard error"), Column.Number("95 % interval")],
        [[NumberText.Digits(Value), NumberText.Digits(StandardError), IntervalText()]]);

    // 2 (ad − bc) over the products of margins crosswise: the difference is exact where agreement and chance are close.
    private static double ValueOf(ConfusionMatrix m) =>
        2 * (double)((Int128)m.TruePositives * m.TrueNegatives - (Int128)m.FalsePositives * m.FalseNegatives)
        / ((double)m.CalledPositive * m.Negatives + (double)m.CalledNegative * m.Positives);
}
