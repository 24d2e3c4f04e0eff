using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics.Survival.Cox;

/// <summary>
/// The columns of a design about their means in units of their standard deviations, row by row in the order of the exits,
/// filled up with zeros to whole vectors.
/// </summary>
internal sealed class StandardRows
{
    private readonly double[] _values;

    private StandardRows(double[] values, int columns, double[] scales)
    {
        _values = values;
        Columns = columns;
        Scales = scales;
    }

    public int Columns { get; }

    /// <summary>The standard deviation of each column: what one unit is in the unit of the data.</summary>
    public double[] Scales { get; }

    /// <summary>The length of a row: the columns and the zeros after them.</summary>
    public int Stride => StrideOf(Columns);

    public ReadOnlySpan<double> this[int place] => _values.AsSpan(place * Stride, Stride);

    /// <param name="design">The columns.</param>
    /// <param name="first">The first column to take: 1 where the design has an intercept.</param>
    /// <param name="order">Indices of the rows, place by place.</param>
    public static StandardRows Of(DesignMatrix design, int first, int[] order)
    {
        var columns = design.ColumnCount - first;
        var stride = StrideOf(columns);
        var values = new double[checked(order.Length * stride)];
        var scales = new double[columns];
        for (var c = 0; c < columns; c++)
        {
            var column = design.Column(first + c);
            Require.Varies(column, "a Cox regression", design.ColumnNames[first + c]);
            var centred = CentredSample.Of(column);
            var deviation = Math.Sqrt(centred.SumOfSquares / order.Length);
            var (unit, mean) = (1 / centred.Unit, centred.Mean);
            scales[c] = deviation * centred.Unit;
            for (var place = 0; place < order.Length; place++)
                values[place * stride + c] = (column[order[place]] * unit - mean) / deviation;
        }
        return new(values, columns, scales);
    }

    private static int StrideOf(int columns) => (columns + VectorSums.Width - 1) / VectorSums.Width * VectorSums.Width;
}
