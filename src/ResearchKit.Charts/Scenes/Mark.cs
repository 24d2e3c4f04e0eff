using ResearchKit.Charts.Theme;

namespace ResearchKit.Charts.Scenes;

/// <summary>Something drawn in the data area, in data units. Renderers know these and nothing of layers.</summary>
internal abstract record Mark
{
    /// <summary>Values that the axes must hold.</summary>
    public abstract IEnumerable<double> Along(Dimension dimension);
}

internal sealed record DotsMark(double[] X, double[] Y, Ink Ink, DotShape Shape, double Size, string Name) : Mark
{
    /// <summary>What a pointer over each dot tells; null for its coordinates.</summary>
    public string[]? Hover { get; init; }

    public override IEnumerable<double> Along(Dimension dimension) => dimension == Dimension.X ? X : Y;
}

internal sealed record LineMark(double[] X, double[] Y, Ink Ink, string Name) : Mark
{
    public override IEnumerable<double> Along(Dimension dimension) => dimension == Dimension.X ? X : Y;
}

internal sealed record BandMark(double[] X, double[] Lower, double[] Upper, Ink Ink, string Name) : Mark
{
    public override IEnumerable<double> Along(Dimension dimension) => dimension == Dimension.X ? X : Lower.Concat(Upper);
}

/// <summary>A rectangle from zero to a value, over a stretch of the other axis.</summary>
internal readonly record struct Bar(double From, double To, double Value);

/// <summary>Bars of counts or values; <c>Value</c> is the dimension in which they grow, <c>Hover</c> what a pointer over each tells.</summary>
internal sealed record BarsMark(Bar[] Bars, Dimension Value, Ink Ink, double Opacity, string[] Hover, string Name) : Mark
{
    public override IEnumerable<double> Along(Dimension dimension) =>
        dimension == Value ? Bars.Select(bar => bar.Value).Append(0) : Bars.SelectMany(bar => (double[])[bar.From, bar.To]);
}

/// <summary>Intervals: <c>At</c> on one axis, from lower to upper on the other, which is <c>Value</c>.</summary>
internal sealed record WhiskersMark(double[] At, double[] Lower, double[] Upper, Dimension Value, Ink Ink) : Mark
{
    public override IEnumerable<double> Along(Dimension dimension) => dimension == Value ? Lower.Concat(Upper) : At;
}

/// <summary>Counts of points in cells; <c>Counts[row][column]</c>, rows from the bottom up.</summary>
internal sealed record DensityMark(double[] XEdges, double[] YEdges, int[][] Counts) : Mark
{
    public int Largest { get; } = Counts.Max(row => row.Max());

    /// <summary>How dark a cell is: on the logarithm of its count, else one crowded cell leaves all others pale.</summary>
    public double Darkness(int count) => Largest == 1 ? 1 : Math.Log(count) / Math.Log(Largest);

    public override IEnumerable<double> Along(Dimension dimension) => dimension == Dimension.X ? XEdges : YEdges;
}

/// <summary>A dashed line across the figure.</summary>
internal sealed record RuleMark(Dimension Dimension, double Position, string Text) : Mark
{
    public override IEnumerable<double> Along(Dimension dimension) => dimension == Dimension ? [Position] : [];
}

internal sealed record NoteMark(double X, double Y, string Text) : Mark
{
    public override IEnumerable<double> Along(Dimension dimension) => [dimension == Dimension.X ? X : Y];
}
