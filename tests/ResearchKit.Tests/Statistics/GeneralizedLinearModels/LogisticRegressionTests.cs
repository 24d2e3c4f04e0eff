using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.GeneralizedLinearModels;

public class LogisticRegressionTests
{
    private const double Tolerance = 1e-10;

    private static readonly DesignMatrix ByWeight = DesignMatrix.WithIntercept(32).With("weight", DataOfR.Weight);

    private static readonly GeneralizedLinearFit Cars = LogisticRegression.Fit(ByWeight, DataOfR.Manual);

    // R 4.2.2: m <- glm(am ~ wt, binomial, mtcars, control = glm.control(1e-15, 100)); coef(m); sqrt(diag(vcov(m)));
    // deviance(m); m$null.deviance; logLik(m); AIC(m); BIC(m); confint.default(m). R takes the errors from the step before the
    // last, which is 6e-9 off: so m was fitted thrice more from start = coef(m).
    [Fact]
    public void All_is_that_of_R()
    {
        Expect(Cars, [12.0403697286573195, -4.0239699621732017], [4.5100662389667594, 1.4365277526235585]);
        Near.Equal(19.176084807445086, Cars.Deviance, Tolerance);
        Near.Equal(43.229733276857807, Cars.NullDeviance, Tolerance);
        Near.Equal(-9.58804240372254313, Cars.LogLikelihood, Tolerance);
        Near.Equal(23.17608480744508626, Cars.AkaikeInformationCriterion, Tolerance);
        Near.Equal(26.10755661304454023, Cars.BayesianInformationCriterion, Tolerance);
        Near.Equal(0.55641445473107676, Cars.McFaddenRSquared, Tolerance);
        Near.Equal(-6.8395126201076391, -1.2084273042387625, Cars["weight"].ConfidenceInterval(), Tolerance);
        Assert.Equal((ModelFamily.Logistic, 32, 30), (Cars.Family, Cars.SampleSize, Cars.ResidualDegreesOfFreedom));
        Assert.Equal(("Wald", "normal"), (Cars["weight"].ConfidenceInterval().Method, Cars["weight"].PValueMethod));
        Assert.Null(Cars.Theta);
    }

    // exp(c(coef(m)[2], confint.default(m)[2, ]))
    [Fact]
    public void Odds_ratios_are_those_of_R()
    {
        var ratio = Cars.Ratio("weight");
        Near.Equal(0.017881833635511945, ratio.Value, Tolerance);
        Near.Equal(0.0010706250736357173, 0.2986666219970540714, ratio.ConfidenceInterval(), Tolerance);
        Assert.Equal(Cars["weight"].PValue(), ratio.PValue());
    }

