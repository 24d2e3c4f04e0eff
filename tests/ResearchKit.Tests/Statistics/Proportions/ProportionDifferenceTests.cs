using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Proportions;

public class ProportionDifferenceTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 10_000;

    // R 4.2.2, w1 and w2 the intervals of prop.test(correct = FALSE), d <- p1 - p2:
    // c(d - sqrt((p1 - w1[1])^2 + (w2[2] - p2)^2), d + sqrt((w1[2] - p1)^2 + (p2 - w2[1])^2))
    // To four digits the first five are those of Newcombe 1998, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.95, 0.052431472402364926, 0.33387265403690586)]
    [InlineData(9, 10, 3, 10, 0.95, 0.17052272393450307, 0.80901797353548799)]
    [InlineData(10, 10, 0, 20, 0.95, 0.67908603714191484, 1)]
    [InlineData(5, 56, 0, 29, 0.95, -0.038137147903536853, 0.19256001385511157)]
    [InlineData(10, 10, 0, 10, 0.95, 0.60750935043052434, 1)]
    [InlineData(15, 50, 25, 50, 0.9, -0.34724732673278397, -0.038859157729978194)]
    public void Intervals_are_those_of_R(long a, long m, long b, long n, double level, double lower, double upper)
    {
        var difference = ProportionDifference.Of(a, m, b, n);
        Near.Equal((double)a / m - (double)b / n, difference.Value, Tolerance);
        Near.Equal(lower, upper, difference.ConfidenceInterval(level), Tolerance);
        Assert.Equal("Newcombe hybrid score", difference.ConfidenceInterval(level).Method);
        Assert.Equal(m + n, difference.SampleSize);
    }

    [Fact]
    public void Exchanging_the_groups_turns_the_interval_over()
    {
        var (one, other) = (ProportionDifference.Of(9, 10, 3, 17), ProportionDifference.Of(3, 17, 9, 10));
        Assert.Equal(-one.Value, other.Value);
        Near.Equal(-one.ConfidenceInterval().Upper, -one.ConfidenceInterval().Lower, other.ConfidenceInterval(), Tolerance);
    }

    [Fact]
    public void Impossible_counts_are_refused_by_name()
    {
        var thrown = Assert.Throws<AssumptionException>(() => ProportionDifference.Of(1, 2, 3, 2));
        Assert.Equal("otherSuccesses", thrown.ParamName);
        Assert.StartsWith("otherSuccesses is 3; it must lie between 0 and otherTrials, which is 2.", thrown.Message);
    }

    // Where the nominal share is not met exactly, that of 20,000 simulated samples.
    [Theory]
    [InlineData(0.5, 50, 0.3, 50, 0.9512)]
    [InlineData(0.1, 100, 0.05, 100, 0.9604)]
    [InlineData(0.9, 200, 0.3, 300, 0.9502)]
    public void Coverage_is_near_the_nominal_one(double p, int m, double q, int n, double expected) =>
        Coverage.Expect(expected, Replications, "difference", stream =>
            ProportionDifference.Of(Draws.Successes(stream, m, p), m, Draws.Successes(stream, n, q), n)
                .ConfidenceInterval().Contains(p - q));

    [Fact]
    public void Text() => Assert.Equal(
        "Difference of two proportions, 56 of 70 and 48 of 80\n" +
        "first  second  difference   95 % interval\n" +
        "─────  ──────  ──────────  ──────────────\n" +
        "0.800   0.600       0.200  0.052 to 0.334\n", ProportionDifference.Of(56, 70, 48, 80).ToString());
}
