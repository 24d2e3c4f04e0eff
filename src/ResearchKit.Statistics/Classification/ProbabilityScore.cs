using ResearchKit.Statistics.Classification;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Statistics;

/// <summary>How close predicted probabilities come to what happened: proper scoring rules, which honest probabilities minimize.</summary>
public static class ProbabilityScore
{
    /// <summary>Estimates the expected squared distance of the predicted probability from the outcome.</summary>
    /// <param name="probabilities">Of the outcome, as predicted; in [0, 1], at least 2.</param>
    /// <param name="outcomes">1 where a unit has the outcome, else 0; as long as <paramref name="probabilities"/>.</param>
    /// <returns>The Brier score, 0 to 1, lower being better, with its decomposition.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length or hold fewer than 2 units; a probability is not in [0, 1], an outcome not 0 or 1.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: the mean of (p − y)²; the decomposition of Murphy over the distinct probabilities, which it therefore needs to
    /// be few of.
    /// </para>
    /// <para>
    /// Assumptions: independent units that the predictions were not fitted to. Missing values are for the caller to drop, and
    /// to count. Degenerate: outcomes of one class have a score and no skill.
    /// </para>
    /// <para>
    /// References: G. W. Brier 1950, doi 10.1175/1520-0493(1950)078&lt;0001:VOFEIT&gt;2.0.CO;2; A. H. Murphy 1973, doi
    /// 10.1175/1520-0450(1973)012&lt;0595:ANVPOT&gt;2.0.CO;2. Verified against scikit-learn 1.2.1 brier_score_loss.
    /// </para>
    /// </remarks>
    public static BrierEstimate Brier(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> outcomes)
    {
        RequirePredictions(probabilities, outcomes, "a Brier score with its standard error");
        var losses = new double[probabilities.Length];
        for (var i = 0; i < losses.Length; i++)
            losses[i] = (probabilities[i] - outcomes[i]) * (probabilities[i] - outcomes[i]);
        var scored = ScoredOutcomes.Of(probabilities, outcomes, nameof(probabilities));
        var share = (double)scored.Positives / scored.Count;
        var (reliability, resolution) = (0.0, 0.0);
        foreach (var group in scored.Groups)
        {
            var observed = (double)group.Positives / group.Count;
            reliability += group.Count * (group.Score - observed) * (group.Score - observed);
            resolution += group.Count * (observed - share) * (observed - share);
        }
        return new(Mean.Of(losses), reliability / scored.Count, resolution / scored.Count, share * (1 - share));
    }

    /// <summary>Estimates the expected surprise at the outcome, −log of the probability that was given to what happened.</summary>
    /// <param name="probabilities">Of the outcome, as predicted; in [0, 1], at least 2.</param>
    /// <param name="outcomes">1 where a unit has the outcome, else 0; as long as <paramref name="probabilities"/>.</param>
    /// <returns>The log loss in nats, from 0, lower being better; +∞ where something happened that was given no chance.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length or hold fewer than 2 units; a probability is not in [0, 1], an outcome not 0 or 1.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: the mean of −y log p − (1 − y) log(1 − p). A probability of 0 or 1 that was wrong is not moved to make the
    /// result finite: scikit-learn moves it by 2e-16, and the mean then depends on that number.
    /// </para>
    /// <para>
    /// Assumptions: independent units that the predictions were not fitted to. Missing values are for the caller to drop, and
    /// to count. Degenerate: +∞ has no standard error and no interval (NaN).
    /// </para>
    /// <para>Reference: I. J. Good 1952 (J. R. Stat. Soc. B 14, 107–114). Verified against scikit-learn 1.2.1 log_loss.</para>
    /// </remarks>
    public static LogLossEstimate LogLoss(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> outcomes)
    {
        RequirePredictions(probabilities, outcomes, "a log loss with its standard error");
        var losses = new double[probabilities.Length];
        for (var i = 0; i < losses.Length; i++)
        {
            losses[i] = outcomes[i] == 1 ? -Math.Log(probabilities[i]) : -LogOnePlus.At(-probabilities[i]);
            if (double.IsPositiveInfinity(losses[i]))
                return new(double.PositiveInfinity, double.NaN, losses.Length);
        }
        var mean = Mean.Of(losses);
        return new(mean.Value, mean.StandardError, losses.Length);
    }

    private static void RequirePredictions(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> outcomes, string purpose)
    {
        Require.SameLength(probabilities, outcomes);
        Require.AtLeast(2, probabilities.Length, "unit", purpose, nameof(probabilities));
        Require.Probabilities(probabilities);
        Require.ZeroOrOne(outcomes);
    }
}
