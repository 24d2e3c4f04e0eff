using MathNet.Numerics;

namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>How outcomes are distributed about the mean that a linear predictor η stands for.</summary>
internal abstract class ResponseFamily
{
    /// <summary>Deviance of some observations, and what a Newton step needs of each.</summary>
    /// <param name="outcomes">The observations.</param>
    /// <param name="predictors">η of each, offset included.</param>
    /// <param name="weights">Filled with the expected information about η.</param>
    /// <param name="residuals">Filled with the derivative of the log-likelihood by η.</param>
    public abstract double Evaluate(
        ReadOnlySpan<double> outcomes, ReadOnlySpan<double> predictors, Span<double> weights, Span<double> residuals);

    /// <summary>A first guess of η from the outcome alone.</summary>
    public abstract double Start(double outcome);

    /// <summary>
    /// Whither η could go for ever without the outcome becoming unlikelier: 1 up, −1 down, 0 nowhere. Data are separated
    /// if some direction takes no observation elsewhere.
    /// </summary>
    public abstract int Escape(double outcome);

    public abstract double Mean(double predictor);

    /// <summary>The first and second derivative of <see cref="Mean"/>.</summary>
    public abstract (double First, double Second) Derivatives(double predictor);

    /// <summary>The logarithm of the outcome's probability, were its mean just the outcome: deviance counts from there.</summary>
    public abstract double SaturatedLogLikelihood(double outcome);

    /// <summary>Whether the expected information is also the observed one, so that steps are Newton's and converge quadratically.</summary>
    public virtual bool IsCanonical => true;

    /// <summary>y log y − y − log y!, without the difference of great numbers that loses its digits.</summary>
    protected static double PoissonPeak(double count)
    {
        if (count == 0)
            return 0;
        if (count < 16)
            return count * Math.Log(count) - count - SpecialFunctions.GammaLn(count + 1);
        // Stirling's series; its next term is below 1e-13 here.
        var r = 1 / (count * count);
        return -0.5 * Math.Log(2 * Math.PI * count) - (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / count;
    }
}
