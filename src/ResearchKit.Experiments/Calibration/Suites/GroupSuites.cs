using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Two groups of n, or the partners of n pairs.</summary>
internal static class GroupSuites
{
    private const double Shift = 0.5;

    private static readonly Estimand<Pairs> Means = new("difference of means", g => Mean.Of(g.X).Value - Mean.Of(g.Y).Value);
    private static readonly Estimand<Pairs> Locations = new("shift", g => MannWhitney.Of(g.X, g.Y).Value);
    private static readonly Estimand<Pairs> Superiority = new("Cliff's delta", g => CliffsDelta.Of(g.X, g.Y).Value);
    private static readonly Estimand<Pairs> Standardized = new("standardized", g => StandardizedMeanDifference.CohensD(g.X, g.Y).Value);
    private static readonly Estimand<Pairs> Pseudomedian = new("pseudomedian", g => SignedRank.OfPairs(g.X, g.Y).Value);

    private static readonly (string Name, Func<RandomStream, double, double> Draw)[] Kinds =
    [
        ("normal", (stream, shift) => Chance.Normal(stream) + shift),
        ("lognormal, σ 1", (stream, shift) => Math.Exp(Chance.Normal(stream)) + shift),
        ("t, 3 df", (stream, shift) => Chance.Normal(stream) * Chance.TailFactor(stream) + shift),
        // Shifted by a whole number: rounded after it, the groups would differ in more than where they lie.
        ("ties: normal, rounded", (stream, shift) => Chance.Rounded(Chance.Normal(stream)) + 2 * shift),
        ("72 % zeros", (stream, shift) => Chance.MostlyZero(Chance.Normal(stream) + shift)),
    ];

    // Of the smaller group the spread is three times as large: the worst case for a pooled variance.
    private static readonly Func<double, Design<Pairs>> Unequal = shift =>
        new Design<Pairs>("spreads 1 : 3, sizes 4 : 1", (stream, size) => new(
            Chance.Column(stream, size, draws => Chance.Normal(draws) + shift),
            Chance.Column(stream, size / 4, draws => 3 * Chance.Normal(draws))))
        { HoldsNull = shift == 0 }.Knowing(Means, shift).Knowing(Locations, shift);

    public static Design<Pairs>[] Shifted { get; } = [.. Kinds.Select(kind => Of(kind, Shift)), Unequal(Shift)];

    private static readonly Design<Pairs>[] Same = [.. Kinds.Select(kind => Of(kind, 0))];

    public static Suite TwoGroups { get; } = new Suite<Pairs>("two groups", [.. Shifted, .. Same, Unequal(0)])
        .Interval("difference of means, Welch", Means, g => MeanDifference.Welch(g.X, g.Y))
        .Interval("difference of means, Student", Means, g => MeanDifference.Student(g.X, g.Y))
        .Interval("shift, Hodges-Lehmann", Locations, g => MannWhitney.Of(g.X, g.Y), largeShare: 5)
        .Interval("Cliff's delta", Superiority, g => CliffsDelta.Of(g.X, g.Y))
        .Interval("Cohen's d, noncentral t", Standardized, g => StandardizedMeanDifference.CohensD(g.X, g.Y))
        .Interval("Hedges' g, noncentral t", Standardized, g => StandardizedMeanDifference.HedgesG(g.X, g.Y))
        .Test("Welch t", g => MeanDifference.Welch(g.X, g.Y), t => t.PValue())
        .Test("Student t", g => MeanDifference.Student(g.X, g.Y), t => t.PValue())
        .Test("Mann-Whitney", g => MannWhitney.Of(g.X, g.Y), t => t.PValue(), largeShare: 2)
        .Test("permutation of means", (g, stream) => PermutationTest.Independent(
            g.X, g.Y, Resampled.AverageDifference, stream, Resampled.Permutation), t => t.PValue(), share: Resampled.Share);

    /// <summary>Tests whose null hypothesis is one distribution for all.</summary>
    public static Suite OneDistribution { get; } = new Suite<Pairs>("one distribution", Same)
        .Test("Kolmogorov-Smirnov", g => KolmogorovSmirnov.TwoSample(g.X, g.Y))
        .Test("Kruskal-Wallis", g => KruskalWallis.Of(g.X, g.Y));

    /// <summary>Pairs whose partners are exchangeable, or differ by nothing on average.</summary>
    public static Suite Paired { get; } = new Suite<Pairs>("paired", [.. PairDesigns.Dependent.Select(design => Partners(design, false)), .. PairDesigns.Dependent.Select(design => Partners(design, true))])
        .Interval("mean difference, paired t", Means, g => MeanDifference.Paired(g.X, g.Y))
        .Interval("pseudomedian, signed rank", Pseudomedian, g => SignedRank.OfPairs(g.X, g.Y), largeShare: 5)
        .Test("paired t", g => MeanDifference.Paired(g.X, g.Y), t => t.PValue())
        .Test("Wilcoxon signed rank", g => SignedRank.OfPairs(g.X, g.Y), t => t.PValue(), largeShare: 2)
        .Test("permutation within pairs", (g, stream) => PermutationTest.Paired(
            g.X, g.Y, Resampled.AverageDifference, stream, Resampled.Permutation), t => t.PValue(), share: Resampled.Share);

    private static Design<Pairs> Of((string Name, Func<RandomStream, double, double> Draw) kind, double shift)
    {
        var design = new Design<Pairs>(kind.Name, (stream, size) => new(
            Chance.Column(stream, size, draws => kind.Draw(draws, shift)), Chance.Column(stream, size, draws => kind.Draw(draws, 0))))
        {
            HoldsNull = shift == 0,
        };
        // More than shifted: of the zeros there are fewer. By sums of P(X ≥ k): of so heavy a tail the mean d of samples of 20,000 is still 0.129.
        if (kind.Name == "72 % zeros" && shift == Shift)
            return design.Knowing(Means, 7.435451989753378).Knowing(Standardized, 0.1107509354517888).Without(Locations);
        if (kind.Name.StartsWith("ties", StringComparison.Ordinal))
            return design.Knowing(Means, 2 * shift).Knowing(Locations, 2 * shift);
        return kind.Name == "72 % zeros" ? design : design.Knowing(Means, shift).Knowing(Locations, shift);
    }

    private static Design<Pairs> Partners(Design<Pairs> pairs, bool holdsNull) =>
        new Design<Pairs>(pairs.Name, pairs.Draw) { HoldsNull = holdsNull }.Knowing(Means, 0).Knowing(Pseudomedian, 0);
}
