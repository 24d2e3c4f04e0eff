using ResearchKit.Statistics.Description;
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
        double[] residuals = [.. start.Residuals.Select(residual => residual * unit)];
        var coefficients = start.Coefficients;
        var size = Kernels.LargestMagnitude(outcome);
        var roots = new double[residuals.Length];
        for (var step = 0; ; step++)
        {
            var scale = Scale(residuals, size);
            for (var i = 0; i < roots.Length; i++)
                roots[i] = Math.Sqrt(weight(residuals[i] / scale));
            var next = Solution.Of(design, outcome, roots).Coefficients;
            var (moved, length) = (0.0, 0.0);
            var before = residuals;
            residuals = Residuals(design, outcome, next);
            for (var i = 0; i < residuals.Length; i++)
                (moved, length) = (moved + Math.Pow((residuals[i] - before[i]) / scale, 2), length + Math.Pow(before[i] / scale, 2));
            coefficients = next;
            if (moved <= Accuracy * Accuracy * length)
                break;
            if (step == MaximalSteps)
                throw Require.Broken(Violation.NotConverged, nameof(outcome), $"The weights did not settle in {MaximalSteps} steps.");
        }
        var finalScale = Scale(residuals, size);
        var spread = Spread(residuals, finalScale, design.ColumnCount, weight, slope);
        return new(
            method, design, coefficients, [.. Enumerable.Range(0, coefficients.Length).Select(j => spread * Length(start.Root.Row(j)) * start.Scales[j])],
            finalScale, [.. residuals.Select(residual => weight(residual / finalScale))], residuals);
    }

    /// <summary>Huber's standard deviation of a residual, corrected for the number of coefficients (Huber 1981, section 7.6).</summary>
    private static double Spread(double[] residuals, double scale, int columns, Func<double, double> weight, Func<double, double> slope)
    {
        var n = residuals.Length;
        double[] slopes = [.. residuals.Select(residual => slope(residual / scale))];
        var mean = slopes.Average();
        var variance = slopes.Sum(value => (value - mean) * (value - mean)) / (n - 1);
        var squares = residuals.Sum(residual => Math.Pow(weight(residual / scale) * (residual / scale), 2)) / (n - columns);
        return scale * Math.Sqrt(squares) * (1 + columns * variance / (n * mean * mean)) / mean;
    }

    private static double Scale(double[] residuals, double size)
    {
        double[] absolute = [.. residuals.Select(Math.Abs)];
        Array.Sort(absolute);
        var median = SortedSample.MedianOf(absolute);
        return median > Perfect * size ? median / MedianOfNormal : throw Require.Broken(
            Violation.Constant, "outcome", $"Half of the residuals are 0, which leaves no scale to judge the others by.");
    }

    private static double[] Residuals(DesignMatrix design, ReadOnlySpan<double> outcome, double[] coefficients)
    {
        var residuals = outcome.ToArray();
        for (var j = 0; j < coefficients.Length; j++)
        {
            var column = design.Column(j);
            for (var i = 0; i < residuals.Length; i++)
                residuals[i] -= column[i] * coefficients[j];
        }
        return residuals;
    }

    private static double Length(ReadOnlySpan<double> values)
    {
        var squares = 0.0;
        foreach (var value in values)
            squares += value * value;
        return Math.Sqrt(squares);
    }
}
