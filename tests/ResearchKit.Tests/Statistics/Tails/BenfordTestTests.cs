using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Tails;

public class BenfordTestTests
{
    private const double Tolerance = 1e-12;

    // R 4.2.2: chisq.test(counts, p = log10(1 + 1/1:9)); mean(abs(counts/sum(counts) - log10(1 + 1/1:9)))
    [Fact]
    public void It_is_that_of_R()
    {
        var test = BenfordTest.OfFirstDigits(WithFirstDigits(50, 10, 12, 8, 5, 9, 3, 2, 11));
        Near.Equal(27.1735787084899, test.ChiSquared.Statistic, Tolerance);
        Near.Equal(0.000659806608033892, test.ChiSquared.PValue, 1e-11);
        Near.Equal(0.0494731912240815, test.MeanAbsoluteDeviation, Tolerance);
        Assert.Equal((BenfordConformity.Nonconforming, 110), (test.Conformity, test.SampleSize));
        Assert.Equal([50, 10, 12, 8, 5, 9, 3, 2, 11], test.Counts);
        var close = BenfordTest.OfFirstDigits(WithFirstDigits(301, 176, 125, 97, 79, 67, 58, 51, 46));
        Near.Equal(0.00236221718912715, close.ChiSquared.Statistic, 1e-10);
        Near.Equal(0.000101116269926349, close.MeanAbsoluteDeviation, 1e-11);
        Assert.Equal(BenfordConformity.Close, close.Conformity);
    }

    [Fact]
    public void The_first_digit_is_that_of_the_number_one_reads()
    {
        // 0.3 is a little less in binary, 1e23 is 9.999999999999999e22 there, and the sign is nobody's digit.
        Assert.Equal([3, 0, 2, 0, 1, 0, 0, 0, 1],
            BenfordTest.OfFirstDigits([0.3, 1e23, -3.5, double.Epsilon, 0, 1000, 0.0012, -0.0, double.MaxValue / 2 * 1.1125369292536007]).Counts);
        Assert.Equal(2, BenfordTest.OfFirstDigits([0, -0.0, 5]).Zeros);
    }

    // Powers of two follow the law: of the first 1,000 so many begin with 1 to 9 as Python's str(2**i)[0] counts.
    [Fact]
    public void Powers_of_two_follow_it()
    {
        var test = BenfordTest.OfFirstDigits([.. Enumerable.Range(0, 1000).Select(i => Math.ScaleB(1, i))]);
        Assert.Equal([301, 176, 125, 97, 79, 69, 56, 52, 45], test.Counts);
        Assert.Equal(BenfordConformity.Close, test.Conformity);
    }

    [Fact]
    public void Nigrinis_bounds_are_met()
    {
        Assert.Equal(1, Enumerable.Range(1, 9).Sum(BenfordTest.Expected), Tolerance);
        Assert.Equal([BenfordConformity.Acceptable, BenfordConformity.MarginallyAcceptable],
            new[] { 80, 100 }.Select(more => BenfordTest.OfFirstDigits(WithFirstDigits(301 + more, 176, 125, 97, 79, 67, 58, 51, 46)).Conformity));
    }

    [Fact]
    public void Nothing_with_a_digit_is_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 1 value other than 0 is needed for a test of first digits; got 0.",
            () => BenfordTest.OfFirstDigits([0, 0]));
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => BenfordTest.OfFirstDigits([1, double.NaN])).Violation);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => BenfordTest.Expected(0)).Violation);
    }

    [Fact]
    public void Text() => Assert.StartsWith(
        "First digits of 110 values: χ² 27.174, p < 0.001, mean absolute deviation 0.0495 (nonconforming)\n" +
        "digit  count  share  Benford\n" +
        "─────  ─────  ─────  ───────\n" +
        "    1     50  0.455    0.301\n" +
        "    2     10  0.091    0.176\n", BenfordTest.OfFirstDigits(WithFirstDigits(50, 10, 12, 8, 5, 9, 3, 2, 11)).ToString());

    [Fact]
    public void One_value_is_no_plural() => Assert.StartsWith("First digits of 1 value: ", BenfordTest.OfFirstDigits([3]).ToString());

    private static double[] WithFirstDigits(params int[] counts) =>
        [.. counts.SelectMany((count, i) => Enumerable.Range(0, count).Select(k => (i + 1) * Math.Pow(10, k % 5)))];
}
