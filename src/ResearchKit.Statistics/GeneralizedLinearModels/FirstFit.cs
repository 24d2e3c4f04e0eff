namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>From a design to the maximum: in columns that are known to be independent of each other.</summary>
internal static class FirstFit
{
    // The share, squared, that a column has for itself: below this cross products have lost too many digits.
    private const double WellConditioned = 1e-6;
    private const double Collinear = 1e-11;

    /// <param name="design">What explains.</param>
    /// <param name="outcomes">What is explained.</param>
    /// <param name="offsets">What is added to each predictor; empty for nothing.</param>
    /// <param name="family">How outcomes are distributed.</param>
    /// <param name="intercept">To start from it alone; null to start from the outcomes.</param>
    /// <exception cref="AssumptionException">Collinear, separated or without end.</exception>
    public static (Likelihood Likelihood, Maximum Maximum) Of(
        DesignMatrix design, ReadOnlyMemory<double> outcomes, ReadOnlyMemory<double> offsets, ResponseFamily family, double? intercept)
    {
        var columns = Enumerable.Range(0, design.ColumnCount).Select(design.Memory).ToArray();
        var likelihood = new Likelihood(WorkingColumns.Standardized(columns, design.HasIntercept, design.Rows), outcomes, offsets);
        var (start, guess) = Guess(likelihood, family, intercept);
        // With other weights than these it is the same columns that depend on each other.
        if (guess.Root() is not { SmallestShare: > WellConditioned })
        {
            likelihood = likelihood.With(Orthonormal(likelihood.Columns, design.ColumnNames));
            (start, guess) = Guess(likelihood, family, likelihood.Columns.HasIntercept && intercept is not null ? 0 : intercept);
        }
        if (intercept is null)
        {
            start = guess.Root()?.Solve(guess.Score) ?? start;
            guess = likelihood.At(start, family);
        }
        return (likelihood, Maximum.From(likelihood, family, start, guess, design.ColumnNames));
    }

    private static (double[] Coefficients, Pass Pass) Guess(Likelihood likelihood, ResponseFamily family, double? intercept)
    {
        var start = new double[likelihood.Columns.Count];
        if (intercept is null)
            return (start, likelihood.AtOutcomes(family));
        start[0] = intercept.Value;
        return (start, likelihood.At(start, family));
    }

    private static WorkingColumns Orthonormal(WorkingColumns columns, IReadOnlyList<string> names)
    {
        var orthonormal = columns.Orthonormal(Collinear, out var collinear);
        return collinear < 0 ? orthonormal : throw Require.Broken(Violation.Collinear, "design",
            $"The column \"{names[collinear]}\" is a combination of those before it, so that their coefficients cannot be told apart; leave one out.");
    }
}
