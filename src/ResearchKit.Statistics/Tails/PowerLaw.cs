using ResearchKit.Statistics.Tails;

namespace ResearchKit.Statistics;

/// <summary>Whether and how the great values of a column follow a power law.</summary>
public static class PowerLaw
{
    /// <summary>
    /// Estimates the exponent α of a power law x^−α in the tail of the population, and where that tail begins.
    /// </summary>
    /// <param name="values">Any unit, finite, above 0; at least 2 different ones.</param>
    /// <param name="data">Whether they are measurements or counts; counts are whole numbers up to 2^53.</param>
    /// <returns>α, above 1, with where the tail begins and its distance from a power law.</returns>
    /// <exception cref="AssumptionException">
    /// Fewer than 2 values; NaN, an infinity or a value not above 0; all equal; or counts that are no whole numbers.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: for each value but the greatest as the beginning, α by maximum likelihood (counts: with Hurwitz' zeta, not
    /// its approximation); that beginning whose tail has the least Kolmogorov–Smirnov distance, both sides of each step.
    /// </para>
    /// <para>
    /// Assumptions: independent values. A fit says nothing of whether the law holds: ask
    /// <see cref="PowerLawEstimate.GoodnessOfFit"/> and <see cref="PowerLawEstimate.CompareWithLognormal"/>. Missing values
    /// are for the caller to drop, and to count; zeros too, which no power law holds. Degenerate: two different values give
    /// a fit that means nothing. Beyond 5,000 different values only such beginnings are tried whose tails shrink by a factor of
    /// n^(1/5000) or more (0.2 % with 100,000). TIME Memory: 48 bytes for each value.
    /// </para>
    /// <para>
    /// Reference: A. Clauset, C. R. Shalizi and M. E. J. Newman 2009, doi 10.1137/070710111. Verified against poweRlaw
    /// 0.70.6 in R 4.2.2, whose optimiser stops after six digits, and the root of the likelihood's derivative (gsl::hzeta).
    /// </para>
    /// </remarks>
    public static PowerLawEstimate Fit(ReadOnlySpan<double> values, TailData data)
    {
        var sample = TailSample.Of(values, data);
        return new(sample, PowerLawFit.Of(sample), minimumIsGiven: false);
    }

    /// <summary>Estimates the exponent α of a power law x^−α in the tail of the population from a given value on.</summary>
    /// <param name="values">Any unit, finite, above 0; at least 2 different ones from <paramref name="minimum"/> on.</param>
    /// <param name="data">Whether they are measurements or counts; counts are whole numbers up to 2^53.</param>
    /// <param name="minimum">Where the tail begins, itself included; positive, and whole for counts.</param>
    /// <returns>α, above 1, with the tail's distance from a power law.</returns>
    /// <exception cref="AssumptionException">
    /// As for the overload without it; a minimum outside its domain; or fewer than 2 different values from there on.
    /// </exception>
    /// <remarks>
    /// Method: maximum likelihood; for measurements 1 + n/Σ log(x/minimum). Otherwise as for the overload without a minimum.
    /// </remarks>
    public static PowerLawEstimate Fit(ReadOnlySpan<double> values, TailData data, double minimum)
    {
        Require.Positive(minimum);
        if (data == TailData.Counts && minimum != Math.Floor(minimum))
            throw Require.Broken(Violation.OutOfDomain, nameof(minimum), $"minimum is {minimum}; that of counts must be a whole number.");
        var sample = TailSample.Of(values, data);
        var place = sample.PlaceOf(minimum);
        var different = sample.Distinct.Length - place;
        if (different < 2)
            throw Require.Broken(Violation.TooFewObservations, nameof(minimum),
                $"At least 2 different values from minimum = {minimum} on are needed for a power law; got {different}.");
        return new(sample, PowerLawFit.Of(sample, minimum, place), minimumIsGiven: true);
    }
}
