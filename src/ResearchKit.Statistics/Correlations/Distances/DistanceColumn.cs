using System.Runtime.InteropServices;
using ResearchKit.Statistics.Moments;
using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Correlations.Distances;

/// <summary>
/// What the distances within one column add up to, found from its order in place of its n² pairs; in the scaled units of
/// its <see cref="CentredSample"/>. Takes 24 bytes for each observation.
/// </summary>
internal sealed class DistanceColumn
{
    private DistanceColumn(CentredSample about, double[] sorted, double[] rows, int[] order)
    {
        (About, Sorted, Rows, Order) = (about, sorted, rows, order);
        Sum = FillRows();
        Sums = new(
            order.Length, 2.0 * order.Length * about.SumOfSquares, BlockSum.OfProducts(rows, rows), Sum, Sum);
    }

    public CentredSample About { get; }

    /// <summary>Indices of the observations, from the smallest value to the largest.</summary>
    public int[] Order { get; }

    /// <summary>The deviations from the mean, ascending. Nothing here needs them later: the memory may be taken.</summary>
    public double[] Sorted { get; }

    /// <summary>For each observation the sum of its distances to all, less the mean of these sums. May be taken, too.</summary>
    public double[] Rows { get; }

    /// <summary>Σ of the distances of all n² ordered pairs.</summary>
    public double Sum { get; }

    /// <summary>The sums of the column with itself.</summary>
    public DistanceSums Sums { get; }

    public static DistanceColumn Of(CentredSample about, double[] values)
    {
        var n = values.Length;
        var (spare, order, spareOrder) = (new double[n], new int[n], new int[n]);
        for (var i = 0; i < n; i++)
            order[i] = i;
        var keys = MemoryMarshal.Cast<double, ulong>(values.AsSpan());
        SortedKeys.KeysOf(values, keys);
        if (RadixSort.Sort(keys, order, MemoryMarshal.Cast<double, ulong>(spare.AsSpan()), spareOrder))
            (values, spare, order) = (spare, values, spareOrder);
        foreach (ref var value in values.AsSpan())
            value = about.Deviation(SortedKeys.ValueOf(BitConverter.DoubleToUInt64Bits(value)));
        return new(about, values, spare, order);
    }

    private double FillRows()
    {
        var n = Sorted.Length;
        // From one value to the next the distances to those below grow by the gap, and to those above they shrink by it.
        var row = 0.0;
        for (var i = 1; i < n; i++)
            row += Sorted[i] - Sorted[0];
        var total = 0.0;
        for (var i = 0; i < n; i++)
        {
            if (i > 0)
                row += (2.0 * i - n) * (Sorted[i] - Sorted[i - 1]);
            Rows[Order[i]] = row;
            total += row;
        }
        var mean = total / n;
        foreach (ref var centred in Rows.AsSpan())
            centred -= mean;
        return total;
    }
}
