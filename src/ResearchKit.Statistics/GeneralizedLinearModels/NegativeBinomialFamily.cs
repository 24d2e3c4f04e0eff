using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>Counts whose variance is μ + μ²/θ.</summary>
internal sealed class NegativeBinomialFamily(double theta) : CountFamily
{
    public double Theta => theta;

    public override bool IsCanonical => false;

    public override double Evaluate(
        ReadOnlySpan<double> outcomes, ReadOnlySpan<double> predictors, Span<double> weights, Span<double> residuals)
    {
        var sum = 0.0;
        for (var i = 0; i < outcomes.Length; i++)
        {
            var mean = Math.Exp(predictors[i]);
            var shrink = theta / (theta + mean);
            weights[i] = mean * shrink;
            residuals[i] = (outcomes[i] - mean) * shrink;
            sum += Distance(outcomes[i], mean);
        }
        return 2 * sum;
    }

    // P(y) at mean y, as Poisson peaks: gamma functions of great counts would cancel all digits.
    public override double SaturatedLogLikelihood(double outcome) =>
        PoissonPeak(outcome) + PoissonPeak(theta) - PoissonPeak(outcome + theta) - LogOnePlus.At(outcome / theta);

    /// <summary>
    /// y log(y/μ) − (y + θ) log((y + θ)/(μ + θ)), which is at least 0. Its terms are of the order of y, itself of that
    /// of 1: so the logarithms are first taken together.
    /// </summary>
    private double Distance(double count, double mean)
    {
        if (count == 0)
            return theta * LogOnePlus.At(mean / theta);
        var (excess, whole, wholeMean) = (count - mean, count + theta, mean + theta);
        return count * LogOf(count / mean * (wholeMean / whole), theta / whole * (excess / mean))
            - theta * LogOf(whole / wholeMean, excess / wholeMean);
    }

    /// <summary>The logarithm of a ratio by what it exceeds 1 by, unless that is so close to −1 that it has lost the digits.</summary>
    private static double LogOf(double ratio, double excess) => Math.Abs(excess) < 0.5 ? LogOnePlus.At(excess) : Math.Log(ratio);
}
