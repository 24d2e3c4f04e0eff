namespace ResearchKit.Experiments;

/// <summary>All procedures that are held against simulated data; a new family is a line here, a new procedure one in its suite.</summary>
internal static class AllSuites
{
    public static IReadOnlyList<Suite> InOrder { get; } =
    [
        ColumnSuites.Location,
        ColumnSuites.Bootstrapped,
        GroupSuites.TwoGroups,
        GroupSuites.OneDistribution,
        GroupSuites.Paired,
        PairSuites.Correlation,
        PairSuites.Independence,
        PairSuites.Bootstrapped,
        ControlledSuites.Partials,
        ControlledSuites.Differences,
        ControlledSuites.Corrections,
        LineSuites.StraightLine,
        LineSuites.LeastSquares,
        LineSuites.Clustered,
        ModelSuites.LogisticSuite,
        ModelSuites.CountSuite,
        CountSuites.Proportion,
        CountSuites.TwoProportions,
        CountSuites.Changes,
        CountSuites.Prevalence,
        ScoreSuites.Classification,
        SurvivalSuites.OneSample,
        SurvivalSuites.TwoGroups,
        TailSuites.Concentration,
        TailSuites.PowerLaws,
        TailSuites.Digits,
        ColumnSuites.ConstantMean,
    ];
}
