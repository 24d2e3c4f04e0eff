using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Regression;

// All by R 4.2.2: m <- lm(mpg ~ wt + hp + factor(cyl), mtcars), with sandwich 3.0-2 and lmtest 0.9-40.
public class OrdinaryLeastSquaresTests
{
    private const double Tolerance = 1e-11;

    private static readonly LinearFit Cars = OrdinaryLeastSquares.Fit(ClassicData.Cars, ClassicData.MilesPerGallon);

    // coef(summary(m))
    [Fact]
    public void Coefficients_are_those_of_R()
    {
        Equal([35.845995315187714, -3.1814040466796158, -0.023119809154454662, -3.3590248959359514, -3.1858844449775261], Cars, it => it.Value);
        Equal([2.0410190714103309, 0.71960100213438905, 0.011952196008800819, 1.4016697192928618, 2.1704752896998918], Cars, it => it.StandardError);
        Equal([2.6703201406812734e-16, 0.00014417557610598369, 0.063612686401873592, 0.023747180276686347, 0.15370474056762357], Cars, it => it.PValue());
        Assert.Equal(["intercept", "weight", "horsepower", "cylinders: 6", "cylinders: 8"], Cars.Coefficients.Select(it => it.Name));
        Assert.Equal((32, 27), (Cars.SampleSize, Cars.ResidualDegreesOfFreedom));
        Near.Equal(0.00014417557610598369 / 2, Cars["weight"].PValue(Alternative.Less), Tolerance);
        Near.Equal(1 - 0.00014417557610598369 / 2, Cars["weight"].PValue(Alternative.Greater), Tolerance);
        Assert.Equal("Student t", Cars["weight"].PValueMethod);
    }

    // summary(m); logLik(m); AIC(m); BIC(m)
    [Fact]
    public void What_the_fit_says_of_itself_is_that_of_R()
    {
        Near.Equal(0.85721945246219755, Cars.RSquared, Tolerance);
        Near.Equal(0.83606677875289348, Cars.AdjustedRSquared, Tolerance);
        Near.Equal(2.4402309695225082, Cars.ResidualStandardDeviation, Tolerance);
        Near.Equal(-71.234614696720485, Cars.LogLikelihood, Tolerance);
        Near.Equal(154.46922939344097, Cars.AkaikeInformationCriterion, Tolerance);
        Near.Equal(163.26364481023933, Cars.BayesianInformationCriterion, Tolerance);
        var f = Cars.OverallFTest();
        Near.Equal(40.525347492366741, f.Statistic, Tolerance);
        Near.Equal(4.8691419315967091e-11, f.PValue, Tolerance);
        Assert.Equal((4, 27), (f.DegreesOfFreedom, f.ResidualDegreesOfFreedom));
        Near.Equal(2.4402309695225082 * 2.4402309695225082 * 27, Cars.Residuals().Sum(residual => residual * residual), Tolerance);
    }

    // sqrt(diag(vcovHC(m, type)))
    [Theory]
    [InlineData(Covariance.HC0, new[] { 2.2168642060999915, 0.63667667340874501, 0.0091663286460610168, 1.1647380935084253, 2.0676001949451526 })]
    [InlineData(Covariance.HC1, new[] { 2.4134160595489367, 0.69312576932624004, 0.0099790346655582764, 1.2680062280345437, 2.2509179865309537 })]
    [InlineData(Covariance.HC2, new[] { 2.4465688888069725, 0.71678035152715014, 0.010625922467137268, 1.2660397989950587, 2.2766102421340615 })]
    [InlineData(Covariance.HC3, new[] { 2.7107584974633303, 0.80907173566265689, 0.012617526607301645, 1.381793522911281, 2.5220381625754045 })]
    public void Robust_standard_errors_are_those_of_sandwich(Covariance method, double[] expected)
    {
        var robust = Cars.With(method);
        Equal(expected, robust, it => it.StandardError);
        Assert.Equal((method, Cars["weight"].Value), (robust.Covariance, robust["weight"].Value));
        Assert.Equal(Cars["weight"].StandardError, robust.With(Covariance.Classical)["weight"].StandardError);
    }

    // v <- vcovCL(m, mtcars$carb); sqrt(diag(v)); 2*pt(-abs(coef(m)/sqrt(diag(v))), 5)
    [Fact]
    public void Clustered_standard_errors_are_those_of_sandwich()
    {
        var clustered = Cars.WithClusters<int>(ClassicData.Carburettors);
        Equal([2.1445712757292172, 0.7750901149878846, 0.009821891321008672, 0.85637657812978318, 1.7033839307588476], clustered, it => it.StandardError);
        Equal([1.4005241269462802e-05, 0.0093132161395549761, 0.065242812649402154, 0.011155421063683816, 0.12036298995636166], clustered, it => it.PValue());
        Assert.Equal(5, clustered["weight"].DegreesOfFreedom);
        var named = Cars.WithClusters<string>([.. ClassicData.Carburettors.Select(it => $"c{it}")]);
        Assert.Equal(clustered["weight"].StandardError, named["weight"].StandardError);
    }

