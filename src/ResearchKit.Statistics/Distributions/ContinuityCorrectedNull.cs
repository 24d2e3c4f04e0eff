namespace ResearchKit.Statistics.Distributions;

/// <summary>A count in steps of 1 that is compared with the normal distribution, half a step nearer to its mean.</summary>
/// <param name="Deviation">The observed value less its mean under the null hypothesis.</param>
/// <param name="StandardDeviation">Under the null hypothesis; 0 where all observations are tied, and all p-values 1.</param>
/// <param name="Method">The name by which a result tells how its p-value was found.</param>
internal sealed record ContinuityCorrectedNull(double Deviation, double StandardDeviation, string Method) : NullDistribution(Method)
{
    protected override double AtLeast =>
        StandardDeviation == 0 ? 1 : StandardNormal.UpperTail((Deviation - 0.5) / StandardDeviation);

    protected override double AtMost =>
        StandardDeviation == 0 ? 1 : StandardNormal.UpperTail(-(Deviation + 0.5) / StandardDeviation);
}
