using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ResearchKit.Statistics.Moments;
using ResearchKit.Statistics.Resampling.Engine;
using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics.Resampling.Correlations;

/// <summary>Two columns about their means, each of unit length: the correlation is the sum of their products.</summary>
internal sealed class CentredColumns
{
    // Where so little is left of a sum of squares about the mean of all, its digits are gone, and the sample is summed anew.
    private const double Cancelled = 1e-6;

    // Nearer to ±1 the quotient of sums is known to n roundings only, and pairs on a line must give ±1 and not almost so.
    private const double NearOne = 1 - 1e-6;

    private readonly double[] _valuesX;
    private readonly double[] _valuesY;
    private readonly double[] _x;
    private readonly double[] _y;

    private CentredColumns(double[] x, double[] y)
    {
        (_valuesX, _valuesY) = (x, y);
        (_x, _y) = (Centred(x), Centred(y));
    }

    public ReadOnlySpan<double> X => _x;

    public ReadOnlySpan<double> Y => _y;

    public static CentredColumns OfValues(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => new(x.ToArray(), y.ToArray());

    /// <summary>The mid-ranks instead of the values.</summary>
    public static CentredColumns OfRanks(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => new(Scores(x), Scores(y));

    /// <summary>Σ of the products, in eight lanes whatever the processor, so that all give the same bits.</summary>
    public static double Product(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var eightsOfX = MemoryMarshal.Cast<double, Vector512<double>>(x);
        var eightsOfY = MemoryMarshal.Cast<double, Vector512<double>>(y);
        var sums = Vector512<double>.Zero;
        for (var i = 0; i < eightsOfX.Length && i < eightsOfY.Length; i++)
            sums += eightsOfX[i] * eightsOfY[i];
        var sum = Vector256.Sum(sums.GetLower() + sums.GetUpper());
        for (var i = eightsOfX.Length * Vector512<double>.Count; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }

    /// <summary>Pearson's correlation of a sample of the pairs.</summary>
    public Func<Evaluation> Evaluation => () =>
    {
        double[] bufferX = [], bufferY = [];
        return (indices, _) =>
        {
            var x = Evaluations.Gathered(_x, indices, ref bufferX);
            var y = Evaluations.Gathered(_y, indices, ref bufferY);
            var (sumX, sumY) = (Sum(x), Sum(y));
            var (rawX, rawY) = (Product(x, x), Product(y, y));
            var squaresX = rawX - sumX * sumX / x.Length;
            var squaresY = rawY - sumY * sumY / x.Length;
            if (squaresX > Cancelled * rawX && squaresY > Cancelled * rawY
                && (Product(x, y) - sumX * sumY / x.Length) / Math.Sqrt(squaresX * squaresY) is > -NearOne and < NearOne and var r)
                return r;
            return Correlation.Pearson(
                Evaluations.Gathered(_valuesX, indices, ref bufferX), Evaluations.Gathered(_valuesY, indices, ref bufferY)).Value;
        };
    };

    /// <summary>Pearson's correlation without each pair in turn.</summary>
    public double[] Deletions()
    {
        var n = _x.Length;
        var product = Product(_x, _y);
        var values = new double[n];
        for (var i = 0; i < n; i++)
        {
            // Without pair i the mean moves away from it, and the sums about it fall by n/(n − 1) of its own terms.
            var grown = n / (n - 1.0);
            var (squaresX, squaresY) = (1 - grown * _x[i] * _x[i], 1 - grown * _y[i] * _y[i]);
            values[i] = squaresX > Cancelled && squaresY > Cancelled
                && (product - grown * _x[i] * _y[i]) / Math.Sqrt(squaresX * squaresY) is > -NearOne and < NearOne and var r
                ? r : Without(i);
        }
        return values;
    }

    private double Without(int i)
    {
        try
        {
            return Correlation.Pearson(Others(_valuesX), Others(_valuesY)).Value;
        }
        catch (AssumptionException)
        {
            return double.NaN;
        }

        double[] Others(double[] values) => [.. values[..i], .. values[(i + 1)..]];
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sums = Vector256<double>.Zero;
        var i = 0;
        for (; i + 4 <= values.Length; i += 4)
            sums += Vector256.Create(values.Slice(i, 4));
        var sum = Vector256.Sum(sums);
        for (; i < values.Length; i++)
            sum += values[i];
        return sum;
    }

    private static double[] Centred(ReadOnlySpan<double> values)
    {
        var sample = CentredSample.Of(values);
        var (scale, length) = (1 / sample.Unit, Math.Sqrt(sample.SumOfSquares));
        var centred = new double[values.Length];
        for (var i = 0; i < centred.Length; i++)
            centred[i] = (values[i] * scale - sample.Mean) / length;
        return centred;
    }

    private static double[] Scores(ReadOnlySpan<double> values)
    {
        using var ranking = Ranking.Of(values);
        var scores = new double[values.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = ranking.Scores[i];
        return scores;
    }
}
