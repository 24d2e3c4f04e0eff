using ResearchKit.Display;
using ResearchKit.Statistics.Planning;

namespace ResearchKit.Statistics;

/// <summary>Planning of tests: <c>Power.OfCorrelation(0.3).At(50)</c>, <c>Power.OfCorrelation(0.3).SampleSizeFor(0.8)</c>.</summary>
/// <remarks>
/// The effect is the one that would matter, chosen beforehand. The power of a test already done, for the effect that it
/// found, says nothing beyond its p-value.
/// </remarks>
public static class Power
{
    /// <summary>Plans the test that a Pearson correlation is 0.</summary>
    /// <param name="correlation">The correlation to be found; above −1, below 1.</param>
    /// <param name="alpha">How often the test may find one where there is none; in (0, 0.5).</param>
    /// <param name="alternative">On which side the test looks.</param>
    /// <returns>The plan; it counts pairs, at least 4.</returns>
    /// <exception cref="AssumptionException">The correlation or alpha is out of its domain.</exception>
    /// <remarks>
    /// Method: the critical value of Student's t on the scale of Fisher's z, with his correction r/(2(n − 1)) for bias.
    /// Assumptions: independent normal pairs. Reference: J. Cohen 1988, doi 10.4324/9780203771587. Verified against the
    /// formula of R's pwr.r.test, computed in R 4.2.2.
    /// </remarks>
    public static PowerPlan OfCorrelation(double correlation, double alpha = 0.05, Alternative alternative = Alternative.TwoSided)
    {
        RequireCorrelation(correlation);
        PowerPlan.RequireAlpha(alpha);
        var directed = Directed(correlation, alternative);
        return new(
            $"Correlation of {NumberText.Digits(correlation)}, Fisher z", "pairs", directed, 4,
            n => PowerFormulas.Correlation(directed, n, alpha, alternative), alpha, alternative);
    }

    /// <summary>Plans Student's t test of two groups of equal size.</summary>
    /// <param name="standardizedDifference">Cohen's d: the first mean less the second, in standard deviations within a group.</param>
    /// <param name="alpha">How often the test may find a difference where there is none; in (0, 0.5).</param>
    /// <param name="alternative">On which side the test looks; Greater where the first mean is the greater.</param>
    /// <returns>The plan; it counts observations in each group, at least 2.</returns>
    /// <exception cref="AssumptionException">The difference is not finite, or alpha is out of its domain.</exception>
    /// <remarks>
    /// Method: the noncentral t distribution; a two-sided test counts both sides. Assumptions: independent normal observations,
    /// one variance. Reference: J. Cohen 1988, doi 10.4324/9780203771587. Verified against R 4.2.2 power.t.test(strict = TRUE),
    /// whose default leaves the far side out.
    /// </remarks>
    public static PowerPlan OfMeans(double standardizedDifference, double alpha = 0.05, Alternative alternative = Alternative.TwoSided)
    {
        Require.Finite(standardizedDifference);
        PowerPlan.RequireAlpha(alpha);
        var directed = Directed(standardizedDifference, alternative);
        return new(
            $"Difference of two means by {NumberText.Digits(standardizedDifference)} standard deviations, Student t", "in each group",
            directed, 2, n => PowerFormulas.Means(directed, n, alpha, alternative), alpha, alternative);
    }

    /// <summary>Plans the test of two proportions in groups of equal size, by their difference.</summary>
    /// <param name="first">The first probability, in (0, 1).</param>
    /// <param name="second">The second probability, in (0, 1).</param>
    /// <param name="alpha">How often the test may find a difference where there is none; in (0, 0.5).</param>
    /// <param name="alternative">On which side the test looks; Greater where the first is the greater.</param>
    /// <returns>The plan; it counts observations in each group, at least 2.</returns>
    /// <exception cref="AssumptionException">A probability or alpha is out of its domain.</exception>
    /// <remarks>
    /// Method: normal, with the pooled variance under the null hypothesis and each group's own under the alternative; the far
    /// side of a two-sided test is left out. Rough where few successes are expected. Reference: J. L. Fleiss, B. Levin and M. C.
    /// Paik 2003, doi 10.1002/0471445428. Verified against R 4.2.2 power.prop.test. See <see cref="OfProportionsByArcsine"/>
    /// for Cohen's h.
    /// </remarks>
    public static PowerPlan OfProportions(double first, double second, double alpha = 0.05, Alternative alternative = Alternative.TwoSided)
    {
        RequireInside(first, nameof(first));
        RequireInside(second, nameof(second));
        PowerPlan.RequireAlpha(alpha);
        var directed = Directed(first - second, alternative);
        return new(
            $"Proportions of {NumberText.Digits(first)} and {NumberText.Digits(second)}, normal", "in each group", directed, 2,
            n => PowerFormulas.Proportions(directed, first, second, n, alpha, alternative), alpha, alternative);
    }

