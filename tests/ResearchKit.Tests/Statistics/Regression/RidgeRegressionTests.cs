using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Regression;

public class RidgeRegressionTests
{
    private const double Tolerance = 1e-9;

    private static readonly DesignMatrix Longley = DesignMatrix.WithIntercept(16)
        .With("deflator", [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9])
        .With("product", [234.289, 259.426, 258.054, 284.599, 328.975, 346.999, 365.385, 363.112, 397.469, 419.18, 442.769, 444.546, 482.704, 502.601, 518.173, 554.894])
        .With("unemployed", [235.6, 232.5, 368.2, 335.1, 209.9, 193.2, 187, 357.8, 290.4, 282.2, 293.6, 468.1, 381.3, 393.1, 480.6, 400.7])
        .With("forces", [159, 145.6, 161.6, 165, 309.9, 359.4, 354.7, 335, 304.8, 285.7, 279.8, 263.7, 255.2, 251.4, 257.2, 282.7])
        .With("population", [107.608, 108.632, 109.773, 110.929, 112.075, 113.27, 115.094, 116.219, 117.388, 118.734, 120.445, 121.95, 123.366, 125.368, 127.852, 130.081])
        .With("year", [.. Enumerable.Range(1947, 16).Select(year => (double)year)]);

    private static readonly double[] Employed =
        [60.323, 61.122, 60.171, 61.187, 63.221, 63.639, 64.989, 63.761, 66.019, 67.857, 68.169, 66.513, 68.655, 69.564, 69.331, 70.551];

    // R MASS 7.3-58.2: f <- lm.ridge(Employed ~ ., longley, lambda = c(0, 0.01, 0.1, 1)); coef(f); f$GCV
    [Theory]
    [InlineData(0, new[] { -3482.258634595828, 0.015061872271372862, -0.03581917929259143, -0.020202298038168295, -0.010332268671735869, -0.051104105653576586, 1.8291514646135567 }, 0.0083642405550591239)]
    [InlineData(0.01, new[] { -2307.3483278868225, -0.0024999355559261779, -0.0018682367188700242, -0.015042665079579111, -0.0087284222195547871, -0.14894365117186842, 1.2270208320100779 }, 0.0084686516988051325)]
    [InlineData(0.1, new[] { -952.42907336624307, 0.061364027815381805, 0.011632472073602525, -0.011788101717701093, -0.0065749187427687874, 0.0074741597395407743, 0.51757336937280951 }, 0.012720617884889941)]
    [InlineData(1, new[] { -408.54739890746464, 0.085746858443706123, 0.011281152257100146, -0.008219369459380255, -0.002917955746288438, 0.11721887227067343, 0.23043892483866091 }, 0.018122877528477861)]
    public void It_is_lm_ridge(double lambda, double[] coefficients, double crossValidation)
    {
        var fit = RidgeRegression.Fit(Longley, Employed, lambda);
        for (var j = 0; j < coefficients.Length; j++)
            Near.Equal(coefficients[j], fit.Coefficients[j].Value, Tolerance);
        Near.Equal(crossValidation, fit.GeneralizedCrossValidation, Tolerance);
        // f$scales[1] is 10.448876659119868
        Near.Equal(coefficients[1] * 10.448876659119868, fit["deflator"].Standardised, Tolerance);
    }

    // By hand: xy/(xx + λ·xx/n), as the column is divided by its root mean square.
    [Fact]
    public void Without_an_intercept_it_is_the_closed_form()
    {
        var fit = RidgeRegression.Fit(DesignMatrix.WithoutIntercept(50).With("speed", ClassicData.Speed), ClassicData.Distance, 2);
        var (xx, xy) = (ClassicData.Speed.Sum(x => x * x), ClassicData.Speed.Zip(ClassicData.Distance, (x, y) => x * y).Sum());
        Near.Equal(xy / (xx + 2 * xx / 50), fit["speed"].Value, Tolerance);
        Near.Equal(1 / (1 + 2.0 / 50), fit.EffectiveDegreesOfFreedom, Tolerance);
    }

    [Fact]
    public void Without_a_penalty_it_is_least_squares_and_with_a_great_one_the_mean()
    {
        var plain = OrdinaryLeastSquares.Fit(Longley, Employed);
        Near.Equal(plain["year"].Value, RidgeRegression.Fit(Longley, Employed, 0)["year"].Value, Tolerance);
        Near.Equal(plain.ResidualSumOfSquares, RidgeRegression.Fit(Longley, Employed, 0).ResidualSumOfSquares, Tolerance);
        var flat = RidgeRegression.Fit(Longley, Employed, 1e15);
        Near.Equal(Employed.Average(), flat["intercept"].Value, 1e-9);
        Assert.Equal(0, flat.EffectiveDegreesOfFreedom, 1e-9);
    }

