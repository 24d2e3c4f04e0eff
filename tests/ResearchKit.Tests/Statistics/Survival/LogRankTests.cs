using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

public class LogRankTests
{
    private const double Tolerance = 1e-11;
    private const int Replications = 2_000;

    private static readonly SurvivalTimes Lungs = SurvivalTimes.Of(Veteran.Time, Veteran.Status);

    // R 4.2.2, survival 3.5-3: survdiff(Surv(T, E) ~ group, waltons)$chisq
    [Fact]
    public void Two_groups_are_as_in_R()
    {
        var flies = LogRank.Test(Waltons.Control, Waltons.Treated);
        Near.Equal(122.249125573, flies.Statistic, Tolerance);
        Near.Equal(2.03598322229e-28, flies.PValue, 1e-9);
        Assert.Equal((1, 163, "Log-rank"), (flies.DegreesOfFreedom, flies.SampleSize, flies.Name));
        var remissions = LogRank.Test(Leukaemia.Maintained, Leukaemia.NotMaintained);
        Near.Equal(3.3963886989776011, remissions.Statistic, Tolerance);
        Near.Equal(0.065339322040505132, remissions.PValue, Tolerance);
    }

    // survdiff(Surv(time, status) ~ celltype, veteran); survdiff(Surv(time, status) ~ trt + strata(celltype), veteran)
    [Fact]
    public void Four_groups_and_four_strata_are_as_in_R()
    {
        var cells = LogRank.Test(Lungs, Veteran.Cell);
        Near.Equal(25.403700345785357, cells.Statistic, Tolerance);
        Assert.Equal(3, cells.DegreesOfFreedom);
        var treatments = LogRank.Stratified(Lungs, [.. Veteran.Treatment.Select(t => (int)t)], Veteran.Cell);
        Near.Equal(0.70174334684431949, treatments.Statistic, Tolerance);
        Assert.Equal((1, "Stratified log-rank"), (treatments.DegreesOfFreedom, treatments.Name));
    }

    [Fact]
    public void Rossi_data_of_lifelines()
    {
        var (week, arrest) = SharedData.Columns("lifelines/rossi.csv", ',', "week", "arrest");
        var (aid, _) = SharedData.Columns("lifelines/rossi.csv", ',', "fin", "age");
        var test = LogRank.Test(SurvivalTimes.Of(week, arrest), [.. aid.Select(value => (int)value)]);
        Near.Equal(3.83756957655, test.Statistic, Tolerance);
        Near.Equal(0.050116117409, test.PValue, Tolerance);
    }

    // coxph(Surv(entry, exit, ev) ~ z)$score: without tied events the score test is the log-rank test; survdiff refuses entries.
    [Fact]
    public void Left_truncation_is_as_in_Rs_score_test()
    {
        int[] groups = [.. Truncated.Z.Select(z => (int)z)];
        Near.Equal(0.0010157056328520956, LogRank.Test(Truncated.Sample, groups).Statistic, 1e-10);
    }

    [Fact]
    public void Statistic_is_that_of_the_definition() => Case.Samples.Where(HasAContrast).ForAll(cases =>
    {
        // Two groups, by the sum over strata and times of events.
        var (excess, variance) = (0.0, 0.0);
        foreach (var stratum in cases.GroupBy(c => c.Stratum))
        {
            foreach (var time in stratum.Where(c => c.Event == 1).Select(c => c.Exit).Distinct())
            {
                double n = stratum.Count(c => c.AtRisk(time)), first = stratum.Count(c => c.AtRisk(time) && c.Group == 0);
                double d = stratum.Count(c => c.Event == 1 && c.Exit == time);
                excess += stratum.Count(c => c.Event == 1 && c.Exit == time && c.Group == 0) - d * first / n;
                variance += n > 1 ? d * first * (n - first) * (n - d) / (n * n * (n - 1)) : 0;
            }
        }
        var test = LogRank.Stratified(
            Case.Times(cases), [.. cases.Select(c => c.Group == 0 ? 7 : -3)], [.. cases.Select(c => c.Stratum)]);
        Assert.Equal(excess * excess / variance, test.Statistic, 10);
    });

