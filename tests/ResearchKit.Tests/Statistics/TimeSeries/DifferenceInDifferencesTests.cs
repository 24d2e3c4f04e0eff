using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.TimeSeries;

public class DifferenceInDifferencesTests
{
    private const double Tolerance = 1e-9;

    // R: u <- rep(1:12, each = 6); t <- rep(2001:2006, 12); tr <- u <= 5
    private static readonly int[] Units = [.. Enumerable.Range(0, 72).Select(i => i / 6 + 1)];
    private static readonly int[] Times = [.. Enumerable.Range(0, 72).Select(i => i % 6 + 2001)];
    private static readonly bool[] Treated = [.. Units.Select(u => u <= 5)];

    // R: y <- ((u*37) %% 61)/61 + 0.3*t - 600 + ifelse(tr & t >= 2005, 1.5, 0) + ((u*t*13) %% 29)/29
    private static readonly double[] Outcome = [.. Units.Zip(Times, (u, t) =>
        u * 37 % 61 / 61.0 + 0.3 * t - 600 + (u <= 5 && t >= 2005 ? 1.5 : 0) + u * t * 13 % 29 / 29.0)];

    private static DifferenceInDifferences Estimate(double[] outcome) =>
        DifferenceInDifferences.Of(outcome, Times, Treated, Units, 2005);

    // R 4.2.2, sandwich 3.0-2: m <- lm(y ~ tr + post + both); vcovCL(m, cluster = u, type = "HC1"); for the placebo dates
    // the same of the rows with t < 2005.
    [Fact]
    public void Effect_and_placebo_effects_are_those_of_R()
    {
        var found = Estimate(Outcome);
        Same(1.388177339901478291, 0.076981165653271399, found.Effect);
        Assert.Equal([2002, 2003, 2004], found.Placebos.Select(placebo => placebo.Time));
        Same(0.10640394088669897, 0.11824743833860862, found.Placebos[0].Effect);
        Same(0.07783251231527083, 0.10017680810913743, found.Placebos[1].Effect);
        Same(-0.045977011494251187, 0.168150308968825102, found.Placebos[2].Effect);
        Assert.Equal((12, 72, 11), (found.Clusters, found.SampleSize, found.Effect.DegreesOfFreedom));

        static void Same(double value, double standardError, Coefficient actual)
        {
            Near.Equal(value, actual.Value, Tolerance);
            Near.Equal(standardError, actual.StandardError, Tolerance);
        }
    }

    [Fact]
    public void The_effect_is_the_difference_of_the_differences_of_means() => Gen.Double[-9, 9].Array[72].ForAll(outcome =>
    {
        double Mean(bool treated, bool after) => Enumerable.Range(0, 72)
            .Where(i => Treated[i] == treated && Times[i] >= 2005 == after).Average(i => outcome[i]);
        Assert.Equal(Mean(true, true) - Mean(true, false) - (Mean(false, true) - Mean(false, false)), Estimate(outcome).Effect.Value, Tolerance);
    }, iter: 20);

    [Fact]
    public void What_all_share_and_what_units_keep_changes_nothing() => Gen.Select(Gen.Double[-9, 9].Array[12], Gen.Double[-9, 9].Array[6])
        .ForAll((ofUnits, ofTimes) =>
        {
            double[] moved = [.. Enumerable.Range(0, 72).Select(i => Outcome[i] + ofUnits[i / 6] + ofTimes[i % 6])];
            Assert.Equal(Estimate(Outcome).Effect.Value, Estimate(moved).Effect.Value, Tolerance);
            Assert.Equal(Estimate(Outcome).Placebos[1].Effect.Value, Estimate(moved).Placebos[1].Effect.Value, Tolerance);
        }, iter: 20);

    [Fact]
    public void The_order_of_the_observations_does_not_matter()
    {
        var order = Draws.Order(RandomStream.FromSeed("order"), 72);
        var shuffled = DifferenceInDifferences.Of(
            order.Select(i => Outcome[i]).ToArray(), order.Select(i => Times[i]).ToArray(),
            order.Select(i => Treated[i]).ToArray(), order.Select(i => Units[i]).ToArray(), 2005);
        Near.Equal(Estimate(Outcome).Effect.StandardError, shuffled.Effect.StandardError, Tolerance);
        Near.Equal(Estimate(Outcome).Placebos[2].Effect.Value, shuffled.Placebos[2].Effect.Value, Tolerance);
    }

