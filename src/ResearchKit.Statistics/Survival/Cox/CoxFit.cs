using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Survival.Cox;

/// <summary>The greatest partial likelihood, by Newton's method with halved steps.</summary>
internal sealed class CoxFit
{
    // Below this share of its own information a column tells nothing that the ones before do not.
    private const double RankTolerance = 1e-11;
    private const int MaximalSteps = 60;

    // A regular fit is done after 5 to 8 steps; where a coefficient is infinite each step goes on by about 1/size.
    private const int SuspiciousFrom = 10;

    private CoxFit(double[] coefficients, LikelihoodSums start, LikelihoodSums end, CholeskyFactor factor, double score)
    {
        Coefficients = coefficients;
        Start = start;
        End = end;
        Factor = factor;
        ScoreStatistic = score;
    }

    /// <summary>In standard units of their columns.</summary>
    public double[] Coefficients { get; }

    /// <summary>With all coefficients 0.</summary>
    public LikelihoodSums Start { get; }

    public LikelihoodSums End { get; }

    /// <summary>Of the information at the end.</summary>
    public CholeskyFactor Factor { get; }

    public double ScoreStatistic { get; }

    /// <param name="likelihood">Of the data.</param>
    /// <param name="risks">Their order and strata.</param>
    /// <param name="rows">Their columns.</param>
    /// <param name="names">Of the columns.</param>
    public static CoxFit Of(PartialLikelihood likelihood, RiskOrder risks, StandardRows rows, ReadOnlySpan<string> names)
    {
        var coefficients = new double[names.Length];
        var start = likelihood.At(coefficients);
        var factor = CholeskyFactor.Of(start.Information, RankTolerance);
        if (factor.FirstPassedOver is >= 0 and var column)
            throw Require.Broken(Violation.Collinear, "design",
                $"Among those at risk together \"{names[column]}\" is a combination of the columns before it, or the same; leave it out.");
        var scoreStatistic = factor.QuadraticForm(start.Score);
        var current = start;
        for (var step = 1; step <= MaximalSteps; step++)
        {
            var change = factor.Solve(current.Score);
            var decrement = 0.0;
            for (var c = 0; c < change.Length; c++)
                decrement += change[c] * current.Score[c];
            if (step >= SuspiciousFrom && Monotone.Along(change, risks, rows))
                throw Separated(change, names);
            // The last step is taken too: it squares what is left of a billionth of a standard error.
            var isLast = decrement < 1e-14;
            (coefficients, current) = Step(likelihood, coefficients, current, change, isLast);
            factor = CholeskyFactor.Of(current.Information, RankTolerance);
            if (factor.Rank < names.Length)
            {
                if (Monotone.Along(change, risks, rows))
                    throw Separated(change, names);
                break;
            }
            if (isLast)
                return new(coefficients, start, current, factor, scoreStatistic);
        }
        throw Require.Broken(Violation.NotConverged, "design",
            $"Newton's method came to no end after {MaximalSteps} steps; the columns are nearly collinear or a coefficient nearly infinite.");
    }

    private static (double[] Coefficients, LikelihoodSums Sums) Step(
        PartialLikelihood likelihood, double[] from, LikelihoodSums current, double[] change, bool isLast)
    {
        // A loss within rounding is none.
        var slack = 1e-12 * Math.Abs(current.LogLikelihood);
        for (var length = 1.0; ; length /= 2)
        {
            var next = new double[from.Length];
            for (var c = 0; c < next.Length; c++)
                next[c] = from[c] + length * change[c];
            var sums = likelihood.At(next);
            if (isLast || sums.LogLikelihood >= current.LogLikelihood - slack || length < 1e-6)
                return (next, sums);
        }
    }

    private static AssumptionException Separated(double[] direction, ReadOnlySpan<string> names)
    {
        var greatest = 0;
        for (var c = 1; c < direction.Length; c++)
            greatest = Math.Abs(direction[c]) > Math.Abs(direction[greatest]) ? c : greatest;
        return Require.Broken(Violation.Separated, "design",
            $"The coefficient of \"{names[greatest]}\" is {(direction[greatest] > 0 ? "" : "minus ")}infinity: at every event it, or a combination with it, was greatest in the one who had the event.");
    }
}
