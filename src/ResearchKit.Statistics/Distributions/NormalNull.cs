namespace ResearchKit.Statistics.Distributions;

/// <summary>A standardised value that is compared with the normal distribution.</summary>
/// <param name="Z">The observed value less that of the null hypothesis, in standard deviations.</param>
internal sealed record NormalNull(double Z) : NullDistribution("normal")
{
    /// <summary>A difference from the null hypothesis by its standard error; none is none even where nothing could differ.</summary>
    public static NormalNull Of(double difference, double standardError) => new(difference == 0 ? 0 : difference / standardError);

    protected override double AtLeast => StandardNormal.UpperTail(Z);

    protected override double AtMost => StandardNormal.UpperTail(-Z);
}
