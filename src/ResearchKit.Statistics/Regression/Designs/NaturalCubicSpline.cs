namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>
/// The natural cubic splines with given knots, less the constant: B-splines whose coefficients are held, by two
/// Householder reflections, to those combinations that have no second derivative at the outermost knots. R's basis.
/// In units of a power of two near the distance of the outermost knots: cubes of neither 1e300 nor 1e-300 leave the range
/// of a double.
/// </summary>
internal sealed class NaturalCubicSpline
{
    private readonly double _scale;
    private readonly double _first;
    private readonly double _last;
    private readonly CubicBasis _basis;
    // Row s: how much of B-spline s is in each column.
    private readonly double[,] _shares;

    /// <param name="inner">Ascending, strictly between the outermost.</param>
    /// <param name="first">The smallest knot.</param>
    /// <param name="last">The greatest.</param>
    public NaturalCubicSpline(double[] inner, double first, double last)
    {
        // Half of the distance, as the whole may leave the range.
        _scale = Math.ScaleB(1, -Math.Clamp(Math.ILogB(last / 2 - first / 2), -1022, 1022));
        (_first, _last, DegreesOfFreedom) = (first * _scale, last * _scale, inner.Length + 1);
        _basis = new([.. Enumerable.Repeat(_first, 4), .. inner.Select(knot => knot * _scale), .. Enumerable.Repeat(_last, 4)]);
        _shares = Shares();
    }

    public int DegreesOfFreedom { get; }

    /// <summary>With as many knots as the degrees of freedom allow, at quantiles (R's type 7), as R's ns places them.</summary>
    public static double[] InnerKnots(double[] sorted, int degreesOfFreedom)
    {
        var knots = new double[degreesOfFreedom - 1];
        for (var k = 0; k < knots.Length; k++)
        {
            var place = (sorted.Length - 1) * ((k + 1) * (1.0 / degreesOfFreedom));
            var below = (int)Math.Floor(place);
            var share = place - below;
            knots[k] = share == 0 || sorted[below] == sorted[below + 1] ? sorted[below] : (1 - share) * sorted[below] + share * sorted[below + 1];
        }
        return knots;
    }

    public double[][] Values(double[] x) => Evaluate(x, slopes: false);

    public double[][] Slopes(double[] x) => Evaluate(x, slopes: true);

    private double[][] Evaluate(double[] x, bool slopes)
    {
        var columns = new double[DegreesOfFreedom][];
        for (var c = 0; c < columns.Length; c++)
            columns[c] = new double[x.Length];
        Span<double> values = stackalloc double[4];
        Span<double> slope = stackalloc double[4];
        for (var i = 0; i < x.Length; i++)
        {
            var at = x[i] * _scale;
            var inside = Math.Clamp(at, _first, _last);
            var start = _basis.At(inside, slopes ? 1 : 0, values);
            if (!slopes && inside != at)
            {
                // Beyond the outermost knots straight on.
                _basis.At(inside, 1, slope);
                for (var k = 0; k < 4; k++)
                    values[k] += (at - inside) * slope[k];
            }
            for (var c = 0; c < columns.Length; c++)
            {
                var sum = 0.0;
                for (var k = 0; k < 4; k++)
                    sum += values[k] * _shares[start + k, c];
                columns[c][i] = slopes ? sum * _scale : sum;
            }
        }
        return columns;
    }

    private double[,] Shares()
    {
        // The first spline is the only one at the left end, so leaving it out leaves out the constant.
        var kept = _basis.Count - 1;
        var bends = new[] { Bend(_first), Bend(_last) };
        var first = Reflector(bends[0], 0);
        Reflect(first, bends[1]);
        var second = Reflector(bends[1], 1);
        var shares = new double[_basis.Count, DegreesOfFreedom];
        for (var s = 0; s < kept; s++)
        {
            var unit = new double[kept];
            unit[s] = 1;
            Reflect(first, unit);
            Reflect(second, unit);
            for (var c = 0; c < DegreesOfFreedom; c++)
                shares[s + 1, c] = unit[c + 2];
        }
        return shares;
    }

    /// <summary>The second derivative of each kept spline at an end.</summary>
    private double[] Bend(double x)
    {
        Span<double> values = stackalloc double[4];
        var start = _basis.At(x, 2, values);
        var bend = new double[_basis.Count];
        for (var k = 0; k < 4; k++)
            bend[start + k] = values[k];
        return bend[1..];
    }

    /// <summary>The vector v of the reflection 1 − 2vvᵀ/vᵀv that clears what follows a place; its sign is that of LINPACK, so that columns are R's.</summary>
    private static double[] Reflector(double[] column, int place)
    {
        var v = (double[])column.Clone();
        Array.Clear(v, 0, place);
        var length = Math.Sqrt(v.Sum(value => value * value));
        v[place] += v[place] < 0 ? -length : length;
        return v;
    }

    private static void Reflect(double[] v, double[] target)
    {
        var (product, squares) = (0.0, 0.0);
        for (var i = 0; i < v.Length; i++)
            (product, squares) = (product + v[i] * target[i], squares + v[i] * v[i]);
        for (var i = 0; i < v.Length; i++)
            target[i] -= 2 * product / squares * v[i];
    }
}
