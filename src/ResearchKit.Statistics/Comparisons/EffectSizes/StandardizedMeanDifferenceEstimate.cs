using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>Cohen's d or Hedges' g, with its interval.</summary>
public sealed record StandardizedMeanDifferenceEstimate : Estimate
{
    private readonly double _d;
    private readonly int _m;
    private readonly int _n;

    internal StandardizedMeanDifferenceEstimate(string name, double d, double correction, int m, int n)
        : base(correction * d, (long)m + n)
    {
        Name = name;
        _d = d;
        _m = m;
        _n = n;
    }

    /// <summary>"Cohen's d" or "Hedges' g".</summary>
    public string Name { get; }

    /// <summary>The range of standardised differences of the population means that the samples agree with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "noncentral t", without unit.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>
    /// Method: the noncentralities at which the observed t has either tail, over √(mn/(m + n)); for g, as for d, it is the
    /// exact interval of the population's difference, without the correction, which concerns the bias of the value.
    /// </para>
    /// <para>
    /// Assumptions: see <see cref="StandardizedMeanDifference.CohensD"/>. The 95 % interval covered in 95.0 % of 20,000 simulated
    /// pairs of 6 and 9 normal values of equal spread, a standard deviation apart. Of 5,000 pairs it covered in 77.9 % where 10 values
    /// spread three times as far as 30 others, and in 88.5 % for 50 and 50 lognormal values half a standard deviation apart.
    /// </para>
    /// <para>
    /// Reference: G. Cumming and S. Finch 2001, doi 10.1177/0013164401614002. Verified against R 4.2.2 (uniroot of pt with ncp)
    /// and by simulated coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        var scale = Math.Sqrt(_m / ((double)_m + _n) * _n);
        var (t, freedom, tail) = (_d * scale, (double)_m + _n - 2, (1 - level) / 2);
        return new(
            NoncentralT.NoncentralityAt(1 - tail, t, freedom) / scale,
            NoncentralT.NoncentralityAt(tail, t, freedom) / scale,
            level,
            "noncentral t");
    }

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Standardized difference of means, {NumberText.Count(_m, "value")} against {NumberText.Count(_n)}",
        [Column.Number(Name), Column.Number("95 % interval")],
        [[NumberText.Digits(Value), IntervalText()]]);
}
