using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.GeneralizedLinearModels;

namespace ResearchKit.Statistics;

/// <content>How good the model is, alone and beside others.</content>
public sealed partial record GeneralizedLinearFit
{
    private (double Deviance, double LogLikelihood)? _null;
    private double? _saturated;

    /// <summary>Twice the log-likelihood that the model lacks to one that fits each observation; at a negative binomial's θ.</summary>
    public double Deviance => _maximum.Deviance;

    /// <summary>The deviance of the intercept alone, or of nothing where the design has none; at the same θ. R's null.deviance.</summary>
    public double NullDeviance => Null.Deviance;

    /// <summary>The logarithm of the likelihood at its maximum; R's logLik.</summary>
    public double LogLikelihood => Saturated - Deviance / 2;

    /// <summary>Akaike's information criterion, 2 k − 2 log-likelihood; θ is counted as a parameter, as R does.</summary>
    public double AkaikeInformationCriterion => 2 * ParameterCount - 2 * LogLikelihood;

    /// <summary>The Bayesian information criterion, k log n − 2 log-likelihood; θ is counted as a parameter.</summary>
    public double BayesianInformationCriterion => ParameterCount * Math.Log(SampleSize) - 2 * LogLikelihood;

    /// <summary>
    /// McFadden's R²: the share of the null model's log-likelihood that the columns account for, 0 to 1; 0.2 to 0.4 is already
    /// an excellent fit. A negative binomial null model has a θ of its own.
    /// </summary>
    /// <remarks>Reference: D. McFadden 1974, in Frontiers in Econometrics. Verified against statsmodels 0.13.5 prsquared.</remarks>
    public double McFaddenRSquared => 1 - LogLikelihood / Null.LogLikelihood;

    /// <summary>Tests whether this model explains no more than one that it contains, by the ratio of their likelihoods.</summary>
    /// <param name="smaller">A model of the same outcomes, exposures and family whose columns are combinations of this one's.</param>
    /// <returns>The likelihood-ratio test, χ² on the number of coefficients that this model has more.</returns>
    /// <exception cref="AssumptionException">
    /// The models are of different outcomes, exposures or families, or this one has not more columns, or the smaller one is the likelier,
    /// so that they are not nested.
    /// </exception>
    /// <remarks>
    /// Method: twice the difference of log-likelihoods, whatever the covariance of the fits. That columns are nested is for the
    /// caller to know, but for what the likelihoods give away. Assumptions: a large sample, independent observations. Reference:
    /// S. S. Wilks 1938, doi 10.1214/aoms/1177732360. Verified against R 4.2.2 anova(test = "LRT").
    /// </remarks>
    public TestResult LikelihoodRatioTest(GeneralizedLinearFit smaller)
    {
        ArgumentNullException.ThrowIfNull(smaller);
        const double rounding = 1e-8;
        if (smaller.Family != Family || !smaller._likelihood.Outcomes.SequenceEqual(_likelihood.Outcomes)
            || !smaller._offsets.Span.SequenceEqual(_offsets.Span))
            throw Require.Broken(Violation.OutOfDomain, nameof(smaller), $"The models were fitted to different outcomes, exposures or families; nested models share them.");
        var more = _design.ColumnCount - smaller._design.ColumnCount;
        var statistic = 2 * (LogLikelihood - smaller.LogLikelihood);
        if (more < 1 || statistic < -rounding * Math.Abs(LogLikelihood))
            throw Require.Broken(Violation.OutOfDomain, nameof(smaller), $"The columns of the smaller model are no combinations of this one's; information criteria compare models that are not nested.");
        statistic = Math.Max(0, statistic);
        return new("Likelihood-ratio", "χ²", statistic, ChiSquared.UpperTail(statistic, more), "χ²", SampleSize) { DegreesOfFreedom = more };
    }

    private int ParameterCount => _design.ColumnCount + (Theta is null ? 0 : 1);

    private double Saturated => _saturated ??= SaturatedOf(_family);

    private (double Deviance, double LogLikelihood) Null => _null ??= NullOf();

    private double SaturatedOf(ResponseFamily family)
    {
        var sum = 0.0;
        if (family is not BinomialFamily)
        {
            foreach (var outcome in _likelihood.Outcomes)
                sum += family.SaturatedLogLikelihood(outcome);
        }
        return sum;
    }

    private (double Deviance, double LogLikelihood) NullOf()
    {
        var (deviance, intercept) = NullAt(_family);
        if (_family is not NegativeBinomialFamily own)
            return (deviance, Saturated - deviance / 2);
        // A θ of its own, found in turn with the intercept.
        var predictors = new double[_design.Rows];
        var theta = own.Theta;
        for (var round = 0; round < 100; round++)
        {
            for (var i = 0; i < predictors.Length; i++)
                predictors[i] = intercept + (_offsets.IsEmpty ? 0 : _offsets.Span[i]);
            var next = Dispersion.Maximize(_likelihood.Outcomes, predictors, theta);
            var done = Math.Abs(next - theta) <= 1e-12 * theta;
            theta = next;
            // Without offsets the intercept does not depend on it.
            if (done || double.IsNaN(theta))
                break;
            (_, intercept) = NullAt(new NegativeBinomialFamily(theta));
        }
        var family = new NegativeBinomialFamily(theta);
        return (deviance, SaturatedOf(family) - NullAt(family).Deviance / 2);
    }

    private (double Deviance, double Intercept) NullAt(ResponseFamily family)
    {
        var (sum, exposure) = (0.0, (double)_design.Rows);
        foreach (var outcome in _likelihood.Outcomes)
            sum += outcome;
        if (!_offsets.IsEmpty)
        {
            exposure = 0;
            foreach (var offset in _offsets.Span)
                exposure += family.Mean(offset);
        }
        var start = Family == ModelFamily.Logistic ? Math.Log(sum / (_design.Rows - sum)) : Math.Log(sum / exposure);
        return NullModel.Of(_likelihood.Outcomes, _offsets.Span, family, _design.HasIntercept, start);
    }
}
