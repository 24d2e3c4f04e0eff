namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>
/// The polynomials of degree 1 to d that are orthonormal over a sample, by Stieltjes' three-term recurrence (Forsythe
/// 1957, doi 10.1137/0105007), whose leading coefficients are positive.
/// </summary>
internal sealed class OrthogonalPolynomials
{
    private readonly double _centre;
    // A power of two near 1/(largest deviation): powers of 1e200 would leave the range of a double.
    private readonly double _scale;
    private readonly double[] _shifts;
    private readonly double[] _norms;

    public OrthogonalPolynomials(double[] x, int degree)
    {
        Degree = degree;
        // Half the values' mean, twice, as a sum of great numbers would overflow.
        foreach (var value in x)
            _centre += value / x.Length;
        var largest = x.Max(value => Math.Abs(value / 2 - _centre / 2));
        _scale = Math.ScaleB(1, -Math.Clamp(Math.ILogB(largest), -1022, 1021) - 1);
        _shifts = new double[degree];
        _norms = new double[degree + 1];
        var (below, current) = (new double[x.Length], new double[x.Length]);
        Array.Fill(current, 1 / Math.Sqrt(x.Length));
        for (var d = 0; d < degree; d++)
        {
            for (var i = 0; i < x.Length; i++)
                _shifts[d] += Scaled(x[i]) * current[i] * current[i];
            var squares = 0.0;
            for (var i = 0; i < x.Length; i++)
            {
                below[i] = (Scaled(x[i]) - _shifts[d]) * current[i] - (d == 0 ? 0 : _norms[d] * below[i]);
                squares += below[i] * below[i];
            }
            _norms[d + 1] = Math.Sqrt(squares);
            for (var i = 0; i < x.Length; i++)
                below[i] /= _norms[d + 1];
            (below, current) = (current, below);
        }
        // The constant's height 1/√n is the norm of degree 0.
        _norms[0] = Math.Sqrt(x.Length);
    }

    public int Degree { get; }

    public double[][] Values(double[] x) => Evaluate(x, slopes: false);

    public double[][] Slopes(double[] x) => Evaluate(x, slopes: true);

    private double[][] Evaluate(double[] x, bool slopes)
    {
        var columns = new double[Degree][];
        for (var d = 0; d < Degree; d++)
            columns[d] = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var u = Scaled(x[i]);
            var (below, value) = (0.0, 1 / _norms[0]);
            var (slopeBelow, slope) = (0.0, 0.0);
            for (var d = 0; d < Degree; d++)
            {
                var back = d == 0 ? 0 : _norms[d];
                (slopeBelow, slope) = (slope, ((u - _shifts[d]) * slope + value - back * slopeBelow) / _norms[d + 1]);
                (below, value) = (value, ((u - _shifts[d]) * value - back * below) / _norms[d + 1]);
                columns[d][i] = slopes ? slope * _scale : value;
            }
        }
        return columns;
    }

    private double Scaled(double x) => x * _scale - _centre * _scale;
}
