using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Description;

public class TrimmedMeanTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 4000;

    public static TheoryData<double[], double, double, double, double, long, double, double> Oracles => new()
    {
        { Series.StackLoss, 0.2, 0.95, 14.846153846153847, 1.5364914125389249, 12, 11.498426643840515, 18.19388104846718 },
        { Series.StackLoss, 0.1, 0.9, 16.117647058823529, 2.5928824145507012, 16, 11.590775976755712, 20.644518140891346 },
        { Series.F(25), 0.25, 0.95, 50.236181447547587, 12.662655908946007, 12, 22.646624295474485, 77.825738599620692 },
    };

    // R 4.2.2: g <- floor(share*n); h <- n - 2*g; s <- sort(x); w <- pmin(pmax(x, s[g + 1]), s[n - g])
    // se <- sqrt((n - 1)*var(w)/(h*(h - 1))); mean(x, trim = share) + c(-1, 1)*qt((1 + level)/2, h - 1)*se
    [Theory, MemberData(nameof(Oracles))]
    public void Mean_and_interval_are_those_of_R(
        double[] values, double share, double level, double mean, double standardError, long freedom, double lower, double upper)
    {
        var trimmed = TrimmedMean.Of(values, share);
        Near.Equal(mean, trimmed.Value, Tolerance);
        Near.Equal(standardError, trimmed.StandardError, Tolerance);
        Assert.Equal((freedom, values.Length), (trimmed.DegreesOfFreedom, trimmed.SampleSize));
        Near.Equal(lower, upper, trimmed.ConfidenceInterval(level), Tolerance);
        Assert.Equal("Tukey-McLaughlin", trimmed.ConfidenceInterval(level).Method);
    }

    [Fact]
    public void Nothing_trimmed_is_the_mean_with_its_interval() => Gen.Double[-5, 5].Array[2, 20].ForAll(values =>
    {
        var (trimmed, mean) = (TrimmedMean.Of(values, 0), Mean.Of(values));
        Assert.Equal(mean.Value, trimmed.Value, Tolerance);
        Assert.Equal(mean.ConfidenceInterval().Upper, trimmed.ConfidenceInterval().Upper, Tolerance);
    });

    [Fact]
    public void Units_signs_and_order_do_not_matter() =>
        Gen.Select(Gen.Int[-1000, 1000].Select(i => (double)i).Array[5, 30], Gen.Double[0, 0.3]).ForAll((values, share) =>
        {
            var (before, after) = (TrimmedMean.Of(values, share), TrimmedMean.Of([.. values.Select(x => 1e300 * (2 - x) / 1e6).Reverse()], share));
            Near.Equal(before.StandardError, after.StandardError / 1e294, 1e-10);
            Assert.Equal(2 - before.Value, after.Value / 1e294, 1e-9);
            Assert.InRange(before.Value, values.Min(), values.Max());
        });

    // floor(0.29 · 100) is 28, and 29 are meant.
    [Fact]
    public void A_whole_number_to_trim_is_not_missed_by_a_rounding() =>
        Assert.Equal(29, TrimmedMean.Of([.. Enumerable.Range(0, 100).Select(i => (double)i)], 0.29).TrimmedAtEachEnd);

    [Fact]
    public void The_outermost_may_be_anything()
    {
        double[] values = [.. Series.StackLoss];
        values[0] = 1e308;
        Near.Equal(14.846153846153847, TrimmedMean.Of(values).Value, Tolerance);
        Near.Equal(1.5364914125389249, TrimmedMean.Of(values).StandardError, Tolerance);
    }

    [Fact]
    public void A_constant_has_no_width() =>
        Assert.Equal(new ConfidenceInterval(0.1, 0.1, 0.95, "Tukey-McLaughlin"), TrimmedMean.Of([0.1, 0.1, 0.1, 0.1, 0.1]).ConfidenceInterval());

    [Fact]
    public void Bad_values_are_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 2 values are needed for the middle that a trimmed mean leaves; got 1.",
            () => TrimmedMean.Of([1, 2, 3], 0.4));
        Refusal.Expect(Violation.TooFewObservations, "At least 2 values", () => TrimmedMean.Of([]));
        Refusal.Expect(Violation.OutOfDomain, "share is 0.5; it must be at least 0 and below 0.5.", () => TrimmedMean.Of([1, 2, 3], 0.5));
        Refusal.Expect(Violation.OutOfDomain, "share is NaN", () => TrimmedMean.Of([1, 2, 3], double.NaN));
        Refusal.Expect(Violation.NotFinite, "values[1] is NaN", () => TrimmedMean.Of([1, double.NaN, 3]));
    }

    // The shares of 20,000 simulated samples.
    [Theory]
    [InlineData(20, 0.9453)]
    [InlineData(100, 0.9496)]
    public void Coverage_of_normal_values_is_near_the_nominal_one(int count, double expected) =>
        Coverage.Expect(expected, Replications, "trimmed mean", stream =>
            TrimmedMean.Of(Draws.Normal(stream, count)).ConfidenceInterval().Contains(0));

    [Theory]
    [InlineData(20, 0.9626)]
    [InlineData(100, 0.9565)]
    public void Coverage_of_Cauchy_values_is_near_the_nominal_one(int count, double expected) =>
        Coverage.Expect(expected, Replications, "trimmed mean", stream =>
            TrimmedMean.Of([.. Draws.Normal(stream, count).Zip(Draws.Normal(stream, count), (a, b) => a / b)]).ConfidenceInterval().Contains(0));

    [Fact]
    public void Text() => Assert.Equal(
        "Trimmed mean of 21 values, 4 left out at each end\n" +
        "trimmed mean     95 % interval  standard error\n" +
        "────────────  ────────────────  ──────────────\n" +
        "      14.846  11.498 to 18.194           1.536\n", TrimmedMean.Of(Series.StackLoss).ToString());
}
