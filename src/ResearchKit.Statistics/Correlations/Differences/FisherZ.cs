using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics.Correlations.Differences;

/// <summary>Fisher's transformation of a correlation that is given as a number rather than as data.</summary>
internal static class FisherZ
{
    public const string Method = "Fisher z";

    /// <summary>tanh(atanh(r) ± z/√(n − 3)); at |r| = 1 both ends are r.</summary>
    public static ConfidenceInterval Interval(double r, long sampleSize, double level)
    {
        Require.Level(level);
        var centre = Math.Atanh(r);
        var halfWidth = StandardNormal.TwoSidedQuantile(level) / Math.Sqrt(sampleSize - 3);
        return new(Math.Tanh(centre - halfWidth), Math.Tanh(centre + halfWidth), level, Method);
    }

    public static void Check(double r, string parameterName)
    {
        if (!(r >= -1 && r <= 1))
            throw Require.Broken(Violation.OutOfDomain, parameterName, $"{parameterName} is {r}; a correlation lies between -1 and 1.");
    }

    /// <summary>For a comparison, which ±1 has no variance for.</summary>
    public static void CheckInside(double r, string parameterName)
    {
        if (!(r > -1 && r < 1))
            throw Require.Broken(Violation.OutOfDomain, parameterName,
                $"{parameterName} is {r}; a correlation must lie between -1 and 1, ends excluded, to be compared.");
    }
}
