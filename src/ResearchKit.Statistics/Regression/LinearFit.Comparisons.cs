using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Regression.LeastSquares;

namespace ResearchKit.Statistics;

/// <content>How good the model is, alone and beside others.</content>
public sealed partial record LinearFit
{
    // Of nested models the residuals are orthogonal but for rounding.
    private const double NestingTolerance = 1e-6;

    /// <summary>The logarithm of the likelihood at its maximum, for normal residuals; R's logLik.</summary>
    public double LogLikelihood
    {
        get
        {
            var n = (double)SampleSize;
            var logSquares = Math.Log(ScaledSumOfSquares) - 2 * Math.Log(_solution.OutcomeScale);
            return 0.5 * _total.SumOfLogWeights - n / 2 * (Math.Log(2 * Math.PI / n) + 1 + logSquares);
        }
    }

    /// <summary>Akaike's information criterion, 2 (p + 1) − 2 log-likelihood, the residual variance counted as a parameter; R's AIC.</summary>
    public double AkaikeInformationCriterion => 2 * (_design.ColumnCount + 1) - 2 * LogLikelihood;

    /// <summary>The Bayesian information criterion, (p + 1) log n − 2 log-likelihood; R's BIC.</summary>
    public double BayesianInformationCriterion => (_design.ColumnCount + 1) * Math.Log(SampleSize) - 2 * LogLikelihood;

    /// <summary>Tests whether all coefficients but the intercept are 0.</summary>
    /// <returns>
    /// The F test; its statistic is infinite where the fit is perfect, and NaN where the outcome is constant or where there
    /// are not more clusters than coefficients to test.
    /// </returns>
    /// <exception cref="AssumptionException">The intercept is the only column.</exception>
    /// <remarks>
    /// Method: classical, the mean square explained over the residual mean square; otherwise Wald's statistic by the covariance
    /// of the fit, over the number of coefficients. Assumptions: those of the covariance. By HC3 three coefficients of a cubic
    /// with normal residuals were called different from 0 at 0.05 in 8.2, 9.7 and 6.5 % of 2,000 samples of 20, 100 and 1,000;
    /// where residuals are as large as x in 17, 15 and 8 % (classical: 41, 54 and 63 %). Verified against R 4.2.2 summary.lm
    /// and lmtest 0.9-40 waldtest.
    /// </remarks>
    public TestResult OverallFTest()
    {
        var tested = _design.ColumnCount - InterceptCount;
        if (tested == 0)
            throw Require.Broken(Violation.OutOfDomain, "design", $"The intercept is the only column; there is no other coefficient to test.");
        var projections = _solution.Projections.AsSpan(InterceptCount);
        if (ScaledSumOfSquares == 0 && _total.SumOfSquares > 0)
            return F(double.PositiveInfinity, "F", tested, ReferenceDegreesOfFreedom);
        return F(_filling.InverseForm(InterceptCount, projections) / tested, "F", tested, ReferenceDegreesOfFreedom);
    }

    /// <summary>Tests whether this model explains no more than one that it contains, by the F distribution.</summary>
    /// <param name="smaller">A model of the same outcome whose columns are combinations of this one's.</param>
    /// <returns>The F test of what this model has more.</returns>
    /// <exception cref="AssumptionException">The models are of different outcomes or weights, or not nested.</exception>
    /// <remarks>
    /// Method: the fall of the residual sum of squares per coefficient over the residual mean square; exact for normal residuals
    /// of equal variance, whatever the covariance of the fits. Verified against R 4.2.2 anova.
    /// </remarks>
    public TestResult FTest(LinearFit smaller)
    {
        ArgumentNullException.ThrowIfNull(smaller);
        var tested = RequireNested(smaller);
        // Both in the same scaled units: of an outcome near 1e200 or 1e-200 the squares leave the range of a double.
        var (own, others) = (ScaledSumOfSquares, smaller.ScaledSumOfSquares);
        return F((others - own) / tested / (own / ResidualDegreesOfFreedom), "nested F", tested, ResidualDegreesOfFreedom);
    }

