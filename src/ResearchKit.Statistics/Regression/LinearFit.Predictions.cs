using ResearchKit.Statistics.Regression.Designs;

namespace ResearchKit.Statistics;

/// <content>What the model says of new rows, and of changes.</content>
public sealed partial record LinearFit
{
    /// <summary>Estimates the mean of the outcome for new rows.</summary>
    /// <param name="rows">Made by <see cref="DesignMatrix.NewRows"/> of the design that was fitted, with a value for each variable.</param>
    /// <returns>One for each row, in their order, with its interval and that of one observation.</returns>
    /// <exception cref="AssumptionException">A variable has no values, or the rows belong to a design with other columns.</exception>
    /// <remarks>
    /// Method: the row times the coefficients; standard errors by the covariance of the fit. Beyond the range of the data a
    /// polynomial goes anywhere, a natural spline straight on. Verified against R 4.2.2 predict.lm.
    /// </remarks>
    public IReadOnlyList<Prediction> Predict(DesignRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var design = rows.ToDesign(_design.ColumnNames);
        var predictions = new Prediction[design.Rows];
        var row = new double[design.ColumnCount];
        for (var i = 0; i < predictions.Length; i++)
        {
            for (var c = 0; c < row.Length; c++)
                row[c] = design.Column(c)[i];
            var (value, standardError) = Combination(row);
            predictions[i] = new(value, standardError, ResidualStandardDeviation, ReferenceDegreesOfFreedom, SampleSize);
        }
        return predictions;
    }

    /// <summary>Estimates how much the outcome's mean changes with one variable, all others as they were, on average over the sample.</summary>
    /// <param name="variable">The name of a variable in the design.</param>
    /// <returns>
    /// For a number the average slope, through polynomials, splines and interactions; for a category, for each level but the
    /// reference the average difference were all rows of that level instead of the reference.
    /// </returns>
    /// <exception cref="AssumptionException">The design has no such variable.</exception>
    /// <remarks>
    /// Method: the average of the columns' derivatives, or differences, times the coefficients, each row alike; standard errors
    /// by the covariance of the fit, the columns taken as given (delta method, here exact as all is linear). Memory: 8 bytes
    /// per observation and column. Verified against R 4.2.2 by predictions at shifted values.
    /// </remarks>
    public IReadOnlyList<Coefficient> AverageMarginalEffects(string variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        switch (_design.Variables.ByName.GetValueOrDefault(variable))
        {
            case NumberVariable:
                return [Effect(variable, [.. _design.Derivatives(variable).Select(slopes => slopes is null ? 0 : Mean(slopes))])];
            case CategoryVariable category:
                var reference = Means(category, 0);
                return
                [
                    .. category.Levels.Skip(1).Select((level, i) => Effect(
                        $"{variable}: {level}", [.. Means(category, i + 1).Zip(reference, (mean, from) => mean - from)])),
                ];
            default:
                throw Require.Broken(Violation.OutOfDomain, nameof(variable),
                    $"The design has no variable \"{variable}\"; it has {string.Join(", ", _design.Variables.ByName.Keys.Order(StringComparer.Ordinal).Select(it => $"\"{it}\""))}.");
        }

        double[] Means(CategoryVariable category, int level)
        {
            var design = _design.For(_design.Variables.With(variable, category.Everywhere(level)));
            return [.. Enumerable.Range(0, design.ColumnCount).Select(c => Mean(design.Column(c)))];
        }
    }

    private Coefficient Effect(string name, double[] row)
    {
        var (value, standardError) = Combination(row);
        return new(name, value, standardError, SampleSize, ReferenceDegreesOfFreedom);
    }

    private (double Value, double StandardError) Combination(double[] row)
    {
        var orthonormal = _solution.Orthonormal(row);
        var value = 0.0;
        for (var c = 0; c < row.Length; c++)
            value += orthonormal[c] * _solution.Projections[c];
        return (value / _solution.OutcomeScale, Math.Sqrt(_filling.Form(orthonormal, orthonormal)) / _solution.OutcomeScale);
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        foreach (var value in values)
            mean += value / values.Length;
        return mean;
    }
}
