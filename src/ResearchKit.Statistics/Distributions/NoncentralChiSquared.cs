using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Distributions;

/// <summary>The noncentral χ² distribution: central ones mixed by Poisson's probabilities.</summary>
internal static class NoncentralChiSquared
{
    // From here on the normal distribution of the root is off by less than 1e-10, and the terms of the sum are too many.
    private const double NormalFrom = 1e10;

    /// <summary>P(X ≤ x).</summary>
    /// <param name="x">At least 0.</param>
    /// <param name="degreesOfFreedom">Positive.</param>
    /// <param name="noncentrality">λ, at least 0.</param>
    public static double LowerTail(double x, double degreesOfFreedom, double noncentrality)
    {
        if (noncentrality <= 0 || x <= 0)
            return ChiSquared.LowerTail(x, degreesOfFreedom);
        // The root is the distance of a normal point from the origin, far away in one direction: √λ + Z + (ν − 1)/(2√λ).
        if (noncentrality > NormalFrom * Math.Max(1, degreesOfFreedom * degreesOfFreedom))
        {
            var (distance, root) = (Math.Sqrt(x), Math.Sqrt(noncentrality));
            return StandardNormal.LowerTail((x - noncentrality) / (distance + root) - (degreesOfFreedom - 1) / (2 * root));
        }
        var (a, half, mean) = (degreesOfFreedom / 2, x / 2, noncentrality / 2);
        // From the last term that matters downwards: P(a, x) = P(a + 1, x) + x^a e^−x/Γ(a + 1) adds what is positive only.
        var last = (long)(mean + 10 * Math.Sqrt(mean) + 40);
        var first = Math.Max(0, (long)(mean - 10 * Math.Sqrt(mean) - 40));
        var tail = IncompleteGamma.Lower(a + last, half);
        var front = last > 0 ? IncompleteGamma.Front(a + last - 1, half) : 0;
        var weight = IncompleteGamma.Front(last, mean);
        var sum = 0.0;
        for (var j = last; j >= first; j--)
        {
            sum += weight * tail;
            tail += front;
            front *= (a + j - 1) / half;
            weight *= j / mean;
        }
        return sum;
    }

    /// <summary>The λ at which x has this lower tail; 0 where none is small enough.</summary>
    public static double NoncentralityAt(double probability, double x, double degreesOfFreedom)
    {
        if (Tail(0) <= 0)
            return 0;
        var high = Math.Max(1, x);
        while (Tail(high) > 0)
            high *= 2;
        return Root.Between(0, high, Tail);

        double Tail(double noncentrality) => LowerTail(x, degreesOfFreedom, noncentrality) - probability;
    }
}
