namespace ResearchKit.Charts.Scenes;

/// <summary>An axis with its limits settled and its ticks chosen.</summary>
internal sealed record ScaledAxis(Axis Axis, double Lower, double Upper, IReadOnlyList<Tick> Ticks)
{
    /// <summary>A value on the scale of the paper: its logarithm where the axis is logarithmic.</summary>
    public double Project(double value) => Project(Axis.Scale, value);

    /// <summary>The share of the axis below a value: 0 at the lower limit, 1 at the upper.</summary>
    public double Share(double value) => (Project(value) - Project(Lower)) / (Project(Upper) - Project(Lower));

    /// <summary>Whether a value lies within the limits, as it may not where a caller has set them.</summary>
    public bool Holds(double value) => value >= Lower && value <= Upper;

    /// <summary>Two places on the paper's scale, moved apart where nothing between them could be labelled: a constant needs an axis too.</summary>
    public static (double From, double To) Apart(AxisScale scale, double from, double to)
    {
        var size = scale == AxisScale.Logarithmic ? 1 : Math.Max(Math.Abs(from), Math.Abs(to));
        if (to - from > 1e-9 * size)
            return (from, to);
        var half = scale == AxisScale.Logarithmic ? 0.3 : size == 0 ? 1 : size * 0.1;
        return (from - half, to + half);
    }

    public static double Project(AxisScale scale, double value) =>
        scale == AxisScale.Logarithmic ? Math.Log10(value) : value;

    public static double Unproject(AxisScale scale, double place) =>
        scale == AxisScale.Logarithmic ? Math.Pow(10, place) : place;
}
