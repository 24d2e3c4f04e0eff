using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Statistics.Correlations.Evidence;

namespace ResearchKit.Tests.Statistics.Correlations.Evidence;

public class CorrelationBayesFactorTests
{
    private const double Tolerance = 1e-11;

    // oracles: extractBF(correlationBF(y, x, rscale = s))$bf, BayesFactor 0.9.12-4.4, printed to 12 digits.
    [Theory]
    [InlineData(CorrelationBayesFactor.MediumScale, 1.43800425959)]
    [InlineData(CorrelationBayesFactor.WideScale, 1.41069034543)]
    [InlineData(CorrelationBayesFactor.UltrawideScale, 1.26399583318)]
    public void Stretched_beta_is_that_of_correlationBF(double scale, double expected)
    {
        var factor = CorrelationBayesFactor.StretchedBeta(Columns.Lightness, Columns.Preference, scale);
        Near.Equal(expected, factor.Value, 1e-11);
        Near.Equal(1 / expected, factor.InFavourOfNone, 1e-11);
        Assert.Equal(("stretched beta", scale, 9), (factor.Prior, factor.Scale, factor.SampleSize));
    }

    // mpmath 1.2.1, 30 digits, a = 1/scale: log of quad(h(p)*(1 - p*p)**(a - 1)/(2**(2*a - 1)*beta(a, a)), [-1, 1])/h(0) with
    // h(p) = (1 - p*p)**((n - 1)/2)*(1 - r*p)**(3/2 - n)*hyp2f1(1/2, 1/2, n - 1/2, (1 + r*p)/2)
    [Theory]
    [InlineData(0.5, 3, 1.0 / 3, -0.094674852692422489)]
    [InlineData(0.95, 3, 1, 0.26484366075801469)]
    [InlineData(-0.6, 20, 1, 2.3640203352641336)]
    [InlineData(0.3, 50, CorrelationBayesFactor.WideScale, 0.69170287043125562)]
    [InlineData(0.99, 12, 1.0 / 3, 9.7890914604245793)]
    [InlineData(0.9, 22, 1, 13.790487997959431)]
    [InlineData(0.05, 1000, 1.0 / 3, -1.3601091679185951)]
    [InlineData(0.999999, 100, 1.0 / 3, 602.40874286945482)]
    [InlineData(0.3, 10_000, 1, 466.98541265727951)]
    [InlineData(0, 7, 2, -1.1631508098056809)]
    [InlineData(0.4, 9, 0.1, 0.012446544261411763)]
    public void Stretched_beta_is_the_integral(double r, long n, double scale, double expected) =>
        Near.Equal(expected, CorrelationBayesFactor.StretchedBeta(r, n, scale).Logarithm, Tolerance);

    // mpmath 1.2.1: log of sqrt(c/pi)*quad((1 + g)**((n - 2)/2)*(1 + (1 - r*r)*g)**(-(n - 1)/2)*g**(-3/2)*exp(-c/g)), c = n*scale**2/2.
    // BayesFactor's linearReg.R2stat(N = n, p = 1, R2 = r^2, rscale = scale) gives nine of the digits.
    [Theory]
    [InlineData(0.5, 3, 1, -0.78904664029091148)]
    [InlineData(0.6, 20, 1, 2.1067454946851904)]
    [InlineData(0.1, 100, 1, -2.0501364316575844)]
    [InlineData(0.05, 1000, 0.5, -1.7499428281529157)]
    [InlineData(0.99999, 50, 1, 252.14497884339083)]
    [InlineData(0.3, 10_000, 1, 466.58092217246519)]
    [InlineData(0, 7, 1, -1.3096181449080695)]
    public void Jzs_is_the_integral(double r, long n, double scale, double expected) =>
        Near.Equal(expected, CorrelationBayesFactor.Jzs(r, n, scale).Logarithm, Tolerance);

    // oracles: exp(linearReg.R2stat(N = 20, p = 1, R2 = .36, rscale = 1)[["bf"]]) = 8.22144096892; BayesFactor 0.9.12-4.4
    // in R 4.2.2 for rscale = sqrt(2)/4: exp(2.133806557963271)
    [Fact]
    public void Jzs_is_that_of_BayesFactor()
    {
        Near.Equal(8.22144096892, CorrelationBayesFactor.Jzs(0.6, 20).Value, 1e-9);
        Near.Equal(2.133806557963271, CorrelationBayesFactor.Jzs(-0.6, 20, Math.Sqrt(2) / 4).Logarithm, 1e-9);
        Assert.Equal("JZS", CorrelationBayesFactor.Jzs(Columns.Lightness, Columns.Preference).Prior);
    }

