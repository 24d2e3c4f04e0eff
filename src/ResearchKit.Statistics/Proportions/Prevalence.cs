namespace ResearchKit.Statistics;

/// <summary>How frequent a condition is of which an imperfect test tells.</summary>
public static class Prevalence
{
    /// <summary>Estimates the true prevalence from that of positive tests, with sensitivity and specificity known without doubt.</summary>
    /// <param name="positives">Units that tested positive; 0 to <paramref name="tested"/>.</param>
    /// <param name="tested">Units tested; at least 1.</param>
    /// <param name="sensitivity">The probability that a unit with the condition tests positive, in [0, 1].</param>
    /// <param name="specificity">The probability that a unit without it tests negative, in [0, 1].</param>
    /// <returns>The prevalence, cut to [0, 1].</returns>
    /// <exception cref="AssumptionException">
    /// No unit tested, positives below 0 or above them, a probability outside [0, 1], or sensitivity + specificity not above 1:
    /// such a test tells nothing.
    /// </exception>
    /// <remarks>
    /// <para>Method: (share of positives + specificity − 1)/(sensitivity + specificity − 1).</para>
    /// <para>
    /// Assumptions: independent units, and a test that errs among them as often as it is said to. Where sensitivity and
    /// specificity were estimated, the other overload is the honest one: see there. Units without a result are for the caller
    /// to leave out, and to count. Degenerate: fewer positives than the test would give by mistake alone is a prevalence of 0.
    /// </para>
    /// <para>
    /// Reference: W. J. Rogan and B. Gladen 1978, doi 10.1093/oxfordjournals.aje.a112510. Verified against the formula in R 4.2.2.
    /// </para>
    /// </remarks>
    public static PrevalenceEstimate RoganGladen(long positives, long tested, double sensitivity, double specificity)
    {
        Require.Counts(positives, tested, nameof(positives), nameof(tested));
        Require.Probability(sensitivity);
        Require.Probability(specificity);
        Discriminates(sensitivity, specificity);
        return new(new(positives, tested), sensitivity, specificity, null, null);
    }

    /// <summary>Estimates the true prevalence from that of positive tests, with sensitivity and specificity estimated as well.</summary>
    /// <param name="positives">Units that tested positive; 0 to <paramref name="tested"/>.</param>
    /// <param name="tested">Units tested; at least 1.</param>
    /// <param name="sensitivity">Positive tests among units known to have the condition.</param>
    /// <param name="specificity">Negative tests among units known not to have it.</param>
    /// <returns>The prevalence, cut to [0, 1].</returns>
    /// <exception cref="AssumptionException">
    /// No unit tested, positives below 0 or above them, or sensitivity + specificity not above 1: such a test tells nothing.
    /// </exception>
    /// <remarks>
    /// Method, degenerate cases and reference: see the other overload; the interval carries the uncertainty of all three
    /// proportions. Assumptions: three independent samples, and a test that errs in the first as often as in the other two.
    /// </remarks>
    public static PrevalenceEstimate RoganGladen(
        long positives, long tested, ProportionEstimate sensitivity, ProportionEstimate specificity)
    {
        ArgumentNullException.ThrowIfNull(sensitivity);
        ArgumentNullException.ThrowIfNull(specificity);
        Require.Counts(positives, tested, nameof(positives), nameof(tested));
        Discriminates(sensitivity.Value, specificity.Value);
        return new(new(positives, tested), sensitivity.Value, specificity.Value, sensitivity, specificity);
    }

    private static void Discriminates(double sensitivity, double specificity)
    {
        if (!(sensitivity + specificity > 1))
            throw Require.Broken(Violation.OutOfDomain, nameof(specificity),
                $"sensitivity {sensitivity} and specificity {specificity} do not add up to more than 1; such a test tells nothing of the prevalence.");
    }
}
