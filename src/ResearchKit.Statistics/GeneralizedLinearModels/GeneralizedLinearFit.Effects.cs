using ResearchKit.Statistics.GeneralizedLinearModels;
using ResearchKit.Statistics.Regression.Designs;

namespace ResearchKit.Statistics;

/// <content>What the model says of changes, on the scale of the outcome.</content>
public sealed partial record GeneralizedLinearFit
{
    /// <summary>
    /// Estimates how much the outcome's mean (a probability, or a count) changes with one variable, all others as they were, on
    /// average over the sample.
    /// </summary>
    /// <param name="variable">The name of a variable in the design.</param>
    /// <returns>
    /// For a number the average slope, through polynomials, splines and interactions; for a category, for each level but the
    /// reference the average difference were all rows of that level instead of the reference.
    /// </returns>
    /// <exception cref="AssumptionException">The design has no such variable.</exception>
    /// <remarks>
    /// Method: the average over the rows, at their exposure; standard errors by the delta method with the covariance of the fit,
    /// the columns taken as given. A column of 0 and 1 that was added as a number is treated as one: its slope is not the
    /// difference. Coverage of the 95 % interval in 2,000 samples of 20, 100 and 1,000 counts with a normal column: Poisson in 94,
    /// 95 and 94 %, by HC1 in 87, 92 and 93 %; of negative binomial counts (θ = 1) in 68, 65 and 63 %, by HC1 in 80, 88 and 93 %.
    /// Memory: up to 16 bytes per observation and column. Verified against statsmodels 0.13.5 get_margeff and by
    /// differences of predictions in R 4.2.2.
    /// </remarks>
    public IReadOnlyList<Coefficient> AverageMarginalEffects(string variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        switch (_design.Variables.ByName.GetValueOrDefault(variable))
        {
            case NumberVariable:
                return [Slope(variable)];
            case CategoryVariable category:
                var reference = Level(category, 0);
                return [.. category.Levels.Skip(1).Select((level, i) => Difference($"{variable}: {level}", Level(category, i + 1), reference))];
            default:
                throw Require.Broken(Violation.OutOfDomain, nameof(variable),
                    $"The design has no variable \"{variable}\"; it has {string.Join(", ", _design.Variables.ByName.Keys.Order(StringComparer.Ordinal).Select(it => $"\"{it}\""))}.");
        }

        (double Mean, double[] Gradient) Level(CategoryVariable category, int level)
        {
            var design = _design.For(_design.Variables.With(variable, category.Everywhere(level)));
            var predictors = design.Combination(_values);
            if (!_offsets.IsEmpty)
                CrossProducts.AddTo(predictors, 1, _offsets.Span);
            var slopes = new double[predictors.Length];
            var mean = 0.0;
            for (var i = 0; i < slopes.Length; i++)
            {
                slopes[i] = _family.Derivatives(predictors[i]).First;
                mean += _family.Mean(predictors[i]);
            }
            return (mean / slopes.Length, [.. Enumerable.Range(0, design.ColumnCount).Select(k => CrossProducts.Dot(slopes, design.Column(k)) / slopes.Length)]);
        }
    }

    private Coefficient Slope(string variable)
    {
        // dμ/dv = μ′(η) Σ β_k x_k′; by β_k that is μ″(η) x_k Σ β x′ + μ′(η) x_k′.
        var derivatives = _design.Derivatives(variable);
        var slopes = new double[_design.Rows];
        for (var k = 0; k < derivatives.Length; k++)
        {
            if (derivatives[k] is { } derivative)
                CrossProducts.AddTo(slopes, _values[k], derivative);
        }
        var (first, second) = (new double[slopes.Length], new double[slopes.Length]);
        for (var i = 0; i < slopes.Length; i++)
        {
            var (d1, d2) = _family.Derivatives(_likelihood.Predictors[i]);
            (first[i], second[i]) = (d1, d2 * slopes[i]);
        }
        var gradient = new double[derivatives.Length];
        for (var k = 0; k < gradient.Length; k++)
        {
            gradient[k] = CrossProducts.Dot(second, _design.Column(k));
            if (derivatives[k] is { } derivative)
                gradient[k] += CrossProducts.Dot(first, derivative);
            gradient[k] /= slopes.Length;
        }
        return Effect(variable, CrossProducts.Dot(first, slopes) / slopes.Length, gradient);
    }

    private Coefficient Difference(string name, (double Mean, double[] Gradient) level, (double Mean, double[] Gradient) reference) =>
        Effect(name, level.Mean - reference.Mean, [.. level.Gradient.Zip(reference.Gradient, (a, b) => a - b)]);

    private Coefficient Effect(string name, double value, double[] gradient) =>
        new(name, value, SquareMatrix.Length(_covariance, SquareMatrix.TransposedTimes(_likelihood.Columns.Back, gradient)), SampleSize, double.PositiveInfinity);
}
