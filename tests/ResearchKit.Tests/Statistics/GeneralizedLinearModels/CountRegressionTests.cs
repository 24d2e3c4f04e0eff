using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.GeneralizedLinearModels;

public class CountRegressionTests
{
    private const double Tolerance = 1e-10;

    private static readonly DesignMatrix Looms =
        DesignMatrix.WithIntercept(54).WithCategory("wool", DataOfR.Wool).WithCategory("tension", DataOfR.Tension, "L");

    private static readonly GeneralizedLinearFit Breaks = PoissonRegression.Fit(Looms, DataOfR.Breaks);

    // R 4.2.2: w <- glm(breaks ~ wool + tension, poisson, warpbreaks, control = glm.control(1e-15, 100))
    [Fact]
    public void Poisson_is_that_of_R()
    {
        Expect(Breaks, "intercept", 3.6919631449407966, 0.045410794342557848);
        Expect(Breaks, "wool: B", -0.2059884426386217, 0.051571242783575215);
        Expect(Breaks, "tension: M", -0.3213204316006118, 0.060265916695220391);
        Expect(Breaks, "tension: H", -0.5184884965115607, 0.063959519395746886);
        Near.Equal(210.39188876245385, Breaks.Deviance, Tolerance);
        Near.Equal(297.37221180460534, Breaks.NullDeviance, Tolerance);
        Near.Equal(-242.52798320897887, Breaks.LogLikelihood, Tolerance);
        Near.Equal(493.05596641795773, Breaks.AkaikeInformationCriterion, Tolerance);
        Near.Equal(501.01190260421481, Breaks.BayesianInformationCriterion, Tolerance);
        Near.Equal(0.15205385505217484, Breaks.McFaddenRSquared, Tolerance);
        Assert.Equal(ModelFamily.Poisson, Breaks.Family);
        // vcovHC(w, "HC0"), "HC1"
        Near.Equal(0.10432135915862692, Breaks.With(Covariance.HC0)["wool: B"].StandardError, Tolerance);
        Near.Equal(0.10841393662642958, Breaks.With(Covariance.HC1)["wool: B"].StandardError, Tolerance);
    }

    // anova(w, glm(breaks ~ wool*tension, poisson, warpbreaks), test = "LRT")
    [Fact]
    public void An_interaction_is_tested_as_in_R()
    {
        var full = PoissonRegression.Fit(Looms.WithInteraction("wool", "tension"), DataOfR.Breaks);
        Near.Equal(0.63817681430340545, full["wool: B × tension: M"].Value, Tolerance);
        var test = full.LikelihoodRatioTest(Breaks);
        Near.Equal(28.086757476607090, test.Statistic, 1e-9);
        Near.Equal(7.9622921158248325e-07, test.PValue, 1e-9);
        Assert.Equal(2, test.DegreesOfFreedom);
        double[] exposures = [.. DataOfR.Breaks.Select((_, i) => 1 + i % 2.0)];
        Refusal.Expect(Violation.OutOfDomain, "The models were fitted to different outcomes, exposures or families; nested models share them.",
            () => full.LikelihoodRatioTest(PoissonRegression.Fit(Looms, DataOfR.Breaks, exposures)));
    }

    // R 4.2.2: uniroot on deviance(glm(breaks ~ tension + offset(b*(wool == "B")), poisson)) - deviance(w) - qnorm(.95)^2
    [Fact]
    public void Profile_intervals_are_where_the_deviance_of_R_says() =>
        Near.Equal(-0.29095145548591983, -0.12127164080971156, Breaks.ProfileInterval("wool: B", 0.9), 1e-8);

    // R 4.2.2: mean(predict(w, all at M) - predict(w, all at L)), its error by numeric derivatives and vcov(w); 1e-6 is theirs.
    [Fact]
    public void Effects_of_categories_are_differences_of_predictions()
    {
        var effects = Breaks.AverageMarginalEffects("tension");
        Assert.Equal(["tension: H", "tension: M"], effects.Select(effect => effect.Name));
        Near.Equal(-14.7222222222222818, effects[0].Value, Tolerance);
        Near.Equal(1.7959144306074382, effects[0].StandardError, 1e-6);
        Near.Equal(-10.0000000000000533, effects[1].Value, Tolerance);
        Near.Equal(1.8675262571478497, effects[1].StandardError, 1e-6);
    }

