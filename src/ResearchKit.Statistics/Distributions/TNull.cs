namespace ResearchKit.Statistics.Distributions;

/// <summary>A statistic that is compared with Student's t.</summary>
/// <param name="Statistic">The estimate less the value of the null hypothesis, in standard errors.</param>
/// <param name="DegreesOfFreedom">At least 1.</param>
internal sealed record TNull(double Statistic, double DegreesOfFreedom) : NullDistribution("Student t")
{
    protected override double AtLeast => StudentT.UpperTail(Statistic, DegreesOfFreedom);

    protected override double AtMost => StudentT.UpperTail(-Statistic, DegreesOfFreedom);
}
