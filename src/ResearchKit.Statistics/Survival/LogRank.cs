using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Numerics;
using ResearchKit.Statistics.Survival;

namespace ResearchKit.Statistics;

/// <summary>The log-rank test: whether groups have the event at the same rate all along.</summary>
public static class LogRank
{
    /// <summary>Tests that two or more groups have one survival function.</summary>
    /// <param name="groups">The times of each group, in one unit; at least 2.</param>
    /// <returns>χ² on one degree of freedom less than groups.</returns>
    /// <exception cref="AssumptionException">Fewer than 2 groups; or no event in any of them (<see cref="Violation.NoEvents"/>).</exception>
    /// <remarks>See the overload with labels.</remarks>
    public static TestResult Test(params ReadOnlySpan<SurvivalTimes> groups)
    {
        if (groups.Length < 2)
            throw TooFew(groups.Length, nameof(groups));
        var count = 0;
        foreach (var group in groups)
            count = checked(count + group.Count);
        var (entries, exits, events) = (new double[count], new double[count], new double[count]);
        var labels = new int[count];
        for (int g = 0, i = 0; g < groups.Length; g++)
        {
            for (var place = 0; place < groups[g].Count; place++, i++)
            {
                entries[i] = groups[g].Entries?[groups[g].Order[place]] ?? 0;
                exits[i] = groups[g].Exit(place);
                events[i] = groups[g].IsEvent(place) ? 1 : 0;
                labels[i] = g;
            }
        }
        return Test(SurvivalTimes.LeftTruncated(entries, exits, events), labels);
    }

    /// <summary>Tests that the groups of a sample have one survival function.</summary>
    /// <param name="sample">The times of all.</param>
    /// <param name="groups">The group of each, by any number; as long as the sample, at least 2 different ones.</param>
    /// <returns>
    /// χ² on one degree of freedom less than groups; a group that is never at risk at the time of an event counts for none.
    /// </returns>
    /// <exception cref="AssumptionException">
    /// The lengths differ; all are in one group (<see cref="Violation.EmptyGroup"/>); no event; or groups that are never at
    /// risk at the same event.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: observed less expected events of each group, summed over the times of events, with the hypergeometric
    /// variance (Mantel–Haenszel). No direction: for that ask a Cox regression, whose score test it nearly is.
    /// </para>
    /// <para>
    /// Assumptions: see <see cref="SurvivalTimes.Of"/>; it sees best where one group's rate is the same multiple of the
    /// other's at all times, and badly where curves cross. Of 20,000 simulated pairs of samples
    /// with one constant hazard, a third of them censored, it gave p ≤ 0.05 in 5.6 % with 20 and with 50 in each group. Left
    /// truncation is taken into account; R's survdiff refuses it. Time grows with the number of event times by the square of
    /// that of groups. Memory: 25 bytes per observation.
    /// </para>
    /// <para>
    /// Reference: N. Mantel 1966 (Cancer Chemotherapy Reports 50, 163–170); R. Peto and J. Peto 1972, doi 10.2307/2344317.
    /// Verified against R 4.2.2 survival 3.5-3 survdiff, and coxph's score test for left truncation.
    /// </para>
    /// </remarks>
    public static TestResult Test(SurvivalTimes sample, ReadOnlySpan<int> groups)
    {
        ArgumentNullException.ThrowIfNull(sample);
        RequireLabels(sample, groups, nameof(groups));
        return Test("Log-rank", sample, Codes.Of(groups), Codes.One(groups.Length));
    }

    /// <summary>Tests that the groups have one survival function within each stratum, which may differ between strata.</summary>
    /// <param name="sample">The times of all.</param>
    /// <param name="groups">The group of each, by any number; as long as the sample, at least 2 different ones.</param>
    /// <param name="strata">The stratum of each, by any number; as long as the sample.</param>
    /// <returns>χ² on one degree of freedom less than groups.</returns>
    /// <exception cref="AssumptionException">As without strata, or no stratum in which two groups are at risk together.</exception>
    /// <remarks>
    /// As without strata; observed less expected events and variances are summed over the strata. A stratum with one group
    /// adds nothing. Verified against R 4.2.2 survival 3.5-3 survdiff(… + strata(…)).
    /// </remarks>
    public static TestResult Stratified(SurvivalTimes sample, ReadOnlySpan<int> groups, ReadOnlySpan<int> strata)
    {
        ArgumentNullException.ThrowIfNull(sample);
        RequireLabels(sample, groups, nameof(groups));
        RequireLabels(sample, strata, nameof(strata));
        return Test("Stratified log-rank", sample, Codes.Of(groups), Codes.Of(strata));
    }

    private static TestResult Test(string name, SurvivalTimes sample, Codes groups, Codes strata)
    {
        if (groups.Count < 2)
            throw TooFew(groups.Count, nameof(groups));
        if (sample.EventCount == 0)
            throw Require.Broken(Violation.NoEvents, nameof(sample),
                $"None of {sample.SampleSize} had the event; a log-rank test needs events.");
        var sums = new LogRankSums(groups);
        sums.Add(RiskOrder.Of(sample, strata));
        var factor = CholeskyFactor.Of(sums.Variance, 1e-10);
        if (factor.Rank == 0)
            throw Require.Broken(Violation.EmptyGroup, nameof(groups),
                $"At no event are members of two groups at risk together; a log-rank test compares groups at the same times.");
        var statistic = factor.QuadraticForm(sums.Excess);
        return new(name, "χ²", statistic, ChiSquared.UpperTail(statistic, factor.Rank), "χ²", sample.SampleSize)
        {
            DegreesOfFreedom = factor.Rank,
        };
    }

    private static void RequireLabels(SurvivalTimes sample, ReadOnlySpan<int> labels, string parameterName)
    {
        if (labels.Length != sample.Count)
            throw Require.Broken(Violation.UnequalLengths, parameterName,
                $"{parameterName} has {labels.Length} labels and the sample {sample.Count} times; each time needs one.");
    }

    private static AssumptionException TooFew(int count, string parameterName) => Require.Broken(
        Violation.EmptyGroup, parameterName, $"At least 2 groups are needed for a log-rank test; got {count}.");
}
