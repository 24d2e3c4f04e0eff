using MathNet.Numerics;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>θ of negative binomial counts by maximum likelihood at given means.</summary>
internal static class Dispersion
{
    private const int MaximalSteps = 200;
    private const double Accuracy = 1e-13;
    // Where steps no longer shrink and are shorter than this, rounding is all that is left of the score.
    private const double Rounding = 1e-6;
    // From here on polygamma functions are their asymptotic series to the last digit.
    private const double Asymptotic = 15;
    // Below it the sum of fractions is exact and fast; above, polygamma functions are.
    private const int SumUpTo = 40;

    /// <summary>Whether counts vary more about their means than Poisson ones: otherwise θ is infinite.</summary>
    public static bool IsFinite(ReadOnlySpan<double> counts, ReadOnlySpan<double> predictors)
    {
        var excess = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            var residual = counts[i] - Math.Exp(predictors[i]);
            excess += residual * residual - counts[i];
        }
        return excess > 0;
    }

    /// <summary>By moments: Σ ((y/μ − 1)² − 1/μ) is about n/θ.</summary>
    public static double First(ReadOnlySpan<double> counts, ReadOnlySpan<double> predictors)
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
            sum += (counts[i] * Math.Exp(-predictors[i]) - 1) * (counts[i] * Math.Exp(-predictors[i]) - 1);
        return Math.Clamp(counts.Length / sum, 1e-3, 1e6);
    }

    /// <summary>Newton's steps in log θ, in which the likelihood is close to a parabola; NaN where they come to no end.</summary>
    public static double Maximize(ReadOnlySpan<double> counts, ReadOnlySpan<double> predictors, double theta)
    {
        var last = double.PositiveInfinity;
        for (var step = 0; step < MaximalSteps; step++)
        {
            var (score, information) = At(counts, predictors, theta);
            // d²/d(log θ)² is θ score − θ² information; where that is not below 0 go uphill by a fixed stretch.
            var curvature = theta * information - score;
            var move = curvature > 0 ? Math.Clamp(score / curvature, -1.5, 1.5) : score > 0 ? 1 : -1;
            theta *= Math.Exp(move);
            if (theta is > 1e12 or < 1e-12)
                return double.NaN;
            if (Math.Abs(move) < Accuracy * 100 || (Math.Abs(move) < Rounding && Math.Abs(move) >= last))
                return theta;
            last = Math.Abs(move);
        }
        return double.NaN;
    }

    /// <summary>The first derivative of the log-likelihood by θ, and less the second.</summary>
    public static (double Score, double Information) At(ReadOnlySpan<double> counts, ReadOnlySpan<double> predictors, double theta)
    {
        if (theta >= Asymptotic)
            return OfGreat(counts, predictors, theta);
        var (digamma, trigamma) = (DigammaLessLog(theta), Trigamma(theta));
        var (score, information) = (0.0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            var (y, mean) = (counts[i], Math.Exp(predictors[i]));
            var (first, second, whole) = (0.0, 0.0, theta + mean);
            if (y <= SumUpTo)
            {
                for (var k = 0; k < y; k++)
                {
                    var fraction = 1 / (theta + k);
                    (first, second) = (first + fraction, second + fraction * fraction);
                }
                first -= LogOnePlus.At(mean / theta);
            }
            else
            {
                // Logarithms of great numbers, whose difference is small, are taken together.
                first = DigammaLessLog(y + theta) - digamma + LogOf(y + theta, whole);
                second = trigamma - Trigamma(y + theta);
            }
            score += first + (mean - y) / whole;
            // −1/θ + 2/(μ + θ) − (y + θ)/(μ + θ)², in terms that do not cancel where θ is great.
            information += second - mean / (theta * whole) + (mean - y) / (whole * whole);
        }
        return (score, information);
    }

    /// <summary>
    /// The same where θ is great, and the difference of polygamma functions would lose the digits that decide: their
    /// logarithms and first powers are taken together with the other terms.
    /// </summary>
    private static (double Score, double Information) OfGreat(ReadOnlySpan<double> counts, ReadOnlySpan<double> predictors, double theta)
    {
        var (score, information) = (0.0, 0.0);
        var (digammaRest, trigammaRest) = Rest(theta);
        for (var i = 0; i < counts.Length; i++)
        {
            var (y, mean) = (counts[i], Math.Exp(predictors[i]));
            var (upper, excess) = (y + theta, (y - mean) / (theta + mean));
            var (share, inverses) = (y / upper / theta, 1 / theta + 1 / upper);
            var (upperDigammaRest, upperTrigammaRest) = Rest(upper);
            score += LogOnePlusLess(excess) + share / 2 + share * inverses / 12 + (digammaRest - upperDigammaRest);
            information += share * inverses / 2 - excess * excess / upper + (trigammaRest - upperTrigammaRest);
        }
        return (score, information);
    }

    /// <summary>What follows 1/(2z) + 1/(12z²) in log z − ψ(z), and 1/z + 1/(2z²) in ψ′(z) (DLMF 5.11.2, 5.15.8).</summary>
    private static (double Digamma, double Trigamma) Rest(double z)
    {
        var r = 1 / (z * z);
        return (
            -r * r * (1.0 / 120 - r * (1.0 / 252 - r * (1.0 / 240 - r * (1.0 / 132)))),
            r / z * (1.0 / 6 - r * (1.0 / 30 - r * (1.0 / 42 - r * (1.0 / 30 - r * (5.0 / 66))))));
    }

    /// <summary>log(1 + x) − x with all its digits.</summary>
    private static double LogOnePlusLess(double x)
    {
        if (Math.Abs(x) > 0.02)
            return LogOnePlus.At(x) - x;
        var sum = 0.0;
        for (var k = 10; k >= 2; k--)
            sum = 1.0 / k - x * sum;
        return -x * x * sum;
    }

    private static double LogOf(double numerator, double denominator)
    {
        var excess = (numerator - denominator) / denominator;
        return Math.Abs(excess) < 0.5 ? LogOnePlus.At(excess) : Math.Log(numerator / denominator);
    }

    /// <summary>ψ(x) − log x, from 15 on by its asymptotic series.</summary>
    private static double DigammaLessLog(double x) =>
        x < Asymptotic ? SpecialFunctions.DiGamma(x) - Math.Log(x) : -0.5 / x - 1 / (12 * x * x) - Rest(x).Digamma;

    /// <summary>ψ′, by its recurrence up to 15 and the asymptotic series from there (DLMF 5.15.8).</summary>
    private static double Trigamma(double x)
    {
        var sum = 0.0;
        for (; x < 15; x++)
            sum += 1 / (x * x);
        var r = 1 / (x * x);
        return sum + 1 / x + r / 2 + r / x * (1.0 / 6 - r * (1.0 / 30 - r * (1.0 / 42 - r * (1.0 / 30 - r * (5.0 / 66)))));
    }
}