    [Fact]
    public void Collinear_columns_and_more_columns_than_rows_share_what_there_is()
    {
        double[] x = [1, 2, 3, 5];
        var twice = RidgeRegression.Fit(DesignMatrix.WithIntercept(4).With("x", x).With("again", x), [1, 3, 2, 6], 1);
        Near.Equal(twice["x"].Value, twice["again"].Value, Tolerance);
        // Two halves of one column: its penalty is spread over both, as if it were half.
        Near.Equal(RidgeRegression.Fit(DesignMatrix.WithIntercept(4).With("x", x), [1, 3, 2, 6], 0.5)["x"].Value, 2 * twice["x"].Value, Tolerance);
        var wide = DesignMatrix.WithIntercept(3).With("a", [1, 2, 4]).With("b", [3, 1, 2]).With("c", [0, 5, 1]).With("d", [2, 2, 7]);
        Assert.All(RidgeRegression.Fit(wide, [1, 2, 3], 0.1).Coefficients, it => Assert.True(double.IsFinite(it.Value)));
    }

    [Theory]
    [InlineData(1e300, 1e-300)]
    [InlineData(1e-300, 1e300)]
    public void Units_carry_over(double unitOfX, double unitOfY)
    {
        double[] x = [1, 2, 3, 5];
        double[] y = [1, 3, 2, 6];
        var plain = RidgeRegression.Fit(DesignMatrix.WithIntercept(4).With("x", x), y, 1)["x"];
        var scaled = RidgeRegression.Fit(DesignMatrix.WithIntercept(4).With("x", [.. x.Select(value => value * unitOfX)]), [.. y.Select(value => value * unitOfY)], 1)["x"];
        Near.Equal(plain.Standardised * unitOfY, scaled.Standardised, Tolerance);
    }

    [Fact]
    public void Bad_calls_are_refused()
    {
        var design = DesignMatrix.WithIntercept(4).With("x", [1, 2, 3, 5]);
        Refusal.Expect(Violation.OutOfDomain, "lambda is -1; a penalty must be a number of at least 0.", () => RidgeRegression.Fit(design, [1, 2, 3, 4], -1));
        Refusal.Expect(Violation.UnequalLengths, "outcome has 1 values and the design 4 rows.", () => RidgeRegression.Fit(design, [1], 1));
        Refusal.Expect(Violation.NotFinite, "outcome[0] is NaN", () => RidgeRegression.Fit(design, [double.NaN, 1, 2, 3], 1));
        Refusal.Expect(Violation.OutOfDomain, "The design has no column to penalise.", () => RidgeRegression.Fit(DesignMatrix.WithIntercept(4), [1, 2, 3, 4], 1));
        Refusal.Expect(Violation.TooFewObservations, "At least 2 observations are needed for a ridge regression; got 1.", () => RidgeRegression.Fit(DesignMatrix.WithIntercept(1).With("x", [1]), [1], 1));
        Refusal.Expect(Violation.Constant, "The column \"c\" does not vary, or too little beside its size to be told from a constant; a ridge regression has no use for it.", () => RidgeRegression.Fit(design.With("c", [0.1, 0.1, 0.1, 0.1]), [1, 2, 3, 4], 1));
        Refusal.Expect(Violation.Collinear, "The column \"again\" is a combination of those before it; a penalty lambda above 0 would tell them apart.",
            () => RidgeRegression.Fit(design.With("again", [2, 4, 6, 10]), [1, 2, 3, 4], 0));
        Refusal.Expect(Violation.OutOfDomain, "There is no column \"z\"; there are \"intercept\", \"x\".", () => RidgeRegression.Fit(design, [1, 2, 3, 4], 1)["z"]);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Ridge regression of 16 observations, λ 0.1\n" +
        "coefficient  estimate  standardised\n" +
        "───────────  ────────  ────────────\n" +
        "intercept    −952.429             –\n" +
        "deflator        0.061         0.641\n" +
        "product         0.012         1.119\n" +
        "unemployed     −0.012        −1.067\n" +
        "forces         −0.007        −0.443\n" +
        "population      0.007         0.050\n" +
        "year            0.518         2.386\n", RidgeRegression.Fit(Longley, Employed, 0.1).ToString());

    // r <- lm.ridge(mpg ~ wt + hp + factor(cyl), mtcars, lambda = 3); cbind(1, c(2.5, 4), c(100, 200), c(0, 0), c(0, 1)) %*% coef(r)
    [Fact]
    public void Predictions_are_those_of_R()
    {
        var rows = ClassicData.Cars.NewRows(2).With("weight", [2.5, 4]).With("horsepower", [100, 200]).WithCategory("cylinders", ["4", "8"]);
        var predicted = RidgeRegression.Fit(ClassicData.Cars, ClassicData.MilesPerGallon, 3).Predict(rows);
        Near.Equal(25.281826086689755, predicted[0], 1e-12);
        Near.Equal(15.477192623918878, predicted[1], 1e-12);
    }
}
