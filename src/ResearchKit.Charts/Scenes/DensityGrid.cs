namespace ResearchKit.Charts.Scenes;

/// <summary>Counts points in a grid of equal cells on the scales of the axes.</summary>
internal static class DensityGrid
{
    private const int Columns = 64;
    private const int Rows = 40;

    public static DensityMark Of(IReadOnlyList<(double[] X, double[] Y)> points, AxisScale xScale, AxisScale yScale)
    {
        var xEdges = Edges(points.SelectMany(layer => layer.X), xScale, Columns);
        var yEdges = Edges(points.SelectMany(layer => layer.Y), yScale, Rows);
        var counts = new int[Rows][];
        for (var row = 0; row < Rows; row++)
            counts[row] = new int[Columns];
        foreach (var (x, y) in points)
            for (var i = 0; i < x.Length; i++)
                counts[Cell(y[i], yEdges, yScale)][Cell(x[i], xEdges, xScale)]++;
        return new DensityMark(xEdges, yEdges, counts);
    }

    private static double[] Edges(IEnumerable<double> values, AxisScale scale, int cells)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
            (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        var (from, to) = ScaledAxis.Apart(scale, ScaledAxis.Project(scale, least), ScaledAxis.Project(scale, greatest));
        return [.. Enumerable.Range(0, cells + 1).Select(i => ScaledAxis.Unproject(scale, from + (to - from) * i / cells))];
    }

    private static int Cell(double value, double[] edges, AxisScale scale)
    {
        var (from, to) = (ScaledAxis.Project(scale, edges[0]), ScaledAxis.Project(scale, edges[^1]));
        var cells = edges.Length - 1;
        return Math.Clamp((int)((ScaledAxis.Project(scale, value) - from) / (to - from) * cells), 0, cells - 1);
    }
}
