using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics.Correlations.NullDistributions;

/// <summary>Kendall's S over its standard deviation, ties allowed for; no continuity correction.</summary>
/// <param name="Z">S / √var(S).</param>
internal sealed record NormalNull(double Z) : NullDistribution("normal")
{
    protected override double AtLeast => StandardNormal.UpperTail(Z);

    protected override double AtMost => StandardNormal.UpperTail(-Z);
}
