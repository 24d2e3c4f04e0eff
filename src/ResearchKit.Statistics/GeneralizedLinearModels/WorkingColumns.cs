using ResearchKit.Statistics.Moments;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>
/// The columns that a fit works with: those of a design about their middle and in units of their spread, so that cross
/// products keep their digits; or, where columns are nearly collinear, an orthonormal basis of the same space.
/// </summary>
internal sealed class WorkingColumns
{
    /// <summary>Rows that are worked on at once: with ten columns they stay in the second cache.</summary>
    public const int Block = 512;

    /// <summary>
    /// From one column of a block to the next: not 4,096 bytes, which would send all columns to the same lines of the first
    /// cache.
    /// </summary>
    public const int Stride = Block + 16;

    private readonly ReadOnlyMemory<double>[] _columns;
    private readonly double[] _centres;
    private readonly double[] _scales;

    private WorkingColumns(ReadOnlyMemory<double>[] columns, double[] centres, double[] scales, int rows, double[,] back) =>
        (_columns, _centres, _scales, Rows, Back) = (columns, centres, scales, rows, back);

    public int Rows { get; }

    public int Count => _columns.Length;

    /// <summary>The coefficients of the design are this matrix times those of the working columns.</summary>
    public double[,] Back { get; }

    public required bool HasIntercept { get; init; }

    /// <summary>How far each column of the design spreads, to a power of two.</summary>
    public required double[] Spreads { get; init; }

    public static WorkingColumns Standardized(ReadOnlyMemory<double>[] columns, bool hasIntercept, int rows)
    {
        var (centres, scales) = (new double[columns.Length], new double[columns.Length]);
        Parallel.For(0, columns.Length, j =>
        {
            var column = columns[j].Span;
            if (hasIntercept && j == 0)
            {
                scales[j] = 1;
                return;
            }
            // Any centre near the middle will do: that of both ends where a sum of great numbers overflows.
            var range = SampleRange.Of(column);
            var middle = double.IsFinite(range.Sum) ? range.Sum / rows : range.Smallest / 2 + range.Greatest / 2;
            centres[j] = hasIntercept ? Math.Clamp(middle, range.Smallest, range.Greatest) : 0;
            var spread = Math.Max(range.Greatest - centres[j], centres[j] - range.Smallest);
            // A power of two, so that scaling changes no digit.
            scales[j] = PowerOfTwo.ToUnit(spread);
        });
        var back = new double[columns.Length, columns.Length];
        for (var j = 0; j < columns.Length; j++)
        {
            back[j, j] = scales[j];
            if (hasIntercept && j > 0)
                back[0, j] = -scales[j] * centres[j];
        }
        return new(columns, centres, scales, rows, back)
        {
            HasIntercept = hasIntercept,
            Spreads = [.. scales.Select(scale => 1 / scale)],
        };
    }

    /// <summary>Writes a block of rows, column after column at distances of <see cref="Stride"/>.</summary>
    public void Fill(int start, int count, Span<double> block)
    {
        for (var j = 0; j < _columns.Length; j++)
        {
            var source = _columns[j].Span.Slice(start, count);
            var target = block.Slice(j * Stride, count);
            if (_scales[j] == 1 && _centres[j] == 0)
            {
                source.CopyTo(target);
                continue;
            }
            CrossProducts.Standardize(source, _centres[j], _scales[j], target);
        }
    }

    /// <summary>An orthonormal basis of the same space (two rounds of Gram and Schmidt); 8 bytes per observation and column.</summary>
    /// <param name="tolerance">A column is collinear if less than this share of it is left.</param>
    /// <param name="collinear">The first column that the others before it explain, or −1.</param>
    public WorkingColumns Orthonormal(double tolerance, out int collinear)
    {
        var (p, basis) = (Count, new double[Count][]);
        // The working column k is the basis times column k of this triangle.
        var triangle = new double[p, p];
        for (var k = 0; k < p; k++)
        {
            var column = new double[Rows];
            for (var i = 0; i < Rows; i++)
                column[i] = (_columns[k].Span[i] - _centres[k]) * _scales[k];
            var whole = Norm(column);
            for (var round = 0; round < 2; round++)
            {
                for (var j = 0; j < k; j++)
                {
                    var product = CrossProducts.Dot(basis[j], column);
                    triangle[j, k] += product;
                    for (var i = 0; i < Rows; i++)
                        column[i] -= product * basis[j][i];
                }
            }
            var left = triangle[k, k] = Norm(column);
            if (!(left > tolerance * whole))
            {
                collinear = k;
                return this;
            }
            for (var i = 0; i < Rows; i++)
                column[i] /= left;
            basis[k] = column;
        }
        collinear = -1;
        return new([.. basis.Select(column => new ReadOnlyMemory<double>(column))], new double[p], [.. Enumerable.Repeat(1.0, p)], Rows,
            BackThrough(triangle))
        {
            HasIntercept = HasIntercept,
            Spreads = Spreads,
        };
    }

    private static double Norm(double[] column) => Math.Sqrt(CrossProducts.Dot(column, column));

    // Back · triangle⁻¹, row by row.
    private double[,] BackThrough(double[,] triangle)
    {
        var p = Count;
        var back = new double[p, p];
        for (var r = 0; r < p; r++)
        {
            for (var k = 0; k < p; k++)
            {
                var sum = Back[r, k];
                for (var j = 0; j < k; j++)
                    sum -= back[r, j] * triangle[j, k];
                back[r, k] = sum / triangle[k, k];
            }
        }
        return back;
    }
}
