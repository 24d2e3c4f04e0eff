using MathNet.Numerics;

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
            // Two Poisson distances, so that no great logarithms are subtracted.
            sum += PoissonDistance(outcomes[i], mean) - PoissonDistance(outcomes[i] + theta, mean + theta);
        }
        return 2 * sum;
    }

    // P(y) at mean y: a Poisson peak of y, and a ratio of gamma functions about θ.
    public override double SaturatedLogLikelihood(double outcome) => outcome == 0 ? 0 :
        SpecialFunctions.GammaLn(outcome + theta) - SpecialFunctions.GammaLn(theta) - SpecialFunctions.GammaLn(outcome + 1)
        + theta * Math.Log(theta / (theta + outcome)) + outcome * Math.Log(outcome / (theta + outcome));
}
