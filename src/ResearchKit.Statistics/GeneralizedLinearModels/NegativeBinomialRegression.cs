using ResearchKit.Statistics.GeneralizedLinearModels;

namespace ResearchKit.Statistics;

/// <summary>Regression of counts that vary more than Poisson ones.</summary>
public static class NegativeBinomialRegression
{
    private const int MaximalRounds = 100;
    private const double Accuracy = 1e-11;
    // Where θ is far greater than the counts the likelihood is so flat that no more digits of it can be found.
    private const double Rounding = 1e-6;

    /// <summary>
    /// Estimates the mean μ of a count, whose logarithm is a linear combination of columns, and θ, by which its variance is
    /// μ + μ²/θ.
    /// </summary>
    /// <param name="design">What explains; more rows than columns, no column a combination of others.</param>
    /// <param name="counts">Whole numbers of at least 0, row by row.</param>
    /// <param name="exposures">How much there was to count in, positive; empty for the same everywhere.</param>
    /// <returns>The fit, with classical standard errors at the fitted θ; <see cref="GeneralizedLinearFit.With"/> gives robust ones.</returns>
    /// <exception cref="AssumptionException">
    /// As <see cref="PoissonRegression.Fit"/>; or counts vary about the model no more than Poisson ones, so that θ is infinite
    /// (<see cref="Violation.NotConverged"/>).
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: maximum likelihood, coefficients by Fisher's steps and θ by Newton's in turn until neither changes. Coefficients'
    /// standard errors take θ as known, to which they are orthogonal.
    /// </para>
    /// <para>
    /// Assumptions: independent observations, and that variance. Of 20,000 samples with θ = 1.5 the 95 % intervals of a slope
    /// covered it in 93.0 % of 30 counts and in 94.3 % of 100, those of θ in 95.7 % and 96.1 %. Missing values are for the caller
    /// to drop, and to count. Memory: 24 bytes per observation.
    /// </para>
    /// <para>
    /// References: J. F. Lawless 1987, doi 10.2307/3314912; W. N. Venables and B. D. Ripley 2002, Modern Applied Statistics with
    /// S, section 7.4, doi 10.1007/978-0-387-21706-2. Verified against R 4.2.2 MASS 7.3-58 glm.nb, whose error of θ is that
    /// of a step before the last (on quine 2e-5 off).
    /// </para>
    /// </remarks>
    public static GeneralizedLinearFit Fit(DesignMatrix design, ReadOnlySpan<double> counts, ReadOnlySpan<double> exposures = default)
    {
        ArgumentNullException.ThrowIfNull(design);
        const string purpose = "a negative binomial regression";
        RegressionInput.RequireDesign(design, counts, nameof(counts), purpose);
        RegressionInput.RequireCounts(counts, purpose);
        var offsets = RegressionInput.OffsetsOf(exposures, design.Rows);
        var (likelihood, maximum) = FirstFit.Of(design, counts.ToArray(), offsets, new PoissonFamily(), intercept: null);
        if (!Dispersion.IsFinite(counts, likelihood.Predictors))
            throw NoTheta();
        var theta = Dispersion.First(counts, likelihood.Predictors);
        var last = double.PositiveInfinity;
        for (var round = 0; round < MaximalRounds; round++)
        {
            var next = Dispersion.Maximize(counts, likelihood.Predictors, theta);
            if (double.IsNaN(next))
                throw NoTheta();
            var change = Math.Abs(next - theta) / theta;
            var settled = change <= Accuracy || (change <= Rounding && change >= last);
            last = change;
            theta = next;
            var family = new NegativeBinomialFamily(theta);
            maximum = Maximum.From(likelihood, family, maximum.Coefficients, likelihood.At(maximum.Coefficients, family), design.ColumnNames);
            if (settled)
            {
                var information = Dispersion.At(counts, likelihood.Predictors, theta).Information;
                return new(design, likelihood, offsets, family, maximum,
                    new("theta", theta, 1 / Math.Sqrt(information), design.Rows, double.PositiveInfinity));
            }
        }
        throw Require.Broken(Violation.NotConverged, nameof(counts), $"theta and the coefficients do not settle within {MaximalRounds} rounds.");
    }

    private static AssumptionException NoTheta() => Require.Broken(Violation.NotConverged, "counts",
        $"The counts vary about the model no more than Poisson ones, so that theta is infinite; take PoissonRegression.");
}
