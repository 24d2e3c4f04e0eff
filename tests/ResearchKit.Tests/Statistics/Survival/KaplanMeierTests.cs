using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

public class KaplanMeierTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 4_000;

    private static readonly KaplanMeier Flies = KaplanMeier.Of(Waltons.All);

    // R 4.2.2, survival 3.5-3: summary(survfit(Surv(T, E) ~ 1, waltons, conf.type = method), times = time)
    [Theory]
    [InlineData(SurvivalIntervalMethod.LogLog, 6, 0.95725365910906290, 0.999133523281839908)]
    [InlineData(SurvivalIntervalMethod.LogLog, 33, 0.73249610889363481, 0.856023467572055829)]
    [InlineData(SurvivalIntervalMethod.LogLog, 56, 0.35268900481936233, 0.504679609232887239)]
    [InlineData(SurvivalIntervalMethod.LogLog, 69, 0.0028540777041644759, 0.046183697525073675)]
    [InlineData(SurvivalIntervalMethod.Log, 6, 0.98194965526018863, 1)]
    [InlineData(SurvivalIntervalMethod.Log, 33, 0.7435186600394332, 0.866226389039949973)]
    [InlineData(SurvivalIntervalMethod.Log, 69, 0.0036508546988073525, 0.056329330601921371)]
    [InlineData(SurvivalIntervalMethod.Plain, 6, 0.98187765291055040, 1)]
    [InlineData(SurvivalIntervalMethod.Plain, 56, 0.35344444544532017, 0.506360854486513356)]
    [InlineData(SurvivalIntervalMethod.Plain, 69, 0, 0.033960147265229709)]
    public void Intervals_are_those_of_R(SurvivalIntervalMethod method, double time, double lower, double upper) =>
        Near.Equal(lower, upper, Flies.At(time).ConfidenceInterval(0.95, method), 1e-11);

    [Fact]
    public void Curve_and_standard_errors_are_those_of_R()
    {
        Near.Equal(0.993865030674846661, Flies.At(6).Value, Tolerance);
        Near.Equal(0.006116121448583315, Flies.At(6).StandardError, Tolerance);
        Near.Equal(0.429902649965916761, Flies.At(56).Value, Tolerance);
        Near.Equal(0.039010004838705814, Flies.At(57.9).StandardError, Tolerance);
        Near.Equal(0.014340509102144783, Flies.At(69).Value, Tolerance);
        // conf.int = 0.9
        Near.Equal(0.74498058616770191, 0.848418149248786, Flies.At(33).ConfidenceInterval(0.9), 1e-11);
        Assert.Equal("Greenwood, log-log", Flies.At(33).ConfidenceInterval().Method);
        Assert.Equal([6.0, 7, 9], Flies.Times.Take(3));
        Assert.Equal([163, 162, 160], Flies.AtRisk.Take(3));
        Assert.Equal([1, 1, 3], Flies.Events.Take(3));
        Assert.Equal((163, 156, 75.0), (Flies.SampleSize, Flies.EventCount, Flies.LastTime));
    }

    // survfit(Surv(entry, exit, ev) ~ 1, conf.type = "log-log")
    [Fact]
    public void Late_entries_are_at_risk_from_then_on()
    {
        var curve = KaplanMeier.Of(Truncated.Sample);
        Assert.Equal([11, 21, 21, 20, 15, 14, 11, 9, 8, 5, 4, 3, 2, 1], curve.AtRisk);
        Near.Equal(0.548604300408052081, curve.At(6.5).Value, Tolerance);
        var band = curve.Band();
        Near.Equal(0.508080205769929738, band.Lower[0], 1e-11);
        Near.Equal(0.341221047851895612, band.Upper[12], 1e-11);
        Assert.Equal((0, double.NaN), (curve.Survival[13], band.Lower[13]));
        Assert.Equal(("Greenwood, log-log", 0.95), (band.Method, band.Level));
    }

    [Fact]
    public void Rossi_data_of_lifelines()
    {
        var (week, arrest) = SharedData.Columns("lifelines/rossi.csv", ',', "week", "arrest");
        var curve = KaplanMeier.Of(SurvivalTimes.Of(week, arrest));
        Near.Equal(0.736111111111, curve.At(52).Value, 1e-11);
        Near.Equal(0.907407407407, curve.At(20).Value, 1e-11);
    }

    [Fact]
    public void Curve_is_that_of_the_definition() => Case.Samples.ForAll(cases =>
    {
        var curve = KaplanMeier.Of(Case.Times(cases));
        for (var time = 0.5; time <= curve.LastTime; time += 0.5)
        {
            var product = 1.0;
            foreach (var at in cases.Where(c => c.Event == 1 && c.Exit <= time).Select(c => c.Exit).Distinct())
                product *= 1 - (double)cases.Count(c => c.Event == 1 && c.Exit == at) / cases.Count(c => c.AtRisk(at));
            Assert.Equal(product, curve.At(time).Value, 12);
        }
    });

    [Fact]
    public void Uncensored_the_curve_is_the_share_left() => Gen.Int[1, 9].Array[1, 30].ForAll(durations =>
    {
        var curve = KaplanMeier.Of(SurvivalTimes.Of([.. durations.Select(d => (double)d)], [.. durations.Select(_ => 1.0)]));
        for (var time = 1; time <= 9; time++)
        {
            var share = (double)durations.Count(d => d > time) / durations.Length;
            Assert.Equal(share, curve.At(time).Value, 12);
            // Greenwood's variance is the binomial one then.
            if (share is > 0 and < 1)
                Near.Equal(Math.Sqrt(share * (1 - share) / durations.Length), curve.At(time).StandardError, 1e-10);
        }
    });

    [Fact]
    public void Order_of_the_observations_is_nothing_and_units_carry_over() => Case.Samples.ForAll(cases =>
    {
        var curve = KaplanMeier.Of(Case.Times(cases));
        Assert.Equal(curve.Survival, KaplanMeier.Of(Case.Times([.. cases.Reverse()])).Survival);
        var inDays = KaplanMeier.Of(Case.Times([.. cases.Select(c => c with { Entry = c.Entry * 7, Exit = c.Exit * 7 })]));
        Assert.Equal(curve.Survival, inDays.Survival);
        Assert.Equal(curve.Median.Value * 7, inDays.Median.Value);
    });

    [Fact]
    public void Intervals_hold_the_estimate_and_stay_within_0_and_1() => Case.Samples.ForAll(cases =>
    {
        var curve = KaplanMeier.Of(Case.Times(cases));
        foreach (var method in Enum.GetValues<SurvivalIntervalMethod>())
        {
            var band = curve.Band(0.9, method);
            for (var row = 0; row < band.Lower.Count; row++)
            {
                if (curve.Survival[row] > 0)
                    Assert.True(0 <= band.Lower[row] && band.Lower[row] <= curve.Survival[row] && curve.Survival[row] <= band.Upper[row] && band.Upper[row] <= 1);
            }
        }
    });

    [Fact]
    public void Without_an_event_the_curve_is_1_and_has_no_interval()
    {
        var curve = KaplanMeier.Of(SurvivalTimes.Of([3, 5], [0, 0]));
        Assert.Equal((1, 1, double.NaN), (curve.At(0).Value, curve.At(5).Value, curve.At(5.1).Value));
        Assert.Equal(double.NaN, curve.At(4).StandardError);
        Assert.Equal(double.NaN, curve.At(4).ConfidenceInterval().Lower);
        Assert.Equal(double.NaN, curve.Median.Value);
        Assert.Empty(curve.Times);
        Assert.Equal((4, double.NaN), (curve.RestrictedMean(4).Value, curve.RestrictedMean(4).ConfidenceInterval().Lower));
    }

    [Fact]
    public void One_two_and_three_observations()
    {
        var one = KaplanMeier.Of(SurvivalTimes.Of([2], [1]));
        Assert.Equal((1, 0, 0), (one.At(1).Value, one.At(2).Value, one.At(9).Value));
        Assert.Equal(double.NaN, one.At(2).ConfidenceInterval().Upper);
        var two = KaplanMeier.Of(SurvivalTimes.Of([2, 2], [0, 1]));
        Assert.Equal((0.5, double.NaN), (two.At(2).Value, two.At(2.1).Value));
        var three = KaplanMeier.Of(SurvivalTimes.Of([5, 5, 5], [1, 1, 1]));
        Assert.Equal((0, 5), (three.At(5).Value, three.Median.Value));
    }

    [Fact]
    public void Extreme_units_change_nothing()
    {
        var curve = KaplanMeier.Of(SurvivalTimes.Of([1e300, 2e-300, 5e299], [1, 1, 0]));
        Assert.Equal(2.0 / 3, curve.At(1).Value, 15);
        Assert.Equal(0, curve.At(1e300).Value);
    }

    [Fact]
    public void Bad_questions_are_refused()
    {
        Assert.StartsWith("time[0] is -1;", Assert.Throws<AssumptionException>(() => Flies.At(-1)).Message);
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => Flies.At(double.NaN)).Violation);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => Flies.At(6).ConfidenceInterval(1)).Violation);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => Flies.Band(0)).Violation);
    }

    // Shares of 20,000 simulated samples: exponential times and censoring at half their rate.
    [Theory]
    [InlineData(SurvivalIntervalMethod.LogLog, 0.9, 0.9606)]
    [InlineData(SurvivalIntervalMethod.Log, 0.9, 0.8769)]
    [InlineData(SurvivalIntervalMethod.Plain, 0.5, 0.9385)]
    public void Coverage_is_as_documented(SurvivalIntervalMethod method, double survival, double expected) =>
        Coverage.Expect(expected, Replications, "kaplan-meier", stream =>
            KaplanMeier.Of(Exponential.Sample(stream, 50)).At(-Math.Log(survival)).ConfidenceInterval(0.95, method).Contains(survival));

    [Fact]
    public void A_band_shows_all_of_a_short_curve_and_the_course_of_a_long_one()
    {
        Assert.Equal(
            "Limits at 4 times, 99.9 % at each (Greenwood, log-log)\n" +
            "  time     lower  upper\n" +
            "──────  ────────  ─────\n" +
            " 9.000     0.007  0.993\n" +
            "13.000     0.015  0.962\n" +
            "18.000     0.002  0.899\n" +
            "23.000  0.000045  0.798\n",
            KaplanMeier.Of(SurvivalTimes.Of([9, 13, 13, 18, 23, 28], [1, 1, 0, 1, 1, 0])).Band(0.999).ToString());
        var band = Flies.Band();
        Assert.Equal(Flies.Times, band.Times);
        Assert.Equal(
            "Limits at 10 of 32 times, 95 % at each (Greenwood, log-log)\n" +
            "  time      lower      upper\n" +
            "──────  ─────────  ─────────\n" +
            " 6.000      0.957      0.999\n" +
            "13.000      0.904      0.975\n" +
            "19.000      0.859      0.948\n" +
            "32.000      0.753      0.872\n" +
            "38.000      0.706      0.834\n" +
            "47.000      0.588      0.733\n" +
            "53.000      0.474      0.627\n" +
            "60.000      0.242      0.384\n" +
            "63.000      0.125      0.245\n" +
            "75.000  undefined  undefined\n", band.ToString());
        Assert.Equal(
            "Limits at 0 times, 95 % at each (Greenwood, log-log)\ntime  lower  upper\n────  ─────  ─────\n",
            KaplanMeier.Of(SurvivalTimes.Of([3, 5], [0, 0])).Band().ToString());
        Assert.StartsWith("Limits at 1 time, ", KaplanMeier.Of(SurvivalTimes.Of([3, 5], [1, 0])).Band().ToString());
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Kaplan-Meier curve of 11, 7 events\n" +
            "median  95 % interval  last time  survival there\n" +
            "──────  ─────────────  ─────────  ──────────────\n" +
            "31.000    13.000 to ∞    161.000           0.184\n", KaplanMeier.Of(Leukaemia.Maintained).ToString());
        Assert.Equal(
            "Survival of 163\n" +
            "  time  survival  standard error   95 % interval\n" +
            "──────  ────────  ──────────────  ──────────────\n" +
            "33.000     0.803           0.031  0.732 to 0.856\n", Flies.At(33).ToString());
    }
}
