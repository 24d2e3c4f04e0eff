namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>Ridge regression from the triangular factor of the columns and the outcome.</summary>
internal static class Ridge
{
    private const double Nothing = 1e-14;

    public static RidgeFit Of(DesignMatrix design, ReadOnlySpan<double> outcome, double lambda)
    {
        var n = design.Rows;
        var columns = WorkingColumns.Of(design, null);
        var unit = WorkingColumns.ScaleOf(outcome);
        var y = new double[n];
        Kernels.Scale(unit, outcome, y);
        var factor = Orthogonalisation.Factor(columns, y);
        // Past the row of the intercept all is about the means.
        var skip = design.HasIntercept ? 1 : 0;
        var count = design.ColumnCount - skip;
        var spreads = new double[count];
        for (var j = 0; j < count; j++)
        {
            var (squares, all) = (0.0, 0.0);
            for (var i = 0; i <= j + skip; i++)
            {
                all += factor[i, j + skip] * factor[i, j + skip];
                squares += i < skip ? 0 : factor[i, j + skip] * factor[i, j + skip];
            }
            if (!(squares > Nothing * Nothing * all))
                throw Require.Broken(Violation.Constant, nameof(design),
                    $"The column \"{design.ColumnNames[j + skip]}\" does not vary, or too little beside its size to be told from a constant; a ridge regression has no use for it.");
            spreads[j] = Math.Sqrt(squares / n);
        }
        var standardised = new Triangle(count + 1);
        for (var i = 0; i <= count; i++)
        {
            for (var j = i; j <= count; j++)
                standardised[i, j] = factor[i + skip, j + skip] / (j < count ? spreads[j] : 1);
        }
        var penalised = Penalise(standardised, lambda);
        var system = penalised.Leading(count);
        for (var j = 0; j < count; j++)
        {
            if (!(Math.Abs(system[j, j]) > 1e-12 * Math.Sqrt(n)))
                throw Require.Broken(Violation.Collinear, nameof(design),
                    $"The column \"{design.ColumnNames[j + skip]}\" is a combination of those before it; a penalty lambda above 0 would tell them apart.");
        }
        var inverse = system.Inverse();
        var slopes = inverse.Times(penalised.Column(count).AsSpan(0, count));
        return Fit(design, columns, factor, standardised, inverse, slopes, spreads, unit, lambda);
    }

    /// <summary>With the root of the penalty as so many rows more.</summary>
    private static Triangle Penalise(Triangle standardised, double lambda)
    {
        var count = standardised.Size - 1;
        var stride = Kernels.Padded(count);
        var block = new double[(count + 1) * stride];
        for (var j = 0; j < count; j++)
            block[j * stride + j] = Math.Sqrt(lambda);
        var penalised = standardised.Leading(count + 1);
        Orthogonalisation.Fold(penalised, block, stride);
        return penalised;
    }

    private static RidgeFit Fit(
        DesignMatrix design, WorkingColumns columns, Triangle factor, Triangle standardised, Triangle inverse,
        double[] slopes, double[] spreads, double unit, double lambda)
    {
        var (count, skip) = (slopes.Length, design.ColumnCount - slopes.Length);
        var fitted = standardised.Leading(count).Times(slopes);
        var squares = standardised[count, count] * standardised[count, count];
        for (var i = 0; i < count; i++)
            squares += Math.Pow(standardised[i, count] - fitted[i], 2);
        var shrunk = 0.0;
        for (var i = 0; i < count; i++)
        {
            foreach (var value in inverse.Row(i))
                shrunk += value * value;
        }
        var coefficients = new double[design.ColumnCount];
        var height = factor[0, design.ColumnCount];
        for (var j = 0; j < count; j++)
        {
            coefficients[j + skip] = slopes[j] / spreads[j] * (columns.Scales[j + skip] / unit);
            height -= factor[0, j + skip] * slopes[j] / spreads[j];
        }
        if (skip == 1)
            coefficients[0] = height / factor[0, 0] * (columns.Scales[0] / unit);
        return new(
            design, lambda, coefficients, [.. slopes.Select(slope => slope / unit)],
            count - lambda * shrunk, squares / unit / unit);
    }
}