    // R 4.2.2: i <- glm(Claims ~ District + Group + Age + offset(log(Holders)), poisson, MASS::Insurance), treatment contrasts
    [Fact]
    public void Exposures_are_offsets_as_in_R()
    {
        var design = DesignMatrix.WithIntercept(64);
        foreach (var (name, stride) in new[] { ("district", 16), ("group", 4), ("age", 1) })
        {
            for (var level = 1; level < 4; level++)
                design = design.With($"{name} {level}", DataOfR.Insured(stride, level));
        }
        var fit = PoissonRegression.Fit(design, DataOfR.Claims, DataOfR.Holders);
        LogisticRegressionTests.Expect(
            fit,
            [-1.821739918094037014, 0.025868190910989571, 0.038523927103881840, 0.234205327977267064, 0.161336979998399105,
             0.392810490828412129, 0.563412341115510973, -0.191010106327956952, -0.344950658253935005, -0.536670706394101527],
            [0.076787630827918674, 0.043015794805922734, 0.050511566136005159, 0.061673277229071219, 0.050532388981384568,
             0.054997802870022712, 0.072315336536681943, 0.082856450487149652, 0.081374145523078131, 0.069955627905249188], 1e-9);
        Near.Equal(51.42003274905349, fit.Deviance, Tolerance);
        Near.Equal(236.25895887886043, fit.NullDeviance, Tolerance);
        Near.Equal(-184.37077699924339, fit.LogLikelihood, Tolerance);
        Near.Equal(388.74155399848678, fit.AkaikeInformationCriterion, Tolerance);
        Assert.Contains("rate ratio", fit.Ratio("age 3").ToString());
        // Twice the exposure everywhere halves the rate and changes nothing else.
        var doubled = PoissonRegression.Fit(design, DataOfR.Claims, [.. DataOfR.Holders.Select(holders => 2 * holders)]);
        Near.Equal(fit["intercept"].Value - Math.Log(2), doubled["intercept"].Value, Tolerance);
        Near.Equal(fit["age 3"].StandardError, doubled["age 3"].StandardError, Tolerance);
    }

    // Ten thousand accounts of up to 500 million followers each.
    [Fact]
    public void Very_large_counts_keep_their_digits()
    {
        double[] counts = [5e8, 4e8, 3e8, 2e8, 1e8, 6e8], x = [0, 0, 0, 1, 1, 1];
        var fit = PoissonRegression.Fit(DesignMatrix.WithIntercept(6).With("x", x), counts);
        Near.Equal(Math.Log(12e8 / 3), fit["intercept"].Value, Tolerance);
        Near.Equal(Math.Log(9.0 / 12), fit["x"].Value, 1e-9);
        Near.Equal(Math.Sqrt(1 / 12e8 + 1 / 9e8), fit["x"].StandardError, Tolerance);
        var wide = NegativeBinomialRegression.Fit(DesignMatrix.WithIntercept(6).With("x", x), counts);
        Near.Equal(Math.Log(9.0 / 12), wide["x"].Value, 1e-9);
        // A saturated fit's likelihood is a product of Poisson peaks, each near 1/√(2π y).
        var peak = PoissonRegression.Fit(DesignMatrix.WithIntercept(2), [5e8, 5e8]);
        Near.Equal(-Math.Log(2 * Math.PI * 5e8), peak.LogLikelihood, 1e-9);
    }

    [Fact]
    public void Group_means_are_fitted_exactly() =>
        Gen.Int[0, 30].Array[4, 30].ForAll(rows =>
        {
            double[] y = [.. rows.Select(count => (double)count), 1, 2];
            double[] x = [.. y.Select((_, i) => i % 2.0)];
            var fit = PoissonRegression.Fit(DesignMatrix.WithIntercept(y.Length).With("odd", x), y);
            var (even, odd) = (y.Where((_, i) => i % 2 == 0).Average(), y.Where((_, i) => i % 2 == 1).Average());
            Near.Equal(odd / even, fit.Ratio("odd").Value, 1e-8);
            Near.Equal(Math.Sqrt(1 / y.Where((_, i) => i % 2 == 0).Sum() + 1 / y.Where((_, i) => i % 2 == 1).Sum()), fit["odd"].StandardError, 1e-8);
            var places = y.Select((_, i) => i % 2 == 0 ? "even" : "odd").ToArray();
            var byPlace = PoissonRegression.Fit(DesignMatrix.WithIntercept(y.Length).WithCategory("place", places), y);
            Assert.Equal(odd - even, byPlace.AverageMarginalEffects("place")[0].Value, 1e-8);
        }, iter: 30);

