using ResearchKit.Statistics.Classification;

namespace ResearchKit.Statistics;

/// <summary>How well a score orders units with the outcome before those without it.</summary>
public static class AreaUnderCurve
{
    /// <summary>
    /// Estimates the probability that a unit with the outcome has a higher score than one without, ties counted half: the
    /// area under the ROC curve.
    /// </summary>
    /// <param name="scores">Any unit, finite; the higher, the likelier the outcome.</param>
    /// <param name="outcomes">1 where a unit has the outcome, else 0; as long as <paramref name="scores"/>.</param>
    /// <returns>The area, 0 to 1; 0.5 says nothing.</returns>
    /// <exception cref="AssumptionException">
    /// The columns are empty or differ in length; a score is NaN or infinite, an outcome not 0 or 1; or a class is empty.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: ranks, in whole numbers that neither round nor overflow; O(n log n) with the variance. Reference, coverage and
    /// verification: see <see cref="AreaUnderCurveEstimate.ConfidenceInterval"/>.
    /// </para>
    /// <para>
    /// Assumptions: independent units. Missing values are for the caller to drop, and to count. Degenerate: equal scores
    /// throughout give 0.5 without width; scores that separate the classes perfectly give 1 (or 0) with DeLong's variance of 0, and
    /// so an interval of no width, which does not mean that the area is known.
    /// </para>
    /// </remarks>
    public static AreaUnderCurveEstimate Of(ReadOnlySpan<double> scores, ReadOnlySpan<double> outcomes) =>
        new(ScoredOutcomes.Of(scores, outcomes).WithBothClasses("an area under the curve"));

    /// <summary>Estimates the difference of the areas of two scores of the same units, the first less the second.</summary>
    /// <param name="scores">The first score: any unit, finite; the higher, the likelier the outcome.</param>
    /// <param name="otherScores">The second score, as long.</param>
    /// <param name="outcomes">1 where a unit has the outcome, else 0; as long.</param>
    /// <returns>The difference, −1 to 1, with DeLong's variance, which allows for the correlation of both.</returns>
    /// <exception cref="AssumptionException">
    /// The columns are empty or differ in length; a score is NaN or infinite, an outcome not 0 or 1; or a class has fewer than
    /// 2 units.
    /// </exception>
    /// <remarks>
    /// Assumptions: independent units; neither score was fitted to them. Missing values are for the caller to drop, and to
    /// count. Time: the order of one score is read in that of the other, so that beyond a core's cache twice the units take up
    /// to 2.5 times as long. Memory: up to 80 bytes for each unit. Reference and verification: see
    /// <see cref="AreaDifferenceEstimate.ConfidenceInterval"/>.
    /// </remarks>
    public static AreaDifferenceEstimate Difference(
        ReadOnlySpan<double> scores, ReadOnlySpan<double> otherScores, ReadOnlySpan<double> outcomes)
    {
        const string purpose = "a difference of areas";
        var first = ScoredOutcomes.Of(scores, outcomes).WithBothClasses(purpose);
        var second = ScoredOutcomes.Of(otherScores, outcomes, nameof(otherScores)).WithBothClasses(purpose);
        Require.AtLeast(2, Math.Min(first.Positives, first.Negatives), "unit", $"{purpose}, both with the outcome and without", nameof(outcomes));
        return new(new(first), new(second), Placements.VarianceOfDifference(scores, first, otherScores, second, outcomes));
    }
}
