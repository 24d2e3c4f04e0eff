using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>What one look at all observations gives at given coefficients.</summary>
/// <param name="Deviance">Twice the log-likelihood that is missing to a perfect fit.</param>
/// <param name="Information">Σ w x xᵀ, a lower triangle row by row.</param>
/// <param name="Score">Σ r x, the slope of the log-likelihood.</param>
/// <param name="LargestMove">How far the predictor η moved that moved most.</param>
/// <param name="LargestChange">The same in units of 1 + |η|, so that great predictors may differ by their rounding.</param>
internal sealed record Pass(double Deviance, double[] Information, double[] Score, double LargestMove, double LargestChange)
{
    /// <summary>The root of the information; null where that is not positive definite.</summary>
    public CholeskyFactor? Root() => CholeskyFactor.OfDefinite(SquareMatrix.Full(Information, Score.Length, 1));
}
