using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Lines y = 1 + 2x + e, or y = 1 + e where tests are counted, with errors of several kinds.</summary>
internal static class LineSuites
{
    private const double Intercept = 1;
    private const double Slope = 2;

    internal static readonly Estimand<Pairs> SlopeOf = new("slope", pairs => Statistics.StraightLine.Fit(pairs.X, pairs.Y).Slope.Value);
    internal static readonly Estimand<Pairs> HeightOf = new("mean of y at x = 1", pairs => Statistics.StraightLine.Fit(pairs.X, pairs.Y).At(1));
    private static readonly Estimand<Pairs> InterceptOf = new("intercept", pairs => Statistics.StraightLine.Fit(pairs.X, pairs.Y).Intercept.Value);

    private static readonly (string Name, Func<RandomStream, double> X, Func<RandomStream, double, double> Residual)[] Kinds =
    [
        ("normal", Chance.Normal, (stream, _) => Chance.Normal(stream)),
        ("lognormal errors, σ 1", Chance.Normal, (stream, _) => Math.Exp(Chance.Normal(stream)) - Math.Exp(0.5)),
        ("t errors, 3 df", Chance.Normal, (stream, _) => Chance.Normal(stream) * Chance.TailFactor(stream)),
        ("lognormal x, σ 1", stream => Math.Exp(Chance.Normal(stream)), (stream, _) => Chance.Normal(stream)),
        ("heteroscedastic, errors as large as x", Chance.Normal, (stream, x) => Math.Abs(x) * Chance.Normal(stream)),
        ("72 % zeros in x", stream => Chance.MostlyZero(Chance.Normal(stream)), (stream, _) => Chance.Normal(stream)),
    ];

    public static Design<Pairs>[] Lines { get; } = [.. Kinds.Select(kind => Of(kind, Slope)), .. Kinds.Select(kind => Of(kind, 0))];

    public static Suite StraightLine { get; } = new Suite<Pairs>("straight line", Lines)
        .Interval("slope, Student t", SlopeOf, p => Statistics.StraightLine.Fit(p.X, p.Y).Slope)
        .Interval("intercept, Student t", InterceptOf, p => Statistics.StraightLine.Fit(p.X, p.Y).Intercept)
        .Interval("slope, Theil-Sen", SlopeOf, p => TheilSen.Fit(p.X, p.Y), largeShare: 10);

    public static Suite LeastSquares { get; } = new Suite<Pairs>("least squares", Lines)
        .Interval("slope, HC0", SlopeOf, p => Fit(p, Covariance.HC0))
        .Interval("slope, HC1", SlopeOf, p => Fit(p, Covariance.HC1))
        .Interval("slope, HC2", SlopeOf, p => Fit(p, Covariance.HC2))
        .Interval("slope, HC3", SlopeOf, p => Fit(p, Covariance.HC3))
        .Interval("mean of y at x = 1, Student t", HeightOf, p => Statistics.StraightLine.Fit(p.X, p.Y).Band(1))
        .Test("slope, classical t", p => Fit(p, Covariance.Classical), t => t.PValue())
        .Test("slope, HC3 t", p => Fit(p, Covariance.HC3), t => t.PValue());

    /// <summary>Ten observations of each unit, which share a part of x and of the error.</summary>
    public static Suite Clustered { get; } = new Suite<Pairs>("clustered least squares", Units(Slope), Units(0))
        .Interval("slope, classical", SlopeOf, p => Fit(p, Covariance.Classical))
        .Interval("slope, HC3", SlopeOf, p => Fit(p, Covariance.HC3))
        .Interval("slope, cluster-robust", SlopeOf, p => Robust(p))
        .Test("slope, cluster-robust t", p => Robust(p), t => t.PValue());

    private static Coefficient Fit(Pairs pairs, Covariance covariance) => OrdinaryLeastSquares
        .Fit(DesignMatrix.WithIntercept(pairs.X.Length).With("x", pairs.X), pairs.Y).With(covariance)["x"];

    private static Coefficient Robust(Pairs pairs) => OrdinaryLeastSquares
        .Fit(DesignMatrix.WithIntercept(pairs.X.Length).With("x", pairs.X), pairs.Y)
        .WithClusters<int>(UnitPairs.Codes(pairs))["x"];

    private static Design<Pairs> Units(double slope) => new Design<Pairs>(UnitPairs.Name, (stream, size) =>
        UnitPairs.Of(stream, size, (draws, x, ofError) => Intercept + slope * x + ofError + Chance.Normal(draws)))
    {
        HoldsNull = slope == 0,
    }.Knowing(SlopeOf, slope);

    private static Design<Pairs> Of((string Name, Func<RandomStream, double> X, Func<RandomStream, double, double> Residual) kind, double slope) =>
        new Design<Pairs>(kind.Name, (stream, size) => Pairs.Of(stream, size, draws =>
        {
            var x = kind.X(draws);
            return (x, Intercept + slope * x + kind.Residual(draws, x));
        }))
        {
            HoldsNull = slope == 0,
        }.Knowing(SlopeOf, slope).Knowing(InterceptOf, Intercept).Knowing(HeightOf, Intercept + slope);
}
