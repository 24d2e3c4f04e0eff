using ResearchKit.Data;
using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Models;

/// <content>The fits, which are those of ResearchKit.Statistics.</content>
public sealed partial class FrameModel
{
    /// <summary>Estimates how the mean of the outcome depends on the columns, by least squares.</summary>
    /// <returns>The fit, which can be asked for robust standard errors.</returns>
    /// <exception cref="InputException">There is no such column, a value is missing, or the outcome holds texts.</exception>
    /// <exception cref="AssumptionException">See <see cref="OrdinaryLeastSquares.Fit"/>.</exception>
    /// <remarks>Method, assumptions, degenerate cases, reference: see <see cref="OrdinaryLeastSquares.Fit"/>.</remarks>
    public LinearFit LeastSquares() => OrdinaryLeastSquares.Fit(Design, _outcome.Value);

    /// <summary>Estimates how a quantile of the outcome depends on the columns.</summary>
    /// <param name="tau">Which quantile, in (0, 1); 0.5 is the median.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="InputException">There is no such column, a value is missing, or the outcome holds texts.</exception>
    /// <exception cref="AssumptionException">See <see cref="QuantileRegression.Fit"/>.</exception>
    /// <remarks>Method, assumptions, degenerate cases, reference: see <see cref="QuantileRegression.Fit"/>.</remarks>
    public QuantileFit Quantile(double tau = 0.5) => QuantileRegression.Fit(Design, _outcome.Value, tau);

    /// <summary>Estimates how the middle of the outcome depends on the columns, far rows weighing less.</summary>
    /// <returns>The fit.</returns>
    /// <exception cref="InputException">There is no such column, a value is missing, or the outcome holds texts.</exception>
    /// <exception cref="AssumptionException">See <see cref="RobustRegression.Huber"/>.</exception>
    /// <remarks>Method, assumptions, degenerate cases, reference: see <see cref="RobustRegression.Huber"/>.</remarks>
    public RobustFit Huber() => RobustRegression.Huber(Design, _outcome.Value);

    /// <summary>Estimates how the odds of an outcome that happens or not depend on the columns.</summary>
    /// <returns>The fit, with odds ratios.</returns>
    /// <exception cref="InputException">There is no such column, a value is missing, or the outcome holds texts.</exception>
    /// <exception cref="AssumptionException">See <see cref="LogisticRegression.Fit(DesignMatrix, ReadOnlySpan{double})"/>.</exception>
    /// <remarks>Method, assumptions, degenerate cases, reference: see <see cref="LogisticRegression.Fit(DesignMatrix, ReadOnlySpan{double})"/>.</remarks>
    public GeneralizedLinearFit Logistic() => LogisticRegression.Fit(Design, _outcome.Value);

    /// <summary>Estimates how the rate of an outcome that is counted depends on the columns, by Poisson regression.</summary>
    /// <returns>The fit, with rate ratios.</returns>
    /// <exception cref="InputException">There is no such column, a value is missing, or the outcome holds texts.</exception>
    /// <exception cref="AssumptionException">See <see cref="PoissonRegression.Fit"/>.</exception>
    /// <remarks>Method, assumptions, degenerate cases, reference: see <see cref="PoissonRegression.Fit"/>.</remarks>
    public GeneralizedLinearFit Poisson() => PoissonRegression.Fit(Design, _outcome.Value, Exposures);

    /// <summary>Estimates the same of counts that vary more than those of Poisson's distribution.</summary>
    /// <returns>The fit, with rate ratios and θ.</returns>
    /// <exception cref="InputException">There is no such column, a value is missing, or the outcome holds texts.</exception>
    /// <exception cref="AssumptionException">See <see cref="NegativeBinomialRegression.Fit"/>.</exception>
    /// <remarks>Method, assumptions, degenerate cases, reference: see <see cref="NegativeBinomialRegression.Fit"/>.</remarks>
    public GeneralizedLinearFit NegativeBinomial() => NegativeBinomialRegression.Fit(Design, _outcome.Value, Exposures);

    /// <summary>Estimates how the hazard of the event depends on the columns.</summary>
    /// <returns>The fit, with hazard ratios.</returns>
    /// <exception cref="InputException">
    /// There is no such column, a value is missing, or the model was not begun by <see cref="OfDurations"/>.
    /// </exception>
    /// <exception cref="AssumptionException">See <see cref="CoxRegression.Fit(SurvivalTimes, DesignMatrix)"/>.</exception>
    /// <remarks>
    /// Method, assumptions, degenerate cases, reference: see <see cref="CoxRegression.Fit(SurvivalTimes, DesignMatrix)"/>. The
    /// baseline hazard takes the place of the intercept.
    /// </remarks>
    public CoxRegression Cox()
    {
        if (_response.Happened is not { } happened)
            throw new InputException(
                "A Cox regression needs to know which durations ended in the event; begin the model with FrameModel.OfDurations.",
                column: _response.Outcome);
        return CoxRegression.Fit(SurvivalTimes.Of(_outcome.Value, _rows.Value.Numbers(happened)), Design);
    }
}