    // waldtest(m, vcov = vcovHC(m, "HC3"))
    [Fact]
    public void A_robust_F_test_is_Walds()
    {
        var wald = Cars.With(Covariance.HC3).OverallFTest();
        Near.Equal(24.06168349839054, wald.Statistic, Tolerance);
        Near.Equal(1.4462494732268822e-08, wald.PValue, 1e-10);
    }

    // s <- lm(mpg ~ wt, mtcars); anova(s, m); lrtest(s, m)
    [Fact]
    public void Nested_models_compare_as_in_R()
    {
        var smaller = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(32).With("weight", ClassicData.Weight), ClassicData.MilesPerGallon);
        var f = Cars.FTest(smaller);
        Near.Equal(6.5798874246974188, f.Statistic, Tolerance);
        Near.Equal(0.0017543680500999588, f.PValue, Tolerance);
        var ratio = Cars.LikelihoodRatioTest(smaller);
        Near.Equal(17.560199598435247, ratio.Statistic, Tolerance);
        Near.Equal(0.00054194517984717226, ratio.PValue, Tolerance);
        Assert.Equal(3, ratio.DegreesOfFreedom);
    }

    [Fact]
    public void Models_that_are_not_nested_are_refused()
    {
        var other = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(32).With("time", ClassicData.QuarterMile), ClassicData.MilesPerGallon);
        var thrown = Assert.Throws<AssumptionException>(() => Cars.FTest(other));
        Assert.StartsWith("The columns of the smaller model are no combinations of this one's; information criteria compare", thrown.Message);
        Assert.Throws<AssumptionException>(() => other.LikelihoodRatioTest(Cars));
        var elsewhere = OrdinaryLeastSquares.Fit(DesignMatrix.WithIntercept(32).With("weight", ClassicData.Weight), ClassicData.Horsepower);
        Assert.StartsWith("The models were fitted to different outcomes", Assert.Throws<AssumptionException>(() => Cars.FTest(elsewhere)).Message);
    }

    // R <- cov2cor(vcov(m)[-1,-1]); det(R[i,i])*det(R[-i,-i])/det(R), as car::vif
    [Fact]
    public void Variance_inflation_is_that_of_car()
    {
        var inflation = Cars.VarianceInflation();
        Assert.Equal([("weight", 1), ("horsepower", 1), ("cylinders", 2)], inflation.Select(it => (it.Term, it.DegreesOfFreedom)));
        Near.Equal(2.5808765173164252, inflation[0].Factor, Tolerance);
        Near.Equal(3.4960142661076308, inflation[1].Factor, Tolerance);
        Near.Equal(5.105811369662713, inflation[2].Factor, Tolerance);
        Near.Equal(Math.Sqrt(Math.Sqrt(5.105811369662713)), inflation["cylinders"].StandardErrorFactor, Tolerance);
        Refusal.Expect(Violation.OutOfDomain, "There is no term \"gears\"; there are \"weight\", \"horsepower\", \"cylinders\".", () => inflation["gears"], "term");
        Assert.Equal(
            "Variance inflation of 3 terms\n" +
            "term        factor  df  of standard errors\n" +
            "──────────  ──────  ──  ──────────────────\n" +
            "weight       2.581   1               1.607\n" +
            "horsepower   3.496   1               1.870\n" +
            "cylinders    5.106   2               1.503\n", inflation.ToString());
    }

    // predict(m, data.frame(wt = c(2.5, 4), hp = c(100, 200), cyl = c(4, 8)), interval = , se.fit = TRUE)
    [Fact]
    public void Predictions_are_those_of_R()
    {
        var rows = ClassicData.Cars.NewRows(2).With("weight", [2.5, 4]).With("horsepower", [100, 200]).WithCategory("cylinders", ["4", "8"]);
        var predictions = Cars.Predict(rows);
        Near.Equal(25.580504283043208, predictions[0].Value, Tolerance);
        Near.Equal(15.310532852600792, predictions[1].Value, Tolerance);
        Near.Equal(0.77914745749231862, predictions[0].StandardError, Tolerance);
        Near.Equal(23.981825752922443, 27.179182813163973, predictions[0].ConfidenceInterval(), Tolerance);
        Near.Equal(20.324533876288839, 30.836474689797576, predictions[0].PredictionInterval(), Tolerance);
        Near.Equal(10.122932257703001, 20.498133447498581, predictions[1].PredictionInterval(), Tolerance);
    }

    // m <- lm(mpg ~ poly(wt, 2)*factor(am) + ns(hp, 3), mtcars); the mean change of predictions for changes of 1e-4 either way
    // (of the model matrix, so that the delta method gives the standard error), and between gearboxes.
    [Fact]
    public void Average_marginal_effects_are_those_of_predictions_in_R()
    {
        var design = DesignMatrix.WithIntercept(32).WithPolynomial("weight", ClassicData.Weight, 2).WithCategory("gearbox", ClassicData.Gearbox)
            .WithNaturalSpline("horsepower", ClassicData.Horsepower, 3).WithInteraction("weight", "gearbox");
        var fit = OrdinaryLeastSquares.Fit(design, ClassicData.MilesPerGallon);
        Near.Equal(25.186985216075531, fit["intercept"].Value, Tolerance);
        Near.Equal(8.8154925760275642, fit["weight: degree 1 × gearbox: manual"].Value, Tolerance);
        Near.Equal(-16.134819110846614, fit["horsepower: spline 2"].Value, Tolerance);
        const double differences = 1e-7;
        var weight = fit.AverageMarginalEffects("weight").Single();
        Near.Equal(-3.065101167290837, weight.Value, differences);
        Near.Equal(1.1479551281670966, weight.StandardError, differences);
        Near.Equal(1.343248641434428, fit.With(Covariance.HC3).AverageMarginalEffects("weight").Single().StandardError, differences);
        var horsepower = fit.AverageMarginalEffects("horsepower").Single();
        Near.Equal(-0.055232827372879739, horsepower.Value, differences);
        Near.Equal(0.015310772043661163, horsepower.StandardError, differences);
        var gearbox = fit.AverageMarginalEffects("gearbox").Single();
        Assert.Equal("gearbox: manual", gearbox.Name);
        Near.Equal(3.1702943537367587, gearbox.Value, Tolerance);
        Near.Equal(4.7835653972617758, gearbox.StandardError, Tolerance);
    }

    // mw <- lm(mpg ~ wt + hp, mtcars, weights = qsec)
    [Fact]
    public void Weights_count_as_in_R()
    {
        var design = DesignMatrix.WithIntercept(32).With("weight", ClassicData.Weight).With("horsepower", ClassicData.Horsepower);
        var fit = WeightedLeastSquares.Fit(design, ClassicData.MilesPerGallon, ClassicData.QuarterMile);
        Equal([37.414184793018507, -3.8928905063047416, -0.032532969294088235], fit, it => it.Value);
        Equal([1.6102836811478842, 0.65438672325765301, 0.0096370027953236858], fit, it => it.StandardError);
        Near.Equal(0.82496411243801071, fit.RSquared, Tolerance);
        Near.Equal(11.102122845411584, fit.ResidualStandardDeviation, Tolerance);
        Near.Equal(68.340154678935775, fit.OverallFTest().Statistic, Tolerance);
        Near.Equal(-74.825368897210339, fit.LogLikelihood, Tolerance);
        Equal([2.2748729448589842, 0.76015365349913822, 0.0091196583930024215], fit.With(Covariance.HC3), it => it.StandardError);
        Equal([2.3990241833125832, 0.81800986953262378, 0.006198537037515107], fit.WithClusters<int>(ClassicData.Carburettors), it => it.StandardError);
        Near.Equal(-2.6361850441503298, fit.Residuals()[0], Tolerance);
    }

    // m0 <- lm(dist ~ speed - 1, cars)
    [Fact]
    public void Without_an_intercept_R_squared_is_about_zero_as_in_R()
    {
        var fit = OrdinaryLeastSquares.Fit(DesignMatrix.WithoutIntercept(50).With("speed", ClassicData.Speed), ClassicData.Distance);
        Near.Equal(2.9091321439371018, fit["speed"].Value, Tolerance);
        Near.Equal(0.14136863749993694, fit["speed"].StandardError, Tolerance);
        Near.Equal(0.89628930580520572, fit.RSquared, Tolerance);
        Near.Equal(0.89417276102572008, fit.AdjustedRSquared, Tolerance);
        Near.Equal(423.46815172180681, fit.OverallFTest().Statistic, Tolerance);
        Near.Equal(423.74983666168606, fit.AkaikeInformationCriterion, Tolerance);
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Linear model of 32 observations, R² 0.857, classical standard errors\n" +
            "coefficient   estimate  standard error     95 % interval        p\n" +
            "────────────  ────────  ──────────────  ────────────────  ───────\n" +
            "intercept       35.846           2.041  31.658 to 40.034  < 0.001\n" +
            "weight          −3.181           0.720  −4.658 to −1.705  < 0.001\n" +
            "horsepower      −0.023           0.012   −0.048 to 0.001    0.064\n" +
            "cylinders: 6    −3.359           1.402  −6.235 to −0.483    0.024\n" +
            "cylinders: 8    −3.186           2.170   −7.639 to 1.268    0.154\n", Cars.ToString());
        var row = ClassicData.Cars.NewRows(1).With("weight", [2.5]).With("horsepower", [100]).WithCategory("cylinders", ["4"]);
        Assert.Equal(
            "Prediction from 32 observations\n" +
            "  mean     95 % interval  of one observation\n" +
            "──────  ────────────────  ──────────────────\n" +
            "25.581  23.982 to 27.179    20.325 to 30.836\n", Cars.Predict(row).Single().ToString());
    }

    private static void Equal(double[] expected, LinearFit fit, Func<Coefficient, double> of)
    {
        Assert.Equal(expected.Length, fit.Coefficients.Count);
        foreach (var (wanted, coefficient) in expected.Zip(fit.Coefficients))
            Near.Equal(wanted, of(coefficient), Tolerance);
    }
}
