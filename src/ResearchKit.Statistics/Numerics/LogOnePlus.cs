namespace ResearchKit.Statistics.Numerics;

/// <summary>log(1 + x) with the digits of a small x, which the framework's double.LogP1 loses: it is Log(1 + x).</summary>
internal static class LogOnePlus
{
    /// <param name="x">Above −1; infinity gives infinity.</param>
    /// <remarks>Kahan's correction: what rounding adds to 1 + x it adds to both sides of the quotient.</remarks>
    public static double At(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : double.IsInfinity(sum) ? double.PositiveInfinity : Math.Log(sum) * (x / (sum - 1));
    }
}
