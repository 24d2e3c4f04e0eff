using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>The association of two columns in a sample, with its p-value and its interval.</summary>
public sealed record CorrelationEstimate : Estimate
{
    private readonly NullDistribution _null;

    internal CorrelationEstimate(CorrelationMethod method, double value, int sampleSize, NullDistribution nullDistribution)
        : base(value, sampleSize)
    {
        Method = method;
        _null = nullDistribution;
    }

    /// <summary>Which measure of association this is.</summary>
    public CorrelationMethod Method { get; }

    /// <summary>
    /// How <see cref="PValue"/> is found: "Student t", "exact (AS 89)", "Edgeworth series (AS 89)", "exact" or "normal".
    /// </summary>
    public string PValueMethod => _null.Method;

    /// <summary>
    /// The probability, were there no association, of a value as far out as <see cref="Estimate.Value"/> or farther.
    /// </summary>
    /// <param name="alternative">On which side the alternative lies; two-sided is twice the smaller tail, at most 1.</param>
    /// <returns>A probability in [0, 1].</returns>
    /// <exception cref="AssumptionException">A t test of fewer than 3 pairs (Pearson with 2 pairs).</exception>
    /// <remarks>
    /// <para>
    /// Method, as in R's cor.test: Pearson by t on n − 2 degrees of freedom, and so, approximately, the robust two. Spearman
    /// without ties by AS 89 (Best and Roberts 1975): exact to n = 9, by an Edgeworth series to n = 1290, by t beyond and
    /// with ties. Kendall exact without ties below n = 50, otherwise by the normal distribution with the variance corrected
    /// for ties (Kendall 1970) and without continuity correction.
    /// </para>
    /// <para>
    /// Assumptions: pairs are independent of each other; for Pearson normal as well, for the ranks nothing more. Tails are
    /// computed on the small side: they underflow only below 1e-307. Degenerate: at |value| = 1 a t test gives 0. The
    /// Edgeworth series is rough with few pairs, in R as here: with 10 a tail is off by up to 0.00056, and from |ρ| = 0.94
    /// on it is 0 where enumeration gives 0.0001.
    /// </para>
    /// <para>
    /// References: D. J. Best and D. E. Roberts 1975, doi 10.2307/2347111; M. G. Kendall 1938, doi 10.1093/biomet/30.1-2.81.
    /// Verified against R 4.2.2 cor.test; the exact Kendall tail is more accurate than R's, which takes 1 − P.
    /// </para>
    /// </remarks>
    public double PValue(Alternative alternative = Alternative.TwoSided) => _null.PValue(alternative);

    /// <summary>The range of population correlations that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>
    /// The interval, within [−1, 1]. Its method is "Fisher z" for Pearson and the robust two, "Bonett-Wright" for Spearman,
    /// "Fieller" for Kendall.
    /// </returns>
    /// <exception cref="AssumptionException">
    /// <paramref name="level"/> is not in (0, 1); or fewer than 4 pairs (Fisher, Bonett–Wright) or 5 pairs (Fieller).
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: tanh(atanh(value) ± z √v) with v = 1/(n − 3) for Pearson and the robust two, whose coverage their verbs tell,
    /// (1 + ρ²/2)/(n − 3) for Spearman and 0.437/(n − 4) for Kendall.
    /// </para>
    /// <para>
    /// Assumptions: independent pairs; for Fisher's normal ones. Of 20,000 simulated samples of 100 normal pairs with
    /// correlation 0.5 the 95 % intervals covered the population's value in 94.9 % (Pearson), 95.5 % (Spearman) and 95.0 %
    /// (Kendall); of 10 pairs with correlation 0.9 in 95.2 %, 94.5 % and 91.1 %. Where tails are heavy Fisher's is too
    /// narrow, and more pairs make it worse: for lognormal pairs (logarithms with correlation 0.5 and standard deviation 1)
    /// it covered in 77.6 % with 100 pairs and in 66.7 % with 1,000. Take ranks or logarithms there.
    /// </para>
    /// <para>
    /// Degenerate: at |value| = 1 the transformation is infinite and both ends are the value. For Pearson that says the
    /// sample lies on a line; for ranks and few pairs it says little: 4 unrelated pairs do so in 1 of 12 samples.
    /// </para>
    /// <para>
    /// References: R. A. Fisher 1921 (Metron 1, 3–32); D. G. Bonett and T. A. Wright 2000, doi 10.1007/BF02294183; E. C.
    /// Fieller, H. O. Hartley and E. S. Pearson 1957, doi 10.1093/biomet/44.3-4.470. Verified against R 4.2.2 (cor.test
    /// for Pearson, the formulas for the ranks) and by simulated coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        var (name, article, lost, spread) = Method switch
        {
            CorrelationMethod.Spearman => ("Bonett-Wright", "a Bonett-Wright interval", 3, 1 + Value * Value / 2),
            CorrelationMethod.Kendall => ("Fieller", "a Fieller interval", 4, 0.437),
            _ => ("Fisher z", "a Fisher interval", 3, 1.0),
        };
        Require.AtLeast(lost + 1, SampleSize, "pair", article, "x");
        var centre = Math.Atanh(Value);
        var halfWidth = StandardNormal.TwoSidedQuantile(level) * Math.Sqrt(spread / (SampleSize - lost));
        return new(Math.Tanh(centre - halfWidth), Math.Tanh(centre + halfWidth), level, name);
    }

    /// <summary>What a table of correlations shows of this one.</summary>
    internal IReadOnlyList<string> Cells =>
        [MethodText, NumberText.Decimals(Value), IntervalText(), OrUndefined(() => NumberText.PValue(PValue())), PValueMethod];

    private string MethodText => Method switch
    {
        CorrelationMethod.BiweightMidcorrelation => "biweight midcorrelation",
        CorrelationMethod.PercentageBend => "percentage bend",
        _ => Method.ToString(),
    };

    internal static Table TableOf(IReadOnlyList<CorrelationEstimate> estimates) => new(
        $"Correlation of {NumberText.Count(estimates[0].SampleSize)} pairs",
        [Column.Text("method"), Column.Number("estimate"), Column.Number("95 % interval"), Column.Number("p"), Column.Text("p by")],
        estimates.Select(estimate => estimate.Cells));

    /// <inheritdoc />
    protected override Table ToTable() => TableOf([this]);
}
