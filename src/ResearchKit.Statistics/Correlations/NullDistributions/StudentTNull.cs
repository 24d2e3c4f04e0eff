using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics.Correlations.NullDistributions;

/// <summary>t = r √((n − 2)/(1 − r²)) on n − 2 degrees of freedom: exact for r of normal pairs, approximate for ρ.</summary>
internal sealed record StudentTNull(double Correlation, int SampleSize) : NullDistribution("Student t")
{
    protected override double AtLeast => StudentT.UpperTail(Statistic, DegreesOfFreedom);

    protected override double AtMost => StudentT.UpperTail(-Statistic, DegreesOfFreedom);

    private int DegreesOfFreedom
    {
        get
        {
            Require.AtLeast(3, SampleSize, "pair", "a t test of a correlation", "x");
            return SampleSize - 2;
        }
    }

    // 1 − r² as a product: near 1 the square has lost the digits that decide.
    private double Statistic => Correlation * Math.Sqrt(DegreesOfFreedom / ((1 - Correlation) * (1 + Correlation)));
}
