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
        var thrown = Assert.Throws<AssumptionException>(() => two.Pearson.PValue());
        Assert.Equal(Violation.TooFewObservations, thrown.Violation);
        Assert.StartsWith("At least 3 pairs are needed for a t test of a correlation; got 2.", thrown.Message);
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

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, -7)]
    [InlineData(0.1, 1e6)]
    [InlineData(-2.5, 0.3)]
    [InlineData(-1e-9, 12)]
    public void Points_on_a_line_correlate_perfectly(double slope, double intercept)
    {
        double[][] columns = [[1, 2, 4], [0.1, 0.2, 0.3, 0.7], [1e6, 1e6 + 1, 1e6 + 5, 1e6 + 7, 2e6]];
        foreach (var x in columns)
        {
            // Rounded, these leave the line a little: by a seventh digit where the slope is 1e-9.
            double[] y = [.. x.Select(value => slope * value + intercept)];
            Assert.Equal(Math.Sign(slope), Correlation.Pearson(x, y).Value, slope == -1e-9 ? 1e-8 : 1e-15);
            Assert.Equal(Math.Sign(slope), Correlation.Spearman(x, y).Value);
            Assert.Equal(Math.Sign(slope), Correlation.Kendall(x, y).Value);
        }
    }

    [Fact]
    public void Whole_numbers_on_a_line_are_exactly_1()
    {
        for (var n = 3; n < 300; n++)
        {
            double[] x = [.. Enumerable.Range(0, n).Select(i => (double)(i * i % 101 + i))];
            Assert.Equal(1, Correlation.Pearson(x, [.. x.Select(value => 3 * value - 17)]).Value);
            Assert.Equal(0, Correlation.Pearson(x, [.. x.Select(value => -7 * value + 4)]).PValue());
        }
    }

    [Theory]
    [InlineData(1e300, 1e-300)]
    [InlineData(1e307, 1e307)]
    [InlineData(1e-300, 1e-300)]
    [InlineData(1e-310, 1)]
    public void Huge_and_tiny_units_change_nothing(double unitOfX, double unitOfY)
    {
        var plain = Correlation.All(Columns.Lightness, Columns.Preference);
        var scaled = Correlation.All(
            [.. Columns.Lightness.Select(x => x / 10 * unitOfX)], [.. Columns.Preference.Select(y => y * unitOfY)]);
        // Subnormal numbers have fewer digits: 1e-310 has 13 of them.
        Near.Equal(plain.Pearson.Value, scaled.Pearson.Value, 1e-11);
        Assert.Equal(plain.Spearman.Value, scaled.Spearman.Value);
        Assert.Equal(plain.Kendall.Value, scaled.Kendall.Value);
    }

    [Fact]
    public void The_range_of_a_double_is_not_left_from_end_to_end()
    {
        var r = Correlation.Pearson([double.MinValue, 0, double.MaxValue], [-1, 0, 1]);
        Assert.Equal(1, r.Value);
        Assert.Equal(1, Correlation.Pearson([0, double.Epsilon, 2 * double.Epsilon], [1, 2, 3]).Value);
    }

    // Wilkinson's columns (Statistics Quiz 1985): a correlation of 1 by construction, where one-pass sums give noise.
    [Fact]
    public void Great_numbers_that_differ_in_their_last_digits_correlate()
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        Assert.Equal(1, Correlation.Pearson(x, [.. x.Select(v => 99999990 + v)]).Value);
        Assert.Equal(1, Correlation.Pearson(x, [.. x.Select(v => 0.99999990 + v * 1e-8)]).Value, 1e-8);
        Assert.Equal(1, Correlation.Pearson(x, [.. x.Select(v => v * 1e-12)]).Value, 1e-15);
        Assert.Equal(1, Correlation.Pearson([.. x.Select(v => 1e15 + v)], x).Value);
    }

    [Fact]
    public void Zeros_of_both_signs_are_tied() => Assert.Equal(
        Correlation.All([0, 0, 1, 2, -1], [1, 2, 3, 5, 4]).Estimates,
        Correlation.All([0.0, -0.0, 1, 2, -1], [1, 2, 3, 5, 4]).Estimates);

    [Fact]
    public void A_hundred_thousand_pairs_agree_whether_ranked_on_one_thread_or_two()
    {
        // By construction: pairs (i, −i) with every tenth value tied to the next.
        var n = 100_000;
        double[] x = [.. Enumerable.Range(0, n).Select(i => (double)(i / 10))];
        double[] y = [.. x.Select(value => -value)];
        var all = Correlation.All(x, y);
        Assert.All(all.Estimates, estimate => Assert.Equal(-1, estimate.Value));
        Assert.All(all.Estimates, estimate => Assert.Equal(0, estimate.PValue()));
        Assert.All(all.Estimates, estimate => Assert.Equal(1, estimate.PValue(Alternative.Greater), 1e-12));
    }

    [Fact]
    public void The_exact_tail_of_Kendall_does_not_vanish()
    {
        // All 49 in order: 1 of 49! orders. R takes 1 − P and says 0.
        double[] x = [.. Enumerable.Range(0, 49).Select(i => (double)i)];
        Near.Equal(1 / 6.0828186403426756e62, Correlation.Kendall(x, x).PValue(Alternative.Greater), 1e-12);
        Assert.Equal(1, Correlation.Kendall(x, x).PValue(Alternative.Less));
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