    /// <summary>Plans the test of two proportions in groups of equal size, by the difference h of their arcsines.</summary>
    /// <param name="first">The first probability, in [0, 1].</param>
    /// <param name="second">The second probability, in [0, 1].</param>
    /// <param name="alpha">How often the test may find a difference where there is none; in (0, 0.5).</param>
    /// <param name="alternative">On which side the test looks; Greater where the first is the greater.</param>
    /// <returns>The plan; it counts observations in each group, at least 2.</returns>
    /// <exception cref="AssumptionException">A probability or alpha is out of its domain.</exception>
    /// <remarks>
    /// Method: h = 2 asin √p₁ − 2 asin √p₂ is normal with variance 2/n. Reference: J. Cohen 1988, doi 10.4324/9780203771587.
    /// Verified against the formula of R's pwr.2p.test, computed in R 4.2.2.
    /// </remarks>
    public static PowerPlan OfProportionsByArcsine(
        double first, double second, double alpha = 0.05, Alternative alternative = Alternative.TwoSided)
    {
        Require.Probability(first);
        Require.Probability(second);
        PowerPlan.RequireAlpha(alpha);
        var directed = Directed(PowerFormulas.ArcsineDifference(first, second), alternative);
        return new(
            $"Proportions of {NumberText.Digits(first)} and {NumberText.Digits(second)}, arcsine", "in each group", directed, 2,
            n => PowerFormulas.Arcsines(directed, n, alpha, alternative), alpha, alternative);
    }

    /// <summary>Plans the log-rank test (or a Cox regression on one column) of two groups.</summary>
    /// <param name="hazardRatio">The first group's rate of events over the second's; positive, 1 is no effect.</param>
    /// <param name="eventProbability">
    /// The share of all participants who will have the event while they are followed, in (0, 1]: see <see cref="EventProbability"/>.
    /// With 1 the plan counts events.
    /// </param>
    /// <param name="firstShare">The first group's share of participants, in (0, 1).</param>
    /// <param name="alpha">How often the test may find a difference where there is none; in (0, 0.5).</param>
    /// <param name="alternative">On which side the test looks; Greater where the ratio is above 1.</param>
    /// <returns>The plan; it counts participants of both groups together, or events.</returns>
    /// <exception cref="AssumptionException">An argument is out of its domain.</exception>
    /// <remarks>
    /// Method: with D events the logarithm of the ratio is normal with variance 1/(D p (1 − p)); the far side of a two-sided
    /// test is left out. Assumptions: proportional hazards, a ratio not far from 1. Reference: D. A. Schoenfeld 1983, doi
    /// 10.2307/2531021. Verified against the formula in R 4.2.2.
    /// </remarks>
    public static PowerPlan OfHazardRatio(
        double hazardRatio, double eventProbability = 1, double firstShare = 0.5, double alpha = 0.05,
        Alternative alternative = Alternative.TwoSided)
    {
        Require.Positive(hazardRatio);
        RequireEventProbability(eventProbability);
        RequireInside(firstShare, nameof(firstShare));
        PowerPlan.RequireAlpha(alpha);
        var directed = Directed(Math.Log(hazardRatio), alternative);
        return new(
            $"Hazard ratio of {NumberText.Digits(hazardRatio)}, Schoenfeld", eventProbability == 1 ? "events" : "participants",
            directed, 1, n => PowerFormulas.HazardRatio(directed, n * eventProbability, firstShare, alpha, alternative), alpha, alternative);
    }

    internal static void RequireEventProbability(double eventProbability)
    {
        if (!(eventProbability > 0 && eventProbability <= 1))
            throw Require.Broken(Violation.OutOfDomain, nameof(eventProbability),
                $"eventProbability is {eventProbability}; it must be above 0 and at most 1.");
    }

    internal static void RequireInside(double value, string parameterName)
    {
        if (!(value > 0 && value < 1))
            throw Require.Broken(Violation.OutOfDomain, parameterName, $"{parameterName} is {value}; it must lie between 0 and 1.");
    }

    private static void RequireCorrelation(double correlation)
    {
        if (!(correlation > -1 && correlation < 1))
            throw Require.Broken(Violation.OutOfDomain, nameof(correlation),
                $"correlation is {correlation}; it must lie between -1 and 1.");
    }

    private static double Directed(double effect, Alternative alternative) => alternative switch
    {
        Alternative.TwoSided => Math.Abs(effect),
        Alternative.Less => -effect,
        _ => effect,
    };
}
