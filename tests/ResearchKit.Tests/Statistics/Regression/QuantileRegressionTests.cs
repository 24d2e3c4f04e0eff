using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Regression;

public class QuantileRegressionTests
{
    private const double Tolerance = 1e-9;

    // R quantreg 5.94: f <- rq(stack.loss ~ ., tau, stackloss); coef(f); f$rho; summary(f, se = "ker")
    [Theory]
    [InlineData(0.1, new[] { -29.014018691588817, 0.31542056074766456, 1.2242990654205634, -0.028037383177570943 }, 8.546495327102825, new[] { 10.640938275646896, 0.2579642627777527, 0.50334804100331587, 0.20956181292537576 })]
    [InlineData(0.5, new[] { -39.689855072463793, 0.8318840579710135, 0.57391304347826466, -0.060869565217391272 }, 21.040579710144932, new[] { 14.059736430163632, 0.24350274760575122, 0.57894330502128877, 0.18142169839523564 })]
    [InlineData(0.9, new[] { -58.543318649045531, 0.79295154185022043, 1.3054331864904538, 0.03817914831130742 }, 8.3616740088105956, new[] { 13.674517584438044, 0.1972707030371286, 0.55586902216345724, 0.17343319329216716 })]
    public void The_plant_is_as_in_R(double tau, double[] coefficients, double loss, double[] standardErrors)
    {
        var fit = QuantileRegression.Fit(ClassicData.Plant, ClassicData.StackLoss, tau);
        Near.Equal(loss, fit.Loss, Tolerance);
        for (var j = 0; j < 4; j++)
        {
            Near.Equal(coefficients[j], fit.Coefficients[j].Value, Tolerance);
            Near.Equal(standardErrors[j], fit.Coefficients[j].StandardError, Tolerance);
        }
        Assert.Equal((tau, 21, 17), (fit.Tau, fit.SampleSize, fit["air"].DegreesOfFreedom));
        Assert.True(fit.Residuals().Count(residual => residual == 0) >= 4);
    }

    // f <- rq(mpg ~ wt + hp + factor(cyl), tau, mtcars)
    [Theory]
    [InlineData(0.25, new[] { 29.856144801980204, -2.5897277227722775, -0.011268564356435643, -1.6124876237623782, -3.550018564356439 }, 18.878536509900989)]
    [InlineData(0.5, new[] { 34.903218615859622, -2.9926952330747771, -0.027459899088786731, -2.2786309210030939, -2.3669613675728822 }, 26.509663378266445)]
    public void Cars_are_as_in_R(double tau, double[] coefficients, double loss)
    {
        var fit = QuantileRegression.Fit(ClassicData.Cars, ClassicData.MilesPerGallon, tau);
        Near.Equal(loss, fit.Loss, Tolerance);
        for (var j = 0; j < 5; j++)
            Near.Equal(coefficients[j], fit.Coefficients[j].Value, Tolerance);
    }

    // coef(summary(f, se = "ker"))[, 4]
    [Fact]
    public void P_values_are_those_of_R() => Near.Equal(
        0.040579882147267821, QuantileRegression.Fit(ClassicData.Cars, ClassicData.MilesPerGallon)["weight"].PValue(), 1e-8);

    // x <- (1:2000)/100; y <- 1 + x + (((1:2000)*7919) %% 1009)/1009*x; f <- rq(y ~ x + I(x^2), .9); coef(f); f$rho
    [Fact]
    public void Two_thousand_observations_are_as_in_R()
    {
        double[] x = [.. Enumerable.Range(1, 2000).Select(i => i / 100.0)];
        double[] y = [.. Enumerable.Range(1, 2000).Select(i => 1 + x[i - 1] + i * 7919L % 1009 / 1009.0 * x[i - 1])];
        var fit = QuantileRegression.Fit(DesignMatrix.WithIntercept(2000).WithRawPolynomial("x", x, 2), y, 0.9);
        Near.Equal(900.09144734442486, fit.Loss, Tolerance);
        Near.Equal(0.99875461456068104, fit["intercept"].Value, Tolerance);
        Near.Equal(1.9041899402594105, fit["x"].Value, Tolerance);
        Near.Equal(-0.00038540888881617746, fit["x^2"].Value, 1e-8);
    }

