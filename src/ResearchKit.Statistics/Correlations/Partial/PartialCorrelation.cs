using ResearchKit.Statistics.Correlations.Partial;

namespace ResearchKit.Statistics;

/// <summary>How two columns vary together once what controls explain is taken out of both.</summary>
public static class PartialCorrelation
{
    /// <summary>Estimates Pearson's partial correlation of the population, −1 to 1: that of x and y with the controls held fixed.</summary>
    /// <param name="x">One column; any unit, finite.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <param name="controls">What is held fixed: columns as long as <paramref name="x"/>, none of them a combination of the others.</param>
    /// <returns>The correlation of the residuals of x and of y, with its t test and Fisher's interval.</returns>
    /// <exception cref="AssumptionException">
    /// Columns differ in length; there are fewer pairs than controls and 2 more; a value is NaN or infinite; a column is
    /// constant; a control is a combination of other controls, or x or y one of the controls (Collinear).
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: residuals by orthogonalisation of the columns about their means (twice, against rounding), and their
    /// correlation. A column of which less than 1e-10 of its length is left counts as a combination.
    /// </para>
    /// <para>
    /// Assumptions: x and y depend on the controls along straight lines; independent pairs. It holds fixed what was
    /// measured and nothing else: a control measured with noise is taken out in part only. Missing values are for the
    /// caller to drop, and to count. Degenerate: without controls it is Pearson's correlation; with 2 pairs more than
    /// controls it is ±1. Memory: 24 bytes for each pair and 8 for each pair and control.
    /// </para>
    /// <para>Reference: G. U. Yule 1907, doi 10.1098/rspa.1907.0028. Verified against R 4.2.2, cor of the residuals of lm.</para>
    /// </remarks>
    public static PartialCorrelationEstimate Pearson(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, params ReadOnlySpan<double[]> controls) =>
        Of(CorrelationMethod.Pearson, x, y, controls);

    /// <summary>Estimates Spearman's partial correlation of the population, −1 to 1: the partial correlation of the ranks.</summary>
    /// <param name="x">One column; any unit, finite.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <param name="controls">What is held fixed: columns as long as <paramref name="x"/>, none of them a combination of the others in ranks.</param>
    /// <returns>The correlation of the residuals of the ranks of x and of y, with its t test and an interval.</returns>
    /// <exception cref="AssumptionException">As for <see cref="Pearson"/>, of the ranks: two controls in the same order are collinear.</exception>
    /// <remarks>
    /// <para>
    /// Method: as <see cref="Pearson"/>, of mid-ranks: ties, up to columns of two values, need no correction. The residuals
    /// are not ranked again.
    /// </para>
    /// <para>
    /// Assumptions: independent pairs; ranks depend on the ranks of the controls along straight lines. Missing values are
    /// for the caller to drop, and to count. Degenerate: as for <see cref="Pearson"/>. Memory: at the peak 40 bytes for
    /// each pair and 8 for each pair and control.
    /// </para>
    /// <para>
    /// Reference: S. Kim 2015 (ppcor), doi 10.5351/CSAM.2015.22.6.665. Verified against R 4.2.2: the inverse of
    /// cor(method = "spearman"), which is how ppcor defines it, and residuals of ranks.
    /// </para>
    /// </remarks>
    public static PartialCorrelationEstimate Spearman(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, params ReadOnlySpan<double[]> controls) =>
        Of(CorrelationMethod.Spearman, x, y, controls);

    private static PartialCorrelationEstimate Of(
        CorrelationMethod method, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double[]> controls)
    {
        var pairs = ControlledPairs.Of(method, x, y, controls);
        return new(method, ControlRemoval.FromBoth, pairs.Partial, pairs.UnexplainedShareOfX, x.Length, controls.Length);
    }
}
