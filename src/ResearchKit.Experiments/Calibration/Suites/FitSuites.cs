using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Linear models other than plain least squares, and what is asked of fits.</summary>
internal static class FitSuites
{
    private const double Slope = 2;

    private static readonly Estimand<Pairs> SlopeOf = LineSuites.SlopeOf;

    /// <summary>Of quantiles and of what counts outliers less: on all lines these have the slope of the mean.</summary>
    public static Suite Robust { get; } = new Suite<Pairs>("robust and quantile regression", LineSuites.Lines)
        .Interval("slope, Huber", SlopeOf, p => RobustRegression.Huber(Line(p), p.Y)["x"], largeShare: 5)
        .Interval("slope, bisquare", SlopeOf, p => RobustRegression.Bisquare(Line(p), p.Y)["x"], largeShare: 5)
        .Interval("slope of the median, kernel", SlopeOf, p => QuantileRegression.Fit(Line(p), p.Y)["x"], largeShare: 5)
        .Interval("slope of the 0.9 quantile, kernel", SlopeOf, p => QuantileRegression.Fit(Line(p), p.Y, 0.9)["x"], largeShare: 5)
        .Test("slope, Huber t", p => RobustRegression.Huber(Line(p), p.Y)["x"], t => t.PValue(), largeShare: 5)
        .Test("slope, bisquare t", p => RobustRegression.Bisquare(Line(p), p.Y)["x"], t => t.PValue(), largeShare: 5)
        .Test("slope of the median, t", p => QuantileRegression.Fit(Line(p), p.Y)["x"], t => t.PValue(), largeShare: 5);

    /// <summary>What a fit says of another row, of the average over all, and of several coefficients at once.</summary>
    public static Suite Asked { get; } = new Suite<Pairs>("questions to least squares", LineSuites.Lines)
        .Region("a further observation, Student t", LineSuites.HeightOf, Foretold, (it, p, _) => it.PredictionInterval().Contains(p.Y[^1]))
        .Interval("mean of y at x = 1, HC3", LineSuites.HeightOf, AtOne)
        .Interval("average slope of a cubic, HC3", SlopeOf, p => Cubic(p).With(Covariance.HC3).AverageMarginalEffects("x")[0])
        .Test("F of a cubic", p => Cubic(p).OverallFTest())
        .Test("F of a cubic, HC3", p => Cubic(p).With(Covariance.HC3).OverallFTest())
        .Test("F of nested models", p => Cubic(p).FTest(Constant(p)))
        .Test("likelihood ratio of nested models", p => Cubic(p).LikelihoodRatioTest(Constant(p)));

    /// <summary>Errors with a spread of exp(x/2), with weights that are right, or equal spreads with the same weights.</summary>
    public static Suite Weighted { get; } = new Suite<Pairs>("weighted least squares",
            [.. new[] { Slope, 0 }.SelectMany(slope => new[]
            {
                Spread("right weights, normal", slope, 0.5, Chance.Normal), Spread("right weights, lognormal, σ 1", slope, 0.5, Skewed),
                Spread("right weights, t, 3 df", slope, 0.5, Tailed), Spread("wrong weights, normal", slope, 0, Chance.Normal),
            })])
        .Interval("slope, classical", SlopeOf, p => Fit(p)["x"])
        .Interval("slope, HC3", SlopeOf, p => Fit(p).With(Covariance.HC3)["x"])
        .Test("slope, classical t", p => Fit(p)["x"], t => t.PValue())
        .Test("slope, HC3 t", p => Fit(p).With(Covariance.HC3)["x"], t => t.PValue());

    /// <summary>Columns and errors that depend on those before.</summary>
    public static Suite Autocorrelated { get; } = new Suite<Pairs>("autocorrelated least squares",
            [.. new[] { Slope, 0 }.SelectMany(slope => new[] { Lagged("independent", slope, 0), Lagged("AR(1) 0.5", slope, 0.5), Lagged("AR(1) 0.9", slope, 0.9) })])
        .Interval("slope, classical", SlopeOf, p => Least(p)["x"])
        .Interval("slope, Newey-West", SlopeOf, p => Least(p).WithNeweyWest()["x"])
        .Test("slope, classical t", p => Least(p)["x"], t => t.PValue())
        .Test("slope, Newey-West t", p => Least(p).WithNeweyWest()["x"], t => t.PValue());

    private static DesignMatrix Line(Pairs pairs) => DesignMatrix.WithIntercept(pairs.X.Length).With("x", pairs.X);

    private static LinearFit Least(Pairs pairs) => OrdinaryLeastSquares.Fit(Line(pairs), pairs.Y);

    private static LinearFit Fit(Pairs pairs) =>
        WeightedLeastSquares.Fit(Line(pairs), pairs.Y, Array.ConvertAll(pairs.X, x => Math.Exp(-x)));

    private static LinearFit Cubic(Pairs pairs) =>
        OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(pairs.X.Length).WithPolynomial("x", pairs.X, 3), pairs.Y);

    private static LinearFit Constant(Pairs pairs) => OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(pairs.X.Length), pairs.Y);

    /// <summary>The last pair's y, from its x and all other pairs.</summary>
    private static Prediction Foretold(Pairs pairs)
    {
        var others = new Pairs(pairs.X[..^1], pairs.Y[..^1]);
        var design = Line(others);
        return OrdinaryLeastSquares.Fit(design, others.Y).Predict(design.NewRows(1).With("x", [pairs.X[^1]]))[0];
    }

    private static Prediction AtOne(Pairs pairs)
    {
        var design = Line(pairs);
        return OrdinaryLeastSquares.Fit(design, pairs.Y).With(Covariance.HC3).Predict(design.NewRows(1).With("x", [1]))[0];
    }

    private static Design<Pairs> Spread(string name, double slope, double spread, Func<RandomStream, double> residual) =>
        new Design<Pairs>(name, (stream, size) => Pairs.Of(stream, size, draws =>
        {
            var x = Chance.Normal(draws);
            return (x, 1 + slope * x + Math.Exp(spread * x) * residual(draws));
        }))
        {
            HoldsNull = slope == 0,
        }.Knowing(SlopeOf, slope);

    private static Design<Pairs> Lagged(string name, double slope, double dependence) => new Design<Pairs>(name, (stream, size) =>
    {
        var (x, errors) = (Chance.Series(stream, size, dependence, Chance.Normal), Chance.Series(stream, size, dependence, Chance.Normal));
        return new(x, [.. x.Zip(errors, (value, error) => 1 + slope * value + error)]);
    })
    {
        HoldsNull = slope == 0,
    }.Knowing(SlopeOf, slope);

    private static double Skewed(RandomStream stream) => Math.Exp(Chance.Normal(stream)) - Math.Exp(0.5);

    private static double Tailed(RandomStream stream) => Chance.Normal(stream) * Chance.TailFactor(stream);
}
