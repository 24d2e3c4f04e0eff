using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Numerics;
using ResearchKit.Statistics.Planning;

namespace ResearchKit.Statistics;

/// <summary>The smallest effect that a test of a given size finds with a given power.</summary>
/// <remarks>
/// Each verb is the inverse of one of <see cref="Power"/>, with its method, assumptions and reference; the answer lies on
/// the side of the alternative, and above no effect where the test is two-sided.
/// </remarks>
public static class DetectableEffect
{
    /// <summary>The smallest correlation that is found: the inverse of <see cref="Power.OfCorrelation"/>.</summary>
    /// <param name="sampleSize">Pairs; at least 4.</param>
    /// <param name="power">The probability of finding it; above alpha, below 1.</param>
    /// <param name="alpha">How often the test may find one where there is none; in (0, 0.5).</param>
    /// <param name="alternative">On which side the test looks; for Less the answer is negative.</param>
    /// <returns>The correlation.</returns>
    /// <exception cref="AssumptionException">An argument is out of its domain.</exception>
    public static double Correlation(
        double sampleSize, double power = 0.8, double alpha = 0.05, Alternative alternative = Alternative.TwoSided)
    {
        Check(sampleSize, 4, power, alpha);
        var greatest = Math.BitDecrement(1);
        return Sign(alternative) * Root.Between(0, greatest, r => PowerFormulas.Correlation(r, sampleSize, alpha, alternative) - power);
    }

    /// <summary>The smallest difference of two means that is found, in standard deviations: the inverse of <see cref="Power.OfMeans"/>.</summary>
    /// <param name="inEachGroup">Observations in each group; at least 2.</param>
    /// <param name="power">The probability of finding it; above alpha, below 1.</param>
    /// <param name="alpha">How often the test may find one where there is none; in (0, 0.5).</param>
    /// <param name="alternative">On which side the test looks; for Less the answer is negative.</param>
    /// <returns>Cohen's d.</returns>
    /// <exception cref="AssumptionException">An argument is out of its domain.</exception>
    public static double Means(
        double inEachGroup, double power = 0.8, double alpha = 0.05, Alternative alternative = Alternative.TwoSided)
    {
        Check(inEachGroup, 2, power, alpha);
        var greatest = 1.0;
        while (PowerFormulas.Means(greatest, inEachGroup, alpha, alternative) < power)
            greatest *= 2;
        return Sign(alternative) * Root.Between(0, greatest, d => PowerFormulas.Means(d, inEachGroup, alpha, alternative) - power);
    }

    /// <summary>The nearest second proportion whose difference from the first is found: the inverse of <see cref="Power.OfProportions"/>.</summary>
    /// <param name="first">The first probability, in (0, 1).</param>
    /// <param name="inEachGroup">Observations in each group; at least 2.</param>
    /// <param name="power">The probability of finding it; above alpha, below 1.</param>
    /// <param name="alpha">How often the test may find a difference where there is none; in (0, 0.5).</param>
    /// <param name="alternative">On which side the test looks; for Greater (first above second) the answer is below the first, otherwise above.</param>
    /// <returns>The second probability.</returns>
    /// <exception cref="AssumptionException">An argument is out of its domain, or not even a proportion of 0 or 1 is found.</exception>
    public static double SecondProportion(
        double first, double inEachGroup, double power = 0.8, double alpha = 0.05, Alternative alternative = Alternative.TwoSided)
    {
        Power.RequireInside(first, nameof(first));
        Check(inEachGroup, 2, power, alpha);
        var farthest = alternative == Alternative.Greater ? 0.0 : 1.0;
        if (Gain(farthest) < 0)
            throw Require.Broken(Violation.OutOfDomain, nameof(inEachGroup),
                $"With {inEachGroup} in each group no proportion differs enough from {first} to be found with a power of {power}.");
        return Root.Between(first, farthest, Gain);

        double Gain(double second) =>
            PowerFormulas.Proportions(Math.Abs(first - second), first, second, inEachGroup, alpha, alternative) - power;
    }

    /// <summary>The hazard ratio nearest to 1 that is found: the inverse of <see cref="Power.OfHazardRatio"/>.</summary>
    /// <param name="sampleSize">Participants of both groups together, or events; at least 1.</param>
    /// <param name="eventProbability">The share of participants who will have the event, in (0, 1]; 1 where events are counted.</param>
    /// <param name="firstShare">The first group's share of participants, in (0, 1).</param>
    /// <param name="power">The probability of finding it; above alpha, below 1.</param>
    /// <param name="alpha">How often the test may find a difference where there is none; in (0, 0.5).</param>
    /// <param name="alternative">On which side the test looks; for Less the answer is below 1, otherwise above.</param>
    /// <returns>The ratio; its inverse is found as often by a two-sided test.</returns>
    /// <exception cref="AssumptionException">An argument is out of its domain.</exception>
    public static double HazardRatio(
        double sampleSize, double eventProbability = 1, double firstShare = 0.5, double power = 0.8, double alpha = 0.05,
        Alternative alternative = Alternative.TwoSided)
    {
        Power.RequireEventProbability(eventProbability);
        Power.RequireInside(firstShare, nameof(firstShare));
        Check(sampleSize, 1, power, alpha);
        var needed = PowerFormulas.Critical(alpha, alternative) + StandardNormal.Quantile(power);
        return Math.Exp(Sign(alternative) * needed / Math.Sqrt(sampleSize * eventProbability * firstShare * (1 - firstShare)));
    }

    private static int Sign(Alternative alternative) => alternative == Alternative.Less ? -1 : 1;

    private static void Check(double sampleSize, double least, double power, double alpha)
    {
        PowerPlan.RequireAlpha(alpha);
        PowerPlan.RequirePower(power, alpha);
        Require.Finite(sampleSize);
        if (sampleSize < least)
            throw Require.Broken(Violation.OutOfDomain, nameof(sampleSize), $"The sample size is {sampleSize}; the test needs at least {least}.");
    }
}
