using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Lines y = 1 + 2x + e, or y = 1 + e where tests are counted, with errors of several kinds.</summary>
internal static class LineSuites
{
    private const double Intercept = 1;
    private const double Slope = 2;

    private static readonly Estimand<Pairs> SlopeOf = new("slope", pairs => Statistics.StraightLine.Fit(pairs.X, pairs.Y).Slope.Value);
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
        .Interval("slope, Student t", SlopeOf, p => Statistics.StraightLine.Fit(p.X, p.Y).Slope.ConfidenceInterval())
        .Interval("intercept, Student t", InterceptOf, p => Statistics.StraightLine.Fit(p.X, p.Y).Intercept.ConfidenceInterval());

    private static Design<Pairs> Of((string Name, Func<RandomStream, double> X, Func<RandomStream, double, double> Residual) kind, double slope) =>
        new Design<Pairs>(kind.Name, (stream, size) => Pairs.Of(stream, size, draws =>
        {
            var x = kind.X(draws);
            return (x, Intercept + slope * x + kind.Residual(draws, x));
        }))
        {
            HoldsNull = slope == 0,
        }.Knowing(SlopeOf, slope).Knowing(InterceptOf, Intercept);
}
