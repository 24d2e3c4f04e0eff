using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>The three correlations of a study, with what a small sample cannot tell left undefined.</summary>
internal static class CorrelationSet
{
    /// <summary>Ranks stay as they are. Pearson is undefined where values differ and their logarithms no longer do.</summary>
    public static IReadOnlyList<StudyCorrelation> OnLogarithms(CorrelationTriple plain, double[] x, double[] y, double level)
    {
        var correlations = Of(plain, level);
        try
        {
            var pearson = Correlation.Pearson(Array.ConvertAll(x, Math.Log), Array.ConvertAll(y, Math.Log));
            return [Of(pearson, level), .. correlations.Skip(1)];
        }
        catch (AssumptionException constant) when (constant.Violation == Violation.Constant)
        {
            return [UndefinedOf(CorrelationMethod.Pearson, level), .. correlations.Skip(1)];
        }
    }

    public static IReadOnlyList<StudyCorrelation> Of(CorrelationTriple triple, double level) =>
        [.. triple.Estimates.Select(estimate => Of(estimate, level))];

    /// <summary>For groups: one that is too small or constant is no reason to refuse the others.</summary>
    public static IReadOnlyList<StudyCorrelation> OrUndefined(double[] x, double[] y, double level)
    {
        try
        {
            return Of(Correlation.All(x, y), level);
        }
        catch (AssumptionException)
        {
            return [.. Enum.GetValues<CorrelationMethod>().Select(method => UndefinedOf(method, level))];
        }
    }

    private static StudyCorrelation UndefinedOf(CorrelationMethod method, double level) =>
        new(method, double.NaN, Undefined.Interval(level), double.NaN);

    private static StudyCorrelation Of(CorrelationEstimate estimate, double level)
    {
        return new(estimate.Method, estimate.Value, Undefined.IntervalOf(estimate, level), PValue());

        double PValue()
        {
            try
            {
                return estimate.PValue();
            }
            catch (AssumptionException)
            {
                return double.NaN;
            }
        }
    }
}
