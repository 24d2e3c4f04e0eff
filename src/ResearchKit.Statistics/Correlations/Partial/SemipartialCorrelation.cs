using ResearchKit.Statistics.Correlations.Partial;

namespace ResearchKit.Statistics;

/// <summary>How a column varies together with what controls leave of another.</summary>
public static class SemipartialCorrelation
{
    /// <summary>
    /// Estimates Pearson's semi-partial correlation of the population, −1 to 1: that of x with the part of y that the
    /// controls do not explain. Its square is what y adds to the R² of x on the controls.
    /// </summary>
    /// <param name="x">The column that stays as it is; any unit, finite.</param>
    /// <param name="y">The column that the controls are taken out of, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <param name="controls">Columns as long as <paramref name="x"/>, none of them a combination of the others.</param>
    /// <returns>The correlation of x with the residuals of y, with its t test and an interval.</returns>
    /// <exception cref="AssumptionException">As for <see cref="PartialCorrelation.Pearson"/>.</exception>
    /// <remarks>
    /// Method, assumptions, missing values, degenerate cases and memory: see <see cref="PartialCorrelation.Pearson"/>. Here
    /// x and y are not exchangeable. The p-value is that of the partial correlation, and of y's coefficient in a regression of x
    /// on y and the controls: exact, as both correlations are 0 together. ppcor's spcor.test instead puts the semi-partial r itself
    /// into t = r √(df/(1 − r²)), as if the controls explained nothing of x; its p-values are greater by that. Reference: J. Cohen, P. Cohen, S. G. West and L. S. Aiken 2003, Applied Multiple
    /// Regression/Correlation Analysis, 3.3. Verified against R 4.2.2, cor(x, resid(lm(y ~ controls))).
    /// </remarks>
    public static PartialCorrelationEstimate Pearson(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, params ReadOnlySpan<double[]> controls) =>
        Of(CorrelationMethod.Pearson, x, y, controls);

    /// <summary>
    /// Estimates Spearman's semi-partial correlation of the population, −1 to 1: that of the ranks of x with the part of
    /// the ranks of y that the ranks of the controls do not explain.
    /// </summary>
    /// <param name="x">The column that stays as it is; any unit, finite.</param>
    /// <param name="y">The column that the controls are taken out of, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <param name="controls">Columns as long as <paramref name="x"/>, none of them a combination of the others in ranks.</param>
    /// <returns>The correlation of the ranks of x with the residuals of the ranks of y, with its t test and an interval.</returns>
    /// <exception cref="AssumptionException">As for <see cref="PartialCorrelation.Spearman"/>.</exception>
    /// <remarks>
    /// Method, assumptions, missing values, degenerate cases and memory: see <see cref="PartialCorrelation.Spearman"/>. On
    /// columns of two values it equals Pearson's, as it must. The p-value is the partial correlation's and not that of ppcor's
    /// spcor.test, see <see cref="Pearson"/>. Reference: S. Kim 2015 (ppcor), doi
    /// 10.5351/CSAM.2015.22.6.665. Verified against R 4.2.2: ppcor's formula on cov(method = "spearman"), and residuals of ranks.
    /// </remarks>
    public static PartialCorrelationEstimate Spearman(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, params ReadOnlySpan<double[]> controls) =>
        Of(CorrelationMethod.Spearman, x, y, controls);

    private static PartialCorrelationEstimate Of(
        CorrelationMethod method, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double[]> controls)
    {
        var pairs = ControlledPairs.Of(method, x, y, controls);
        return new(method, ControlRemoval.FromSecond, pairs.Semipartial, pairs.UnexplainedShareOfX, x.Length, controls.Length);
    }
}
