using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Comparisons.Ranks;

public class CliffsDeltaTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 3_000;

    private static readonly Gen<(double[], double[])> TwoGroups = Gen.Select(
        Gen.Int[0, 9].Select(i => (double)i).Array[2, 9], Gen.Double[0, 9].Select(value => Math.Round(value, 1)).Array[2, 9]);

    // R 4.2.2, from d <- sign(outer(x, y, "-")): v is Cliff's unbiased variance, D the mean of d;
    // (D - D^3 + c(-1, 1)*z*sqrt(v)*sqrt((1 - D^2)^2 + z^2*v))/(1 - D^2 + z^2*v)
    [Fact]
    public void Values_are_those_of_the_formula()
    {
        Is(Groups.AtTerm, Groups.Earlier, 0.4, 0.27487370837451069, -0.17838790151134784, 0.77295001763600546);
        Is(Groups.Tied, Groups.AlsoTied, 0.5, 0.22449237269186986, -0.0080482775391431775, 0.80287884412488431);
        Is(Groups.Eight, Groups.Six, 0.83333333333333337, 0.13510724722962961, 0.39278325554818838, 0.96279264066739501);
        Is(Groups.Sixty, Groups.FiftyFive, 0.25393939393939396, 0.10307927239607458, 0.045274908471002635, 0.44137135609077582);
    }

    private static void Is(double[] x, double[] y, double delta, double error, double lower, double upper)
    {
        var estimate = CliffsDelta.Of(x, y);
        Near.Equal(delta, estimate.Value, Tolerance);
        Near.Equal(error, estimate.StandardError, Tolerance);
        Near.Equal(lower, upper, estimate.ConfidenceInterval(), 1e-10);
        Assert.Equal("Cliff, asymmetric", estimate.ConfidenceInterval().Method);
    }

    [Fact]
    public void Delta_is_twice_the_probability_of_superiority_less_one() => TwoGroups.ForAll((x, y) =>
    {
        var delta = CliffsDelta.Of(x, y);
        Near.Equal(1 + delta.Value, 2 * MannWhitney.Of(x, y).ProbabilityOfSuperiority, Tolerance);
        var (interval, turned) = (delta.ConfidenceInterval(), CliffsDelta.Of(y, x).ConfidenceInterval());
        Assert.True(-1 <= interval.Lower && interval.Lower <= delta.Value && delta.Value <= interval.Upper && interval.Upper <= 1);
        Near.Equal(2 - interval.Upper, 2 + turned.Lower, Tolerance);
        Near.Equal(2 - interval.Lower, 2 + turned.Upper, Tolerance);
    });

    [Fact]
    public void Groups_that_do_not_overlap_are_not_certain()
    {
        // (k − z²)/(k + z²) with k = 3
        var z2 = 3.8414588206941236;
        Near.Equal((3 - z2) / (3 + z2), 1, CliffsDelta.Of([7, 8, 9, 10], [1, 2, 3]).ConfidenceInterval(), Tolerance);
        Near.Equal(-1, -(3 - z2) / (3 + z2), CliffsDelta.Of([1, 2, 3], [7, 8, 9, 10]).ConfidenceInterval(), Tolerance);
    }

    [Fact]
    public void Tied_few_and_bad_values()
    {
        var tied = CliffsDelta.Of([5, 5], [5, 5, 5]);
        Assert.Equal(0, tied.Value);
        Assert.True(tied.ConfidenceInterval().Contains(0));
        var few = Assert.Throws<AssumptionException>(() => CliffsDelta.Of([1], [2, 3]));
        Assert.StartsWith("At least 2 values are needed for Cliff's delta; got 1.", few.Message);
        Refusal.Expect(Violation.EmptyGroup, "y is empty; each group needs at least 2 values.", () => CliffsDelta.Of([1, 2], []), "y");
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => CliffsDelta.Of([1, 2], [2, double.NaN])).Violation);
    }

    // The shares of 20,000 simulated samples.
    [Theory]
    [InlineData(10, 10, 0, 0, 0.9537)]
    [InlineData(50, 30, 1, 0.5204998778130465, 0.9476)]
    public void Coverage_is_near_the_nominal_one(int m, int n, double shift, double delta, double expected) =>
        Coverage.Expect(expected, Replications, "delta", stream => CliffsDelta.Of(
            [.. Draws.Normal(stream, m).Select(z => z + shift)], Draws.Normal(stream, n)).ConfidenceInterval().Contains(delta));

    [Fact]
    public void Text() => Assert.Equal(
        "Cliff's δ of 10 values against 5\n" +
        "    δ    95 % interval\n" +
        "─────  ───────────────\n" +
        "0.400  −0.178 to 0.773\n", CliffsDelta.Of(Groups.AtTerm, Groups.Earlier).ToString());
}
