namespace ResearchKit.Analysis.Success;

/// <summary>The correlations within one group of rows.</summary>
/// <param name="Name">The value of the grouping column; "(missing)" where it is empty.</param>
/// <param name="SampleSize">Complete pairs in the group.</param>
/// <param name="Correlations">Pearson, Spearman, Kendall; NaN where the group is too small or constant.</param>
public sealed record StudyGroup(string Name, int SampleSize, IReadOnlyList<StudyCorrelation> Correlations);
