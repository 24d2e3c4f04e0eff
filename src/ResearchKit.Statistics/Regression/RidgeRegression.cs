using ResearchKit.Statistics.Regression.LeastSquares;

namespace ResearchKit.Statistics;

/// <summary>Linear regression whose coefficients are drawn towards 0: less variance for some bias.</summary>
public static class RidgeRegression
{
    /// <summary>Estimates the mean of an outcome as a linear combination of columns, with a penalty on the coefficients' squares.</summary>
    /// <param name="design">What explains; also fewer rows than columns, and columns that are combinations of others.</param>
    /// <param name="outcome">What is explained, row by row; any unit, finite.</param>
    /// <param name="lambda">The penalty, at least 0; in units of one observation, as columns are standardised.</param>
    /// <returns>The fit. It has no standard errors: what they would not tell is the bias.</returns>
    /// <exception cref="AssumptionException">
    /// <paramref name="lambda"/> is negative or not finite; the outcome differs in length from the design or holds NaN or an
    /// infinity; there is no column beside the intercept; fewer than 2 rows; a column is constant beside an intercept, or 0; or
    /// at λ = 0 a column is a combination of others.
    /// </exception>
    /// <remarks>
    /// Method: minimises Σ residual² + λ Σ b², where b are the coefficients of the columns less their means and divided by their
    /// standard deviations (divisor n), as MASS::lm.ridge; the intercept is not penalised. Without an intercept columns are
    /// divided by their root mean squares. From the triangular factor of one pass over the data: no XᵀX is formed. Missing
    /// values are for the caller to drop, and to count. Reference: A. E. Hoerl and R. W. Kennard 1970, doi
    /// 10.1080/00401706.1970.10488634. Verified against R MASS 7.3-58.2 lm.ridge.
    /// </remarks>
    public static RidgeFit Fit(DesignMatrix design, ReadOnlySpan<double> outcome, double lambda)
    {
        ArgumentNullException.ThrowIfNull(design);
        if (!(lambda >= 0 && double.IsFinite(lambda)))
            throw Require.Broken(Violation.OutOfDomain, nameof(lambda), $"lambda is {lambda}; a penalty must be a number of at least 0.");
        if (outcome.Length != design.Rows)
            throw Require.Broken(Violation.UnequalLengths, nameof(outcome), $"outcome has {outcome.Length} values and the design {design.Rows} rows.");
        if (design.ColumnCount == (design.HasIntercept ? 1 : 0))
            throw Require.Broken(Violation.OutOfDomain, nameof(design), $"The design has no column to penalise.");
        Require.AtLeast(2, outcome.Length, "observation", "a ridge regression", nameof(design));
        Require.Finite(outcome);
        return Ridge.Of(design, outcome, lambda);
    }
}
