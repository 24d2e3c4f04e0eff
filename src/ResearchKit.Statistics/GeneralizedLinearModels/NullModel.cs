namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>The model of the intercept alone, or of nothing where a design has none.</summary>
internal static class NullModel
{
    private const int MaximalSteps = 100;
    private const double Accuracy = 1e-13;

    /// <param name="outcomes">What is explained.</param>
    /// <param name="offsets">What is added to each predictor; empty for nothing.</param>
    /// <param name="family">How outcomes are distributed.</param>
    /// <param name="hasIntercept">Whether the null model has one.</param>
    /// <param name="start">A guess of it; the estimate itself where there are no offsets.</param>
    public static (double Deviance, double Intercept) Of(
        ReadOnlySpan<double> outcomes, ReadOnlySpan<double> offsets, ResponseFamily family, bool hasIntercept, double start)
    {
        var intercept = hasIntercept ? start : 0;
        for (var step = 0; ; step++)
        {
            var (deviance, score, information) = At(outcomes, offsets, family, intercept);
            var move = score / information;
            if (!hasIntercept || step == MaximalSteps || !(Math.Abs(move) > Accuracy * (1 + Math.Abs(intercept))))
                return (deviance, intercept);
            // A bounded step, as the first can be far out.
            intercept += Math.Clamp(move, -2, 2);
        }
    }

    private static (double Deviance, double Score, double Information) At(
        ReadOnlySpan<double> outcomes, ReadOnlySpan<double> offsets, ResponseFamily family, double intercept)
    {
        Span<double> predictors = stackalloc double[WorkingColumns.Block];
        Span<double> weights = stackalloc double[WorkingColumns.Block], residuals = stackalloc double[WorkingColumns.Block];
        var (deviance, score, information) = (0.0, 0.0, 0.0);
        for (var start = 0; start < outcomes.Length; start += WorkingColumns.Block)
        {
            var count = Math.Min(WorkingColumns.Block, outcomes.Length - start);
            for (var i = 0; i < count; i++)
                predictors[i] = intercept + (offsets.IsEmpty ? 0 : offsets[start + i]);
            deviance += family.Evaluate(outcomes.Slice(start, count), predictors[..count], weights[..count], residuals[..count]);
            for (var i = 0; i < count; i++)
                (score, information) = (score + residuals[i], information + weights[i]);
        }
        return (deviance, score, information);
    }
}
