using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.GeneralizedLinearModels;

public class SeparationTests
{
    private static DesignMatrix Line(params double[] x) => DesignMatrix.WithIntercept(x.Length).With("x", x);

    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4, 5, 6 }, new[] { 0.0, 0, 0, 1, 1, 1 })] // completely
    [InlineData(new[] { 1.0, 2, 3, 3, 4, 5 }, new[] { 0.0, 0, 0, 1, 1, 1 })] // quasi-completely: both at 3
    [InlineData(new[] { 1.0, 2, 3, 3, 4, 5 }, new[] { 1.0, 1, 1, 0, 0, 0 })] // downwards
    [InlineData(new[] { 1.0, 2, 3, 3 + 1e-7, 4, 5 }, new[] { 0.0, 0, 0, 1, 1, 1 })] // by a hair
    [InlineData(new[] { 0.0, 0, 0, 0, 0, 1 }, new[] { 0.0, 1, 0, 1, 0, 1 })] // one alone
    public void A_column_that_parts_the_outcomes_is_named(double[] x, double[] y)
    {
        Refusal.Expect(Violation.Separated, "The outcome is separated by column \"x\": the likelihood grows for ever as its coefficient grows",
            () => LogisticRegression.Fit(Line(x), y));
    }

    // The pair at 3 is out of order by a gap: R's glm fits these too, if allowed 100 steps.
    [Theory]
    [InlineData(0.5, 1.97741)]
    [InlineData(1e-2, 5.97945)]
    [InlineData(1e-6, 15.2018)]
    [InlineData(1e-10, 24.4121)]
    public void A_hair_of_overlap_is_enough_for_an_estimate(double gap, double slope)
    {
        var fit = LogisticRegression.Fit(Line(1, 2, 3 + gap, 3, 4, 5), [0, 0, 0, 1, 1, 1]);
        Near.Equal(slope, fit["x"].Value, 1e-5);
    }

    [Fact]
    public void Only_the_columns_involved_are_named()
    {
        double[] z = [1, 2, 3, 4, 5, 6, 7, 9];
        var thrown = Assert.Throws<AssumptionException>(() => LogisticRegression.Fit(
            DesignMatrix.WithIntercept(8).With("vip", [1, 1, 1, 0, 0, 0, 0, 0]).With("z", z), [1, 1, 1, 0, 1, 0, 1, 0]));
        Assert.StartsWith("The outcome is separated by column \"vip\":", thrown.Message);
        var levels = Assert.Throws<AssumptionException>(() => LogisticRegression.Fit(
            DesignMatrix.WithIntercept(9).WithCategory("line", ["a", "a", "a", "b", "b", "b", "c", "c", "c"]), [0, 0, 0, 1, 0, 1, 0, 1, 1]));
        // Nobody of the reference: the other levels and the intercept go together.
        Assert.StartsWith("The outcome is separated by a combination of the columns \"line: b\", \"line: c\":", levels.Message);
    }

    [Fact]
    public void A_plane_through_many_points_is_found_and_one_point_beyond_undoes_it()
    {
        var stream = RandomStream.FromSeed("plane");
        double[] a = Draws.Normal(stream, 3_000), b = Draws.Normal(stream, 3_000);
        double[] y = [.. a.Zip(b, (first, second) => first + 2 * second > 0.3 ? 1.0 : 0)];
        var design = DesignMatrix.WithIntercept(a.Length).With("a", a).With("noise", Draws.Normal(stream, 3_000)).With("b", b);
        var thrown = Assert.Throws<AssumptionException>(() => LogisticRegression.Fit(design, y));
        Assert.Equal(Violation.Separated, thrown.Violation);
        var odd = Array.FindIndex(a, value => value > 1);
        y[odd] = 1 - y[odd];
        Assert.True(LogisticRegression.Fit(design, y)["a"].Value > 1);
    }

    // In one column data are separated exactly where the classes do not overlap.
    [Fact]
    public void Found_if_and_only_if_the_classes_do_not_overlap() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 1]).Array[4, 12].ForAll(rows =>
        {
            double[] x = [.. rows.Select(row => (double)row.Item1)], y = [.. rows.Select(row => (double)row.Item2)];
            if (x.Distinct().Count() < 2 || y.Distinct().Count() < 2)
                return;
            if (LogisticRegressionTests.Overlap(x, y))
                Assert.True(double.IsFinite(LogisticRegression.Fit(Line(x), y)["x"].StandardError));
            else
                Assert.Equal(Violation.Separated, Assert.Throws<AssumptionException>(() => LogisticRegression.Fit(Line(x), y)).Violation);
        }, iter: 200);

    [Fact]
    public void Counts_are_separated_where_nothing_was_counted_on_one_side()
    {
        var group = Assert.Throws<AssumptionException>(() => PoissonRegression.Fit(Line(0, 0, 0, 0, 1, 1, 1), [1, 2, 0, 3, 0, 0, 0]));
        Assert.Equal(Violation.Separated, group.Violation);
        var column = Assert.Throws<AssumptionException>(() => NegativeBinomialRegression.Fit(
            Line(1, 2, 3, 4, 5, 6, 7).With("z", [0, 0, 0, 0, 0, 1, 2]), [1, 2, 0, 3, 1, 0, 0]));
        Assert.StartsWith("The outcome is separated by column \"z\":", column.Message);
        Near.Equal(Math.Log(1.0 / 3 / 1.5), PoissonRegression.Fit(Line(0, 0, 0, 0, 1, 1, 1), [1, 2, 0, 3, 0, 1, 0])["x"].Value, 1e-10);
    }
}
