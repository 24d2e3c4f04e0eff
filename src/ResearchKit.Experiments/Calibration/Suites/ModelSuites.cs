using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments;

/// <summary>Yes-or-no outcomes and counts that depend on one column through their logit or logarithm.</summary>
internal static class ModelSuites
{
    private static readonly Estimand<Pairs> LogOdds = new("log odds ratio", p => Logistic(p)["x"].Value);
    private static readonly Estimand<Pairs> OutcomeEffect = new("effect on outcomes", p => Logistic(p).AverageMarginalEffects("x")[0].Value);
    private static readonly Estimand<Pairs> CountEffect = new("effect on counts", p => Poisson(p).AverageMarginalEffects("x")[0].Value);
    private static readonly Estimand<Pairs> Theta = new("theta", p => NegativeBinomial(p).Theta!.Value);
    private static readonly Estimand<Pairs> LogRate = new("log rate ratio", p => Poisson(p)["x"].Value);

    public static Suite LogisticSuite { get; } = new Suite<Pairs>("logistic regression",
            [.. new[] { 1.0, 0 }.SelectMany(slope => new[]
            {
                Outcomes("normal x, half of outcomes", slope, 0, Chance.Normal), Outcomes("normal x, 10 % of outcomes", slope, -2.5, Chance.Normal),
                Outcomes("lognormal x, σ 1", slope / 2, 0, stream => Math.Exp(Chance.Normal(stream)) - 1),
            })])
        .Interval("log odds ratio, Wald", LogOdds, p => Logistic(p)["x"])
        .Interval("log odds ratio, profile", LogOdds, p => Logistic(p).ProfileInterval("x"), share: 5)
        .Interval("average marginal effect, delta", OutcomeEffect, p => Logistic(p).AverageMarginalEffects("x")[0])
        .Test("Wald", p => Logistic(p)["x"], t => t.PValue())
        .Test("likelihood ratio", p => Logistic(p).LikelihoodRatioTest(LogisticRegression.Fit(DesignMatrix.WithIntercept(p.X.Length), p.Y)));

    public static Suite CountSuite { get; } = new Suite<Pairs>("count regression",
            [.. new[] { 0.5, 0 }.SelectMany(slope => new[] { Counts("Poisson", slope, 0), Counts("overdispersed, θ 1", slope, 1) })])
        .Interval("Poisson, Wald", LogRate, p => Poisson(p)["x"])
        .Interval("Poisson, profile", LogRate, p => Poisson(p).ProfileInterval("x"), share: 5)
        .Interval("Poisson, HC1", LogRate, p => Poisson(p).With(Covariance.HC1)["x"])
        .Interval("negative binomial, Wald", LogRate, p => NegativeBinomial(p)["x"], share: 5)
        .Interval("negative binomial θ, Wald", Theta, p => NegativeBinomial(p).Theta!, share: 5)
        .Interval("Poisson average marginal effect, delta", CountEffect, p => Poisson(p).AverageMarginalEffects("x")[0])
        .Interval("Poisson average marginal effect, HC1", CountEffect, p => Poisson(p).With(Covariance.HC1).AverageMarginalEffects("x")[0])
        .Test("Poisson, Wald", p => Poisson(p)["x"], t => t.PValue())
        .Test("Poisson, HC1", p => Poisson(p).With(Covariance.HC1)["x"], t => t.PValue())
        .Test("Poisson, likelihood ratio", p => Poisson(p).LikelihoodRatioTest(PoissonRegression.Fit(DesignMatrix.WithIntercept(p.X.Length), p.Y)))
        .Test("negative binomial, Wald", p => NegativeBinomial(p)["x"], t => t.PValue(), share: 5);

    /// <summary>Outcomes of units of ten that share a part of x and of the logit.</summary>
    public static Suite ClusteredSuite { get; } = new Suite<Pairs>("clustered logistic regression", Units(1), Units(0))
        .Interval("log odds ratio, Wald", LogOdds, p => Logistic(p)["x"])
        .Interval("log odds ratio, cluster-robust", LogOdds, p => Logistic(p).WithClusters<int>(UnitPairs.Codes(p))["x"])
        .Test("cluster-robust", p => Logistic(p).WithClusters<int>(UnitPairs.Codes(p))["x"], t => t.PValue());

    private static DesignMatrix Design(Pairs pairs) => DesignMatrix.WithIntercept(pairs.X.Length).With("x", pairs.X);

    private static GeneralizedLinearFit Logistic(Pairs pairs) => LogisticRegression.Fit(Design(pairs), pairs.Y);

    private static GeneralizedLinearFit Poisson(Pairs pairs) => PoissonRegression.Fit(Design(pairs), pairs.Y);

    private static GeneralizedLinearFit NegativeBinomial(Pairs pairs) => NegativeBinomialRegression.Fit(Design(pairs), pairs.Y);

    /// <summary>The truth is that of the average over units, by simulation: smaller than the slope of one unit.</summary>
    private static Design<Pairs> Units(double slope) => new(UnitPairs.Name, (stream, size) =>
        UnitPairs.Of(stream, size, (draws, x, ofLogit) => draws.NextUniform() < 1 / (1 + Math.Exp(-ofLogit - slope * x)) ? 1 : 0))
    {
        HoldsNull = slope == 0,
    };

    private static Design<Pairs> Outcomes(string name, double slope, double intercept, Func<RandomStream, double> drawX) =>
        new Design<Pairs>(name, (stream, size) => Pairs.Of(stream, size, draws =>
        {
            var x = drawX(draws);
            return (x, draws.NextUniform() < 1 / (1 + Math.Exp(-intercept - slope * x)) ? 1 : 0);
        }))
        {
            HoldsNull = slope == 0,
        }.Knowing(LogOdds, slope);

    /// <summary>Counts with mean exp(1/2 + slope x); with θ = 1 times an exponential number, which makes them negative binomial.</summary>
    private static Design<Pairs> Counts(string name, double slope, double theta)
    {
        var design = new Design<Pairs>(name, (stream, size) => Pairs.Of(stream, size, draws =>
        {
            var x = Chance.Normal(draws);
            var mean = Math.Exp(0.5 + slope * x) * (theta == 0 ? 1 : -Math.Log(draws.NextInnerUniform()));
            return (x, new PoissonDistribution(mean).Quantile(draws.NextInnerUniform()));
        }))
        {
            HoldsNull = slope == 0,
        }.Knowing(LogRate, slope);
        // Of Poisson counts θ has no end.
        return theta == 0 ? design.Without(Theta) : design.Knowing(Theta, theta);
    }
}
