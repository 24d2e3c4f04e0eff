using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>Counts with the logarithmic link.</summary>
internal abstract class CountFamily : ResponseFamily
{
    public override double Start(double outcome) => Math.Log(outcome + 0.1);

    // A count of 0 grows ever likelier as η falls; any other has its best mean.
    public override int Escape(double outcome) => outcome == 0 ? -1 : 0;

    public override double Mean(double predictor) => Math.Exp(predictor);

    public override (double First, double Second) Derivatives(double predictor) => (Math.Exp(predictor), Math.Exp(predictor));

    /// <summary>y log(y/μ) − (y − μ), which is at least 0.</summary>
    protected static double PoissonDistance(double count, double mean)
    {
        if (count == 0)
            return mean;
        var excess = (count - mean) / mean;
        // Where means underflow the excess is infinite, and so is the distance.
        return count * LogOnePlus.At(excess) - (count - mean);
    }
}
