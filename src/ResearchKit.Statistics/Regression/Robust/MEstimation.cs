using ResearchKit.Statistics.Numerics;
using ResearchKit.Statistics.Regression.LeastSquares;

namespace ResearchKit.Statistics.Regression.Robust;

/// <summary>Robust regression by least squares whose weights depend on the residuals in units of their scale, until both agree.</summary>
internal static class MEstimation
{
    private const int MaximalSteps = 2000;
    private const double Accuracy = 1e-13;

    // The median of the absolute value of a standard normal, with as many digits as R's rlm takes.
    private const double MedianOfNormal = 0.6745;

    // Residuals of this share of the outcome are rounding.
    private const double Perfect = 1e-13;

    /// <param name="method">What the weights are called.</param>
    /// <param name="design">What explains.</param>
    /// <param name="outcome">What is explained.</param>
    /// <param name="weight">The weight of a residual in units of the scale, in [0, 1].</param>
    /// <param name="slope">The derivative of the residual times its weight.</param>
    public static RobustFit Fit(
        string method, DesignMatrix design, ReadOnlySpan<double> outcome, Func<double, double> weight, Func<double, double> slope)
    {
        LinearFit.RequireColumns(design, outcome, "a robust regression");
        var start = Solution.Of(design, outcome, null);
        var unit = 1 / start.OutcomeScale;
        var residuals = start.Residuals;
        for (var i = 0; i < residuals.Length; i++)
            residuals[i] *= unit;
        var coefficients = start.Coefficients;
        var size = Kernels.LargestMagnitude(outcome);
        var (roots, next) = (new double[residuals.Length], new double[residuals.Length]);
        // For least squares; what it leaves there is not asked for.
        var buffers = (new double[residuals.Length], new double[residuals.Length]);
        for (var step = 0; ; step++)
        {
            var scale = Scale(residuals, size, roots);
            for (var i = 0; i < roots.Length; i++)
                roots[i] = Math.Sqrt(weight(residuals[i] / scale));
            coefficients = Solution.Of(design, outcome, roots, buffers).Coefficients;
            SetResiduals(next, design, outcome, coefficients);
            var (moved, length) = (0.0, 0.0);
            for (var i = 0; i < next.Length; i++)
            {
                var (change, before) = ((next[i] - residuals[i]) / scale, residuals[i] / scale);
                (moved, length) = (moved + change * change, length + before * before);
            }
            (residuals, next) = (next, residuals);
            if (moved <= Accuracy * Accuracy * length)
                break;
            if (step == MaximalSteps)
                throw Require.Broken(Violation.NotConverged, nameof(outcome), $"The weights did not settle in {MaximalSteps} steps.");
        }
        var finalScale = Scale(residuals, size, next);
        var spread = Spread(residuals, finalScale, design.ColumnCount, weight, slope, next);
        for (var i = 0; i < roots.Length; i++)
            roots[i] = weight(residuals[i] / finalScale);
        return new(
            method, design, coefficients, [.. Enumerable.Range(0, coefficients.Length).Select(j => spread * Length(start.Root.Row(j)) * start.Scales[j])],
            finalScale, roots, residuals);
    }

    /// <summary>Huber's standard deviation of a residual, corrected for the number of coefficients (Huber 1981, section 7.6).</summary>
    private static double Spread(
        double[] residuals, double scale, int columns, Func<double, double> weight, Func<double, double> slope, double[] slopes)
    {
        var n = residuals.Length;
        for (var i = 0; i < n; i++)
            slopes[i] = slope(residuals[i] / scale);
        var mean = slopes.Average();
        var variance = slopes.Sum(value => (value - mean) * (value - mean)) / (n - 1);
        var squares = residuals.Sum(residual => Math.Pow(weight(residual / scale) * (residual / scale), 2)) / (n - columns);
        return scale * Math.Sqrt(squares) * (1 + columns * variance / (n * mean * mean)) / mean;
    }

    private static double Scale(double[] residuals, double size, double[] absolute)
    {
        for (var i = 0; i < residuals.Length; i++)
            absolute[i] = Math.Abs(residuals[i]);
        var median = OrderStatistic.Median(absolute);
        return median > Perfect * size ? median / MedianOfNormal : throw Require.Broken(
            Violation.Constant, "outcome", $"Half of the residuals are 0, which leaves no scale to judge the others by.");
    }

    private static void SetResiduals(double[] residuals, DesignMatrix design, ReadOnlySpan<double> outcome, double[] coefficients)
    {
        outcome.CopyTo(residuals);
        for (var j = 0; j < coefficients.Length; j++)
        {
            var column = design.Column(j);
            for (var i = 0; i < residuals.Length; i++)
                residuals[i] -= column[i] * coefficients[j];
        }
    }

    private static double Length(ReadOnlySpan<double> values)
    {
        var squares = 0.0;
        foreach (var value in values)
            squares += value * value;
        return Math.Sqrt(squares);
    }
}
