using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Proportions;

public class NumberNeededTests
{
    private const double Tolerance = 1e-12;

    // R 4.2.2: 1/limits of the difference, see ProportionDifferenceTests.
    [Theory]
    [InlineData(56, 70, 48, 80, 5, 19.072514163361451, 2.9951539543860375, false)]
    [InlineData(15, 50, 25, 50, -5, -2.6855273917861919, -120.30135272938448, false)]
    [InlineData(7, 100, 3, 100, 25, -39.749863718828266, 9.0642028278917124, true)]
    public void Its_ends_are_the_inverses_of_the_difference(
        long a, long m, long b, long n, double value, double bound, double otherBound, bool throughInfinity)
    {
        var number = NumberNeeded.Of(a, m, b, n);
        Near.Equal(value, number.Value, Tolerance);
        var interval = number.Interval();
        Near.Equal(bound, interval.Bound, 1e-11);
        Near.Equal(otherBound, interval.OtherBound, 1e-11);
        Assert.Equal(throughInfinity, interval.IsThroughInfinity);
        Assert.True(interval.Contains(number.Value));
        Assert.Equal(throughInfinity, interval.Contains(double.PositiveInfinity));
        Assert.Equal(throughInfinity, interval.Contains(1e9));
        Assert.False(interval.Contains(1));
    }

    [Fact]
    public void A_disjoint_interval_holds_both_far_pieces_and_not_the_middle()
    {
        var interval = NumberNeeded.Of(7, 100, 3, 100).Interval();
        Assert.True(interval.Contains(10) && interval.Contains(1e6) && interval.Contains(-1e6) && interval.Contains(-40));
        Assert.False(interval.Contains(9) || interval.Contains(-39) || interval.Contains(2) || interval.Contains(-2));
    }

    [Fact]
    public void No_difference_is_infinite()
    {
        var number = NumberNeeded.Of(3, 10, 3, 10);
        Assert.Equal(double.PositiveInfinity, number.Value);
        Assert.True(number.Interval().IsThroughInfinity);
        Assert.Equal(number.Difference.ConfidenceInterval(), number.Interval().Difference);
        Assert.Contains("no difference (∞)  at least ", number.ToString());
    }

    [Fact]
    public void Impossible_questions_are_refused()
    {
        Assert.Equal("trials", Assert.Throws<AssumptionException>(() => NumberNeeded.Of(0, 0, 1, 2)).ParamName);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => NumberNeeded.Of(1, 2, 1, 2).Interval(0)).Violation);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Number needed, 56 of 70 against 48 of 80\n" +
        "difference             number needed  95 % interval\n" +
        "──────────  ────────────────────────  ────────────────────────────────\n" +
        "     0.200  5.0 for one success more  3.0 to 19.1 for one success more\n",
        NumberNeeded.Of(56, 70, 48, 80).ToString());

    [Theory]
    [InlineData(15, 50, 25, 50, "2.7 to 120.3 for one success fewer")]
    [InlineData(7, 100, 3, 100, "at least 9.1 for one success more, no difference (∞), or at least 39.7 for one success fewer")]
    public void Words(long a, long m, long b, long n, string expected) => Assert.Equal(expected, NumberNeeded.Of(a, m, b, n).Interval().ToString());

    [Theory]
    [InlineData(0, 0.1, "at least 10.0 for one success more or no difference (∞)")]
    [InlineData(-0.05, 0, "no difference (∞) or at least 20.0 for one success fewer")]
    public void No_difference_may_be_an_end(double lower, double upper, string expected) =>
        Assert.Equal(expected, new NumberNeededInterval(new(lower, upper, 0.95, "")).ToString());
}
