using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>The three correlations of a study, with what a small sample cannot tell left undefined.</summary>
internal static class CorrelationSet
{
    public static CorrelationTriple OnLogarithms(CorrelationTriple plain, double[] x, double[] y) =>
        plain with { Pearson = Correlation.Pearson(Array.ConvertAll(x, Math.Log), Array.ConvertAll(y, Math.Log)) };

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
            return [.. Enum.GetValues<CorrelationMethod>()
                .Select(method => new StudyCorrelation(method, double.NaN, Undefined.Interval(level), double.NaN))];
        }
    }

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