    // sandwich 3.0-2: sqrt(diag(vcovHC(m, "HC0"))), "HC1"; sqrt(diag(vcovCL(m, ~cyl)))
    [Fact]
    public void Robust_and_clustered_errors_are_those_of_sandwich()
    {
        Expect(Cars.With(Covariance.HC0), [12.0403697286573195, -4.0239699621732017], [4.9560645864500934, 1.5577431596536995]);
        Expect(Cars.With(Covariance.HC1), [12.0403697286573195, -4.0239699621732017], [5.1186014949465664, 1.6088302173352953]);
        Expect(
            Cars.WithClusters<double>(DataOfR.Cylinders), [12.0403697286573195, -4.0239699621732017],
            [4.5933770612749205, 1.4085254407415173]);
        Assert.Equal(Cars["weight"], Cars.With(Covariance.HC0).With(Covariance.Classical)["weight"]);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => Cars.With(Covariance.HC3)).Violation);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => Cars.With(Covariance.Clustered)).Violation);
        Assert.Equal(
            Violation.TooFewObservations,
            Assert.Throws<AssumptionException>(() => Cars.WithClusters<int>(new int[32])).Violation);
    }

    // anova(glm(am ~ 1, binomial, mtcars), m, test = "LRT")
    [Fact]
    public void The_likelihood_ratio_test_is_that_of_R()
    {
        var smaller = LogisticRegression.Fit(DesignMatrix.WithIntercept(32), DataOfR.Manual);
        var test = Cars.LikelihoodRatioTest(smaller);
        Near.Equal(24.053648469412714, test.Statistic, Tolerance);
        Near.Equal(9.3688573748589041e-07, test.PValue, Tolerance);
        Assert.Equal(1, test.DegreesOfFreedom);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => smaller.LikelihoodRatioTest(Cars)).Violation);
        var other = LogisticRegression.Fit(DesignMatrix.WithIntercept(32), [.. DataOfR.Manual.Reverse()]);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => Cars.LikelihoodRatioTest(other)).Violation);
        // The share of manual gearboxes, 13 of 32, and its logit's error.
        Near.Equal(Math.Log(13.0 / 19), smaller["intercept"].Value, Tolerance);
        Near.Equal(Math.Sqrt(1.0 / 13 + 1.0 / 19), smaller["intercept"].StandardError, Tolerance);
        Near.Equal(0, smaller.McFaddenRSquared, 0);
    }

    // R 4.2.2: f <- function(b) deviance(glm(am ~ 1 + offset(b*wt), binomial, mtcars)) - deviance(m) - qnorm(.975)^2;
    // uniroot(f, c(-15, -4.1), tol = 1e-14)$root, and so on
    [Fact]
    public void Profile_intervals_are_where_the_deviance_of_R_says()
    {
        Near.Equal(-7.6986613076151675, -1.8332821836280293, Cars.ProfileInterval("weight"), 1e-8);
        Near.Equal(5.2121607656278597, 23.6285618199035312, Cars.ProfileInterval("intercept"), 1e-8);
        Assert.Equal("profile likelihood", Cars.ProfileInterval("weight", 0.5).Method);
    }

    // statsmodels 0.13.5: r = Logit(am, [1, wt, hp]).fit(tol=1e-14); r.params, r.bse; r.get_margeff(); r.prsquared
    [Fact]
    public void Marginal_effects_are_those_of_statsmodels()
    {
        var fit = LogisticRegression.Fit(ByWeight.With("power", DataOfR.Power), DataOfR.Manual);
        Expect(
            fit, [18.866298717204153, -8.08347518244465, 0.03625559608221661],
            [7.4435584279820635, 3.068675275390733, 0.01773415433194743]);
        var (weight, power) = (fit.AverageMarginalEffects("weight")[0], fit.AverageMarginalEffects("power")[0]);
        Near.Equal(-0.35959620306014894, weight.Value, Tolerance);
        Near.Equal(0.05714646534051585, weight.StandardError, Tolerance);
        Near.Equal(0.0016128427930553343, power.Value, Tolerance);
        Near.Equal(0.000572314420707204, power.StandardError, Tolerance);
        Near.Equal(0.7673103739120573, fit.McFaddenRSquared, Tolerance);
        var unknown = Assert.Throws<AssumptionException>(() => fit.AverageMarginalEffects("speed"));
        Assert.StartsWith("The design has no variable \"speed\"; it has \"power\", \"weight\".", unknown.Message);
        Assert.StartsWith(
            "There is no column \"speed\"; there are \"intercept\", \"weight\", \"power\".",
            Assert.Throws<AssumptionException>(() => fit["speed"]).Message);
    }

    [Fact]
    public void Fitted_and_predicted_means_follow_the_line()
    {
        Near.Equal(13, Cars.FittedMeans().Sum(), Tolerance);
        var at = 1 / (1 + Math.Exp(-(12.0403697286573195 - 4.0239699621732017 * 3)));
        Near.Equal(at, Cars.PredictedMeans(ByWeight.NewRows(1).With("weight", [3.0])).Single(), Tolerance);
    }

    // Slopes by units of 1e±300, and about a mean far from 0.
    [Theory]
    [InlineData(1e300, 0)]
    [InlineData(1e-300, 0)]
    [InlineData(1, 1e6)]
    public void Units_and_origins_carry_over(double unit, double origin)
    {
        var fit = LogisticRegression.Fit(
            DesignMatrix.WithIntercept(32).With("weight", [.. DataOfR.Weight.Select(weight => (weight + origin) * unit)]), DataOfR.Manual);
        Near.Equal(-4.0239699621732017 / unit, fit["weight"].Value, 1e-8);
        Near.Equal(1.4365277526235585 / unit, fit["weight"].StandardError, 1e-8);
        Near.Equal(Cars.Deviance, fit.Deviance, 1e-9);
    }

    [Fact]
    public void Nearly_collinear_columns_keep_their_digits()
    {
        // weight + 1e-5 power beside weight: the slope on the difference is 1e5 times that on power.
        var near = LogisticRegression.Fit(
            ByWeight.With("near", [.. DataOfR.Weight.Zip(DataOfR.Power, (weight, power) => weight + 1e-7 * power)]), DataOfR.Manual);
        Near.Equal(0.03625559608221661 * 1e7, near["near"].Value, 1e-6);
        Near.Equal(0.01773415433194743 * 1e7, near["near"].StandardError, 1e-6);
    }

    [Fact]
    public void The_score_is_zero_and_the_other_class_turns_signs() =>
        Gen.Select(Gen.Double[-2, 2], Gen.Int[0, 1]).Array[20, 60].ForAll(rows =>
        {
            double[] x = [.. rows.Select(row => row.Item1)], y = [.. rows.Select(row => (double)row.Item2)];
            var design = DesignMatrix.WithIntercept(x.Length).With("x", x);
            // Two of both classes at either end, so that nothing is separated.
            y[0] = 1 - (y[Array.IndexOf(x, x.Max())] = x[0] == x.Max() ? 1 - y[0] : y[0]);
            if (!Overlap(x, y))
                return;
            var fit = LogisticRegression.Fit(design, y);
            var left = y.Zip(fit.FittedMeans(), (outcome, mean) => outcome - mean).ToArray();
            Assert.Equal(0, left.Sum(), 1e-9);
            Assert.Equal(0, left.Zip(x, (a, b) => a * b).Sum(), 1e-9);
            var turned = LogisticRegression.Fit(design, [.. y.Select(outcome => 1 - outcome)]);
            Assert.Equal(-fit["x"].Value, turned["x"].Value, 1e-8);
            Near.Equal(fit["x"].StandardError, turned["x"].StandardError, 1e-8);
        }, iter: 60);

    internal static bool Overlap(double[] x, double[] y)
    {
        double[] ones = [.. x.Where((_, i) => y[i] == 1)], zeros = [.. x.Where((_, i) => y[i] == 0)];
        return ones.Length > 0 && zeros.Length > 0 && ones.Min() < zeros.Max() && zeros.Min() < ones.Max();
    }

    [Fact]
    public void Bits_do_not_depend_on_threads()
    {
        var stream = RandomStream.FromSeed("threads");
        var x = Draws.Normal(stream, 70_001);
        double[] y = [.. x.Select(value => stream.NextUniform() < 1 / (1 + Math.Exp(-value)) ? 1.0 : 0)];
        var design = DesignMatrix.WithIntercept(x.Length).With("x", x);
        var expected = LogisticRegression.Fit(design, y);
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(expected.Coefficients, LogisticRegression.Fit(design, y).Coefficients));
    }

    // P = 1/(1 + exp(1 − x)), x normal. The shares of 20,000 simulated samples (profile: of 4,000).
    [Fact]
    public void Coverage_is_as_documented()
    {
        Coverage.Expect(0.9593, 1_000, "Wald", stream => Draw(stream)["x"].ConfidenceInterval().Contains(1));
        Coverage.Expect(0.9357, 250, "profile", stream => Draw(stream).ProfileInterval("x").Contains(1));

        static GeneralizedLinearFit Draw(RandomStream stream)
        {
            var x = Draws.Normal(stream, 50);
            return LogisticRegression.Fit(
                DesignMatrix.WithIntercept(50).With("x", x), [.. x.Select(at => stream.NextUniform() < 1 / (1 + Math.Exp(1 - at)) ? 1.0 : 0)]);
        }
    }

    [Theory]
    [InlineData(new[] { 0.0, 0, 0, 0 }, Violation.NoEvents, "outcomes is 0 throughout; a logistic regression needs units with the outcome.")]
    [InlineData(new[] { 1.0, 1, 1, 1 }, Violation.Constant, "outcomes is 1 throughout; a logistic regression needs values that differ.")]
    [InlineData(new[] { 0.0, 1, 2, 0 }, Violation.OutOfDomain, "outcomes[2] is 2; every value must be 0 or 1.")]
    [InlineData(new[] { 0.0, 1, double.NaN, 0 }, Violation.NotFinite, "outcomes[2] is NaN; every value must be 0 or 1.")]
    [InlineData(new[] { 0.0, 1 }, Violation.UnequalLengths, "outcomes has 2 values and the design 4 rows.")]
    public void Bad_outcomes_are_refused(double[] outcomes, Violation violation, string message)
    {
        var thrown = Assert.Throws<AssumptionException>(
            () => LogisticRegression.Fit(DesignMatrix.WithIntercept(4).With("x", [1, 2, 3, 4]), outcomes));
        Assert.Equal(violation, thrown.Violation);
        Assert.StartsWith(message, thrown.Message);
    }

    [Fact]
    public void Bad_designs_are_refused()
    {
        Assert.Equal(Violation.OutOfDomain, Refusal(DesignMatrix.WithoutIntercept(3), [0, 1, 0]).Violation);
        Assert.Equal(Violation.TooFewObservations, Refusal(DesignMatrix.WithIntercept(0), []).Violation);
        var few = Refusal(DesignMatrix.WithIntercept(2).With("x", [1, 2]), [0, 1]);
        Assert.Equal(Violation.TooFewObservations, few.Violation);
        Assert.StartsWith("At least 3 observations are needed for a logistic regression of 2 columns; got 2.", few.Message);
        var collinear = Refusal(DesignMatrix.WithIntercept(5).With("x", [1, 2, 3, 4, 6]).With("y", [3, 5, 7, 9, 13]), [0, 1, 0, 1, 0]);
        Assert.Equal(Violation.Collinear, collinear.Violation);
        Assert.StartsWith("The column \"y\" is a combination of those before it", collinear.Message);
        Assert.Equal(Violation.Collinear, Refusal(DesignMatrix.WithIntercept(4).With("x", [7, 7, 7, 7]), [0, 1, 0, 1]).Violation);
        Assert.Equal(Violation.Collinear, Refusal(DesignMatrix.WithoutIntercept(4).With("x", [0, 0, 0, 0]), [0, 1, 0, 1]).Violation);

        static AssumptionException Refusal(DesignMatrix design, double[] outcomes) =>
            Assert.Throws<AssumptionException>(() => LogisticRegression.Fit(design, outcomes));
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Logistic regression of 32 observations, deviance 19.176 of 43.230, classical standard errors\n" +
            "coefficient  estimate  standard error     95 % interval      p\n" +
            "───────────  ────────  ──────────────  ────────────────  ─────\n" +
            "intercept      12.040           4.510   3.201 to 20.880  0.008\n" +
            "weight         −4.024           1.437  −6.840 to −1.208  0.005\n", Cars.ToString());
        Assert.Equal(
            "coefficient  odds ratio   95 % interval      p\n" +
            "───────────  ──────────  ──────────────  ─────\n" +
            "weight            0.018  0.001 to 0.299  0.005\n", Cars.Ratio("weight").ToString());
    }

    /// <summary>As of one follower more, where three decimals would say 1.000.</summary>
    [Fact]
    public void A_ratio_near_one_shows_by_how_much_it_differs()
    {
        var weights = DataOfR.Weight.Select(weight => 10_000 * weight).ToArray();
        Assert.Equal(
            "coefficient  odds ratio       95 % interval      p\n" +
            "───────────  ──────────  ──────────────────  ─────\n" +
            "weight          0.99960  0.99932 to 0.99988  0.005\n",
            LogisticRegression.Fit(DesignMatrix.WithIntercept(weights.Length).With("weight", weights), DataOfR.Manual).Ratio("weight").ToString());
    }

    internal static void Expect(GeneralizedLinearFit fit, double[] values, double[] standardErrors, double tolerance = Tolerance)
    {
        Assert.Equal(values.Length, fit.Coefficients.Count);
        foreach (var (coefficient, (value, standardError)) in fit.Coefficients.Zip(values.Zip(standardErrors)))
        {
            Near.Equal(value, coefficient.Value, tolerance);
            Near.Equal(standardError, coefficient.StandardError, tolerance);
        }
    }
}
