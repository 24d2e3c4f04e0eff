using MathNet.Numerics.Distributions;
using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>One column against a stated centre, which is 0, or a stated distribution.</summary>
internal static class OneSampleSuites
{
    private static readonly Estimand<double[]> Mean = new("mean", x => MeanDifference.FromConstant(x, 0).Value);
    private static readonly Estimand<double[]> Centre = new("centre", x => SignedRank.Of(x).Value);

    public static Suite AgainstConstant { get; } = new Suite<double[]>("one mean", [.. ColumnSuites.Columns.Select(design => About(design, true))])
        .Test("one-sample t", x => MeanDifference.FromConstant(x, 0), t => t.PValue());

    /// <summary>Columns that are symmetric about their centre.</summary>
    public static Suite Symmetric { get; } = new Suite<double[]>("symmetric sample",
            [.. Even().Select(design => About(design, false)), .. Even().Select(design => About(design, true))])
        .Interval("mean less a constant, Student t", Mean, x => MeanDifference.FromConstant(x, 0))
        .Interval("pseudomedian, signed rank", Centre, x => SignedRank.Of(x), largeShare: 5)
        .Test("Wilcoxon signed rank", x => SignedRank.Of(x), t => t.PValue(), largeShare: 2)
        .Test("permutation of signs", (x, stream) => PermutationTest.SignFlips(
            x, Resampled.Average, stream, Resampled.Permutation), t => t.PValue(), share: Resampled.Share);

    /// <summary>A column against the distribution that it was drawn from.</summary>
    public static Suite Known { get; } = new Suite<Distributed>("known distribution",
            Drawn("normal", Chance.Normal, z => Normal.CDF(0, 1, z)),
            Drawn("lognormal, σ 1", stream => Math.Exp(Chance.Normal(stream)), x => x > 0 ? Normal.CDF(0, 1, Math.Log(x)) : 0),
            Drawn("t, 3 df", stream => Chance.Normal(stream) * Chance.TailFactor(stream), t => StudentT.CDF(0, 1, 3, t)),
            Drawn("ties: normal, in tenths", stream => Chance.Rounded(10 * Chance.Normal(stream)) / 10, z => Normal.CDF(0, 1, z)),
            Drawn("ties: normal, rounded, and its steps", stream => Chance.Rounded(Chance.Normal(stream)), x => Normal.CDF(0, 1, Math.Floor(x) + 0.5)))
        .Test("Kolmogorov-Smirnov, one sample", s => KolmogorovSmirnov.OneSample(s.Values, s.Cumulative));

    private static IEnumerable<Design<double[]>> Even() =>
        ColumnSuites.Columns.Where(design => design.Name is "normal" or "t, 3 df" or "ties: normal, rounded");

    /// <summary>A column less its mean.</summary>
    private static Design<double[]> About(Design<double[]> design, bool holdsNull) =>
        new Design<double[]>(design.Name, (stream, size) =>
        {
            var centre = design.Truth(ColumnSuites.MeanOf);
            return Array.ConvertAll(design.Draw(stream, size), value => value - centre);
        })
        {
            HoldsNull = holdsNull,
        }.Knowing(Mean, 0).Knowing(Centre, 0);

    private static Design<Distributed> Drawn(string name, Func<RandomStream, double> draw, Func<double, double> cumulative) =>
        new(name, (stream, size) => new(Chance.Column(stream, size, draw), cumulative)) { HoldsNull = true };

    private sealed record Distributed(double[] Values, Func<double, double> Cumulative);
}
