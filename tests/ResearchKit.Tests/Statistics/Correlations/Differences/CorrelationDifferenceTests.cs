using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Tests.Statistics.Correlations.Partial;

namespace ResearchKit.Tests.Statistics.Correlations.Differences;

public class CorrelationDifferenceTests
{
    private const double Tolerance = 1e-11;
    private const double PValueTolerance = 1e-10;
    private const int Replications = 3_000;

    // R 4.2.2, psych 2.2.9: r.test(30, .45, .6); r.test(50, .3, -.2, n2 = 120). Zou: the formula of his article.
    [Fact]
    public void Independent_ones_are_compared_as_by_psych()
    {
        Check(CorrelationDifference.Independent(0.6, 30, 0.45, 30), 0.76588282242058037, 0.44374602768342308, -0.23425648753314515, 0.54182879159447717);
        var other = CorrelationDifference.Independent(0.3, 50, -0.2, 120);
        Near.Equal(2.9662225533883833, other.Statistic, Tolerance);
        Near.Equal(0.0030148224025952075, other.PValue(), PValueTolerance);
        Near.Equal(0.22531345841458034, 0.74457593522391208, other.ConfidenceInterval(0.9), Tolerance);
        Assert.Equal((170, 0.5, "normal"), (other.SampleSize, other.Value, other.PValueMethod));
    }

    // Zou 2007, table 3: three digits are his, the others those of the formula in R 4.2.2.
    [Fact]
    public void Intervals_are_those_of_Zou()
    {
        Near.Equal(-0.087181989427881024, 0.35916768573468555, CorrelationDifference.Independent(0.49, 145, 0.36, 87).ConfidenceInterval(), Tolerance);
        Near.Equal(-0.092901921674810373, 0.51675997248161709, CorrelationDifference.Overlapping(0.396, 0.179, 0.088, 66).ConfidenceInterval(), Tolerance);
        Near.Equal(-0.095955963050219639, 0.50091511144010625, CorrelationDifference.NonOverlapping(0.396, 0.189, 0.208, 0.143, 0.023, 0.423, 66).ConfidenceInterval(), Tolerance);
    }

    // R 4.2.2, psych 2.2.9: r.test(103, .4, .5, .1); r.test(40, .7, .2, -.3)
    [Fact]
    public void Williams_t_is_that_of_psych()
    {
        Check(CorrelationDifference.Overlapping(0.4, 0.5, 0.1, 103), -0.89127990476054142, 0.37491851749125571, -0.32019520709560223, 0.12025028977094096);
        Check(CorrelationDifference.Overlapping(0.7, 0.2, -0.3, 40), 2.5268782249656443, 0.015914068076406385, 0.1003932601473051, 0.88366509361567136);
    }

    // R 4.2.2: r <- cor(mtcars[c("mpg", "wt", "hp")]); psych::r.test(32, r[1, 2], r[1, 3], r[2, 3])
    [Fact]
    public void Williams_t_of_data_is_that_of_psych()
    {
        var difference = CorrelationDifference.Overlapping(MotorTrend.Mpg, MotorTrend.Wt, MotorTrend.Hp);
        Check(difference, -1.3491637367920482, 0.18772481613642811, -0.27145194634575609, 0.044413759956469845);
        Near.Equal(-0.091491004690641309, difference.Value, Tolerance);
    }

    // R 4.2.2: m <- (a + b)/2; s <- (y*(1 - 2*m^2) - .5*m^2*(1 - 2*m^2 - y^2))/(1 - m^2)^2;
    // (atanh(a) - atanh(b))*sqrt(n - 3)/sqrt(2 - 2*s); Dunn and Clark: s from a and b in place of m.
    [Theory]
    [InlineData(0.4, 0.5, 0.1, 103, CorrelationDifferenceMethod.Steiger, -0.88871846995587234, 0.37415440217200197)]
    [InlineData(0.4, 0.5, 0.1, 103, CorrelationDifferenceMethod.DunnClark, -0.88923670593405191, 0.37387587969487418)]
    [InlineData(0.7, 0.2, -0.3, 40, CorrelationDifferenceMethod.Steiger, 2.4501232592994167, 0.014280731932067484)]
    [InlineData(0.7, 0.2, -0.3, 40, CorrelationDifferenceMethod.DunnClark, 2.4671593434061134, 0.013618973821890513)]
    public void Z_tests_of_overlapping_ones(double xy, double xz, double yz, long n, CorrelationDifferenceMethod method, double z, double p)
    {
        var difference = CorrelationDifference.Overlapping(xy, xz, yz, n, method);
        Near.Equal(z, difference.Statistic, Tolerance);
        Near.Equal(p, difference.PValue(), PValueTolerance);
    }