    [Fact]
    public void No_fit_through_three_observations_has_a_smaller_loss() =>
        Gen.Select(Gen.Int[5, 12], Gen.Int[0, 1_000_000], Gen.Double[0.05, 0.95]).ForAll((n, seed, tau) =>
        {
            var stream = RandomStream.FromSeed($"{seed}");
            // Rounded, so that there are ties and several minima.
            double[] a = [.. Draws.Normal(stream.Fork("a"), n).Select(value => Math.Round(3 * value))];
            double[] b = Draws.Uniform(stream.Fork("b"), n);
            double[] y = [.. Draws.Normal(stream.Fork("y"), n).Select(value => Math.Round(2 * value))];
            if (a.Distinct().Count() < 2 || y.Distinct().Count() < 2)
                return;
            var smallest = double.PositiveInfinity;
            for (var i = 0; i < n; i++)
            {
                for (var j = i + 1; j < n; j++)
                {
                    for (var k = j + 1; k < n; k++)
                        smallest = Math.Min(smallest, LossThrough(i, j, k));
                }
            }
            Near.Equal(smallest, QuantileRegression.Fit(DesignMatrix.WithIntercept(n).With("a", a).With("b", b), y, tau).Loss, 1e-8);

            double LossThrough(params int[] rows)
            {
                var matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(3, 3, (r, c) => c == 0 ? 1 : c == 1 ? a[rows[r]] : b[rows[r]]);
                if (Math.Abs(matrix.Determinant()) < 1e-9)
                    return double.PositiveInfinity;
                var beta = matrix.Solve(MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(3, r => y[rows[r]]));
                return Enumerable.Range(0, n).Sum(i =>
                {
                    var residual = y[i] - beta[0] - beta[1] * a[i] - beta[2] * b[i];
                    return residual < 0 ? (tau - 1) * residual : tau * residual;
                });
            }
        });

    [Fact]
    public void An_intercept_alone_is_the_median_and_scales_carry_over()
    {
        double[] y = [3, 1, 4, 1, 5, 9, 2];
        foreach (var unit in (double[])[1, 1e300, 1e-300])
            Near.Equal(3 * unit, QuantileRegression.Fit(DesignMatrix.WithIntercept(7), [.. y.Select(value => value * unit)])["intercept"].Value, 1e-12);
    }

    // R quantreg 5.94: x <- 0:19; y <- x %% 5 + 1; y[8] <- 1000; summary(rq(y ~ x), se = "ker"), and so however far out y[8] is.
    [Theory]
    [InlineData(1e3)]
    [InlineData(1e30)]
    [InlineData(1e300)]
    public void How_far_out_an_outlier_lies_does_not_matter(double outlier)
    {
        double[] x = [.. Enumerable.Range(0, 20).Select(i => (double)i)];
        double[] y = [.. x.Select(value => value == 7 ? outlier : value % 5 + 1)];
        var fit = QuantileRegression.Fit(DesignMatrix.WithIntercept(20).With("x", x), y);
        Near.Equal(0.1176470588235294, fit["x"].Value, 1e-12);
        Near.Equal(0.1837255278068299, fit["x"].StandardError, 1e-9);
        Near.Equal(2.1231377263130216, fit["intercept"].StandardError, 1e-9);
    }

    [Fact]
    public void Counts_with_many_ties_end_at_a_minimum()
    {
        var stream = RandomStream.FromSeed("ties");
        double[] x = [.. Draws.Uniform(stream.Fork("x"), 300).Select(u => Math.Floor(4 * u))];
        double[] y = [.. Draws.Uniform(stream.Fork("y"), 300).Select((u, i) => Math.Floor(3 * u) * (1 + x[i]))];
        var fit = QuantileRegression.Fit(DesignMatrix.WithIntercept(300).With("x", x), y, 0.5);
        // The loss is convex: no neighbour may lie lower.
        foreach (var (da, db) in ((double, double)[])[(1, 0), (-1, 0), (0, 1), (0, -1), (1, -0.5), (-1, 0.5), (1, -1), (-1, 1)])
        {
            var loss = Enumerable.Range(0, 300).Sum(i => 0.5 * Math.Abs(y[i] - fit["intercept"].Value - 1e-3 * da - (fit["x"].Value + 1e-3 * db) * x[i]));
            Assert.True(loss >= fit.Loss - 1e-9);
        }
    }

