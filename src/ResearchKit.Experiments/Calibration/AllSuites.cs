namespace ResearchKit.Experiments;

/// <summary>All procedures that are held against simulated data; a new family is a line here, a new procedure one in its suite.</summary>
internal static class AllSuites
{
    public static IReadOnlyList<Suite> InOrder { get; } =
    [
        ColumnSuites.Location,
        PairSuites.Correlation,
        LineSuites.StraightLine,
        CountSuites.Proportion,
        CountSuites.TwoProportions,
        CountSuites.Prevalence,
    ];
}
