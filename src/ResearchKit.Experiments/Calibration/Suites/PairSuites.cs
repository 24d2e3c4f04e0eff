using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>How two columns go together.</summary>
internal static class PairSuites
{
    public static Suite Correlation { get; } = new Suite<Pairs>("correlation", PairDesigns.All)
        .Interval("Pearson, Fisher z", PairDesigns.Pearson, p => Statistics.Correlation.Pearson(p.X, p.Y).ConfidenceInterval())
        .Interval("Spearman, Bonett-Wright", PairDesigns.Spearman, p => Statistics.Correlation.Spearman(p.X, p.Y).ConfidenceInterval())
        .Interval("Kendall, Fieller", PairDesigns.Kendall, p => Statistics.Correlation.Kendall(p.X, p.Y).ConfidenceInterval())
        .Test("Pearson, t", p => Statistics.Correlation.Pearson(p.X, p.Y).PValue())
        .Test("Spearman, AS 89 or t", p => Statistics.Correlation.Spearman(p.X, p.Y).PValue())
        .Test("Kendall, exact or normal", p => Statistics.Correlation.Kendall(p.X, p.Y).PValue());
}
