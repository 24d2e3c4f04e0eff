using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>How two columns go together.</summary>
internal static class PairSuites
{
    private static readonly Estimand<Pairs> BiweightOf = new("biweight", p => RobustCorrelation.Biweight(p.X, p.Y).Value);
    private static readonly Estimand<Pairs> PercentageBendOf = new("percentage bend", p => RobustCorrelation.PercentageBend(p.X, p.Y).Value);

    public static Suite Correlation { get; } = new Suite<Pairs>("correlation", PairDesigns.All)
        .Interval("Pearson, Fisher z", PairDesigns.Pearson, p => Statistics.Correlation.Pearson(p.X, p.Y).ConfidenceInterval())
        .Interval("Spearman, Bonett-Wright", PairDesigns.Spearman, p => Statistics.Correlation.Spearman(p.X, p.Y).ConfidenceInterval())
        .Interval("Kendall, Fieller", PairDesigns.Kendall, p => Statistics.Correlation.Kendall(p.X, p.Y).ConfidenceInterval())
        .Interval("biweight midcorrelation, Fisher z", BiweightOf, p => RobustCorrelation.Biweight(p.X, p.Y).ConfidenceInterval())
        .Interval("percentage bend, Fisher z", PercentageBendOf, p => RobustCorrelation.PercentageBend(p.X, p.Y).ConfidenceInterval())
        .Test("Pearson, t", p => Statistics.Correlation.Pearson(p.X, p.Y).PValue())
        .Test("Spearman, AS 89 or t", p => Statistics.Correlation.Spearman(p.X, p.Y).PValue())
        .Test("Kendall, exact or normal", p => Statistics.Correlation.Kendall(p.X, p.Y).PValue())
        .Test("biweight midcorrelation, t", p => RobustCorrelation.Biweight(p.X, p.Y).PValue())
        .Test("percentage bend, t", p => RobustCorrelation.PercentageBend(p.X, p.Y).PValue());

    /// <summary>Tests of independence: of pairs that are uncorrelated and not independent they may well reject.</summary>
    public static Suite Independence { get; } = new Suite<Pairs>("independence", PairDesigns.Independent)
        .Test("Chatterjee xi, normal", p => ChatterjeeXi.Of(p.X, p.Y).PValue())
        .Test("distance correlation, χ²", (p, _) => DistanceCorrelation.Of(p.X, p.Y).ChiSquaredTest().PValue, share: 10)
        .Test("distance correlation, permutation", (p, stream) => DistanceCorrelation.PermutationTest(p.X, p.Y, stream, 199).PValue, share: 40)
        .Test("Pearson, permutation", (p, stream) => PermutationTest.Association(
            p.X, p.Y, CorrelationMethod.Pearson, stream, Resampled.Times(199)).PValue(), share: 20)
        .Test("Spearman, permutation", (p, stream) => PermutationTest.Association(
            p.X, p.Y, CorrelationMethod.Spearman, stream, Resampled.Times(199)).PValue(), share: 20);

    /// <summary>Bootstraps of correlations.</summary>
    public static Suite Bootstrapped { get; } = new Suite<Pairs>("bootstrap of correlation", PairDesigns.Dependent)
        .Interval("Pearson, BCa", PairDesigns.Pearson, (p, stream) => Of(p, CorrelationMethod.Pearson, stream), share: 20)
        .Interval("Spearman, BCa", PairDesigns.Spearman, (p, stream) => Of(p, CorrelationMethod.Spearman, stream), share: 20)
        .Interval("Pearson, jackknife", PairDesigns.Pearson, (p, _) =>
            Jackknife.OfPairs(p.X, p.Y, CorrelationMethod.Pearson).ConfidenceInterval(), share: 20);

    private static ConfidenceInterval Of(Pairs pairs, CorrelationMethod method, RandomStream stream) => Bootstrap.OfPairs(
        pairs.X, pairs.Y, method, stream, BootstrapInterval.BiasCorrectedAccelerated, Resampled.Times(999)).ConfidenceInterval();
}
