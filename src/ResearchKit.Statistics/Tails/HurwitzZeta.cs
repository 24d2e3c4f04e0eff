using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Tails;

/// <summary>The Hurwitz zeta function ζ(s, q) = Σ (q + k)^−s over k = 0, 1, … with its derivatives in s.</summary>
/// <param name="Value">ζ(s, q) times q^s, which neither overflows nor underflows where q is great.</param>
/// <param name="First">−ζ′/ζ less log q: the mean of log(x/q) under a power law of whole numbers from q.</param>
/// <param name="Second">The variance of log x there.</param>
internal readonly record struct HurwitzZeta(double Value, double First, double Second)
{
    // From here on eight terms of the Euler-Maclaurin sum are exact to rounding for the exponents of any power law.
    private const double AsymptoticFrom = 20;
    private const double Negligible = 1e-18;

    // B₂ⱼ/(2j)!
    private static readonly double[] Bernoulli =
    [
        1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000, 1.0 / 74724249600,
        -3617.0 / 10670622842880000,
    ];

    /// <summary>ζ(s, q) q^s alone.</summary>
    /// <param name="s">Above 1.</param>
    /// <param name="q">Positive.</param>
    public static double Scaled(double s, double q)
    {
        var (sum, k) = (0.0, 0.0);
        // By k: near 2^53 q + k comes to a stand, and log((q + k)/q) has no digits.
        for (; q + k < AsymptoticFrom + s; k++)
        {
            var term = Math.Exp(-s * LogOnePlus.At(k / q));
            sum += term;
            // Steep powers are done long before the asymptotic range.
            if (term < Negligible * sum)
                return sum;
        }
        // ∫ + half of the first term + Σ B₂ⱼ/(2j)! s(s + 1)…(s + 2j − 2) at^(−s − 2j + 1), all over at^−s.
        var at = q + k;
        var tail = at / (s - 1) + 0.5;
        var rising = s / at;
        for (var j = 0; j < Bernoulli.Length; j++)
        {
            tail += Bernoulli[j] * rising;
            rising *= (s + 2 * j + 1) / at * ((s + 2 * j + 2) / at);
        }
        return sum + tail * Math.Exp(-s * LogOnePlus.At(k / q));
    }

    /// <param name="s">Above 1.</param>
    /// <param name="q">Positive.</param>
    public static HurwitzZeta At(double s, double q)
    {
        // Each term is a power; with l = log(k/q) it is e^(−s l), its derivatives −l and l² times that.
        var (sum, first, second, k) = (0.0, 0.0, 0.0, 0.0);
        for (; q + k < AsymptoticFrom + s; k++)
        {
            var step = LogOnePlus.At(k / q);
            Add(1, step, 0, 0);
            if (Math.Exp(-s * step) < Negligible * Negligible * sum)
                return Result();
        }
        var (at, log) = (q + k, LogOnePlus.At(k / q));
        var pole = 1 / (s - 1);
        // For c(s) e^(−s l) the derivatives bring in those of log c: here −1/(s − 1) and 1/(s − 1)².
        Add(at * pole, log, -pole, pole * pole);
        Add(0.5, log, 0, 0);
        var (rising, slope, curvature) = (s / at, 1 / s, -1 / (s * s));
        for (var j = 0; j < Bernoulli.Length; j++)
        {
            Add(Bernoulli[j] * rising, log, slope, curvature);
            foreach (var factor in (ReadOnlySpan<double>)[s + 2 * j + 1, s + 2 * j + 2])
            {
                rising *= factor / at;
                slope += 1 / factor;
                curvature -= 1 / (factor * factor);
            }
        }
        return Result();

        HurwitzZeta Result()
        {
            var mean = -first / sum;
            return new(sum, mean, second / sum - mean * mean);
        }

        void Add(double coefficient, double l, double logSlope, double logCurvature)
        {
            var term = coefficient * Math.Exp(-s * l);
            var d = logSlope - l;
            sum += term;
            first += term * d;
            second += term * (d * d + logCurvature);
        }
    }
}