    // R 4.2.2, psych 2.2.9: r.test(n = 103, r12 = .5, r34 = .6, r13 = .7, r23 = .5, r14 = .5, r24 = .8)
    [Fact]
    public void Z_tests_of_four_columns()
    {
        var steiger = CorrelationDifference.NonOverlapping(0.5, 0.6, 0.7, 0.5, 0.5, 0.8, 103);
        Check(steiger, -1.4049748163749907, 0.16002876706644931, -0.24520521040218485, 0.03934149340027393);
        var dunnClark = CorrelationDifference.NonOverlapping(0.5, 0.6, 0.7, 0.5, 0.5, 0.8, 103, CorrelationDifferenceMethod.DunnClark);
        Check(dunnClark, -1.4079413332408235, 0.15914844254045599, -0.24520521040218485, 0.03934149340027393);
    }

    [Fact]
    public void Exchanging_the_two_turns_all_over() =>
        Gen.Select(Gen.Double[-0.9, 0.9], Gen.Double[-0.9, 0.9], Gen.Double[-0.4, 0.4]).Where((a, b, y) => 1 - a * a - b * b - y * y + 2 * a * b * y > 0.01)
            .ForAll((a, b, y) =>
            {
                foreach (var method in new[] { CorrelationDifferenceMethod.Williams, CorrelationDifferenceMethod.Steiger, CorrelationDifferenceMethod.DunnClark })
                {
                    var (one, other) = (CorrelationDifference.Overlapping(a, b, y, 30, method), CorrelationDifference.Overlapping(b, a, y, 30, method));
                    Assert.Equal(-one.Value, other.Value);
                    Assert.Equal(one.PValue(Alternative.Greater), other.PValue(Alternative.Less), 1e-12);
                    Assert.Equal(-one.ConfidenceInterval().Lower, other.ConfidenceInterval().Upper, 1e-12);
                    Assert.InRange(one.ConfidenceInterval().Lower, -2, one.Value);
                    // Turning x over turns both correlations over.
                    Assert.Equal(one.PValue(), CorrelationDifference.Overlapping(-a, -b, y, 30, method).PValue(), 1e-12);
                }
            });

