using MathNet.Numerics.Distributions;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.GeneralizedLinearModels;

public class NegativeBinomialRegressionTests
{
    private static readonly DesignMatrix School = DesignMatrix.WithIntercept(146).WithCategory("origin", DataOfR.Origin)
        .WithCategory("sex", DataOfR.Sex).WithCategory("age", DataOfR.Age).WithCategory("learner", DataOfR.Learner);

    // R 4.2.2, MASS 7.3-58: q <- glm.nb(Days ~ Eth + Sex + Age + Lrn, quine, control = glm.control(1e-15, 200)); vcov(q); q$theta;
    // q$twologlik; AIC(q); BIC(q); deviance(q); q$null.deviance; sqrt(diag(sandwich(q))); glm.nb(Days ~ 1, quine). The error of
    // theta by sum(-trigamma(th+y)+trigamma(th)-1/th+2/(mu+th)-(y+th)/(mu+th)^2)^-0.5 at its end: q$SE.theta is of a step before.
    [Fact]
    public void The_negative_binomial_is_that_of_MASS()
    {
        var fit = NegativeBinomialRegression.Fit(School, DataOfR.Days);
        LogisticRegressionTests.Expect(
            fit,
            [2.894579990249303680, -0.569371697357973883, 0.082320284145687109, -0.448428149877523718, 0.088080152114071220,
             0.356900971429444769, 0.292109157033696942],
            [0.22842461478191575, 0.15333335928274477, 0.15991501464827804, 0.23974659255529965, 0.23619302865360942,
             0.24832436279948719, 0.18647471010036029], 1e-8);
        Near.Equal(1.27489264505362243, fit.Theta!.Value, 1e-9);
        Near.Equal(0.16103566171353206, fit.Theta.StandardError, 1e-8);
        Near.Equal(-1093.15101828998331257 / 2, fit.LogLikelihood, 1e-11);
        Near.Equal(1109.15101828998331257, fit.AkaikeInformationCriterion, 1e-11);
        Near.Equal(1133.01987126364997494, fit.BayesianInformationCriterion, 1e-11);
        Near.Equal(167.95180082058493554, fit.Deviance, 1e-9);
        Near.Equal(195.28663645284896688, fit.NullDeviance, 1e-9);
        Near.Equal(1 - 1093.15101828998331257 / 1118.2669626978342876, fit.McFaddenRSquared, 1e-9);
        Near.Equal(0.22123764146462563, fit.With(Covariance.HC0)["intercept"].StandardError, 1e-8);
        Assert.Equal(ModelFamily.NegativeBinomial, fit.Family);
    }

    // R 4.2.2: i <- 0:299; x <- (i%%7)/3; y <- round(3000*exp(x/5)*(1 + 0.0178*qnorm(((i*37)%%101 + 0.5)/101)));
    // f <- MASS::glm.nb(y ~ x, control = glm.control(1e-14, 500)); theta by optimize on -sum(dnbinom(..., log = TRUE)) about it,
    // which is where its tolerance comes from. Counts so great lose the digits of polygamma functions in their difference.
    [Fact]
    public void Great_counts_with_little_overdispersion_have_their_theta()
    {
        double[] x = [.. Enumerable.Range(0, 300).Select(i => i % 7 / 3.0)];
        double[] y = [.. x.Select((at, i) => Math.Round(3000 * Math.Exp(at / 5) * (1 + 0.0178 * Normal.InvCDF(0, 1, (i * 37 % 101 + 0.5) / 101))))];
        var fit = NegativeBinomialRegression.Fit(DesignMatrix.WithIntercept(300).With("x", x), y);
        Near.Equal(22275.161, fit.Theta!.Value, 1e-7);
        Near.Equal(8.00620025627, fit["intercept"].Value, 1e-11);
        Near.Equal(0.20010352884, fit["x"].Value, 1e-10);
        Near.Equal(-1677.91453015, fit.LogLikelihood, 1e-11);
    }