    private static bool HasAContrast(Case[] cases)
    {
        foreach (var at in cases.Where(c => c.Event == 1))
        {
            var risk = cases.Where(c => c.Stratum == at.Stratum && c.AtRisk(at.Exit)).ToArray();
            var deaths = risk.Count(c => c.Event == 1 && c.Exit == at.Exit);
            if (risk.Any(c => c.Group == 0) && risk.Any(c => c.Group != 0) && deaths < risk.Length)
                return true;
        }
        return false;
    }

    [Fact]
    public void Labels_and_the_order_of_time_alone_decide() => Case.Samples.Where(HasAContrast).ForAll(cases =>
    {
        var test = LogRank.Test(Case.Times(cases), [.. cases.Select(c => c.Group)]);
        var other = LogRank.Test(
            Case.Times([.. cases.Select(c => c with { Entry = c.Entry * c.Entry, Exit = c.Exit * c.Exit }).Reverse()]),
            [.. cases.Select(c => -10 * c.Group).Reverse()]);
        Assert.Equal(test.Statistic, other.Statistic, 9);
        Assert.Equal(test.DegreesOfFreedom, other.DegreesOfFreedom);
    });

    [Fact]
    public void A_group_never_at_risk_at_an_event_counts_for_none()
    {
        // As R's survdiff: the third group left before the first event.
        var test = LogRank.Test(SurvivalTimes.Of([5, 6, 7, 8, 1, 1], [1, 1, 1, 1, 0, 0]), [0, 0, 1, 1, 2, 2]);
        Assert.Equal(1, test.DegreesOfFreedom);
        Near.Equal(LogRank.Test(SurvivalTimes.Of([5, 6, 7, 8], [1, 1, 1, 1]), [0, 0, 1, 1]).Statistic, test.Statistic, Tolerance);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        Refusal.Expect(Violation.EmptyGroup, "At least 2 groups are needed for a log-rank test; got 1.", () => LogRank.Test(Waltons.All));
        Refusal.Expect(Violation.EmptyGroup, "At least 2 groups are needed for a log-rank test; got 1.", () => LogRank.Test(Lungs, new int[137]));
        Refusal.Expect(Violation.UnequalLengths, "groups has 2 labels and the sample 137 times; each time needs one.", () => LogRank.Test(Lungs, [1, 2]));
        Refusal.Expect(Violation.UnequalLengths, "strata has 1 labels", () => LogRank.Stratified(Lungs, Veteran.Cell, [1]));
        Refusal.Expect(Violation.NoEvents, "None of 3 had the event; a log-rank test needs events.",
            () => LogRank.Test(SurvivalTimes.Of([1, 2, 3], [0, 0, 0]), [1, 2, 2]));
        Refusal.Expect(Violation.EmptyGroup, "At no event are members of two groups at risk together;",
            () => LogRank.Stratified(SurvivalTimes.Of([1, 2, 3], [1, 1, 1]), [1, 2, 2], [1, 2, 2]));
    }

    // 20,000 simulated pairs of samples; R's survdiff is the same test.
    [Fact]
    public void Size_is_as_documented() => Coverage.Expect(0.0556, Replications, "log-rank", stream =>
        LogRank.Test(Exponential.Sample(stream, 20), Exponential.Sample(stream, 20)).PValue <= 0.05);

    [Fact]
    public void Text() => Assert.Equal(
        "Log-rank test of 23 observations\n" +
        "   χ²  df      p  p by\n" +
        "─────  ──  ─────  ────\n" +
        "3.396   1  0.065  χ²\n", LogRank.Test(Leukaemia.Maintained, Leukaemia.NotMaintained).ToString());
}
