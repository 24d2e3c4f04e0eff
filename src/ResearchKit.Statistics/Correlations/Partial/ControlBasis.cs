namespace ResearchKit.Statistics.Correlations.Partial;

/// <summary>The space that the controls span, from which what they explain of a column can be taken out.</summary>
internal sealed class ControlBasis
{
    // Below this share of a column's length what the controls leave over is rounding. R's lm takes 1e-7.
    private const double RankTolerance = 1e-10;

    private readonly double[][] _basis;

    private ControlBasis(double[][] basis) => _basis = basis;

    public int Count => _basis.Length;

    /// <param name="centred">Columns about their means; they belong to the result afterwards.</param>
    /// <exception cref="AssumptionException">A column is a combination of those before it.</exception>
    public static ControlBasis Of(double[][] centred)
    {
        for (var j = 0; j < centred.Length; j++)
        {
            var before = new ControlBasis(centred[..j]);
            var name = $"controls[{j}]";
            var left = before.Remove(centred[j], name, "a straight combination of the controls before it");
            var length = Math.Sqrt(left);
            foreach (ref var value in centred[j].AsSpan())
                value /= length;
        }
        return new(centred);
    }

    /// <summary>Takes out of a centred column what the controls explain, in place.</summary>
    /// <returns>The sum of squares that is left over.</returns>
    /// <exception cref="AssumptionException">Nothing is left over.</exception>
    public double Remove(double[] column, string parameterName, string combination = "a straight combination of the controls")
    {
        var before = SumOfProducts(column, column);
        // Twice is enough: the second pass takes out what rounding left in of the first (Giraud and others 2005).
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var direction in _basis)
                Subtract(column, SumOfProducts(column, direction), direction);
        }
        var left = SumOfProducts(column, column);
        if (left <= RankTolerance * RankTolerance * before)
            throw Require.Broken(Violation.Collinear, parameterName,
                $"{parameterName} is {combination}; nothing of it is left to correlate once they are held fixed.");
        return left;
    }

    public static double SumOfProducts(double[] x, double[] y)
    {
        // Sums of blocks, then of their sums: fewer roundings than one after another.
        const int block = 1024;
        var total = 0.0;
        for (var start = 0; start < x.Length; start += block)
        {
            var end = Math.Min(start + block, x.Length);
            var sum = 0.0;
            for (var i = start; i < end; i++)
                sum += x[i] * y[i];
            total += sum;
        }
        return total;
    }

    private static void Subtract(double[] column, double factor, double[] direction)
    {
        for (var i = 0; i < column.Length; i++)
            column[i] -= factor * direction[i];
    }
}
