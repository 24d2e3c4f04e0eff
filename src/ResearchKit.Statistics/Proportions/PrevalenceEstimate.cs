using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>The true prevalence behind that of positive tests, with Lang and Reiczigel's interval, or Wilson's carried over.</summary>
public sealed record PrevalenceEstimate : Estimate
{
    // By so many each of the two validation samples is enlarged, half of them right.
    private const double Added = 2;

    private readonly ProportionEstimate? _sensitivity;
    private readonly ProportionEstimate? _specificity;

    internal PrevalenceEstimate(
        ProportionEstimate apparent, double sensitivity, double specificity,
        ProportionEstimate? estimatedSensitivity, ProportionEstimate? estimatedSpecificity)
        : base(Math.Clamp(RoganGladen(apparent.Value, sensitivity, specificity), 0, 1), apparent.SampleSize)
    {
        Apparent = apparent;
        Sensitivity = sensitivity;
        Specificity = specificity;
        (_sensitivity, _specificity) = (estimatedSensitivity, estimatedSpecificity);
    }

    /// <summary>The share of positive tests.</summary>
    public ProportionEstimate Apparent { get; }

    /// <summary>The probability that a unit with the condition tests positive, as given.</summary>
    public double Sensitivity { get; }

    /// <summary>The probability that a unit without the condition tests negative, as given.</summary>
    public double Specificity { get; }

    /// <summary>The estimate before it is cut to [0, 1]: far outside, sensitivity or specificity are not those of this sample.</summary>
    public double UncutValue => RoganGladen(Apparent.Value, Sensitivity, Specificity);

    /// <summary>The range of true prevalences that the samples agree with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>
    /// The interval "Lang-Reiczigel" where sensitivity and specificity were estimated, "Wilson, known test" where they are
    /// known; either is cut to [0, 1].
    /// </returns>
    /// <exception cref="AssumptionException">
    /// <paramref name="level"/> is not in (0, 1), or the validation samples are so small that, one right and one wrong result
    /// added to each, sensitivity and specificity do not add up to more than 1.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method of Lang and Reiczigel: the tested sample is enlarged by z² with half of it positive, both validation samples by 2
    /// with half of them right; value ± z · standard error by the delta method about a centre shifted by the curvature. Known
    /// test: the ends of Wilson's interval of the share of positives, each carried over.
    /// </para>
    /// <para>
    /// Assumptions: three independent samples. Of 20,000 simulated samples of 500 units with a prevalence of 0.2, tested with
    /// a sensitivity of 0.8 and a specificity of 0.95, both estimated from 50 units, the 95 % interval covered in 96.7 %;
    /// one that took the estimates for known in 71.7 %. Degenerate: an interval that lies wholly outside is cut to one end
    /// without width.
    /// </para>
    /// <para>
    /// References: Z. Lang and J. Reiczigel 2014, doi 10.1016/j.prevetmed.2013.09.015; W. J. Rogan and B. Gladen 1978, doi
    /// 10.1093/oxfordjournals.aje.a112510. Verified against the formulas in R 4.2.2 and by simulated coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        return _sensitivity is null || _specificity is null ? OfKnownTest(level) : LangReiczigel(_sensitivity, _specificity, level);
    }

    private static double RoganGladen(double apparent, double sensitivity, double specificity) =>
        (apparent + specificity - 1) / (sensitivity + specificity - 1);

    private ConfidenceInterval OfKnownTest(double level)
    {
        var apparent = Apparent.ConfidenceInterval(level);
        return Cut(
            RoganGladen(apparent.Lower, Sensitivity, Specificity), RoganGladen(apparent.Upper, Sensitivity, Specificity), level,
            "Wilson, known test");
    }

    private ConfidenceInterval LangReiczigel(ProportionEstimate sensitivity, ProportionEstimate specificity, double level)
    {
        var z = StandardNormal.TwoSidedQuantile(level);
        var (p, varianceOfP) = Enlarged(Apparent, z * z);
        var (se, varianceOfSe) = Enlarged(sensitivity, Added);
        var (sp, varianceOfSp) = Enlarged(specificity, Added);
        if (!(se + sp > 1))
            throw Require.Broken(Violation.TooFewObservations, "sensitivity",
                $"With one right and one wrong result added, sensitivity {se} and specificity {sp} do not add up to more than 1; larger validation samples are needed.");
        var centre = RoganGladen(p, se, sp);
        var standardError = Math.Sqrt(varianceOfP + centre * centre * varianceOfSe + (1 - centre) * (1 - centre) * varianceOfSp) / (se + sp - 1);
        var shift = 2 * z * z * (centre * varianceOfSe - (1 - centre) * varianceOfSp);
        return Cut(centre + shift - z * standardError, centre + shift + z * standardError, level, "Lang-Reiczigel");
    }

    private static (double Share, double Variance) Enlarged(ProportionEstimate sample, double by)
    {
        var size = sample.SampleSize + by;
        var share = (sample.Successes + by / 2) / size;
        return (share, share * (1 - share) / size);
    }

    private static ConfidenceInterval Cut(double lower, double upper, double level, string method) =>
        new(Math.Clamp(lower, 0, 1), Math.Clamp(upper, 0, 1), level, method);

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"True prevalence, {NumberText.Count(Apparent.Successes)} of {NumberText.Count(Apparent.SampleSize)} tested positive",
        [
            Column.Number("positive"), Column.Number("sensitivity"), Column.Number("specificity"), Column.Number("prevalence"),
            Column.Number("95 % interval"),
        ],
        [[NumberText.Digits(Apparent.Value), NumberText.Digits(Sensitivity), NumberText.Digits(Specificity), NumberText.Digits(Value), IntervalText()]]);
}
