using MathNet.Numerics.LinearAlgebra;
using ResearchKit.Statistics.Regression.LeastSquares;

namespace ResearchKit.Statistics.Regression.Quantiles;

/// <summary>
/// The exact minimum of a quantile regression's loss: from one fit through p observations to the next along the edges in
/// which the loss falls, each as far as it falls (Bloomfield and Steiger 1983, Least Absolute Deviations, chapter 2).
/// </summary>
internal sealed class VertexDescent(double[][] x, double tau)
{
    private const double OptimalityTolerance = 1e-9;
    private const int PivotsBetweenInversions = 40;

    private readonly int _count = x.Length;
    private readonly int _rows = x[0].Length;
    private readonly double[] _residuals = new double[x[0].Length];
    private readonly double[] _changes = new double[x[0].Length];
    private readonly bool[] _isFitted = new bool[x[0].Length];

    // How the coefficients change when the residual of one fitted row changes: a column for each.
    private Matrix<double> _edges = Matrix<double>.Build.Dense(x.Length, x.Length);
    private int[] _fitted = [];

    /// <summary>The residuals of the last minimum; exactly 0 for the rows that it goes through.</summary>
    public double[] Residuals => _residuals;

    /// <param name="y">The outcome.</param>
    /// <param name="fitted">As many rows as columns, linearly independent, to start from; where no step is left, those of the minimum.</param>
    /// <returns>Whether it was reached.</returns>
    public bool Descend(double[] y, int[] fitted)
    {
        _fitted = fitted;
        var limit = 100 * (_count + 10) + 2L * _rows;
        for (var pivot = 0; pivot < limit; pivot++)
        {
            if (pivot % PivotsBetweenInversions == 0)
                Invert(y);
            var (edge, sign, slope) = SteepestEdge();
            if (edge < 0)
                return true;
            Follow(edge, sign);
            var (entering, step) = WeightedSelection.Of(_residuals, _changes, _isFitted, -slope);
            if (entering < 0)
                return false;
            if (step == 0)
                return true;
            Exchange(edge, sign, entering, step);
        }
        return false;
    }

    /// <summary>The coefficients through the fitted rows, corrected once by their residuals with twice the digits.</summary>
    public double[] Coefficients(double[] y)
    {
        var coefficients = new double[_count];
        for (var pass = 0; pass < 3; pass++)
        {
            var rest = Vector<double>.Build.Dense(_count, k =>
            {
                DoubleDouble sum = y[_fitted[k]];
                for (var j = 0; j < _count; j++)
                    sum -= (DoubleDouble)x[j][_fitted[k]] * coefficients[j];
                return sum.Rounded;
            });
            var correction = _edges * rest;
            for (var j = 0; j < _count; j++)
                coefficients[j] += correction[j];
        }
        return coefficients;
    }

    private void Invert(double[] y)
    {
        Array.Clear(_isFitted);
        foreach (var row in _fitted)
            _isFitted[row] = true;
        _edges = Matrix<double>.Build.Dense(_count, _count, (k, j) => x[j][_fitted[k]]).Inverse();
        var coefficients = Coefficients(y);
        y.CopyTo(_residuals, 0);
        for (var j = 0; j < _count; j++)
        {
            var (column, coefficient) = (x[j], coefficients[j]);
            for (var i = 0; i < _rows; i++)
                _residuals[i] -= column[i] * coefficient;
        }
        foreach (var row in _fitted)
            _residuals[row] = 0;
    }

    /// <summary>The fitted row to let go of, to which side, and the slope of the loss there; −1 where it falls nowhere.</summary>
    private (int Edge, int Sign, double Slope) SteepestEdge()
    {
        var gradient = new double[_count];
        for (var j = 0; j < _count; j++)
        {
            var (column, sum) = (x[j], 0.0);
            for (var i = 0; i < _rows; i++)
            {
                if (!_isFitted[i])
                    sum -= (_residuals[i] < 0 ? tau - 1 : tau) * column[i];
            }
            gradient[j] = sum;
        }
        var best = (Edge: -1, Sign: 0, Slope: 0.0);
        var steepest = 0.0;
        for (var k = 0; k < _count; k++)
        {
            var (along, length) = (0.0, 0.0);
            for (var j = 0; j < _count; j++)
                (along, length) = (along + gradient[j] * _edges[j, k], length + _edges[j, k] * _edges[j, k]);
            // The fitted row's own residual falls below 0 on the one side and rises above it on the other.
            foreach (var (sign, slope) in ((int, double)[])[(1, along + 1 - tau), (-1, -along + tau)])
            {
                if (slope < -OptimalityTolerance && slope / Math.Sqrt(length) < steepest)
                {
                    steepest = slope / Math.Sqrt(length);
                    best = (k, sign, slope);
                }
            }
        }
        return best;
    }

    /// <summary>How fast each residual falls along an edge.</summary>
    private void Follow(int edge, int sign)
    {
        Array.Clear(_changes);
        for (var j = 0; j < _count; j++)
        {
            var (column, by) = (x[j], sign * _edges[j, edge]);
            for (var i = 0; i < _rows; i++)
                _changes[i] += column[i] * by;
        }
    }

    private void Exchange(int edge, int sign, int entering, double step)
    {
        var leaving = _fitted[edge];
        for (var i = 0; i < _rows; i++)
        {
            if (!_isFitted[i])
                _residuals[i] -= step * _changes[i];
        }
        _residuals[leaving] = -step * sign;
        _residuals[entering] = 0;
        (_isFitted[leaving], _isFitted[entering]) = (false, true);
        _fitted[edge] = entering;
        var shares = new double[_count];
        for (var k = 0; k < _count; k++)
        {
            for (var j = 0; j < _count; j++)
                shares[k] += x[j][entering] * _edges[j, k];
        }
        for (var j = 0; j < _count; j++)
        {
            var own = _edges[j, edge] / shares[edge];
            for (var k = 0; k < _count; k++)
                _edges[j, k] -= k == edge ? 0 : own * shares[k];
            _edges[j, edge] = own;
        }
    }
}