    /// <summary>Tests whether this model explains no more than one that it contains, by the likelihood ratio.</summary>
    /// <param name="smaller">A model of the same outcome whose columns are combinations of this one's.</param>
    /// <returns>The χ² test of what this model has more.</returns>
    /// <exception cref="AssumptionException">The models are of different outcomes or weights, or not nested.</exception>
    /// <remarks>
    /// Method: twice the difference of the log-likelihoods. Assumptions: normal residuals of equal variance and many
    /// observations; <see cref="FTest"/> is exact: of three coefficients that were 0 this test rejected at 0.05 in 10.8 % of
    /// 2,000 samples of 20, in 6.2 % of 100. Verified against R lmtest 0.9-40 lrtest.
    /// </remarks>
    public TestResult LikelihoodRatioTest(LinearFit smaller)
    {
        ArgumentNullException.ThrowIfNull(smaller);
        var tested = RequireNested(smaller);
        var statistic = Math.Max(0, 2 * (LogLikelihood - smaller.LogLikelihood));
        return new("likelihood ratio", "χ²", statistic, ChiSquared.UpperTail(statistic, tested), "χ²", SampleSize) { DegreesOfFreedom = tested };
    }

    /// <summary>How much each term's columns owe of their variance to the other terms.</summary>
    /// <returns>One for each term but the intercept.</returns>
    /// <remarks>
    /// Method: for one column 1/(1 − R²) of its regression on the others; for several, as of a category, the generalized factor.
    /// Without an intercept R² is about 0, which seldom says much. With an interaction or powers the factors of the terms they
    /// are made of are great without harm. Reference: J. Fox and G. Monette 1992, doi 10.1080/01621459.1992.10475190. Verified
    /// against R 4.2.2 by regressions on the other columns and determinants of cov2cor(vcov).
    /// </remarks>
    public VarianceInflationFactors VarianceInflation()
    {
        var factors = new List<VarianceInflation>();
        var column = 0;
        foreach (var term in _design.Terms)
        {
            var count = term.ColumnNames.Length;
            if (column >= InterceptCount)
                factors.Add(new(term.Name, Inflation.Of(_solution.FirstFactor, InterceptCount, column, count), count));
            column += count;
        }
        return new(factors);
    }

    private double ScaledSumOfSquares => SumOfSquares(_solution.Residuals, _solution.Residuals);

    private TestResult F(double statistic, string name, long numerator, long denominator) => new(
        name, "F", statistic, double.IsNaN(statistic) ? double.NaN : FisherF.UpperTail(statistic, numerator, denominator), "F", SampleSize)
    {
        DegreesOfFreedom = numerator,
        ResidualDegreesOfFreedom = denominator,
    };

    private long RequireNested(LinearFit smaller)
    {
        if (smaller.SampleSize != SampleSize || smaller._total.Mean != _total.Mean || smaller._total.SumOfLogWeights != _total.SumOfLogWeights)
            throw Require.Broken(Violation.OutOfDomain, nameof(smaller), $"The models were fitted to different outcomes or weights; nested models share them.");
        var more = _design.ColumnCount - smaller._design.ColumnCount;
        // Were the smaller model's fitted values a combination of this one's columns, these residuals would be orthogonal to them.
        var (own, others) = (ScaledSumOfSquares, smaller.ScaledSumOfSquares);
        var mixed = SumOfSquares(_solution.Residuals, smaller._solution.Residuals);
        if (more < 1 || Math.Abs(mixed - own) > NestingTolerance * Math.Sqrt(own * others))
            throw Require.Broken(Violation.OutOfDomain, nameof(smaller), $"The columns of the smaller model are no combinations of this one's; information criteria compare models that are not nested.");
        return more;
    }
}
