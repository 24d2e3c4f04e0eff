namespace ResearchKit.Statistics;

/// <summary>The limits of a curve at each of its times.</summary>
public sealed record SurvivalBand
{
    internal SurvivalBand(double[] lower, double[] upper, double level, string method)
    {
        Lower = lower.AsReadOnly();
        Upper = upper.AsReadOnly();
        Level = level;
        Method = method;
    }

    /// <summary>The lower ends, one for each time of the curve; NaN where undefined.</summary>
    public IReadOnlyList<double> Lower { get; }

    /// <summary>The upper ends, one for each time of the curve; NaN where undefined.</summary>
    public IReadOnlyList<double> Upper { get; }

    /// <summary>The nominal coverage at each time alone, in (0, 1).</summary>
    public double Level { get; }

    /// <summary>The name of the procedure: "Greenwood, log-log".</summary>
    public string Method { get; }
}
