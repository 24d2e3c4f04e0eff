namespace ResearchKit.Statistics.Numerics;

/// <summary>Scaling by powers of two, which changes no digit.</summary>
internal static class PowerOfTwo
{
    /// <summary>What brings a magnitude near 1 when multiplied with it; 1 for 0. Its inverse is a normal number too.</summary>
    /// <param name="magnitude">At least 0.</param>
    public static double ToUnit(double magnitude) =>
        magnitude == 0 ? 1 : Math.ScaleB(1, -Math.Clamp(Math.ILogB(magnitude), -1022, 1022));
}
