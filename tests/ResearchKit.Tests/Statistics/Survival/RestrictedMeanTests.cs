using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

public class RestrictedMeanTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 4_000;

    // R 4.2.2, survival 3.5-3: summary(survfit(…), rmean = horizon)$table
    [Theory]
    [InlineData(30, 28.18684815950919997, 0.39396755223365276)]
    [InlineData(60, 48.2774948165189670, 1.1937276572673889)]
    [InlineData(75, 50.1339693231856245, 1.3305422103557478)]
    public void Means_of_the_flies_are_those_of_R(double horizon, double mean, double standardError)
    {
        var restricted = KaplanMeier.Of(Waltons.All).RestrictedMean(horizon);
        Near.Equal(mean, restricted.Value, Tolerance);
        Near.Equal(standardError, restricted.StandardError, Tolerance);
        Near.Equal(mean - 1.959963984540054 * standardError, mean + 1.959963984540054 * standardError, restricted.ConfidenceInterval(), Tolerance);
        Assert.Equal(("normal", horizon), (restricted.ConfidenceInterval().Method, restricted.Horizon));
    }

    // The same for each group at 45: 30.738636363636363 (4.1140862400114671) and 22.708333333333336 (4.1809419810331541).
    [Fact]
    public void The_difference_is_that_of_Rs_means()
    {
        var difference = RestrictedMeanDifference.Of(Leukaemia.Maintained, Leukaemia.NotMaintained, 45);
        Near.Equal(30.738636363636363 - 22.708333333333336, difference.Value, Tolerance);
        Near.Equal(Math.Sqrt(4.1140862400114671 * 4.1140862400114671 + 4.1809419810331541 * 4.1809419810331541), difference.StandardError, Tolerance);
        Near.Equal(2 * difference.PValue(Alternative.Greater), difference.PValue(), Tolerance);
        Near.Equal(1 - difference.PValue(Alternative.Greater), difference.PValue(Alternative.Less), Tolerance);
        Assert.Equal((45, 23), (difference.Horizon, difference.SampleSize));
        var other = RestrictedMeanDifference.Of(Leukaemia.NotMaintained, Leukaemia.Maintained, 45);
        Near.Equal(-difference.ConfidenceInterval().Upper, -difference.ConfidenceInterval().Lower, other.ConfidenceInterval(), Tolerance);
    }

    [Fact]
    public void Uncensored_it_is_the_mean_of_what_is_cut_at_the_horizon() => Case.Samples.ForAll(cases =>
    {
        var durations = cases.Select(c => c.Exit - c.Entry).ToArray();
        var restricted = KaplanMeier.Of(SurvivalTimes.Of(durations, [.. durations.Select(_ => 1.0)])).RestrictedMean(4.5);
        var cut = durations.Select(d => Math.Min(d, 4.5)).ToArray();
        Near.Equal(cut.Average(), restricted.Value, Tolerance);
        var variance = cut.Sum(d => Math.Pow(d - cut.Average(), 2)) / cut.Length;
        // A variance of nothing is no standard error.
        if (variance > 0)
            Near.Equal(Math.Sqrt(variance / cut.Length), restricted.StandardError, 1e-10);
    });

    [Fact]
    public void A_horizon_beyond_what_was_observed_is_refused_unless_nobody_is_left()
    {
        Refusal.Expect(Violation.OutOfDomain, "horizon is 162; nobody was followed beyond 161, and the curve has not come to 0 there.",
            () => KaplanMeier.Of(Leukaemia.Maintained).RestrictedMean(162));
        Assert.Throws<AssumptionException>(() => KaplanMeier.Of(Leukaemia.Maintained).RestrictedMean(0));
        Assert.Throws<AssumptionException>(() => KaplanMeier.Of(Leukaemia.Maintained).RestrictedMean(double.PositiveInfinity));
        Assert.Equal(KaplanMeier.Of(Waltons.Treated).RestrictedMean(62).Value, KaplanMeier.Of(Waltons.Treated).RestrictedMean(1000).Value);
    }

    [Fact]
    public void A_group_without_an_event_leaves_the_difference_without_an_interval()
    {
        var difference = RestrictedMeanDifference.Of(SurvivalTimes.Of([5, 6], [0, 0]), SurvivalTimes.Of([1, 6], [1, 0]), 5);
        Assert.Equal(2, difference.Value);
        Assert.Equal((double.NaN, double.NaN), (difference.StandardError, difference.PValue()));
    }

    // Shares of 20,000 simulated samples.
    [Fact]
    public void Coverage_is_as_documented()
    {
        Coverage.Expect(0.9417, Replications, "restricted mean", stream =>
            KaplanMeier.Of(Exponential.Sample(stream, 50)).RestrictedMean(1).ConfidenceInterval().Contains(1 - Math.Exp(-1)));
        Coverage.Expect(0.9430, Replications, "restricted means", stream =>
            RestrictedMeanDifference.Of(Exponential.Sample(stream, 50), Exponential.Sample(stream, 50), 1).ConfidenceInterval().Contains(0));
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Mean time without the event up to 60.000, of 163\n" +
            "  mean  standard error     95 % interval\n" +
            "──────  ──────────────  ────────────────\n" +
            "48.277           1.194  45.938 to 50.617\n", KaplanMeier.Of(Waltons.All).RestrictedMean(60).ToString());
        Assert.Equal(
            "Difference of mean times without the event up to 45.000, of 11 and 12\n" +
            " first  second  difference     95 % interval      p\n" +
            "──────  ──────  ──────────  ────────────────  ─────\n" +
            "30.739  22.708       8.030  −3.466 to 19.527  0.171\n",
            RestrictedMeanDifference.Of(Leukaemia.Maintained, Leukaemia.NotMaintained, 45).ToString());
    }
}