    [Theory]
    [InlineData(new[] { 0.0, 0, 0 }, Violation.NoEvents, "counts is 0 throughout; a Poisson regression needs something to have been counted.")]
    [InlineData(new[] { 0.0, 1.5, 0 }, Violation.OutOfDomain, "counts[1] is 1.5; every value must be a whole number of at least 0.")]
    [InlineData(new[] { 0.0, -1, 0 }, Violation.OutOfDomain, "counts[1] is -1; every value must be a whole number of at least 0.")]
    [InlineData(new[] { 0.0, double.PositiveInfinity, 0 }, Violation.NotFinite, "counts[1] is ∞; every value must be a whole number of at least 0.")]
    public void Bad_counts_are_refused(double[] counts, Violation violation, string message)
    {
        Refusal.Expect(violation, message.Replace("∞", "Infinity"), () => PoissonRegression.Fit(DesignMatrix.WithIntercept(3), counts));
    }

    [Fact]
    public void The_unit_of_exposures_moves_the_intercept_alone()
    {
        var (design, counts) = (DesignMatrix.WithIntercept(5).With("x", [1, 2, 3, 4, 5]), (double[])[1, 3, 2, 6, 4]);
        var plain = PoissonRegression.Fit(design, counts);
        foreach (var unit in (double[])[1e300, 1e-300])
        {
            var scaled = PoissonRegression.Fit(design, counts, [unit, unit, unit, unit, unit]);
            Near.Equal(plain["x"].Value, scaled["x"].Value, 1e-9);
            Near.Equal(plain["x"].StandardError, scaled["x"].StandardError, 1e-9);
            Near.Equal(plain["intercept"].Value - Math.Log(unit), scaled["intercept"].Value, 1e-12);
        }
        Refusal.Expect(Violation.NotConverged,
            "The likelihood has no maximum that 200 steps reach; the data are close to separated, or a column or an exposure far out of scale.",
            () => PoissonRegression.Fit(design, counts, [1e-300, 1e300, 1e-300, 1e300, 1e-300]));
    }

    [Fact]
    public void Bad_exposures_are_refused()
    {
        Refusal.Expect(Violation.OutOfDomain, "exposures[1] is 0; every exposure must be a positive number.",
            () => PoissonRegression.Fit(DesignMatrix.WithIntercept(3), [1, 2, 3], [1, 0, 1]));
        Assert.Equal(Violation.UnequalLengths, Assert.Throws<AssumptionException>(
            () => NegativeBinomialRegression.Fit(DesignMatrix.WithIntercept(3), [1, 2, 3], [1, 1])).Violation);
    }

    private static void Expect(GeneralizedLinearFit fit, string column, double value, double standardError)
    {
        Near.Equal(value, fit[column].Value, Tolerance);
        Near.Equal(standardError, fit[column].StandardError, Tolerance);
    }

    // Means exp(1 + 0.3 x), of x normal; overdispersed by θ = 1.5. The shares of 20,000 simulated samples.
    [Fact]
    public void Coverage_is_as_documented()
    {
        Coverage.Expect(0.9478, 800, "Poisson", stream => Covers(stream, overdispersed: false, PoissonOf));
        Coverage.Expect(0.7284, 800, "classical", stream => Covers(stream, overdispersed: true, PoissonOf));
        Coverage.Expect(0.9223, 800, "HC0", stream => Covers(stream, overdispersed: true, (x, y) => PoissonOf(x, y).With(Covariance.HC0)));
        Coverage.Expect(0.9426, 200, "negative binomial", stream =>
            Covers(stream, overdispersed: true, (x, y) => NegativeBinomialRegression.Fit(DesignMatrix.WithIntercept(100).With("x", x), y)));

        static GeneralizedLinearFit PoissonOf(double[] x, double[] y) => PoissonRegression.Fit(DesignMatrix.WithIntercept(100).With("x", x), y);

        static bool Covers(RandomStream stream, bool overdispersed, Func<double[], double[], GeneralizedLinearFit> fit)
        {
            var x = Draws.Normal(stream, 100);
            double[] y = [.. x.Select(value => Count(stream, Math.Exp(1 + 0.3 * value) * (overdispersed ? Frailty(stream) : 1)))];
            return fit(x, y)["x"].ConfidenceInterval().Contains(0.3);
        }

        // As many unit exponentials as fit into the mean.
        static double Count(RandomStream stream, double mean)
        {
            var count = -1;
            for (var left = mean; left > 0; count++)
                left += Math.Log(stream.NextInnerUniform());
            return count;
        }

        // Gamma of shape 1.5 and mean 1: an exponential and half a squared normal.
        static double Frailty(RandomStream stream)
        {
            var normal = Draws.Normal(stream, 1)[0];
            return (normal * normal / 2 - Math.Log(stream.NextInnerUniform())) / 1.5;
        }
    }
}
