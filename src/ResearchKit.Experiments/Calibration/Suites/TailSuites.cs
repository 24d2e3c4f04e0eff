using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Concentration, and how heavy a tail is.</summary>
internal static class TailSuites
{
    private const double Exponent = 2.5;

    private static readonly Estimand<double[]> GiniOf = new("Gini", values => Gini.Of(values).Value);
    private static readonly Estimand<double[]> MeanLog = new("mean logarithm", values => LognormalFit.Of(values).Location.Value);
    private static readonly Estimand<double[]> Alpha = new("exponent", values => PowerLaw.Fit(values, TailData.Continuous, 1).Value);

    public static Suite Concentration { get; } = new Suite<double[]>("concentration",
            new Design<double[]>("exponential", (stream, size) => Chance.Column(stream, size, draws => -Math.Log(draws.NextInnerUniform()))).Knowing(GiniOf, 0.5),
            Lognormal(1), Lognormal(2),
            new Design<double[]>("72 % zeros", (stream, size) => Chance.Column(stream, size, draws => Chance.MostlyZero(Chance.Normal(draws)))))
        .Interval("Gini", GiniOf, x => Gini.Of(x));

    public static Suite PowerLaws { get; } = new Suite<double[]>("power law",
            new Design<double[]>("Pareto, exponent 2.5", (stream, size) => Chance.Column(stream, size, Pareto)).Knowing(Alpha, Exponent),
            // Below the tail's beginning the density is flat, so that where it begins has to be found.
            new Design<double[]>("half of it below the tail", (stream, size) => Chance.Column(stream, size, draws =>
                draws.NextUniform() < 0.5 ? draws.NextInnerUniform() : Pareto(draws))).Knowing(Alpha, Exponent))
        .Interval("exponent, minimum given", Alpha, x => PowerLaw.Fit(x, TailData.Continuous, 1))
        .Interval("exponent, minimum found", Alpha, x => PowerLaw.Fit(x, TailData.Continuous), share: 5);

    public static Suite Laws { get; } = new Suite<double[]>("law of a tail",
            new Design<double[]>("Pareto, exponent 2.5", (stream, size) => Chance.Column(stream, size, Pareto)) { HoldsNull = true })
        .Test("Vuong, power law against lognormal", x => PowerLaw.Fit(x, TailData.Continuous, 1).CompareWithLognormal(), t => t.PValue())
        .Test("Clauset-Shalizi-Newman, minimum given", (x, stream) => PowerLaw.Fit(x, TailData.Continuous, 1)
            .GoodnessOfFit(stream, Resampled.Permutations), t => t.PValue, share: Resampled.Share)
        .Test("Clauset-Shalizi-Newman, minimum found", (x, stream) => PowerLaw.Fit(x, TailData.Continuous)
            .GoodnessOfFit(stream, Resampled.Permutations), t => t.PValue, share: 10, largeShare: 20);

    public static Suite Lognormals { get; } = new Suite<double[]>("lognormal fit", LogColumn(1), LogColumn(2), new Design<double[]>(
            "exponential", (stream, size) => Chance.Column(stream, size, draws => -Math.Log(draws.NextInnerUniform()))).Knowing(MeanLog, -MathNet.Numerics.Constants.EulerMascheroni))
        .Interval("mean logarithm, Student t", MeanLog, x => LognormalFit.Of(x).Location);

    public static Suite Digits { get; } = new Suite<double[]>("first digits",
            new Design<double[]>("Benford's law", (stream, size) => Chance.Column(stream, size, draws => Math.Pow(10, draws.NextUniform()))) { HoldsNull = true })
        .Test("Benford, χ²", x => BenfordTest.OfFirstDigits(x).ChiSquared);

    private static Design<double[]> Lognormal(double sigma) =>
        new Design<double[]>(FormattableString.Invariant($"lognormal, σ {sigma}"), (stream, size) =>
            Chance.Column(stream, size, draws => Math.Exp(sigma * Chance.Normal(draws))))
            // 2 Φ(σ/√2) − 1 is erf(σ/2).
            .Knowing(GiniOf, MathNet.Numerics.SpecialFunctions.Erf(sigma / 2));

    private static Design<double[]> LogColumn(double sigma) =>
        new Design<double[]>(FormattableString.Invariant($"lognormal, σ {sigma}"), (stream, size) =>
            Chance.Column(stream, size, draws => Math.Exp(sigma * Chance.Normal(draws)))).Knowing(MeanLog, 0);

    private static double Pareto(RandomStream stream) => Math.Pow(stream.NextInnerUniform(), -1 / (Exponent - 1));
}
