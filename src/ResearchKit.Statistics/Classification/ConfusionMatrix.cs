using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>How often a yes/no verdict met a yes/no truth, and what follows from it.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record ConfusionMatrix : IDisplayable
{
    private ConfusionMatrix(long truePositives, long falsePositives, long falseNegatives, long trueNegatives)
    {
        TruePositives = truePositives;
        FalsePositives = falsePositives;
        FalseNegatives = falseNegatives;
        TrueNegatives = trueNegatives;
    }

    /// <summary>Units with the outcome that were called positive.</summary>
    public long TruePositives { get; }

    /// <summary>Units without the outcome that were called positive.</summary>
    public long FalsePositives { get; }

    /// <summary>Units with the outcome that were called negative.</summary>
    public long FalseNegatives { get; }

    /// <summary>Units without the outcome that were called negative.</summary>
    public long TrueNegatives { get; }

    /// <summary>All units.</summary>
    public long SampleSize => Positives + Negatives;

    /// <summary>The share of verdicts that were right, with Wilson's interval.</summary>
    public ProportionEstimate Accuracy => new(TruePositives + TrueNegatives, SampleSize);

    /// <summary>
    /// The share of units with the outcome that were called positive (recall), with Wilson's interval; NaN where no unit
    /// has the outcome.
    /// </summary>
    public ProportionEstimate Sensitivity => new(TruePositives, Positives);

    /// <summary>
    /// The share of units without the outcome that were called negative, with Wilson's interval; NaN where every unit has
    /// the outcome.
    /// </summary>
    public ProportionEstimate Specificity => new(TrueNegatives, Negatives);

    /// <summary>
    /// The share of units called positive that have the outcome (precision), with Wilson's interval; NaN where none was
    /// called positive. It holds for the sample's prevalence: see <see cref="PositivePredictiveValueAt"/>.
    /// </summary>
    public ProportionEstimate PositivePredictiveValue => new(TruePositives, CalledPositive);

    /// <summary>
    /// The share of units called negative that lack the outcome, with Wilson's interval; NaN where none was called negative.
    /// It holds for the sample's prevalence: see <see cref="NegativePredictiveValueAt"/>.
    /// </summary>
    public ProportionEstimate NegativePredictiveValue => new(TrueNegatives, CalledNegative);

    /// <summary>The share of units with the outcome, with Wilson's interval.</summary>
    public ProportionEstimate Prevalence => new(Positives, SampleSize);

    /// <summary>The mean of sensitivity and specificity, 0 to 1; NaN where a class is empty.</summary>
    public double BalancedAccuracy => (Sensitivity.Value + Specificity.Value) / 2;

    /// <summary>Youden's J: sensitivity + specificity − 1, −1 to 1; NaN where a class is empty.</summary>
    /// <remarks>Reference: W. J. Youden 1950, doi 10.1002/1097-0142(1950)3:1&lt;32::AID-CNCR2820030106&gt;3.0.CO;2-3.</remarks>
    public double YoudenJ => Sensitivity.Value + Specificity.Value - 1;

    /// <summary>
    /// F1, the harmonic mean of sensitivity and positive predictive value, 0 to 1; NaN where no unit is positive in either
    /// sense.
    /// </summary>
    public double F1 => 2.0 * TruePositives / (2.0 * TruePositives + FalsePositives + FalseNegatives);

    /// <summary>
    /// Matthews' correlation of verdict and truth (φ), −1 to 1; NaN where verdicts or truths are all alike.
    /// </summary>
    /// <remarks>Reference: B. W. Matthews 1975, doi 10.1016/0005-2795(75)90109-9.</remarks>
    public double MatthewsCorrelation
    {
        get
        {
            // The difference of two products is where digits would go, and counts of 2^62 overflow.
            var difference = (Int128)TruePositives * TrueNegatives - (Int128)FalsePositives * FalseNegatives;
            return (double)difference
                / (Math.Sqrt((double)CalledPositive * Positives) * Math.Sqrt((double)CalledNegative * Negatives));
        }
    }

    /// <summary>Cohen's kappa of verdict and truth: agreement beyond what the margins alone would give.</summary>
    public KappaEstimate Kappa => new(this);

    /// <summary>The accuracy of calling every unit by the commoner class; 0.5 to 1.</summary>
    public double NoInformationRate => (double)Math.Max(Positives, Negatives) / SampleSize;

    internal long Positives => TruePositives + FalseNegatives;

    internal long Negatives => FalsePositives + TrueNegatives;

    internal long CalledPositive => TruePositives + FalsePositives;

    internal long CalledNegative => FalseNegatives + TrueNegatives;

    /// <summary>Sorts verdicts by truth, from their counts.</summary>
    /// <param name="truePositives">Units with the outcome that were called positive; at least 0.</param>
    /// <param name="falsePositives">Units without the outcome that were called positive; at least 0.</param>
    /// <param name="falseNegatives">Units with the outcome that were called negative; at least 0.</param>
    /// <param name="trueNegatives">Units without the outcome that were called negative; at least 0.</param>
    /// <returns>The matrix of 2 × 2 counts.</returns>
    /// <exception cref="AssumptionException">
    /// A count is below 0, all are 0, or their sum exceeds 2⁶³ − 1.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Assumptions: independent units, whose verdict was made without knowledge of their truth. A threshold that was chosen
    /// on the same units flatters every figure here. Units with either unknown are for the caller to leave out, and to count.
    /// </para>
    /// <para>
    /// Degenerate: what divides by an empty class is NaN, and so is its interval. Verified against R 4.2.2 (prop.test,
    /// binom.test, psych 2.2.9 cohen.kappa; the formulas of F1, J and Matthews' correlation).
    /// </para>
    /// </remarks>
    public static ConfusionMatrix Of(long truePositives, long falsePositives, long falseNegatives, long trueNegatives)
    {
        NotBelowZero(truePositives, nameof(truePositives));
        NotBelowZero(falsePositives, nameof(falsePositives));
        NotBelowZero(falseNegatives, nameof(falseNegatives));
        NotBelowZero(trueNegatives, nameof(trueNegatives));
        var sum = (Int128)truePositives + falsePositives + falseNegatives + trueNegatives;
        Require.AtLeast(1, (long)Int128.Min(sum, 1), "unit", "a confusion matrix", nameof(truePositives));
        if (sum > long.MaxValue)
            throw Require.Broken(Violation.OutOfDomain, nameof(truePositives), $"The counts sum to {sum}; they must not exceed {long.MaxValue}.");
        return new(truePositives, falsePositives, falseNegatives, trueNegatives);
    }

    /// <summary>Sorts verdicts by truth, from one label for each.</summary>
    /// <param name="verdicts">1 where a unit was called positive, else 0; at least 1.</param>
    /// <param name="outcomes">1 where a unit has the outcome, else 0; as long as <paramref name="verdicts"/>.</param>
    /// <returns>The matrix of 2 × 2 counts.</returns>
    /// <exception cref="AssumptionException">The columns are empty, differ in length or hold another value than 0 and 1.</exception>
    /// <remarks>Assumptions and degenerate cases: see <see cref="Of"/>.</remarks>
    public static ConfusionMatrix FromLabels(ReadOnlySpan<double> verdicts, ReadOnlySpan<double> outcomes)
    {
        Require.ZeroOrOne(verdicts);
        return FromScores(verdicts, outcomes, threshold: 1);
    }

    /// <summary>Sorts verdicts by truth, where a unit is called positive whose score reaches a threshold.</summary>
    /// <param name="scores">Any unit, finite, at least 1; the higher, the likelier the outcome.</param>
    /// <param name="outcomes">1 where a unit has the outcome, else 0; as long as <paramref name="scores"/>.</param>
    /// <param name="threshold">The lowest score that is called positive, in the unit of the scores; infinities call none or all.</param>
    /// <returns>The matrix of 2 × 2 counts.</returns>
    /// <exception cref="AssumptionException">
    /// The columns are empty or differ in length; a score is NaN or infinite, an outcome not 0 or 1; or the threshold is NaN.
    /// </exception>
    /// <remarks>Assumptions and degenerate cases: see <see cref="Of"/>.</remarks>
    public static ConfusionMatrix FromScores(ReadOnlySpan<double> scores, ReadOnlySpan<double> outcomes, double threshold)
    {
        Require.SameLength(scores, outcomes);
        Require.Finite(scores);
        Require.ZeroOrOne(outcomes);
        if (double.IsNaN(threshold))
            throw Require.Broken(Violation.NotFinite, nameof(threshold), $"threshold is {threshold}; it must be a number.");
        var (called, positives, both) = (0L, 0L, 0L);
        for (var i = 0; i < scores.Length; i++)
        {
            var verdict = scores[i] >= threshold ? 1 : 0;
            called += verdict;
            positives += (long)outcomes[i];
            both += verdict & (int)outcomes[i];
        }
        return Of(both, called - both, positives - both, scores.Length - called - positives + both);
    }

    /// <summary>The probability of the outcome for a unit called positive, in a population of another prevalence.</summary>
    /// <param name="prevalence">The share of the population with the outcome; in [0, 1].</param>
    /// <returns>The predictive value, with Mercaldo's interval; NaN where a class is empty.</returns>
    /// <exception cref="AssumptionException"><paramref name="prevalence"/> is not in [0, 1].</exception>
    /// <remarks>Method, assumptions, degenerate cases and reference: see <see cref="PredictiveValueEstimate"/>.</remarks>
    public PredictiveValueEstimate PositivePredictiveValueAt(double prevalence)
    {
        Require.Probability(prevalence);
        return new("positive", prevalence, TruePositives, Positives, FalsePositives, Negatives);
    }

    /// <summary>The probability that a unit called negative lacks the outcome, in a population of another prevalence.</summary>
    /// <param name="prevalence">The share of the population with the outcome; in [0, 1].</param>
    /// <returns>The predictive value, with Mercaldo's interval; NaN where a class is empty.</returns>
    /// <exception cref="AssumptionException"><paramref name="prevalence"/> is not in [0, 1].</exception>
    /// <remarks>Method, assumptions, degenerate cases and reference: see <see cref="PredictiveValueEstimate"/>.</remarks>
    public PredictiveValueEstimate NegativePredictiveValueAt(double prevalence)
    {
        Require.Probability(prevalence);
        return new("negative", 1 - prevalence, TrueNegatives, Negatives, FalseNegatives, Positives);
    }

    /// <summary>Tests whether verdicts are right oftener than calling every unit by the commoner class would be.</summary>
    /// <returns>The exact binomial test with the alternative that accuracy exceeds <see cref="NoInformationRate"/>.</returns>
    /// <remarks>
    /// Method: P(B ≥ right verdicts) for a binomial B with <see cref="NoInformationRate"/>, which is taken as known although
    /// it comes from the same units, which makes the test cautious: of guesses, half of the units with the outcome, it rejected
    /// at 0.05 in 0.7, 1.1 and 1.3 % of 2,000 samples of 20, 100 and 1,000. Degenerate: a class that is empty gives p = 1. Verified against R 4.2.2 binom.test.
    /// </remarks>
    public TestResult AgainstNoInformation()
    {
        var right = Accuracy.Successes;
        var p = right == 0 ? 1 : Beta.LowerTail(NoInformationRate, right, SampleSize - right + 1.0);
        return new("No-information rate", "accuracy", Accuracy.Value, p, "exact binomial", SampleSize);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The matrix's figures as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The matrix's figures with their 95 % intervals as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private static void NotBelowZero(long count, string name)
    {
        if (count < 0)
            throw Require.Broken(Violation.OutOfDomain, name, $"{name} is {count}; a count must not be below 0.");
    }

    private Table ToTable() => new(
        $"Confusion matrix of {NumberText.Count(SampleSize, "unit")}: {NumberText.Count(TruePositives)} true and"
            + $" {NumberText.Count(FalsePositives)} false positives, {NumberText.Count(TrueNegatives)} true and"
            + $" {NumberText.Count(FalseNegatives)} false negatives",
        [Column.Text("measure"), Column.Number("estimate"), Column.Number("95 % interval")],
        [
            Row("accuracy", Accuracy),
            Row("sensitivity", Sensitivity),
            Row("specificity", Specificity),
            Row("positive predictive value", PositivePredictiveValue),
            Row("negative predictive value", NegativePredictiveValue),
            Row("kappa", Kappa),
            Row("balanced accuracy", BalancedAccuracy),
            Row("Youden's J", YoudenJ),
            Row("F1", F1),
            Row("Matthews correlation", MatthewsCorrelation),
            Row("no-information rate", NoInformationRate),
        ]);

    private static IReadOnlyList<string> Row(string name, Estimate estimate) =>
        [name, NumberText.Digits(estimate.Value), estimate.IntervalText()];

    private static IReadOnlyList<string> Row(string name, double value) => [name, NumberText.Digits(value), ""];
}
