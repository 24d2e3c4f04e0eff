using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ResearchKit.Statistics.Moments;

/// <summary>Sums over pairs of scaled values less a number near their means, all in one pass.</summary>
/// <param name="X">Σ of the deviations of the first column.</param>
/// <param name="Y">Σ of those of the second.</param>
/// <param name="XX">Σ of the squares of the first.</param>
/// <param name="YY">Σ of the squares of the second.</param>
/// <param name="XY">Σ of the products.</param>
internal readonly record struct DeviationSums(double X, double Y, double XX, double YY, double XY)
{
    // Sums of blocks, then of their sums: the error grows with 128 + n/1,024 roundings instead of n.
    private const int Block = 1024;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static DeviationSums Of(
        ReadOnlySpan<double> x, double scaleOfX, double centreOfX, ReadOnlySpan<double> y, double scaleOfY, double centreOfY)
    {
        double totalX = 0, totalY = 0, totalXX = 0, totalYY = 0, totalXY = 0;
        var (scalesOfX, scalesOfY) = (Vector512.Create(scaleOfX), Vector512.Create(scaleOfY));
        var (centresOfX, centresOfY) = (Vector512.Create(centreOfX), Vector512.Create(centreOfY));
        for (var start = 0; start < x.Length; start += Block)
        {
            var length = Math.Min(Block, x.Length - start);
            var restX = x.Slice(start, length);
            var restY = y.Slice(start, length);
            var eightsOfX = MemoryMarshal.Cast<double, Vector512<double>>(restX);
            var eightsOfY = MemoryMarshal.Cast<double, Vector512<double>>(restY);
            var (sumX, sumY, sumXX, sumYY, sumXY) = (Vector512<double>.Zero, Vector512<double>.Zero,
                Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
            for (var i = 0; i < eightsOfX.Length; i++)
            {
                var a = eightsOfX[i] * scalesOfX - centresOfX;
                var b = eightsOfY[i] * scalesOfY - centresOfY;
                sumX += a;
                sumY += b;
                sumXX += a * a;
                sumYY += b * b;
                sumXY += a * b;
            }
            totalX += Vector512.Sum(sumX);
            totalY += Vector512.Sum(sumY);
            totalXX += Vector512.Sum(sumXX);
            totalYY += Vector512.Sum(sumYY);
            totalXY += Vector512.Sum(sumXY);
            for (var i = length & ~7; i < length; i++)
            {
                var a = restX[i] * scaleOfX - centreOfX;
                var b = restY[i] * scaleOfY - centreOfY;
                totalX += a;
                totalY += b;
                totalXX += a * a;
                totalYY += b * b;
                totalXY += a * b;
            }
        }
        return new(totalX, totalY, totalXX, totalYY, totalXY);
    }
}
