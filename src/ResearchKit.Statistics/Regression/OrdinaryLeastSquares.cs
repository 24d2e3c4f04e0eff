using ResearchKit.Statistics.Regression.LeastSquares;

namespace ResearchKit.Statistics;

/// <summary>Linear regression by ordinary least squares.</summary>
public static class OrdinaryLeastSquares
{
    /// <summary>Estimates the mean of an outcome as a linear combination of columns.</summary>
    /// <param name="design">What explains; more rows than columns, no column a combination of others.</param>
    /// <param name="outcome">What is explained, row by row; any unit, finite.</param>
    /// <returns>The fit, with classical standard errors; <see cref="LinearFit.With"/> gives robust ones.</returns>
    /// <exception cref="AssumptionException">
    /// The outcome differs in length from the design; holds NaN or an infinity; there are no columns; not more rows than
    /// columns; or a column is a combination of those before it (<see cref="Violation.Collinear"/>, which names it).
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: QR by Householder reflections over blocks of rows, the same bits on any number of threads. Where the condition
    /// number of the columns, in units in which they are equally long, exceeds 1,000, a second pass in doubles of twice the
    /// digits loses none. Correct digits of NIST's certified coefficients, at the least: Norris 12, Longley 14, NoInt1 14, Filip
    /// (condition 5e9) 7.9, where raw powers rounded to doubles set the limit. A column counts as a combination of those before
    /// it where the sine of the angle to them is below 1e-12 (R's lm: 1e-7).
    /// </para>
    /// <para>
    /// Assumptions: the mean of the outcome is linear in the columns; for classical standard errors, tests and intervals moreover
    /// independent observations of the same variance, normal where they are few. Missing values are for the caller to drop, and
    /// to count. Degenerate: a constant outcome gives slopes of exactly 0 and no R²; a perfect fit leaves residuals, and
    /// standard errors, of the size of rounding.
    /// </para>
    /// <para>
    /// Memory: 8 bytes per observation, and with a second pass 8 more per observation and column. References: Å. Björck 1996,
    /// Numerical Methods for Least Squares Problems, doi 10.1137/1.9781611971484; Demmel, Grigori, Hoemmen and Langou 2012, doi
    /// 10.1137/080731992. Verified against R 4.2.2 lm and NIST StRD.
    /// </para>
    /// </remarks>
    public static LinearFit Fit(DesignMatrix design, ReadOnlySpan<double> outcome)
    {
        ArgumentNullException.ThrowIfNull(design);
        LinearFit.RequireColumns(design, outcome, "least squares with standard errors");
        return new(design, Solution.Of(design, outcome, null), TotalVariation.Of(outcome, null, design.HasIntercept));
    }
}
