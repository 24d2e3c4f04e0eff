using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics;

/// <summary>Equality up to a relative tolerance, which says both numbers in full where it fails.</summary>
internal static class Near
{
    public static void Equal(double expected, double actual, double relativeTolerance) => Assert.True(
        expected == actual || Math.Abs(expected - actual) <= relativeTolerance * Math.Abs(expected),
        $"expected {expected:R}, got {actual:R}");

    public static void Equal(double lower, double upper, ConfidenceInterval actual, double relativeTolerance)
    {
        Equal(lower, actual.Lower, relativeTolerance);
        Equal(upper, actual.Upper, relativeTolerance);
    }
}