    [Fact]
    public void Four_columns_of_which_one_comes_twice_are_overlapping() => Near.Equal(
        CorrelationDifference.Overlapping(0.4, 0.5, 0.1, 50, CorrelationDifferenceMethod.DunnClark).Statistic,
        CorrelationDifference.NonOverlapping(0.4, 0.5, 1, 0.5, 0.4, 0.1, 50, CorrelationDifferenceMethod.DunnClark).Statistic, Tolerance);

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        Refusal.Expect(Violation.OutOfDomain, "first is 1; a correlation must lie between -1 and 1, ends excluded, to be compared.", () => CorrelationDifference.Independent(1, 20, 0, 20), "first");
        Refusal.Expect(Violation.OutOfDomain, "second is NaN;", () => CorrelationDifference.Independent(0, 20, double.NaN, 20), "second");
        Refusal.Expect(Violation.TooFewObservations, "At least 4 pairs are needed for a comparison of correlations; got 3.", () => CorrelationDifference.Independent(0, 20, 0, 3), "secondSampleSize");
        Refusal.Expect(Violation.Collinear, "yz is -1: y and z lie on a straight line", () => CorrelationDifference.Overlapping(0.1, -0.1, -1, 20), "yz");
        Refusal.Expect(Violation.OutOfDomain, "yz is 1.5; a correlation lies between -1 and 1.", () => CorrelationDifference.Overlapping(0.1, -0.1, 1.5, 20), "yz");
        Refusal.Expect(Violation.OutOfDomain, "No three columns can have these correlations:", () => CorrelationDifference.Overlapping(0.9, -0.9, 0.9, 20), "yz");
        Refusal.Expect(Violation.OutOfDomain, "No four columns can have these correlations:", () => CorrelationDifference.NonOverlapping(0.9, 0.9, 0.9, -0.9, 0, 0, 20), "bd");
        Refusal.Expect(Violation.Collinear, "The two correlations vary together with correlation 1;", () => CorrelationDifference.NonOverlapping(0.5, 0.5, 1, 0.5, 0.5, 1, 20), "cd");
        Refusal.Expect(Violation.OutOfDomain, "method is Williams;", () => CorrelationDifference.NonOverlapping(0.5, 0.5, 0, 0, 0, 0, 20, CorrelationDifferenceMethod.Williams), "method");
        Refusal.Expect(Violation.OutOfDomain, "method is Fisher;", () => CorrelationDifference.Overlapping(0.5, 0.5, 0, 20, CorrelationDifferenceMethod.Fisher), "method");
        Refusal.Expect(Violation.Constant, "z is 1 throughout; a comparison of correlations needs values that differ.", () => CorrelationDifference.Overlapping([1, 2, 3, 4], [1, 2, 4, 3], [1, 1, 1, 1]), "z");
        Refusal.Expect(Violation.UnequalLengths, "z has 3 values and its partner 4;", () => CorrelationDifference.Overlapping([1, 2, 3, 4], [1, 2, 4, 3], [1, 1, 1]), "z");
        Refusal.Expect(Violation.NotFinite, "z[1] is NaN;", () => CorrelationDifference.Overlapping([1, 2, 3, 4], [1, 2, 4, 3], [1, double.NaN, 1, 1]), "z");
        Refusal.Expect(Violation.TooFewObservations, "At least 4 observations are needed for a comparison of correlations; got 3.", () => CorrelationDifference.Overlapping([1, 2, 3], [1, 3, 2], [2, 1, 3]), "x");
        Refusal.Expect(Violation.Collinear, "x and y lie on a straight line, with a correlation of -1;", () => CorrelationDifference.Overlapping([1, 2, 3, 4], [4, 3, 2, 1], [2, 1, 3, 4]), "y");
        Refusal.Expect(Violation.Collinear, "y and z lie on a straight line, with a correlation of 1;", () => CorrelationDifference.Overlapping([1, 2, 3, 4], [2, 1, 3, 4], [4, 2, 6, 8]), "z");
    }

    // The shares of 20,000 simulated samples.
    [Theory]
    [InlineData(15, 0.9450, 0.0477)]
    [InlineData(60, 0.9467, 0.0517)]
    public void Coverage_and_size_of_overlapping_ones(int n, double coverage, double size)
    {
        Coverage.Expect(coverage, Replications, "zou", stream => Sample(stream, n).ConfidenceInterval().Contains(0));
        Coverage.Expect(size, Replications, "williams", stream => Sample(stream, n).PValue() < 0.05);

        // y and z both with correlation 0.6 to x, and 0.36 to each other.
        static CorrelationDifferenceEstimate Sample(RandomStream stream, int n)
        {
            var (x, y) = Draws.NormalPairs(stream.Fork("xy"), n, 0.6);
            var noise = Draws.Normal(stream.Fork("z"), n);
            return CorrelationDifference.Overlapping(x, y, [.. x.Zip(noise, (a, e) => 0.6 * a + 0.8 * e)]);
        }
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Difference of two correlations of 103 observations\n" +
            "first  second  difference    95 % interval      p  test\n" +
            "─────  ──────  ──────────  ───────────────  ─────  ──────────\n" +
            "0.400   0.500      −0.100  −0.320 to 0.120  0.375  Williams t\n", CorrelationDifference.Overlapping(0.4, 0.5, 0.1, 103).ToString());
        Assert.StartsWith("Difference of two correlations of 30 and 1,000 pairs\n", CorrelationDifference.Independent(0.4, 30, 0.5, 1000).ToString());
    }

    private static void Check(CorrelationDifferenceEstimate difference, double statistic, double p, double lower, double upper)
    {
        Near.Equal(statistic, difference.Statistic, Tolerance);
        Near.Equal(p, difference.PValue(), PValueTolerance);
        Near.Equal(lower, upper, difference.ConfidenceInterval(), Tolerance);
        Assert.Equal("Zou", difference.ConfidenceInterval().Method);
    }
}
