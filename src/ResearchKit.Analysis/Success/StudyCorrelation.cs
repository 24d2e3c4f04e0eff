using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>One correlation of a study. What the data cannot tell is NaN, and so is all that derives from it.</summary>
/// <param name="Method">Pearson, Spearman or Kendall (tau-b).</param>
/// <param name="Estimate">The coefficient, in [-1, 1]; NaN where undefined.</param>
/// <param name="Interval">Its confidence interval; both ends NaN where undefined.</param>
/// <param name="PValue">The two-sided p-value of no association, in [0, 1]; NaN where undefined.</param>
public sealed record StudyCorrelation(
    CorrelationMethod Method, double Estimate, ConfidenceInterval Interval, double PValue);