    [Fact]
    public void The_sign_does_not_matter_and_a_stronger_correlation_is_more_evidence() =>
        Gen.Select(Gen.Double[0, 0.98], Gen.Int[3, 5_000], Gen.Double[0.1, 2]).ForAll((r, n, scale) =>
        {
            foreach (var factor in new Func<double, BayesFactor>[]
                { x => CorrelationBayesFactor.StretchedBeta(x, n, scale), x => CorrelationBayesFactor.Jzs(x, n, scale) })
            {
                Assert.Equal(factor(r).Logarithm, factor(-r).Logarithm);
                Assert.True(factor(r + 0.01).Logarithm > factor(r).Logarithm);
                Assert.True(factor(0).Logarithm < 0);
            }
        });

    [Fact]
    public void A_million_pairs_leave_no_double()
    {
        // In large samples both approach the normal likelihood: 10^6 pairs at r = 0.9 are worth −(n/2) log(1 − r²).
        foreach (var factor in new[] { CorrelationBayesFactor.StretchedBeta(0.9, 1_000_000), CorrelationBayesFactor.Jzs(0.9, 1_000_000) })
        {
            Assert.Equal(double.PositiveInfinity, factor.Value);
            Assert.Equal(0, factor.InFavourOfNone);
            Near.Equal(-5e5 * Math.Log(0.19), factor.Logarithm, 1e-4);
        }
        // Without correlation the evidence for none grows like √n: the prior's density at 0 over that of the likelihood.
        var none = CorrelationBayesFactor.StretchedBeta(0, 1_000_000_000_000, 1);
        Near.Equal(0.5 * Math.Sqrt(2 * Math.PI / 1e12), none.Value, 1e-6);
    }

    [Fact]
    public void Pairs_on_a_line_are_infinite_evidence_unless_they_are_few()
    {
        Assert.Equal(double.PositiveInfinity, CorrelationBayesFactor.StretchedBeta(1, 4, 1).Logarithm);
        Assert.Equal(double.PositiveInfinity, CorrelationBayesFactor.Jzs(-1, 3).Logarithm);
        // Three pairs: the limit of correlations that approach 1.
        Near.Equal(CorrelationBayesFactor.StretchedBeta(1 - 1e-15, 3, 1).Logarithm, CorrelationBayesFactor.StretchedBeta(1, 3, 1).Logarithm, 1e-6);
    }

    // mpmath 1.2.1: hyp2f1(1/2, 1/2, c, z)
    [Theory]
    [InlineData(2.5, 0.5, 1.0606601717798213)]
    [InlineData(2.5, 1, 1.1780972450961725)]
    [InlineData(9.5, 0.99, 1.0294884811585716)]
    [InlineData(25.5, 1, 1.0102556055777329)]
    [InlineData(3.5, 0.1, 1.0073285296320434)]
    public void The_hypergeometric_function_is_that_of_mpmath(double c, double z, double expected) =>
        Near.Equal(expected, HalfHalf.At(z, 1 - z, c), 1e-13);

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Refused(Violation.OutOfDomain, "correlation", "correlation is 1.01; a correlation lies between -1 and 1.", () => CorrelationBayesFactor.Jzs(1.01, 9));
        Refused(Violation.OutOfDomain, "correlation", "correlation is NaN;", () => CorrelationBayesFactor.StretchedBeta(double.NaN, 9));
        Refused(Violation.TooFewObservations, "sampleSize", "At least 3 pairs are needed for a Bayes factor of a correlation; got 2.", () => CorrelationBayesFactor.StretchedBeta(0.1, 2));
        Refused(Violation.OutOfDomain, "scale", "scale is 0; it must be a positive number.", () => CorrelationBayesFactor.StretchedBeta(0.1, 9, 0));
        Refused(Violation.Constant, "x", "x is 1 throughout;", () => CorrelationBayesFactor.Jzs([1, 1, 1], [1, 2, 3]));
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Bayes factor of a correlation of 9 pairs\n" +
        "prior           scale      r  BF₁₀   BF₀₁  ln BF₁₀\n" +
        "──────────────  ─────  ─────  ────  ─────  ───────\n" +
        "stretched beta  0.333  0.571  1.44  0.695    0.363\n",
        CorrelationBayesFactor.StretchedBeta(Columns.Lightness, Columns.Preference).ToString());

    private static void Refused(Violation violation, string parameter, string message, Func<object> verb)
    {
        var thrown = Assert.Throws<AssumptionException>(verb);
        Assert.Equal((violation, parameter), (thrown.Violation, thrown.ParamName));
        Assert.StartsWith(message, thrown.Message);
    }
}
