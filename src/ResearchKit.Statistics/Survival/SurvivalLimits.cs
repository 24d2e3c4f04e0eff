namespace ResearchKit.Statistics.Survival;

/// <summary>The limits of a survival probability by Greenwood's variance, on each of the scales.</summary>
internal readonly struct SurvivalLimits(SurvivalIntervalMethod method, double z)
{
    public static string NameOf(SurvivalIntervalMethod method) => method switch
    {
        SurvivalIntervalMethod.LogLog => "Greenwood, log-log",
        SurvivalIntervalMethod.Log => "Greenwood, log",
        _ => "Greenwood, plain",
    };

    /// <param name="survival">In [0, 1]; at the ends Greenwood's variance says nothing, and so do the limits.</param>
    /// <param name="variance">Of log S: Σ d/(n (n − d)).</param>
    public (double Lower, double Upper) At(double survival, double variance)
    {
        if (!(survival > 0 && survival < 1))
            return (double.NaN, double.NaN);
        var spread = z * Math.Sqrt(variance);
        switch (method)
        {
            case SurvivalIntervalMethod.LogLog:
                // S^exp(±spread/log S); log S is negative, so the greater exponent gives the lower limit.
                var log = Math.Log(survival);
                var factor = Math.Exp(spread / log);
                return (Math.Exp(log / factor), Math.Exp(log * factor));
            case SurvivalIntervalMethod.Log:
                var width = Math.Exp(spread);
                return (survival / width, Math.Min(1, survival * width));
            default:
                return (Math.Max(0, survival * (1 - spread)), Math.Min(1, survival * (1 + spread)));
        }
    }
}
