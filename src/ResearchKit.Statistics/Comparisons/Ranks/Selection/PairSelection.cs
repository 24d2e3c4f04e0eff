namespace ResearchKit.Statistics.Comparisons.Ranks.Selection;

/// <summary>
/// The k-th smallest of m·n pairs in the memory of m + n: a bracket is narrowed by passes that count in O(m + n) how many
/// pairs lie below a pivot, until the few inside can be written out.
/// </summary>
internal static class PairSelection
{
    private const int SampledRows = 256;

    // One in so many of the bracket's pairs lies on the far side of a pivot that aims beside the wanted one.
    private const double Margin = 0.02;

    /// <summary>The middle number, or the mean of both middle ones.</summary>
    public static double Median<TGrid>(TGrid grid)
        where TGrid : struct, IPairGrid
    {
        var middle = (grid.Count + 1) / 2;
        var lower = Select(grid, middle);
        if (grid.Count % 2 == 1)
            return lower;
        var split = Split(grid, lower);
        return split.AtMost > middle ? lower : lower / 2 + split.Next / 2;
    }

    /// <param name="grid">The pairs.</param>
    /// <param name="rank">1 for the smallest, to the number of pairs.</param>
    public static double Select<TGrid>(TGrid grid, long rank)
        where TGrid : struct, IPairGrid
    {
        var (low, high) = (grid.At(0, grid.FirstColumn(0)), grid.At(grid.Rows - 1, grid.Columns - 1));
        var (below, upTo) = (0L, grid.Count);
        var fewEnough = Math.Clamp((long)grid.Rows + grid.Columns, 64, 1 << 16);
        var sample = grid.Count > SampledRows * SampledRows ? Sample(grid) : [];
        for (var step = 0; low < high && upTo - below > fewEnough; step++)
        {
            var sampled = step < 2 && sample.Length > 0;
            var share = sampled ? (rank - 0.5) / grid.Count : (rank - below - 0.5) / (upTo - below);
            var beside = Math.Clamp(share + (step % 2 == 0 ? Margin : -Margin), 0, 1);
            // Straight lines find the place among numbers that are evenly spread; halving the bits among any others.
            var pivot = sampled ? sample[(int)(beside * (sample.Length - 1))]
                : step % 3 == 2 ? BetweenBits(low, high)
                : low * (1 - beside) + high * beside;
            pivot = pivot < low ? low : pivot < high ? pivot : BetweenBits(low, high);
            var split = Split(grid, pivot);
            if (split.AtMost >= rank)
                (high, upTo) = (split.Last, split.AtMost);
            else
                (low, below) = (split.Next, split.AtMost);
        }
        if (low == high)
            return low;
        var inside = Between(grid, low, high, (int)(upTo - below));
        Array.Sort(inside);
        return inside[rank - below - 1];
    }

    /// <summary>How many numbers are at most the pivot, the last of them and the next after them.</summary>
    private static (long AtMost, double Last, double Next) Split<TGrid>(TGrid grid, double pivot)
        where TGrid : struct, IPairGrid
    {
        var (atMost, last, next) = (0L, double.NegativeInfinity, double.PositiveInfinity);
        var end = grid.Columns;
        for (var row = 0; row < grid.Rows; row++)
        {
            while (end > 0 && grid.At(row, end - 1) > pivot)
                end--;
            var first = grid.FirstColumn(row);
            if (end > first)
            {
                atMost += end - first;
                last = Math.Max(last, grid.At(row, end - 1));
            }
            if (Math.Max(end, first) < grid.Columns)
                next = Math.Min(next, grid.At(row, Math.Max(end, first)));
        }
        return (atMost, last, next);
    }

    private static double[] Between<TGrid>(TGrid grid, double low, double high, int count)
        where TGrid : struct, IPairGrid
    {
        var inside = new double[count];
        var (start, end, place) = (grid.Columns, grid.Columns, 0);
        for (var row = 0; row < grid.Rows; row++)
        {
            while (start > 0 && grid.At(row, start - 1) >= low)
                start--;
            while (end > 0 && grid.At(row, end - 1) > high)
                end--;
            for (var column = Math.Max(start, grid.FirstColumn(row)); column < end; column++)
                inside[place++] = grid.At(row, column);
        }
        return inside;
    }

    /// <summary>The numbers of evenly spaced rows and columns, sorted.</summary>
    private static double[] Sample<TGrid>(TGrid grid)
        where TGrid : struct, IPairGrid
    {
        var (rows, columns) = (Math.Min(SampledRows, grid.Rows), Math.Min(SampledRows, grid.Columns));
        var sample = new List<double>(rows * columns);
        for (var i = 0; i < rows; i++)
        {
            var row = (int)((i + 0.5) * grid.Rows / rows);
            for (var j = 0; j < columns; j++)
            {
                var column = (int)((j + 0.5) * grid.Columns / columns);
                if (column >= grid.FirstColumn(row))
                    sample.Add(grid.At(row, column));
            }
        }
        sample.Sort();
        return [.. sample];
    }

    /// <summary>The double halfway between two others in the order of their bits, below the greater one.</summary>
    private static double BetweenBits(double low, double high)
    {
        var middle = (Int128)Ordinal(low) + Ordinal(high) >> 1;
        var bits = (long)middle;
        return BitConverter.Int64BitsToDouble(bits >= 0 ? bits : long.MinValue - bits);

        static long Ordinal(double value)
        {
            var bits = BitConverter.DoubleToInt64Bits(value + 0.0);
            return bits >= 0 ? bits : long.MinValue - bits;
        }
    }
}
