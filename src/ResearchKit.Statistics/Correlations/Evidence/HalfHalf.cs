namespace ResearchKit.Statistics.Correlations.Evidence;

/// <summary>The hypergeometric function ₂F₁(½, ½; c; z) for c = 5/2, 7/2, … and z in [0, 1].</summary>
internal static class HalfHalf
{
    // From here on the series is short even at z = 1, where its terms fall off like k^−c.
    private const double SeriesFrom = 20;

    /// <param name="z">In [0, 1].</param>
    /// <param name="complement">1 − z with all its digits.</param>
    /// <param name="c">A whole number and a half, at least 3/2.</param>
    public static double At(double z, double complement, double c) =>
        z < 0.5 || c >= SeriesFrom ? Series(z, c) : Recurrence(z, complement, c);

    private static double Series(double z, double c)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 0; term > 1e-18 * sum; k++)
        {
            term *= (k + 0.5) / (c + k) * ((k + 0.5) / (k + 1)) * z;
            sum += term;
        }
        return sum;
    }

    /// <summary>Upwards from 1/√(1 − z) and asin(√z)/√z (DLMF 15.5.18): above z = ½ all terms are positive and nothing cancels.</summary>
    private static double Recurrence(double z, double complement, double c)
    {
        var root = Math.Sqrt(complement);
        // c = ½ is infinite at z = 1, yet only (1 − z) times it is asked for: the first step is taken by hand.
        var at = Math.Atan2(Math.Sqrt(z), root) / Math.Sqrt(z);
        if (c < 2)
            return at;
        var (before, now) = (at, 0.75 * ((z - complement) * at + root) / z);
        for (var k = 2.5; k < c - 0.25; k++)
            (before, now) = (now, k * (k - 1) * ((z - complement) * now + complement * before) / ((k - 0.5) * (k - 0.5) * z));
        return now;
    }
}
