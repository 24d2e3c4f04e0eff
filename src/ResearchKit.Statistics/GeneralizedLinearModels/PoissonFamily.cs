namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>Counts whose variance is their mean.</summary>
internal sealed class PoissonFamily : CountFamily
{
    public override double Evaluate(
        ReadOnlySpan<double> outcomes, ReadOnlySpan<double> predictors, Span<double> weights, Span<double> residuals)
    {
        var sum = 0.0;
        for (var i = 0; i < outcomes.Length; i++)
        {
            var mean = Math.Exp(predictors[i]);
            weights[i] = mean;
            residuals[i] = outcomes[i] - mean;
            sum += PoissonDistance(outcomes[i], mean);
        }
        return 2 * sum;
    }

    public override double SaturatedLogLikelihood(double outcome) => PoissonPeak(outcome);
}
