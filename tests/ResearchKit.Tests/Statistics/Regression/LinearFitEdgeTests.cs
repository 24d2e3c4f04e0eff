using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Regression;

public class LinearFitEdgeTests
{
    private const double Tolerance = 1e-11;

    private static readonly double[] Y = [3, 1, 4, 1, 5, 9];
    private static readonly DesignMatrix Six = DesignMatrix.WithIntercept(6).With("x", [1, 2, 3, 4, 5, 7]);

    [Fact]
    public void Collinear_columns_are_refused_by_name()
    {
        Refusal.Expect(Violation.Collinear, "The column \"twice\" is a combination of those before it, so that their coefficients cannot be told apart; leave one out.",
            () => OrdinaryLeastSquares.Fit(Six.With("twice", [2, 4, 6, 8, 10, 14]), Y));
        Refusal.Expect(Violation.Collinear, "The column \"level\" is a combination of those before it",
            () => OrdinaryLeastSquares.Fit(Six.With("level", [0.1, 0.1, 0.1, 0.1, 0.1, 0.1]), Y));
        Refusal.Expect(Violation.Collinear, "The column \"nothing\" is 0 throughout, so that it has no coefficient.",
            () => OrdinaryLeastSquares.Fit(DesignMatrix.WithoutIntercept(6).With("nothing", [0, -0.0, 0, 0, 0, 0]), Y));
        // The trap of dummy variables: two categories that are one, and sums of columns whose rounding hides it.
        string[] labels = ["a", "b", "a", "b", "a", "b"];
        Refusal.Expect(Violation.Collinear, "The column \"other: b\" is a combination",
            () => OrdinaryLeastSquares.Fit(Six.WithCategory("one", labels).WithCategory("other", labels), Y));
        double[] u = [0.1, 1e6, 3.3, 1e-3, 7.7, 12345.6];
        double[] v = [1e3, 0.7, 1e5, 3.1, 1e-2, 0.9];
        Refusal.Expect(Violation.Collinear, "The column \"sum\" is a combination",
            () => OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(6).With("u", u).With("v", v).With("sum", [.. u.Zip(v, (a, b) => 0.3 * a + 0.6 * b)]), Y));
    }

    [Fact]
    public void What_is_nearly_collinear_is_fitted()
    {
        // x and x + 1e-9 noise: 1e9 times the noise's own coefficient, exactly.
        double[] noise = [1, -1, 0, 2, -2, 0.5];
        double[] x = [1, 2, 3, 4, 5, 7];
        double[] close = [.. x.Zip(noise, (a, b) => a + b * Math.ScaleB(1, -30))];
        double[] apart = [.. close.Zip(x, (a, b) => (a - b) * Math.ScaleB(1, 30))];
        var near = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(6).With("x", x).With("close", close), Y);
        var far = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(6).With("x", x).With("apart", apart), Y);
        Near.Equal(far["apart"].Value * Math.ScaleB(1, 30), near["close"].Value, 1e-12);
        Near.Equal(far["apart"].StandardError * Math.ScaleB(1, 30), near["close"].StandardError, 1e-12);
        Near.Equal(far.RSquared, near.RSquared, 1e-12);
        Near.Equal(far.With(Covariance.HC3)["apart"].StandardError * Math.ScaleB(1, 30), near.With(Covariance.HC3)["close"].StandardError, 1e-12);
    }

    [Theory]
    [InlineData(0, "At least 3 observations are needed for least squares with standard errors of 2 columns; got 0.")]
    [InlineData(1, "At least 3 observations are needed for least squares with standard errors of 2 columns; got 1.")]
    [InlineData(2, "At least 3 observations are needed for least squares with standard errors of 2 columns; got 2.")]
    public void Too_few_observations_are_refused(int n, string message) => Refusal.Expect(Violation.TooFewObservations, message,
        () => OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(n).With("x", new double[] { 1, 2, 3 }.AsSpan(0, n)), new double[n]));

    [Fact]
    public void Three_observations_have_one_degree_of_freedom()
    {
        // By hand: slope ½, intercept 2/3, residuals 1/3·(1, −2, 1)·½.
        var fit = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(3).With("x", [1, 2, 3]), [1, 2, 2]);
        Near.Equal(0.5, fit["x"].Value, Tolerance);
        Near.Equal(2.0 / 3, fit["intercept"].Value, Tolerance);
        Near.Equal(1.0 / 6, fit.ResidualSumOfSquares, Tolerance);
        Near.Equal(0.75, fit.RSquared, Tolerance);
        Assert.Equal(1, fit["x"].DegreesOfFreedom);
    }

    [Fact]
    public void A_constant_outcome_has_slopes_of_exactly_0_and_no_R_squared()
    {
        double[] y = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
        // In the second design the second pass is needed.
        foreach (var design in (DesignMatrix[])[Six, DesignMatrix.WithIntercept(6).With("x", [1e9, 1e9 + 1, 1e9 + 2, 1e9 + 4, 1e9 + 3, 1e9 + 6])])
        {
            var fit = OrdinaryLeastSquares.Fit(design, y);
            Assert.Equal((0.1, 0, 0), (fit["intercept"].Value, fit["x"].Value, fit["x"].StandardError));
            Assert.Equal((double.NaN, double.NaN, double.NaN), (fit.RSquared, fit["x"].PValue(), fit.OverallFTest().PValue));
        }
    }

    [Fact]
    public void A_fit_without_residuals_explains_beyond_doubt()
    {
        var fit = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(3).With("x", [1, 2, 3]), [2, 4, 6]);
        Assert.Equal((0, 1), (fit.ResidualSumOfSquares, fit.RSquared));
        Assert.Equal((double.PositiveInfinity, 0), (fit.OverallFTest().Statistic, fit.OverallFTest().PValue));
        Assert.Equal(0, fit["x"].PValue());
    }

    // The squares of such residuals are 0 or infinite.
    [Theory]
    [InlineData(1e-200)]
    [InlineData(1e200)]
    public void Nested_models_of_outcomes_in_extreme_units_are_compared(double unit)
    {
        double[] y = [3, 1, 4, 1, 5, 9], more = [0, 0, 1, 1, 0, 1];
        var plain = OrdinaryLeastSquares.Fit(Six.With("more", more), y).FTest(OrdinaryLeastSquares.Fit(Six, y));
        double[] scaled = [.. y.Select(value => value * unit)];
        var test = OrdinaryLeastSquares.Fit(Six.With("more", more), scaled).FTest(OrdinaryLeastSquares.Fit(Six, scaled));
        Near.Equal(plain.Statistic, test.Statistic, 1e-9);
        Near.Equal(plain.PValue, test.PValue, 1e-9);
    }

    [Fact]
    public void Weights_and_outcomes_in_extreme_units_leave_R_squared_as_it_is()
    {
        double[] y = [1.2, 0.4, -1.6, 1.7, -1.1, 1.5], weights = [3, 1, 2, 3, 1, 2];
        var plain = WeightedLeastSquares.Fit(Six, y, weights).RSquared;
        Near.Equal(plain, WeightedLeastSquares.Fit(Six, [.. y.Select(value => value * 1e308)], weights).RSquared, 1e-9);
        Near.Equal(plain, WeightedLeastSquares.Fit(Six, y, [.. weights.Select(weight => weight * 1e300)]).RSquared, 1e-9);
    }

    [Fact]
    public void A_perfect_fit_leaves_rounding()
    {
        var fit = OrdinaryLeastSquares.Fit(Six, [5, 7, 9, 11, 13, 17]);
        Near.Equal(3, fit["intercept"].Value, Tolerance);
        Near.Equal(2, fit["x"].Value, Tolerance);
        Assert.InRange(fit.ResidualStandardDeviation, 0, 1e-13);
        Assert.Equal(1, fit.RSquared, 1e-15);
        Assert.InRange(fit["x"].PValue(), 0, 1e-40);
    }

    [Theory]
    [InlineData(1e300, 1e300)]
    [InlineData(1e-300, 1)]
    [InlineData(1e150, 1e-150)]
    [InlineData(1, 1e300)]
    public void Units_carry_over(double unitOfX, double unitOfY)
    {
        var plain = OrdinaryLeastSquares.Fit(Six, Y);
        var design = DesignMatrix.WithIntercept(6).With("x", [.. Six.Column("x").ToArray().Select(x => x * unitOfX)]);
        var fit = OrdinaryLeastSquares.Fit(design, [.. Y.Select(y => y * unitOfY)]);
        Near.Equal(plain["x"].Value * (unitOfY / unitOfX), fit["x"].Value, Tolerance);
        Near.Equal(plain["x"].StandardError * (unitOfY / unitOfX), fit["x"].StandardError, Tolerance);
        Near.Equal(plain.With(Covariance.HC3)["x"].StandardError * (unitOfY / unitOfX), fit.With(Covariance.HC3)["x"].StandardError, Tolerance);
        Near.Equal(plain.RSquared, fit.RSquared, Tolerance);
        Near.Equal(plain.LogLikelihood - 6 * Math.Log(unitOfY), fit.LogLikelihood, Tolerance);
    }

    [Fact]
    public void An_observation_that_alone_determines_a_coefficient_has_no_HC3()
    {
        var fit = OrdinaryLeastSquares.Fit(Six.WithCategory("g", ["a", "a", "a", "b", "a", "a"]), Y);
        Refusal.Expect(Violation.TooFewObservations, "HC3 needs every coefficient to rest on 2 observations; one rests on observation 3 alone, whose leverage is 1.", () => fit.With(Covariance.HC3));
        Assert.True(double.IsFinite(fit.With(Covariance.HC1)["g: b"].StandardError));
    }

    [Fact]
    public void Bad_calls_are_refused()
    {
        var fit = OrdinaryLeastSquares.Fit(Six, Y);
        Refusal.Expect(Violation.UnequalLengths, "outcome has 2 values and the design 6 rows.", () => OrdinaryLeastSquares.Fit(Six, [1, 2]));
        Refusal.Expect(Violation.NotFinite, "outcome[1] is NaN;", () => OrdinaryLeastSquares.Fit(Six, [1, double.NaN, 3, 4, 5, 6]));
        Refusal.Expect(Violation.NotFinite, "outcome[2] is -Infinity;", () => OrdinaryLeastSquares.Fit(Six, [1, 2, double.NegativeInfinity, 4, 5, 6]));
        Refusal.Expect(Violation.OutOfDomain, "The design has no columns; least squares with standard errors needs at least 1.", () => OrdinaryLeastSquares.Fit(DesignMatrix.WithoutIntercept(6), Y));
        Refusal.Expect(Violation.OutOfDomain, "weights[1] is 0; a weight must be a positive number.", () => WeightedLeastSquares.Fit(Six, Y, [1, 0, 1, 1, 1, 1]));
        Refusal.Expect(Violation.UnequalLengths, "weights has 1 values and its partner 6;", () => WeightedLeastSquares.Fit(Six, Y, [1]));
        Refusal.Expect(Violation.OutOfDomain, "Clustered standard errors need to know the clusters; take WithClusters.", () => fit.With(Covariance.Clustered));
        Refusal.Expect(Violation.TooFewObservations, "At least 2 clusters are needed for clustered standard errors; got 1.", () => fit.WithClusters<int>([1, 1, 1, 1, 1, 1]));
        Refusal.Expect(Violation.UnequalLengths, "clusters has 2 values and the fit 6 observations.", () => fit.WithClusters<int>([1, 2]));
        Refusal.Expect(Violation.OutOfDomain, "There is no column \"z\"; there are \"intercept\", \"x\".", () => fit["z"]);
        Refusal.Expect(Violation.OutOfDomain, "The design has no variable \"z\"; it has \"x\".", () => fit.AverageMarginalEffects("z"));
        Refusal.Expect(Violation.OutOfDomain, "The intercept is the only column; there is no other coefficient to test.", () => OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(6), Y).OverallFTest());
        Refusal.Expect(Violation.OutOfDomain, "The rows are of a design with other columns than the one that was fitted.",
            () => fit.Predict(DesignMatrix.WithIntercept(2).With("z", [1, 2]).NewRows(1).With("z", [1])));
    }

    [Fact]
    public void An_intercept_alone_is_the_mean()
    {
        var fit = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(6), Y);
        Near.Equal(Y.Average(), fit["intercept"].Value, Tolerance);
        Near.Equal(Mean.Of(Y).ConfidenceInterval().Lower, Mean.Of(Y).ConfidenceInterval().Upper, fit["intercept"].ConfidenceInterval(), Tolerance);
    }
}
