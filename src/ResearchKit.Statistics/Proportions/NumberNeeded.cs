using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>How many units have to be moved from the second group into the first for one success more, or one fewer.</summary>
/// <remarks>
/// The inverse of a difference of proportions: no difference is an infinite number, so that it has no interval in the usual
/// sense and is no <see cref="Estimate"/>. Whether a success is a benefit or a harm is the caller's to say: a number needed to
/// benefit is one for a success more where successes are wanted, and for one fewer where they are not.
/// </remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record NumberNeeded : IDisplayable
{
    private NumberNeeded(ProportionDifferenceEstimate difference) => Difference = difference;

    /// <summary>The difference of both proportions, of which this is the inverse.</summary>
    public ProportionDifferenceEstimate Difference { get; }

    /// <summary>
    /// Units for each success more; negative, for each success fewer. Infinite where both proportions are equal.
    /// </summary>
    public double Value => 1 / Math.Abs(Difference.Value) * (Difference.Value < 0 ? -1 : 1);

    /// <summary>Estimates the number needed: the inverse of the difference of two probabilities of success.</summary>
    /// <param name="successes">Successes in the first group, with what is to be judged; 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Trials in the first group; at least 1.</param>
    /// <param name="otherSuccesses">Successes in the second group, without it; 0 to <paramref name="otherTrials"/>.</param>
    /// <param name="otherTrials">Trials in the second group; at least 1.</param>
    /// <returns>The number, with the difference that it comes from.</returns>
    /// <exception cref="AssumptionException">No trial in a group, or successes below 0 or above its trials.</exception>
    /// <remarks>
    /// Assumptions: independent trials and groups, and that the groups differ in nothing else; trials without an outcome are
    /// for the caller to leave out, and to count. It holds for the second group's probability, not for another one. Reference
    /// and verification: see <see cref="Interval"/>.
    /// </remarks>
    public static NumberNeeded Of(long successes, long trials, long otherSuccesses, long otherTrials) =>
        new(ProportionDifference.Of(successes, trials, otherSuccesses, otherTrials));

    /// <summary>The numbers that the samples agree with: of one piece, or of two that meet at infinity.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The inverse of Newcombe's interval of the difference.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>
    /// Where the interval of the difference holds 0, so that neither direction is excluded, the inverse is everything from
    /// some number for one success more, through infinity, to some number for one fewer: the numbers between −1 and 1, and those near
    /// them, are what is excluded. Coverage is that of <see cref="ProportionDifferenceEstimate.ConfidenceInterval"/>.
    /// </para>
    /// <para>
    /// Reference: D. G. Altman 1998, doi 10.1136/bmj.317.7168.1309; R. Bender 2001, doi 10.1016/S0197-2456(00)00134-3.
    /// Verified against inverses of R 4.2.2 limits, see the difference.
    /// </para>
    /// </remarks>
    public NumberNeededInterval Interval(double level = 0.95) => new(Difference.ConfidenceInterval(level));

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The number as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The number with its 95 % interval as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Number needed, {NumberText.Count(Difference.First.Successes)} of {NumberText.Count(Difference.First.SampleSize)}"
            + $" against {NumberText.Count(Difference.Second.Successes)} of {NumberText.Count(Difference.Second.SampleSize)}",
        [Column.Number("difference"), Column.Number("number needed"), Column.Text("95 % interval")],
        [[NumberText.Digits(Difference.Value), NumberNeededInterval.Words(Value), Interval().ToString()]]);
}