    [Fact]
    public void Degenerate_data_have_stated_results()
    {
        var design = DesignMatrix.WithIntercept(4).With("x", [1, 2, 3, 5]);
        var perfect = QuantileRegression.Fit(design, [5, 7, 9, 13], 0.3);
        Near.Equal(2, perfect["x"].Value, 1e-12);
        Assert.Equal((0, 0), (perfect["x"].StandardError, perfect.Loss));
        Assert.Equal(0, QuantileRegression.Fit(design, [2, 2, 2, 2])["x"].Value);
        Assert.Equal(Violation.Collinear, Assert.Throws<AssumptionException>(() => QuantileRegression.Fit(design.With("y", [2, 4, 6, 10]), [1, 2, 3, 5])).Violation);
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => QuantileRegression.Fit(design, [1, 2, 3, double.NaN])).Violation);
        Assert.StartsWith("tau is 1; a quantile to fit must lie between 0 and 1.", Assert.Throws<AssumptionException>(() => QuantileRegression.Fit(design, [1, 2, 3, 4], 1)).Message);
        Assert.StartsWith("At least 3 observations are needed for a quantile regression of 2 columns; got 2.",
            Assert.Throws<AssumptionException>(() => QuantileRegression.Fit(DesignMatrix.WithIntercept(2).With("x", [1, 2]), [1, 2])).Message);
    }

    // As measured with 5,000 samples.
    [Theory]
    [InlineData(0.5, 0.999)]
    [InlineData(0.9, 0.917)]
    public void Coverage_is_as_documented(double tau, double expected) => Coverage.Expect(expected, 1000, $"quantile {tau}", stream =>
    {
        var (x, noise) = (Draws.Normal(stream.Fork("x"), 30), Draws.Normal(stream.Fork("noise"), 30));
        var fit = QuantileRegression.Fit(DesignMatrix.WithIntercept(30).With("x", x), [.. x.Zip(noise, (at, z) => 1 + 2 * at + z)], tau);
        return fit["x"].ConfidenceInterval().Contains(2);
    });

    [Fact]
    public void Text() => Assert.Equal(
        "Linear model of the 0.5 quantile of 21 observations\n" +
        "coefficient  estimate  standard error       95 % interval      p\n" +
        "───────────  ────────  ──────────────  ──────────────────  ─────\n" +
        "intercept     −39.690          14.060  −69.353 to −10.026  0.012\n" +
        "air             0.832           0.244      0.318 to 1.346  0.003\n" +
        "water           0.574           0.579     −0.648 to 1.795  0.335\n" +
        "acid           −0.061           0.181     −0.444 to 0.322  0.741\n",
        QuantileRegression.Fit(ClassicData.Plant, ClassicData.StackLoss).ToString());

    // predict(rq(mpg ~ wt + hp + factor(cyl), c(.5, .9), mtcars), data.frame(wt = c(2.5, 4), hp = c(100, 200), cyl = c(4, 8)))
    [Fact]
    public void Predictions_are_those_of_R()
    {
        var rows = ClassicData.Cars.NewRows(2).With("weight", [2.5, 4]).With("horsepower", [100, 200]).WithCategory("cylinders", ["4", "8"]);
        var (median, upper) = (QuantileRegression.Fit(ClassicData.Cars, ClassicData.MilesPerGallon).Predict(rows), QuantileRegression.Fit(ClassicData.Cars, ClassicData.MilesPerGallon, 0.9).Predict(rows));
        Near.Equal(24.675490624294007, median[0], 1e-12);
        Near.Equal(15.073496498230286, median[1], 1e-12);
        Near.Equal(30.820480156785884, upper[0], 1e-12);
        Near.Equal(18.164301812836833, upper[1], 1e-12);
        Refusal.Expect(Violation.OutOfDomain, "The rows are of a design with other columns than the one that was fitted.",
            () => QuantileRegression.Fit(DesignMatrix.WithIntercept(3), [1, 2, 4]).Predict(rows), "rows");
    }
}
