using ResearchKit.Statistics.Description;
using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Regression.LeastSquares;

namespace ResearchKit.Statistics.Regression.Quantiles;

/// <summary>The coefficients of a quantile regression and their standard errors, in the units of the data.</summary>
internal sealed record QuantileSolution(double[] Coefficients, double[] StandardErrors, double[] Residuals)
{
    // Ties are broken by so much of the residuals' size, which moves no sign of a residual that is not 0.
    private const double TieBreak = 1e-9;

    // A residual of this share of the outcome is rounding.
    private const double Perfect = 1e-13;

    public static QuantileSolution Of(DesignMatrix design, ReadOnlySpan<double> outcome, double tau)
    {
        var start = Solution.Of(design, outcome, null);
        var scale = start.OutcomeScale;
        var y = new double[outcome.Length];
        Kernels.Scale(scale, outcome, y);
        var spread = Kernels.LargestMagnitude(start.Residuals);
        if (spread <= Perfect * Kernels.LargestMagnitude(y))
            return new(start.Coefficients, new double[design.ColumnCount], new double[y.Length]);

        var x = new double[design.ColumnCount][];
        for (var j = 0; j < x.Length; j++)
        {
            x[j] = new double[y.Length];
            Kernels.Scale(start.Scales[j], design.Column(j), x[j]);
        }
        var descent = new VertexDescent(x, tau);
        var fitted = Start(x, start.Residuals, tau);
        // First with ties broken, as these would let it go round in circles; the minimum of that is one of the data as they are.
        var stream = RandomStream.FromSeed("ties of a quantile regression");
        double[] apart = [.. y.Select(value => value + TieBreak * spread * (stream.NextUniform() - 0.5))];
        if (!descent.Descend(apart, fitted) || !descent.Descend(y, fitted))
            throw Require.Broken(Violation.NotConverged, nameof(outcome), $"The descent to the minimum of the loss came to no end; columns may be nearly collinear.");
        var coefficients = descent.Coefficients(y);
        for (var j = 0; j < coefficients.Length; j++)
            coefficients[j] *= start.Scales[j] / scale;
        var errors = KernelErrors(design, start, descent.Residuals, tau);
        return new(coefficients, errors, [.. descent.Residuals.Select(residual => residual / scale)]);
    }

    /// <summary>Independent rows near the quantile of the residuals of least squares.</summary>
    private static int[] Start(double[][] x, double[] residuals, double tau)
    {
        var sorted = (double[])residuals.Clone();
        Array.Sort(sorted);
        var quantile = sorted[(int)(tau * (sorted.Length - 1))];
        var order = Enumerable.Range(0, residuals.Length).ToArray();
        Array.Sort([.. residuals.Select(residual => Math.Abs(residual - quantile))], order);
        // Each row less its parts along those taken so far, as by Gaussian elimination with the largest entry as pivot.
        var taken = new List<int>();
        var reduced = new List<(double[] Row, int Pivot)>();
        foreach (var i in order)
        {
            double[] row = [.. x.Select(column => column[i])];
            var size = row.Max(Math.Abs);
            foreach (var (other, at) in reduced)
            {
                var share = row[at] / other[at];
                for (var j = 0; j < row.Length; j++)
                    row[j] = j == at ? 0 : row[j] - share * other[j];
            }
            var pivot = 0;
            for (var j = 1; j < row.Length; j++)
                pivot = Math.Abs(row[j]) > Math.Abs(row[pivot]) ? j : pivot;
            if (Math.Abs(row[pivot]) <= 1e-9 * size)
                continue;
            taken.Add(i);
            reduced.Add((row, pivot));
            if (taken.Count == x.Length)
                break;
        }
        return taken.Count == x.Length ? [.. taken] : throw Require.Broken(
            Violation.Collinear, "design", $"The columns are so nearly collinear that no {x.Length} observations tell them apart.");
    }

    /// <summary>Powell's sandwich: the density of the residuals at 0 by a Gaussian kernel of the width of Hall and Sheather.</summary>
    private static double[] KernelErrors(DesignMatrix design, Solution start, double[] residuals, double tau)
    {
        var n = residuals.Length;
        var sorted = SortedSample.Of(residuals);
        var quartiles = sorted.Quantile(0.75, QuantileType.Gumbel) - sorted.Quantile(0.25, QuantileType.Gumbel);
        var width = Width(tau, n) * Math.Min(Scale.StandardDeviation(residuals), quartiles / 1.34);
        var errors = new double[design.ColumnCount];
        if (!(width > 0))
        {
            Array.Fill(errors, double.NaN);
            return errors;
        }
        // Densities in units of 1/width: beside an outlier of 1e300 the width is so small that its powers are 0.
        double[] roots = [.. residuals.Select(residual => Math.Sqrt(StandardNormal.Density(residual / width)))];
        var dense = Orthogonalisation.Factor(WorkingColumns.Of(design, roots), new double[n]).Leading(errors.Length).Inverse();
        for (var j = 0; j < errors.Length; j++)
        {
            var row = new double[errors.Length];
            dense.Row(j).CopyTo(row.AsSpan(j));
            var sides = start.FirstFactor.Times(dense.Times(row));
            errors[j] = Math.Sqrt(tau * (1 - tau) * sides.Sum(side => side * side)) * start.Scales[j] * (width / start.OutcomeScale);
        }
        return errors;
    }

    private static double Width(double tau, int n)
    {
        var z = StandardNormal.Quantile(tau);
        var density = StandardNormal.Density(z);
        var h = Math.Pow(n, -1.0 / 3) * Math.Pow(StandardNormal.TwoSidedQuantile(0.95), 2.0 / 3)
            * Math.Cbrt(1.5 * density * density / (2 * z * z + 1));
        while (tau - h < 0 || tau + h > 1)
            h /= 2;
        return StandardNormal.Quantile(tau + h) - StandardNormal.Quantile(tau - h);
    }
}