    // Oracle of the suite: glm.nb(Days ~ Sex/(Age + Eth*Lrn), quine): theta and twice the log-likelihood. Its error
    // there, 0.212865, is of the step before the last; here by the formula above.
    [Fact]
    public void The_nested_model_of_Venables_and_Ripley()
    {
        var design = DesignMatrix.WithIntercept(146).With("M", Indicator(i => DataOfR.Sex[i] == "M"));
        foreach (var sex in new[] { "F", "M" })
        {
            foreach (var age in new[] { "1", "2", "3" })
                design = design.With($"{sex} {age}", Indicator(i => DataOfR.Sex[i] == sex && DataOfR.Age[i] == age));
            design = design.With($"{sex} N", Indicator(i => DataOfR.Sex[i] == sex && DataOfR.Origin[i] == "N"))
                .With($"{sex} S", Indicator(i => DataOfR.Sex[i] == sex && DataOfR.Learner[i] == "S"))
                .With($"{sex} NS", Indicator(i => DataOfR.Sex[i] == sex && DataOfR.Origin[i] == "N" && DataOfR.Learner[i] == "S"));
        }
        var fit = NegativeBinomialRegression.Fit(design, DataOfR.Days);
        Near.Equal(1.59799073531567593, fit.Theta!.Value, 1e-9);
        Near.Equal(0.21286888647737817, fit.Theta.StandardError, 1e-8);
        Near.Equal(-1063.02502241555225737, 2 * fit.LogLikelihood, 1e-11);
        Near.Equal(-1.358490548207287762, fit["F NS"].Value, 1e-8);

        static double[] Indicator(Func<int, bool> is1) => [.. Enumerable.Range(0, 146).Select(i => is1(i) ? 1.0 : 0)];
    }

    // R 4.2.2: glm.nb(Days ~ Sex + offset(log(Hours)), transform(quine, Hours = 1 + seq_along(Days) %% 5))
    [Fact]
    public void The_negative_binomial_with_exposures_is_that_of_MASS()
    {
        var fit = NegativeBinomialRegression.Fit(
            DesignMatrix.WithIntercept(146).WithCategory("sex", DataOfR.Sex), DataOfR.Days,
            [.. Enumerable.Range(1, 146).Select(i => 1.0 + i % 5)]);
        LogisticRegressionTests.Expect(fit, [1.9015361307741256, 0.11283627465266229], [0.12382317495745916, 0.18388123452808749], 1e-8);
        Near.Equal(0.86218109016890765, fit.Theta!.Value, 1e-9);
        Near.Equal(0.099945321560382591, fit.Theta.StandardError, 1e-8);
        Near.Equal(170.54966449730443, fit.Deviance, 1e-9);
        Near.Equal(170.92119856568664, fit.NullDeviance, 1e-9);
    }

    [Fact]
    public void Counts_without_more_spread_than_Poisson_have_no_theta()
    {
        Refusal.Expect(Violation.NotConverged, "The counts vary about the model no more than Poisson ones, so that theta is infinite; take PoissonRegression.",
            () => NegativeBinomialRegression.Fit(DesignMatrix.WithIntercept(6), [3, 4, 3, 4, 3, 4]));
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Negative binomial regression of 146 observations, deviance 168.507 of 169.503, classical standard errors\n" +
            "coefficient  estimate  standard error    95 % interval        p\n" +
            "───────────  ────────  ──────────────  ───────────────  ───────\n" +
            "intercept       2.723           0.112   2.504 to 2.942  < 0.001\n" +
            "sex: M          0.165           0.166  −0.160 to 0.489    0.319\n" +
            "theta           1.074           0.130   0.819 to 1.330\n", NegativeBinomialRegression.Fit(
                DesignMatrix.WithIntercept(146).WithCategory("sex", DataOfR.Sex), DataOfR.Days).ToString());
    }
}
