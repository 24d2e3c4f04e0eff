using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

public class SurvivalTimesTests
{
    [Fact]
    public void Counts_and_last_time()
    {
        Assert.Equal((163, 156, 75.0, false),
            (Waltons.All.SampleSize, Waltons.All.EventCount, Waltons.All.LastTime, Waltons.All.IsLeftTruncated));
        Assert.True(Truncated.Sample.IsLeftTruncated);
        Assert.False(SurvivalTimes.LeftTruncated([0, 0], [1, 2], [1, 0]).IsLeftTruncated);
        Assert.Equal(double.MaxValue, SurvivalTimes.Of([1e-300, double.MaxValue, double.Epsilon], [1, 0, 0]).LastTime);
    }

    [Fact]
    public void What_cannot_be_a_duration_is_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 1 duration is needed for survival times; got 0.", () => SurvivalTimes.Of([], []));
        Refusal.Expect(Violation.UnequalLengths, "events has 1 values", () => SurvivalTimes.Of([1, 2], [1]));
        Refusal.Expect(Violation.NotFinite, "durations[1] is NaN", () => SurvivalTimes.Of([1, double.NaN], [1, 1]));
        Refusal.Expect(Violation.NotFinite, "durations[0] is", () => SurvivalTimes.Of([double.PositiveInfinity], [1]));
        Refusal.Expect(Violation.OutOfDomain, "durations[1] is 0; nobody is followed for a time that is not above 0.", () => SurvivalTimes.Of([1, 0], [1, 1]));
        Refusal.Expect(Violation.OutOfDomain, "durations[0] is -1;", () => SurvivalTimes.Of([-1], [1]));
    }

    [Fact]
    public void What_is_neither_event_nor_censored_is_refused()
    {
        Refusal.Expect(Violation.OutOfDomain, "events[1] is 2; it must be 1 (the event came) or 0", () => SurvivalTimes.Of([1, 2], [1, 2]));
        Refusal.Expect(Violation.NotFinite, "events[0] is NaN", () => SurvivalTimes.Of([1], [double.NaN]));
    }

    [Fact]
    public void Observation_begins_before_it_ends()
    {
        Refusal.Expect(Violation.OutOfDomain, "entries[1] is 2 and its exit 2; an observation must begin before it ends.",
            () => SurvivalTimes.LeftTruncated([0, 2], [1, 2], [1, 1]));
        Refusal.Expect(Violation.OutOfDomain, "entries[0] is -1;", () => SurvivalTimes.LeftTruncated([-1], [1], [1]));
        Refusal.Expect(Violation.NotFinite, "entries[0] is NaN", () => SurvivalTimes.LeftTruncated([double.NaN], [1], [1]));
        Refusal.Expect(Violation.UnequalLengths, "entries has 1 values", () => SurvivalTimes.LeftTruncated([0], [1, 2], [1, 1]));
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Survival times of 24, left-truncated\n" +
        "events  censored  last time\n" +
        "──────  ────────  ─────────\n" +
        "    14        10      8.830\n", Truncated.Sample.ToString());
}
