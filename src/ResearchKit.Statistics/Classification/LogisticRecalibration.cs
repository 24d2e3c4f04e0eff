using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>
/// How predicted probabilities would have to be corrected: the logit of the outcome's probability as a straight line of the
/// predicted logit.
/// </summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record LogisticRecalibration : IDisplayable
{
    private LogisticRecalibration(GeneralizedLinearFit line, GeneralizedLinearFit shift)
    {
        InTheLarge = Named("in the large", shift.Coefficients[0]);
        Intercept = Named("intercept", line.Coefficients[0]);
        Slope = Named("slope", line.Coefficients[1]);
    }

    /// <summary>
    /// Calibration in the large: how far the log odds are too low on the whole, the slope taken as 1; 0 if predictions are right
    /// on average.
    /// </summary>
    public Coefficient InTheLarge { get; }

    /// <summary>The line's height at a predicted probability of ½; 0 if calibrated.</summary>
    public Coefficient Intercept { get; }

    /// <summary>The line's slope: 1 if calibrated, below 1 if predictions are too bold (overfitted), above 1 if too timid.</summary>
    public Coefficient Slope { get; }

    /// <summary>Estimates calibration in the large, and the intercept and slope of calibration.</summary>
    /// <param name="probabilities">Of the outcome, as predicted; in (0, 1), at least 3, not all equal.</param>
    /// <param name="outcomes">1 where a unit has the outcome, else 0; as long as <paramref name="probabilities"/>.</param>
    /// <returns>The three coefficients, each with Wald's interval.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length or hold fewer than 3 units; a probability is not in (0, 1), an outcome not 0 or 1; one class
    /// is empty; all probabilities are equal; or they part the outcomes without fault (<see cref="Violation.Separated"/>).
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: <see cref="LogisticRegression"/> on the logit of the prediction, which is infinite at 0 and 1; in the large, on an
    /// intercept with that logit as offset.
    /// </para>
    /// <para>
    /// Assumptions: independent units that the predictions were not fitted to (on those a slope is 1 by construction), and
    /// enough of both classes. Missing values are for the caller to drop, and to count. Coverage: see <see
    /// cref="LogisticRegression"/>.
    /// </para>
    /// <para>
    /// References: D. R. Cox 1958, doi 10.1093/biomet/45.3-4.562; E. W. Steyerberg 2019, Clinical Prediction Models, doi
    /// 10.1007/978-3-030-16399-0. Verified against statsmodels 0.13.5 GLM.
    /// </para>
    /// </remarks>
    public static LogisticRecalibration Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> outcomes)
    {
        Require.SameLength(probabilities, outcomes);
        Require.AtLeast(3, probabilities.Length, "unit", "a calibration slope", nameof(probabilities));
        Require.Probabilities(probabilities);
        var logits = new double[probabilities.Length];
        for (var i = 0; i < logits.Length; i++)
        {
            if (probabilities[i] is 0 or 1)
                throw Require.Broken(Violation.OutOfDomain, nameof(probabilities),
                    $"probabilities[{i}] is {probabilities[i]}, whose logit is infinite; every value must lie between 0 and 1.");
            logits[i] = Math.Log(probabilities[i] / (1 - probabilities[i]));
        }
        Require.Varies(probabilities, "a calibration slope");
        var intercept = DesignMatrix.WithIntercept(logits.Length);
        return new(LogisticRegression.Fit(intercept.With("logit", logits), outcomes), LogisticRegression.Fit(intercept, outcomes, logits));
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The coefficients as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The coefficients with their 95 % intervals as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private static Coefficient Named(string name, Coefficient it) =>
        new(name, it.Value, it.StandardError, it.SampleSize, it.DegreesOfFreedom);

    private Table ToTable() => new(
        $"Calibration of {NumberText.Count(Slope.SampleSize)} predictions; calibrated are 0, 0 and 1",
        Coefficient.Columns,
        [InTheLarge.Cells, Intercept.Cells, Slope.Cells]);
}
