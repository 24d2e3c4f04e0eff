namespace ResearchKit.Experiments;

/// <summary>All procedures that are held against simulated data; a new family is a line here, a new procedure one in its suite.</summary>
internal static class AllSuites
{
    public static IReadOnlyList<Suite> InOrder { get; } =
    [
        ColumnSuites.Location,
        ColumnSuites.Bootstrapped,
        PairSuites.Correlation,
        PairSuites.Independence,
        PairSuites.Bootstrapped,
        ControlledSuites.Partials,
        ControlledSuites.Differences,
        ControlledSuites.Corrections,
        LineSuites.StraightLine,
        LineSuites.LeastSquares,
        LineSuites.Clustered,
        CountSuites.Proportion,
        CountSuites.TwoProportions,
        CountSuites.Prevalence,
        ScoreSuites.Classification,
        SurvivalSuites.OneSample,
        SurvivalSuites.TwoGroups,
        ColumnSuites.ConstantMean,
    ];
}
