using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>How two columns go together.</summary>
internal static class PairSuites
{
    private static readonly Estimand<Pairs> BiweightOf = new("biweight", p => RobustCorrelation.Biweight(p.X, p.Y).Value);
    private static readonly Estimand<Pairs> PercentageBendOf = new("percentage bend", p => RobustCorrelation.PercentageBend(p.X, p.Y).Value);

    public static Suite Correlation { get; } = new Suite<Pairs>("correlation", PairDesigns.All)
        .Interval("Pearson, Fisher z", PairDesigns.Pearson, p => Statistics.Correlation.Pearson(p.X, p.Y))
        .Interval("Spearman, Bonett-Wright", PairDesigns.Spearman, p => Statistics.Correlation.Spearman(p.X, p.Y))
        .Interval("Kendall, Fieller", PairDesigns.Kendall, p => Statistics.Correlation.Kendall(p.X, p.Y))
        .Interval("biweight midcorrelation, Fisher z", BiweightOf, p => RobustCorrelation.Biweight(p.X, p.Y))
        .Interval("percentage bend, Fisher z", PercentageBendOf, p => RobustCorrelation.PercentageBend(p.X, p.Y))
        .Test("Pearson, t", p => Statistics.Correlation.Pearson(p.X, p.Y), t => t.PValue())
        .Test("Spearman, AS 89 or t", p => Statistics.Correlation.Spearman(p.X, p.Y), t => t.PValue())
        .Test("Kendall, exact or normal", p => Statistics.Correlation.Kendall(p.X, p.Y), t => t.PValue())
        .Test("biweight midcorrelation, t", p => RobustCorrelation.Biweight(p.X, p.Y), t => t.PValue())
        .Test("percentage bend, t", p => RobustCorrelation.PercentageBend(p.X, p.Y), t => t.PValue());

    /// <summary>Pairs whose Pearson correlation is 0.5, on the border of the region from −0.5 to 0.5.</summary>
    public static Suite Equivalence { get; } = new Suite<Pairs>("equivalence of a correlation", PairDesigns.OnBorder)
        .Test("two one-sided tests, Fisher z", p => CorrelationEquivalence.Of(p.X, p.Y, -PairDesigns.Border, PairDesigns.Border), t => t.PValue());

    /// <summary>Tests of independence: of pairs that are uncorrelated and not independent they may well reject.</summary>
    public static Suite Independence { get; } = new Suite<Pairs>("independence", PairDesigns.Independent)
        .Test("Chatterjee xi, normal", p => ChatterjeeXi.Of(p.X, p.Y), t => t.PValue())
        .Test("distance correlation, χ²", p => DistanceCorrelation.Of(p.X, p.Y).ChiSquaredTest(), share: 2)
        .Test("distance correlation, t", p => DistanceCorrelation.Of(p.X, p.Y).StudentTTest(), share: 2)
        .Test("distance correlation, permutation", (p, stream) => DistanceCorrelation.PermutationTest(p.X, p.Y, stream, Resampled.Permutations), t => t.PValue, share: Resampled.Share)
        .Test("Pearson, permutation", (p, stream) => PermutationTest.Association(
            p.X, p.Y, CorrelationMethod.Pearson, stream, Resampled.Permutation), t => t.PValue(), share: Resampled.Share)
        .Test("Spearman, permutation", (p, stream) => PermutationTest.Association(
            p.X, p.Y, CorrelationMethod.Spearman, stream, Resampled.Permutation), t => t.PValue(), share: Resampled.Share);

    /// <summary>Bootstraps of correlations.</summary>
    public static Suite Bootstrapped { get; } = new Suite<Pairs>("bootstrap of correlation", PairDesigns.Dependent)
        .Interval("Pearson, BCa", PairDesigns.Pearson, (p, stream) => Of(p, CorrelationMethod.Pearson, stream), share: Resampled.Share)
        .Interval("Spearman, BCa", PairDesigns.Spearman, (p, stream) => Of(p, CorrelationMethod.Spearman, stream), share: Resampled.Share)
        .Interval("Pearson, jackknife", PairDesigns.Pearson, p => Jackknife.OfPairs(p.X, p.Y, CorrelationMethod.Pearson));

    private static BootstrapEstimate Of(Pairs pairs, CorrelationMethod method, RandomStream stream) => Bootstrap.OfPairs(
        pairs.X, pairs.Y, method, stream, BootstrapInterval.BiasCorrectedAccelerated, Resampled.Bootstrap);
}
