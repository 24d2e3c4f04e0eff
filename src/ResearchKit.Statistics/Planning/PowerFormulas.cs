using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics.Planning;

/// <summary>The power of tests for an effect that is positive on the alternative's side.</summary>
internal static class PowerFormulas
{
    public static double Correlation(double correlation, double pairs, double alpha, Alternative alternative)
    {
        var freedom = pairs - 2;
        var t = StudentT.TwoSidedQuantile(1 - 2 * Tail(alpha, alternative), freedom);
        var critical = Math.Atanh(t / Math.Sqrt(t * t + freedom));
        // Fisher's correction for the bias of z.
        var z = Math.Atanh(correlation) + correlation / (2 * (pairs - 1));
        var root = Math.Sqrt(pairs - 3);
        var near = StandardNormal.LowerTail((z - critical) * root);
        return alternative == Alternative.TwoSided ? near + StandardNormal.LowerTail((-z - critical) * root) : near;
    }

    public static double Means(double difference, double inEachGroup, double alpha, Alternative alternative)
    {
        var freedom = 2 * inEachGroup - 2;
        var t = StudentT.TwoSidedQuantile(1 - 2 * Tail(alpha, alternative), freedom);
        var noncentrality = difference * Math.Sqrt(inEachGroup / 2);
        var near = NoncentralT.UpperTail(t, freedom, noncentrality);
        return alternative == Alternative.TwoSided ? near + NoncentralT.UpperTail(t, freedom, -noncentrality) : near;
    }

    public static double Proportions(
        double directed, double first, double second, double inEachGroup, double alpha, Alternative alternative)
    {
        var pooled = (first + second) / 2;
        var underNull = Math.Sqrt(2 * pooled * (1 - pooled));
        var own = Math.Sqrt(first * (1 - first) + second * (1 - second));
        return StandardNormal.LowerTail((Math.Sqrt(inEachGroup) * directed - Critical(alpha, alternative) * underNull) / own);
    }

    public static double ArcsineDifference(double first, double second) =>
        2 * Math.Asin(Math.Sqrt(first)) - 2 * Math.Asin(Math.Sqrt(second));

    public static double Arcsines(double difference, double inEachGroup, double alpha, Alternative alternative)
    {
        var (shift, critical) = (difference * Math.Sqrt(inEachGroup / 2), Critical(alpha, alternative));
        var near = StandardNormal.LowerTail(shift - critical);
        return alternative == Alternative.TwoSided ? near + StandardNormal.LowerTail(-shift - critical) : near;
    }

    public static double HazardRatio(double logRatio, double events, double firstShare, double alpha, Alternative alternative) =>
        StandardNormal.LowerTail(Math.Sqrt(events * firstShare * (1 - firstShare)) * logRatio - Critical(alpha, alternative));

    public static double Critical(double alpha, Alternative alternative) => -StandardNormal.Quantile(Tail(alpha, alternative));

    private static double Tail(double alpha, Alternative alternative) => alternative == Alternative.TwoSided ? alpha / 2 : alpha;
}
