using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Regression;

public class RobustRegressionTests
{
    private const double Tolerance = 1e-9;

    // R MASS 7.3-58.2: f <- rlm(stack.loss ~ ., stackloss, acc = 1e-14, maxit = 5000); coef(summary(f)); f$s; f$w
    [Fact]
    public void Huber_is_rlm()
    {
        var fit = RobustRegression.Huber(ClassicData.Plant, ClassicData.StackLoss);
        Equal(fit, [-41.02648537329506, 0.82938577025385529, 0.92605941554860605, -0.12784631796541568],
            [9.8068722943530897, 0.11117496231992606, 0.30339340334955345, 0.12884634568681114]);
        Near.Equal(2.4404890459928081, fit.Scale, Tolerance);
        Near.Equal(0.36808378177765622, fit.Weights[20], Tolerance);
        Assert.Equal(1, fit.Weights[0]);
        Assert.Equal(("Huber", 21, 17), (fit.Method, fit.SampleSize, fit["air"].DegreesOfFreedom));
    }

    // rlm(mpg ~ wt + hp + factor(cyl), mtcars, acc = 1e-14, maxit = 5000)
    [Fact]
    public void Huber_is_rlm_with_categories()
    {
        var fit = RobustRegression.Huber(ClassicData.Cars, ClassicData.MilesPerGallon);
        Equal(fit, [35.473085240353022, -3.2542620712640953, -0.020502508660617827, -3.0790644105714096, -3.2507727443484522],
            [1.9273838950037727, 0.67953670877951444, 0.011286749065687574, 1.323630769022047, 2.0496325470298324]);
        Near.Equal(1.750677648659817, fit.Scale, Tolerance);
    }

    // As rlm stops by itself (acc = 1e-4): four digits.
    [Fact]
    public void Huber_is_near_where_rlm_stops_by_itself()
    {
        var fit = RobustRegression.Huber(ClassicData.Plant, ClassicData.StackLoss);
        Near.Equal(0.82937386888771, fit["air"].Value, 1e-4);
        Near.Equal(2.4407137948148, fit.Scale, 1e-3);
    }

    // rlm(stack.loss ~ ., stackloss, psi = psi.bisquare, acc = 1e-14, maxit = 5000)
    [Fact]
    public void Bisquare_is_rlm()
    {
        var fit = RobustRegression.Bisquare(ClassicData.Plant, ClassicData.StackLoss);
        Equal(fit, [-42.28532153649121, 0.92755899280242171, 0.65071119839021208, -0.11233312303565901],
            [9.5313856614895762, 0.10805192623778191, 0.29487072408820558, 0.12522689956121341]);
        Near.Equal(2.2818533145669364, fit.Scale, Tolerance);
    }

    [Theory]
    [InlineData(1e150)]
    [InlineData(1e-150)]
    [InlineData(1e300)]
    public void Units_carry_over(double unit)
    {
        var fit = RobustRegression.Huber(ClassicData.Plant, [.. ClassicData.StackLoss.Select(loss => loss * unit)]);
        Near.Equal(0.82938577025385529 * unit, fit["air"].Value, Tolerance);
        Near.Equal(0.11117496231992606 * unit, fit["air"].StandardError, Tolerance);
    }

    [Fact]
    public void An_outlier_moves_it_little_and_the_bisquare_not_at_all()
    {
        double[] x = [.. Enumerable.Range(0, 20).Select(i => (double)i)];
        double[] y = [.. x.Select((at, i) => 2 * at + (i % 3 - 1) * 0.5)];
        double[] spoilt = [.. y];
        spoilt[19] = 1e6;
        var design = DesignMatrix.WithIntercept(20).With("x", x);
        double[] rest = [.. y[..19]];
        var without = RobustRegression.Bisquare(DesignMatrix.WithIntercept(19).With("x", x[..19]), rest);
        var with = RobustRegression.Bisquare(design, spoilt);
        Assert.Equal(0, with.Weights[19]);
        Near.Equal(without["x"].Value, with["x"].Value, 0.02);
        Assert.InRange(RobustRegression.Huber(design, spoilt)["x"].Value, 1.9, 2.2);
        Assert.True(OrdinaryLeastSquares.Fit(design, spoilt)["x"].Value > 1000);
    }

    [Fact]
    public void Degenerate_data_are_refused()
    {
        var design = DesignMatrix.WithIntercept(5).With("x", [1, 2, 3, 4, 5]);
        Refusal.Expect(Violation.Constant, "Half of the residuals are 0, which leaves no scale to judge the others by.",
            () => RobustRegression.Huber(design, [2, 4, 6, 8, 10]));
        Assert.Equal(Violation.Constant, Assert.Throws<AssumptionException>(() => RobustRegression.Huber(design, [7, 7, 7, 7, 7])).Violation);
        Assert.Equal(Violation.TooFewObservations, Assert.Throws<AssumptionException>(() => RobustRegression.Huber(DesignMatrix.WithIntercept(1), [7])).Violation);
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => RobustRegression.Huber(design, [7, 7, 7, 7, double.NaN])).Violation);
        Assert.Equal(Violation.Collinear, Assert.Throws<AssumptionException>(() => RobustRegression.Huber(design.With("z", [2, 4, 6, 8, 10]), [1, 3, 2, 5, 4])).Violation);
    }

    // As measured with 5,000 samples.
    [Fact]
    public void Coverage_is_as_documented() => Coverage.Expect(0.944, 1000, "Huber", stream =>
    {
        var (x, noise) = (Draws.Normal(stream.Fork("x"), 30), Draws.Normal(stream.Fork("noise"), 30));
        var fit = RobustRegression.Huber(DesignMatrix.WithIntercept(30).With("x", x), [.. x.Zip(noise, (at, z) => 1 + 2 * at + z)]);
        return fit["x"].ConfidenceInterval().Contains(2);
    });

    [Fact]
    public void Text() => Assert.Equal(
        "Huber regression of 21 observations, scale 2.440\n" +
        "coefficient  estimate  standard error       95 % interval        p\n" +
        "───────────  ────────  ──────────────  ──────────────────  ───────\n" +
        "intercept     −41.026           9.807  −61.717 to −20.336  < 0.001\n" +
        "air             0.829           0.111      0.595 to 1.064  < 0.001\n" +
        "water           0.926           0.303      0.286 to 1.566    0.007\n" +
        "acid           −0.128           0.129     −0.400 to 0.144    0.335\n",
        RobustRegression.Huber(ClassicData.Plant, ClassicData.StackLoss).ToString());

    private static void Equal(RobustFit fit, double[] coefficients, double[] standardErrors)
    {
        for (var j = 0; j < coefficients.Length; j++)
        {
            Near.Equal(coefficients[j], fit.Coefficients[j].Value, Tolerance);
            Near.Equal(standardErrors[j], fit.Coefficients[j].StandardError, Tolerance);
        }
    }

    // predict(rlm(mpg ~ wt + hp + factor(cyl), mtcars, acc = 1e-14, maxit = 500), data.frame(wt = c(2.5, 4), hp = c(100, 200), cyl = c(4, 8)))
    [Fact]
    public void Predictions_are_those_of_R()
    {
        var rows = ClassicData.Cars.NewRows(2).With("weight", [2.5, 4]).With("horsepower", [100, 200]).WithCategory("cylinders", ["4", "8"]);
        var predicted = RobustRegression.Huber(ClassicData.Cars, ClassicData.MilesPerGallon).Predict(rows);
        Near.Equal(25.287179196131, predicted[0], 1e-10);
        Near.Equal(15.104762478824622, predicted[1], 1e-10);
    }
}
