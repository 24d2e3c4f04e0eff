using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations;

public class CorrelationEdgeTests
{
    private delegate object Verb(double[] x, double[] y);

    private static readonly Verb[] Verbs =
    [
        (x, y) => Correlation.Pearson(x, y), (x, y) => Correlation.Spearman(x, y),
        (x, y) => Correlation.Kendall(x, y), (x, y) => Correlation.All(x, y),
    ];

    [Fact]
    public void Bad_columns_are_refused_with_reason_and_place()
    {
        Refused([1, 2, 3], [1, 2], Violation.UnequalLengths, "y",
            "y has 2 values and its partner 3; pairs need as many of one as of the other.");
        Refused([1], [2], Violation.TooFewObservations, "x", "At least 2 pairs are needed for a correlation; got 1.");
        Refused([], [], Violation.TooFewObservations, "x", "At least 2 pairs are needed for a correlation; got 0.");
        Refused([1, 2, double.NaN], [1, 2, 3], Violation.NotFinite, "x",
            "x[2] is NaN; every value must be a finite number.");
        Refused([1, 2, 3], [1, double.NegativeInfinity, 3], Violation.NotFinite, "y",
            "y[1] is -Infinity; every value must be a finite number.");
        Refused([1, 2, 3], [0.5, 0.5, 0.5], Violation.Constant, "y",
            "y is 0.5 throughout; a correlation needs values that differ.");
        Refused([0.0, -0.0, 0.0], [1, 2, 3], Violation.Constant, "x",
            "x is 0 throughout; a correlation needs values that differ.");
    }

    [Fact]
    public void Two_pairs_have_a_sign_and_no_t_test()
    {
        var two = Correlation.All([1, 2], [5, 3]);
        Assert.All(two.Estimates, estimate => Assert.Equal(-1, estimate.Value));
        // Two orders, each as likely: nothing is less probable than 1.
        Assert.Equal(1, two.Spearman.PValue());
        Assert.Equal(1, two.Kendall.PValue());
        Assert.Equal(0.5, two.Kendall.PValue(Alternative.Less));
        Refusal.Expect(Violation.TooFewObservations, "At least 3 pairs are needed for a t test of a correlation; got 2.", () => two.Pearson.PValue());
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_level_outside_0_to_1_is_refused(double level)
    {
        var estimate = Correlation.Pearson(Columns.Lightness, Columns.Preference);
        var thrown = Assert.Throws<AssumptionException>(() => estimate.ConfidenceInterval(level));
        Assert.Equal(Violation.OutOfDomain, thrown.Violation);
        Assert.Contains("a confidence level must lie between 0 and 1.", thrown.Message);
    }

    [Fact]
    public void Zeros_of_both_signs_are_tied() => Assert.Equal(
        Correlation.All([0, 0, 1, 2, -1], [1, 2, 3, 5, 4]).Estimates,
        Correlation.All([0.0, -0.0, 1, 2, -1], [1, 2, 3, 5, 4]).Estimates);

    [Fact]
    public void A_hundred_thousand_tied_pairs_in_reverse_are_exactly_minus_1()
    {
        // More pairs than one thread ranks alone, in groups of ten equal ones.
        var n = 100_000;
        double[] x = [.. Enumerable.Range(0, n).Select(i => (double)(i / 10))];
        double[] y = [.. x.Select(value => -value)];
        var all = Correlation.All(x, y);
        Assert.All(all.Estimates, estimate => Assert.Equal(-1, estimate.Value));
        Assert.All(all.Estimates, estimate => Assert.Equal(0, estimate.PValue()));
        Assert.All(all.Estimates, estimate => Assert.Equal(1, estimate.PValue(Alternative.Greater), 1e-12));
    }

    private static void Refused(double[] x, double[] y, Violation violation, string parameterName, string message)
    {
        foreach (var verb in Verbs)
        {
            var thrown = Assert.Throws<AssumptionException>(() => verb(x, y));
            Assert.Equal(violation, thrown.Violation);
            Assert.Equal(parameterName, thrown.ParamName);
            Assert.Equal($"{message} (Parameter '{parameterName}')", thrown.Message);
        }
    }
}
