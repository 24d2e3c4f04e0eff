using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ResearchKit.Statistics.Moments;

/// <summary>What one look at a sample tells of it.</summary>
/// <param name="Smallest">Its smallest value.</param>
/// <param name="Greatest">Its greatest value.</param>
/// <param name="Sum">Of all values; not finite where one of them is not, and where the sum leaves the range of a double.</param>
internal readonly record struct SampleRange(double Smallest, double Greatest, double Sum)
{
    // Sums of blocks, then of their sums: the error grows with 128 + n/1,024 roundings instead of n.
    private const int Block = 1024;

    public bool IsConstant => Smallest == Greatest;

    public double Largest => Math.Max(Math.Abs(Smallest), Math.Abs(Greatest));

    /// <param name="values">At least one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SampleRange Of(ReadOnlySpan<double> values)
    {
        // Eight values side by side whatever the machine's registers hold, so that the bits are the same everywhere.
        var (smallest, greatest) = (Vector512.Create(values[0]), Vector512.Create(values[0]));
        var total = 0.0;
        for (var start = 0; start < values.Length; start += Block)
        {
            var block = values.Slice(start, Math.Min(Block, values.Length - start));
            var sums = Vector512<double>.Zero;
            foreach (var eight in MemoryMarshal.Cast<double, Vector512<double>>(block))
            {
                smallest = Vector512.MinNative(smallest, eight);
                greatest = Vector512.MaxNative(greatest, eight);
                sums += eight;
            }
            var sum = Vector512.Sum(sums);
            foreach (var value in block[(block.Length & ~7)..])
            {
                smallest = Vector512.MinNative(smallest, Vector512.Create(value));
                greatest = Vector512.MaxNative(greatest, Vector512.Create(value));
                sum += value;
            }
            total += sum;
        }
        var (least, most) = (values[0], values[0]);
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
            (least, most) = (Math.Min(least, smallest[lane]), Math.Max(most, greatest[lane]));
        return new(least, most, total);
    }

    /// <summary>Throws unless all values are finite; where the sum is finite, they are.</summary>
    public void RequireFinite(
        ReadOnlySpan<double> values, [CallerArgumentExpression(nameof(values))] string parameterName = "")
    {
        if (!double.IsFinite(Sum))
            Require.Finite(values, parameterName);
    }
}