    [Fact]
    public void Times_at_which_only_one_group_was_seen_are_no_placebos()
    {
        int[] times = [1, 2, 3, 4, 1, 2, 3, 4, 0, 3, 4, 0, 3, 4];
        bool[] treated = [.. Enumerable.Range(0, 14).Select(i => i < 8)];
        int[] units = [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 4];
        var found = DifferenceInDifferences.Of([.. Enumerable.Range(0, 14).Select(i => (double)(i * i % 5))], times, treated, units, 4);
        // Of the others nothing lies before the intervention but times 0 and 3, of the treated nothing before 1.
        Assert.Equal([2, 3], found.Placebos.Select(placebo => placebo.Time));
        Assert.Empty(DifferenceInDifferences.Of([1, 2, 3, 4, 5, 7, 6, 8], [1, 2, 1, 2, 1, 2, 1, 2],
            [true, true, true, true, false, false, false, false], [1, 1, 2, 2, 3, 3, 4, 4], 2).Placebos);
    }

    // The only cluster seen before the intervention holds units of both groups: there is an effect, and no placebo to judge.
    [Fact]
    public void Too_few_clusters_before_the_intervention_leave_no_placebos()
    {
        int[] times = [1, 2, 3, 1, 2, 3, 4, 4, 4, 4], units = [1, 1, 1, 1, 1, 1, 2, 2, 3, 3];
        bool[] treated = [true, true, true, false, false, false, true, false, true, false];
        var found = DifferenceInDifferences.Of([1, 3, 2, 5, 4, 7, 6, 8, 2, 9], times, treated, units, 4);
        Near.Equal((6 + 2) / 2.0 - 2 - ((8 + 9) / 2.0 - 16.0 / 3), found.Effect.Value, Tolerance);
        Assert.Empty(found.Placebos);
    }

    // The shares of 20,000 simulated panels: units with a level and a trend of their own, 4 times before and 4 after.
    [Theory]
    [InlineData(4, 0.9368)]
    [InlineData(20, 0.9499)]
    public void Coverage_needs_clusters(int unitsInGroup, double expected) => Coverage.Expect(expected, 300, "panel", stream =>
    {
        var levels = Draws.Normal(stream, 2 * unitsInGroup);
        var noise = Draws.Normal(stream, 16 * unitsInGroup);
        var rows = Enumerable.Range(0, noise.Length).ToArray();
        return DifferenceInDifferences.Of(
            rows.Select(i => levels[i / 8] * (1 + 0.2 * (i % 8)) + noise[i]).ToArray(), rows.Select(i => i % 8).ToArray(),
            rows.Select(i => i / 8 < unitsInGroup).ToArray(), rows.Select(i => i / 8).ToArray(), 4).Effect.ConfidenceInterval().Contains(0);
    });

    [Fact]
    public void What_has_no_four_cells_is_refused()
    {
        Refusal.Expect(Violation.EmptyGroup, "No observation is untreated before time 2001; a difference in differences needs all four groups.",
            () => DifferenceInDifferences.Of(Outcome, Times, Treated, Units, 2001));
        Refusal.Expect(Violation.EmptyGroup, "No observation is untreated after time 2007;",
            () => DifferenceInDifferences.Of(Outcome, Times, Treated, Units, 2007));
        Refusal.Expect(Violation.EmptyGroup, "At least 2 clusters among the treated are needed for a difference in differences; got 0.",
            () => DifferenceInDifferences.Of(Outcome, Times, new bool[72], Units, 2005));
        Refusal.Expect(Violation.TooFewObservations, "At least 2 clusters among the treated are needed for a difference in differences; got 1.",
            () => DifferenceInDifferences.Of(Outcome, Times, [.. Units.Select(u => u == 1)], Units, 2005));
        Refusal.Expect(Violation.EmptyGroup, "", () => DifferenceInDifferences.Of([], [], [], [], 2005));
        Refusal.Expect(Violation.UnequalLengths, "times has 1 values and outcome 72; each needs one.",
            () => DifferenceInDifferences.Of(Outcome, [1], Treated, Units, 2005));
        Refusal.Expect(Violation.NotFinite, "outcome[0] is NaN",
            () => DifferenceInDifferences.Of([double.NaN, .. Outcome[1..]], Times, Treated, Units, 2005));
        Refusal.Expect(Violation.TooFewObservations, "", () => DifferenceInDifferences.Of(
            [1, 2, 3, 4], [1, 2, 1, 2], [true, true, false, false], [1, 2, 3, 4], 2));
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Difference in differences of 72 observations in 12 clusters\n" +
        "intervention at  estimate  standard error    95 % interval        p\n" +
        "───────────────  ────────  ──────────────  ───────────────  ───────\n" +
        "2002 (placebo)      0.106           0.118  −0.154 to 0.367    0.387\n" +
        "2003 (placebo)      0.078           0.100  −0.143 to 0.298    0.454\n" +
        "2004 (placebo)     −0.046           0.168  −0.416 to 0.324    0.790\n" +
        "2005                1.388           0.077   1.219 to 1.558  < 0.001\n", Estimate(Outcome).ToString());
}
