namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>
/// The triangular factor of [W y] by Householder reflections, block by block ("tall and skinny QR": Demmel, Grigori,
/// Hoemmen and Langou 2012, doi 10.1137/080731992). The orthogonal factor is never formed.
/// </summary>
internal static class Orthogonalisation
{
    /// <param name="columns">What explains.</param>
    /// <param name="outcome">What is explained, times the roots of the weights.</param>
    /// <returns>One row and column more than there are columns; the last column belongs to the outcome. The diagonal is not negative.</returns>
    public static Triangle Factor(WorkingColumns columns, double[] outcome)
    {
        var size = columns.Count + 1;
        var parts = columns.Blocks.Map((from, to) =>
        {
            var factor = new Triangle(size);
            var block = new double[size * columns.Blocks.BlockRows];
            for (var start = from; start < to; start += columns.Blocks.BlockRows)
            {
                var end = Math.Min(to, start + columns.Blocks.BlockRows);
                var stride = Kernels.Padded(end - start);
                columns.Load(start, end, block);
                outcome.AsSpan(start, end - start).CopyTo(block.AsSpan(columns.Count * stride));
                block.AsSpan(columns.Count * stride + end - start, stride - (end - start)).Clear();
                Fold(factor, block.AsSpan(0, size * stride), stride);
            }
            return factor;
        });
        var total = parts[0];
        foreach (var part in parts.Skip(1))
            Fold(total, part);
        for (var i = 0; i < size; i++)
        {
            if (total[i, i] < 0)
            {
                foreach (ref var value in total.Row(i))
                    value = -value;
            }
        }
        return total;
    }

    /// <summary>The factor of what it was the factor of and these rows below.</summary>
    internal static void Fold(Triangle factor, Span<double> block, int stride)
    {
        Span<double> products = stackalloc double[4];
        for (var j = 0; j < factor.Size; j++)
        {
            var column = block.Slice(j * stride, stride);
            var squares = Kernels.Dot(column, column);
            if (squares == 0)
                continue;
            var row = factor.Row(j);
            var length = Math.Sqrt(row[0] * row[0] + squares);
            // The sign that does not cancel.
            var lead = row[0] >= 0 ? row[0] + length : row[0] - length;
            var factorOf = 2 / (lead * lead + squares);
            row[0] = row[0] >= 0 ? -length : length;
            var k = j + 1;
            for (; k + 4 <= factor.Size; k += 4)
            {
                var four = block.Slice(k * stride, 4 * stride);
                Kernels.FourDots(column, four, products);
                for (var f = 0; f < 4; f++)
                {
                    products[f] = -factorOf * (lead * row[k - j + f] + products[f]);
                    row[k - j + f] += products[f] * lead;
                }
                Kernels.AddFourMultiples(products, column, four);
            }
            for (; k < factor.Size; k++)
            {
                var other = block.Slice(k * stride, stride);
                var multiple = -factorOf * (lead * row[k - j] + Kernels.Dot(column, other));
                row[k - j] += multiple * lead;
                Kernels.AddMultiple(multiple, column, other);
            }
        }
    }

    private static void Fold(Triangle total, Triangle part)
    {
        var stride = Kernels.Padded(part.Size);
        var block = new double[part.Size * stride];
        for (var i = 0; i < part.Size; i++)
        {
            for (var j = i; j < part.Size; j++)
                block[j * stride + i] = part[i, j];
        }
        Fold(total, block, stride);
    }
}
