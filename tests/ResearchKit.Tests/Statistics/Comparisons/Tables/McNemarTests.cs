using ResearchKit.Statistics;
using TestResult = ResearchKit.Statistics.TestResult;

namespace ResearchKit.Tests.Statistics.Comparisons.Tables;

public class McNemarTests
{
    private const double Tolerance = 1e-12;

    private static ContingencyTable Table(long a, long b, long c, long d) => ContingencyTable.Of(new[,] { { a, b }, { c, d } });

    // R 4.2.2: mcnemar.test(matrix(c(794, 86, 150, 570), 2)), and with correct = FALSE, and binom.test(86, 236)
    [Fact]
    public void Tests_are_those_of_R()
    {
        var approval = Table(794, 150, 86, 570);
        var corrected = McNemar.ChiSquaredWithCorrection(approval);
        Near.Equal(16.817796610169, corrected.Statistic, Tolerance);
        Near.Equal(4.1145622813459436e-05, corrected.PValue, Tolerance);
        var plain = McNemar.ChiSquared(approval);
        Near.Equal(17.35593220338983, plain.Statistic, Tolerance);
        Near.Equal(3.0992934410452182e-05, plain.PValue, Tolerance);
        Assert.Equal((1, 1600), (plain.DegreesOfFreedom, plain.SampleSize));
        var exact = McNemar.Exact(approval);
        Near.Equal(3.71593613957143e-05, exact.PValue, Tolerance);
        Assert.Equal((150, "exact (binomial)"), (exact.Statistic, exact.PValueMethod));
    }

    // R 4.2.2: mcnemar.test(matrix(c(263, 10, 7, 24), 2)), mcnemar.test(matrix(c(270, 3, 15, 16), 2)), binom.test(10, 17), (3, 18)
    [Fact]
    public void Few_pairs_that_differ()
    {
        Near.Equal(0.62762580502836, McNemar.ChiSquaredWithCorrection(Table(263, 7, 10, 24)).PValue, 1e-13);
        Near.Equal(0.0095218911840989, McNemar.ChiSquaredWithCorrection(Table(270, 15, 3, 16)).PValue, 1e-13);
        Near.Equal(0.62905883789062511, McNemar.Exact(Table(263, 7, 10, 24)).PValue, Tolerance);
        Near.Equal(0.0075378417968750061, McNemar.Exact(Table(270, 15, 3, 16)).PValue, Tolerance);
        Assert.Equal(1, McNemar.Exact(Table(5, 4, 4, 5)).PValue);
        Assert.Equal((0, 1), (McNemar.ChiSquaredWithCorrection(Table(5, 4, 4, 5)).Statistic, McNemar.ChiSquaredWithCorrection(Table(5, 4, 4, 5)).PValue));
        Assert.Equal(1, McNemar.Exact(Table(0, 1, 0, 0)).PValue);
    }

    [Fact]
    public void Only_pairs_that_differ_count_and_their_sides_may_be_exchanged()
    {
        foreach (var test in new Func<ContingencyTable, TestResult>[] { McNemar.ChiSquared, McNemar.ChiSquaredWithCorrection, McNemar.Exact })
        {
            Assert.Equal(test(Table(1, 8, 3, 2)).PValue, test(Table(100, 8, 3, 0)).PValue);
            Assert.Equal(test(Table(1, 8, 3, 2)).PValue, test(Table(1, 3, 8, 2)).PValue);
        }
    }

    [Fact]
    public void Pairs_that_never_differ_are_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 1 pair that differs is needed for McNemar's test; got 0.",
            () => McNemar.Exact(Table(5, 0, 0, 5)));
        var shape = Assert.Throws<AssumptionException>(() => McNemar.ChiSquared(ContingencyTable.Of(new long[,] { { 1, 2, 3 }, { 4, 5, 6 } })));
        Assert.Equal(Violation.OutOfDomain, shape.Violation);
    }
}
