using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>Outcomes 0 and 1 with the logit link.</summary>
internal sealed class BinomialFamily : ResponseFamily
{
    // Everything by e = exp(−|η|), which never overflows, and the probability q of what did not happen, which keeps its
    // digits where 1 − p would lose them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override double Evaluate(
        ReadOnlySpan<double> outcomes, ReadOnlySpan<double> predictors, Span<double> weights, Span<double> residuals)
    {
        var sum = Vector256<double>.Zero;
        var i = 0;
        for (; i <= outcomes.Length - 4; i += 4)
        {
            var y = Vector256.Create(outcomes.Slice(i, 4));
            var eta = Vector256.Create(predictors.Slice(i, 4));
            // +1 where the outcome happened, else −1.
            var sign = y + y - Vector256<double>.One;
            var margin = eta * sign;
            var e = Vector256.Exp(-Vector256.Abs(eta));
            var onePlus = Vector256<double>.One + e;
            var share = Vector256<double>.One / onePlus;
            var small = e * share;
            var wrong = Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(margin, Vector256<double>.Zero), small, share);
            (small * share).CopyTo(weights[i..]);
            (sign * wrong).CopyTo(residuals[i..]);
            // log(1 + e), by e itself where 1 + e is 1.
            var excess = onePlus - Vector256<double>.One;
            var logarithm = Vector256.ConditionalSelect(
                Vector256.Equals(excess, Vector256<double>.Zero), e, Vector256.Log(onePlus) * (e / excess));
            sum += logarithm + Vector256.Max(-margin, Vector256<double>.Zero);
        }
        var loss = Vector256.Sum(sum);
        for (; i < outcomes.Length; i++)
        {
            var sign = 2 * outcomes[i] - 1;
            var margin = predictors[i] * sign;
            var e = Math.Exp(-Math.Abs(margin));
            var share = 1 / (1 + e);
            weights[i] = e * share * share;
            residuals[i] = sign * (margin >= 0 ? e * share : share);
            loss += LogOnePlus.At(e) + Math.Max(-margin, 0);
        }
        return 2 * loss;
    }

    // As R: a quarter or three quarters.
    public override double Start(double outcome) => outcome == 1 ? Math.Log(3) : -Math.Log(3);

    public override int Escape(double outcome) => outcome == 1 ? 1 : -1;

    public override double Mean(double predictor)
    {
        var e = Math.Exp(-Math.Abs(predictor));
        return predictor >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    public override (double First, double Second) Derivatives(double predictor)
    {
        var (p, q) = (Mean(predictor), Mean(-predictor));
        return (p * q, p * q * (q - p));
    }

    public override double SaturatedLogLikelihood(double outcome) => 0;
}
