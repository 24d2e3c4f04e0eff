namespace ResearchKit.Statistics;

/// <summary>How many of those who take part in a study will have the event while it lasts.</summary>
public static class EventProbability
{
    /// <summary>For a constant hazard, where participants come in evenly over a while and all are followed to the study's end.</summary>
    /// <param name="hazard">Events for each participant and unit of time; positive. With a median M it is log 2/M.</param>
    /// <param name="accrual">For how long participants come in; at least 0, in the same unit of time.</param>
    /// <param name="followUp">For how long the last of them is followed; at least 0, and above 0 where <paramref name="accrual"/> is 0.</param>
    /// <returns>The probability of the event under observation, in (0, 1); of two groups take the mean by their shares.</returns>
    /// <exception cref="AssumptionException">The hazard is not positive, a duration is below 0 or not finite, or both are 0.</exception>
    /// <remarks>
    /// Method: 1 − e^(−λf) (1 − e^(−λa))/(λa). Assumption: nobody is lost before the end. Reference: D. A. Schoenfeld 1983,
    /// doi 10.2307/2531021. Verified against numeric integration in R 4.2.2.
    /// </remarks>
    public static double OfConstantHazard(double hazard, double accrual, double followUp)
    {
        Require.Positive(hazard);
        Require.Finite(accrual);
        Require.NotNegative([accrual], nameof(accrual));
        Require.Finite(followUp);
        Require.NotNegative([followUp], nameof(followUp));
        if (accrual + followUp == 0)
            throw Require.Broken(Violation.OutOfDomain, nameof(followUp), $"accrual and followUp are 0; nobody would be observed.");
        // 1 − e^−f (1 − m) = −expm1(−f) + e^−f m, with m = 1 − (1 − e^−a)/a small where a is.
        var (a, f) = (hazard * accrual, hazard * followUp);
        return OneMinusExp(f) + Math.Exp(-f) * MissedShare(a);
    }

    private static double OneMinusExp(double x)
    {
        // Kahan's: the rounding of e^−x is undone by its logarithm.
        var power = Math.Exp(-x);
        return power == 1 ? x : power < 0.5 ? 1 - power : (1 - power) * (x / -Math.Log(power));
    }

    /// <summary>1 − (1 − e^−a)/a.</summary>
    private static double MissedShare(double a)
    {
        if (a > 0.1)
            return 1 - OneMinusExp(a) / a;
        // a/2 − a²/6 + a³/24 …
        var (term, sum) = (1.0, 0.0);
        for (var k = 2; k < 16; k++)
        {
            term *= -a / k;
            sum -= term;
        }
        return sum;
    }
}
