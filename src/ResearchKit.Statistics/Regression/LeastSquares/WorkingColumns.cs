using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>
/// The columns a fit works with: each in units of a power of two in which its largest value is near 1, so that neither
/// 1e300 nor 1e-300 leaves the range of a double when squared, and times the roots of the weights.
/// </summary>
internal sealed class WorkingColumns
{
    private readonly ReadOnlyMemory<double>[] _columns;
    private readonly double[] _scales;
    private readonly double[]? _roots;

    private WorkingColumns(ReadOnlyMemory<double>[] columns, double[] scales, double[]? roots, int rows)
    {
        (_columns, _scales, _roots) = (columns, scales, roots);
        Blocks = new(rows, columns.Length);
    }

    public RowBlocks Blocks { get; }

    public int Count => _columns.Length;

    /// <summary>What each column was multiplied by: its coefficient counts in these units.</summary>
    public ReadOnlySpan<double> Scales => _scales;

    /// <summary>The root of each row's weight; null where all weigh the same.</summary>
    public double[]? Roots => _roots;

    public static WorkingColumns Of(DesignMatrix design, double[]? rootsOfWeights)
    {
        var columns = Enumerable.Range(0, design.ColumnCount).Select(design.Memory).ToArray();
        var scales = new double[columns.Length];
        if (design.Rows < 10_000)
        {
            for (var c = 0; c < columns.Length; c++)
                scales[c] = ScaleOf(columns[c].Span);
        }
        else
        {
            Parallel.For(0, columns.Length, c => scales[c] = ScaleOf(columns[c].Span));
        }
        return new(columns, scales, rootsOfWeights, design.Rows);
    }

    /// <summary>Columns that are already what is to be worked with.</summary>
    public static WorkingColumns Of(double[][] columns, int rows) =>
        new([.. columns.Select(column => (ReadOnlyMemory<double>)column)], [.. columns.Select(_ => 1.0)], null, rows);

    /// <summary>A power of two that brings the largest value near 1; its inverse is a normal number too.</summary>
    public static double ScaleOf(ReadOnlySpan<double> values) => PowerOfTwo.ToUnit(Kernels.LargestMagnitude(values));

    /// <summary>The columns for some rows one after the other, each padded with zeros.</summary>
    public void Load(int start, int end, Span<double> block, bool weighted = true)
    {
        var stride = Kernels.Padded(end - start);
        for (var c = 0; c < Count; c++)
        {
            var target = block.Slice(c * stride, stride);
            Kernels.Scale(_scales[c], _columns[c].Span[start..end], target);
            if (weighted && _roots is not null)
                Kernels.Multiply(_roots.AsSpan(start, end - start), target[..(end - start)]);
            target[(end - start)..].Clear();
        }
    }
}
