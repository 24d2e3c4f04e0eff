using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics.Planning;

/// <summary>The tails of the noncentral t distribution, of (Z + δ)/S with Z standard normal and S² = χ²/ν, each on its small side.</summary>
/// <remarks>
/// The normal tail averaged over log S by the trapezoidal rule, which on a smooth peak between two falling sides gains digits
/// without end. The density's constant is summed by the same rule. Within 1e-11 of R 4.2.2 pt(ncp =) where R has its digits.
/// </remarks>
internal static class NoncentralTTails
{
    private const int Points = 400;

    // e to minus this is nothing beside 1.
    private const double Depth = 42;

    /// <summary>P(T ≥ t).</summary>
    /// <param name="t">Any number.</param>
    /// <param name="degreesOfFreedom">ν, at least 1.</param>
    /// <param name="noncentrality">δ, any number.</param>
    public static double Upper(double t, double degreesOfFreedom, double noncentrality) =>
        Sum(degreesOfFreedom, u => Math.Log(StandardNormal.UpperTail(t * Math.Exp(u) - noncentrality)), towardsGreater: t < 0)
        / Sum(degreesOfFreedom, _ => 0, towardsGreater: false);

    /// <summary>∫ of S's density, up to its constant, times a factor, over u = log S.</summary>
    private static double Sum(double freedom, Func<double, double> logFactor, bool towardsGreater)
    {
        var spread = 1 / Math.Sqrt(2 * freedom);
        var (least, greatest) = (-(Depth + 800) / freedom - 8 * spread, Math.Min(4, 60 * spread));
        var peak = Peak(LogIntegrand, least, greatest, towardsGreater);
        var top = LogIntegrand(peak);
        if (double.IsNegativeInfinity(top))
            return 0;
        var (from, to) = (End(-spread), End(spread));
        var step = (to - from) / Points;
        var sum = 0.0;
        for (var i = 0; i <= Points; i++)
            sum += Math.Exp(LogIntegrand(from + i * step));
        return sum * step;

        double LogIntegrand(double u) => freedom * LogDensity(u) + logFactor(u);

        double End(double stride)
        {
            while (LogIntegrand(peak + stride) > top - Depth)
                stride *= 1.25;
            return peak + stride;
        }
    }

    /// <summary>u − (e^2u − 1)/2: the density's logarithm for one degree of freedom, 0 at its greatest.</summary>
    private static double LogDensity(double u)
    {
        if (Math.Abs(u) > 0.02)
            return u - (Math.Exp(2 * u) - 1) / 2;
        // Near 0 the difference would lose what many degrees of freedom then magnify: −Σ (2u)^k/(2 k!) from k = 2 on.
        var (term, sum) = (u, 0.0);
        for (var k = 2; k <= 12; k++)
        {
            term *= 2 * u / k;
            sum -= term;
        }
        return sum;
    }

    /// <summary>By golden section: the integrand rises to one peak and falls.</summary>
    private static double Peak(Func<double, double> function, double low, double high, bool towardsGreater)
    {
        const double golden = 0.6180339887498949;
        var (left, right) = (high - golden * (high - low), low + golden * (high - low));
        var (atLeft, atRight) = (function(left), function(right));
        for (var step = 0; step < 60; step++)
        {
            if (atRight > atLeft || (atRight == atLeft && towardsGreater))
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + golden * (high - low);
                atRight = function(right);
            }
            else
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - golden * (high - low);
                atLeft = function(left);
            }
        }
        return (low + high) / 2;
    }
}
