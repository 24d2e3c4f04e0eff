using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.GeneralizedLinearModels;

/// <summary>Negative binomial regressions of followers by the hundred million.</summary>
public class LargeCountTests
{
    // R 4.2.2: n <- 40; i <- 0:(n-1); a <- i/n; u <- ((i*17) %% 40 + 0.5)/40; y <- floor(-scale*exp(2*a)*log(u)); glm.nb(y ~ a),
    // glm(y ~ a, family = negative.binomial(theta)) and uniroot on the score of theta in turn to their ends; sum(dnbinom(log)). R's
    // deviance is a difference of numbers as great as the counts, of which 1e-7 is left.
    [Theory]
    [InlineData(1e3, 6.9718099778476, 1.8481745116886, 0.54105783186085, 1.0259371141294, 0.20283443084888, -354.91243479099, 46.025309663947)]
    [InlineData(1e6, 13.879905879176, 1.8478504004148, 0.54062299728468, 1.0270792546495, 0.2026939966024, -631.2202285724, 46.033815121278)]
    [InlineData(1e8, 18.485076401634, 1.8478500923965, 0.54062311176868, 1.0270783148729, 0.20269341685946, -815.42703517783, 46.033833630383)]
    [InlineData(5e8, 20.094514318724, 1.8478500874823, 0.54062311308521, 1.0270783057915, 0.20269341185536, -879.80455169963, 46.033832639456)]
    public void Counts_of_any_size_have_the_fit_of_MASS(
        double scale, double intercept, double slope, double slopeError, double theta, double thetaError, double logLikelihood, double deviance)
    {
        var fit = FollowersAt(scale);
        Near.Equal(intercept, fit["intercept"].Value, 1e-9);
        Near.Equal(slope, fit["a"].Value, 1e-9);
        Near.Equal(slopeError, fit["a"].StandardError, 1e-9);
        Near.Equal(theta, fit.Theta!.Value, 1e-8);
        Near.Equal(thetaError, fit.Theta.StandardError, 1e-8);
        Near.Equal(logLikelihood, fit.LogLikelihood, 1e-9);
        Near.Equal(deviance, fit.Deviance, 1e-7);
    }

    private static GeneralizedLinearFit FollowersAt(double scale)
    {
        var a = Enumerable.Range(0, 40).Select(i => i / 40.0).ToArray();
        double[] counts = [.. a.Select((value, i) => Math.Floor(-scale * Math.Exp(2 * value) * Math.Log((i * 17 % 40 + 0.5) / 40)))];
        return NegativeBinomialRegression.Fit(DesignMatrix.WithIntercept(40).With("a", a), counts);
    }

    // The same in R of y <- floor(1e8*exp(2*a + (u - 0.5)/300)), whose θ is known to some 1e-7 there.
    [Fact]
    public void Large_counts_close_to_their_means_have_a_great_theta()
    {
        var a = Enumerable.Range(0, 40).Select(i => i / 40.0).ToArray();
        double[] counts = [.. a.Select((value, i) => Math.Floor(1e8 * Math.Exp(2 * value + ((i * 17 % 40 + 0.5) / 40 - 0.5) / 300)))];
        var fit = NegativeBinomialRegression.Fit(DesignMatrix.WithIntercept(40).With("a", a), counts);
        Near.Equal(18.420715426516, fit["intercept"].Value, 1e-10);
        Near.Equal(1.9999299594859, fit["a"].Value, 1e-9);
        Near.Equal(1086914.1745032, fit.Theta!.Value, 1e-6);
    }

    // Of counts that are all great the scale tells nothing but the intercept.
    [Fact]
    public void Profile_intervals_do_not_depend_on_the_scale_of_great_counts()
    {
        var (smaller, greater) = (FollowersAt(1e6).ProfileInterval("a"), FollowersAt(5e8).ProfileInterval("a"));
        Near.Equal(smaller.Lower, smaller.Upper, greater, 1e-5);
    }
}
