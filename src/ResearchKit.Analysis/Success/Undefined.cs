using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>
/// What a small group of rows cannot tell becomes NaN, so that it does not stand in the way of the groups that can.
/// </summary>
internal static class Undefined
{
    public static ConfidenceInterval Interval(double level) => new(double.NaN, double.NaN, level, "none");

    public static ConfidenceInterval IntervalOf(Estimate estimate, double level)
    {
        try
        {
            return estimate.ConfidenceInterval(level);
        }
        catch (AssumptionException tooFew) when (tooFew.Violation == Violation.TooFewObservations)
        {
            return Interval(level);
        }
    }
}
