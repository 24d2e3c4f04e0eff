using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Tails;

/// <summary>log(value/from) of two positive numbers, with the digits of a ratio near 1 and beyond the range of a double.</summary>
internal static class LogRatio
{
    // Up to a ratio of 2 the difference of two doubles is exact.
    private const double NearOne = 2;

    public static double Of(double value, double from)
    {
        var ratio = value / from;
        return ratio < NearOne ? LogOnePlus.At((value - from) / from)
            : double.IsInfinity(ratio) ? Math.Log(value) - Math.Log(from)
            : Math.Log(ratio);
    }
}
