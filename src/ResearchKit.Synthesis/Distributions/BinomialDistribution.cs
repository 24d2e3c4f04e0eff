using System.Globalization;

namespace ResearchKit.Synthesis;

/// <summary>The number of successes among independent trials.</summary>
public readonly record struct BinomialDistribution
{
    // Below this expected number of the rarer outcome probabilities are summed, above a normal law is near enough for rows
    // that share out a known total: at 50 its quantiles from 0.001 to 0.999 are off by at most one count.
    private const double SmallMean = 50;

    /// <param name="trials">From 0 to 1e9.</param>
    /// <param name="successProbability">In [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside its domain.</exception>
    public BinomialDistribution(long trials, double successProbability)
    {
        if (trials is < 0 or > 1_000_000_000)
        {
            throw new ArgumentOutOfRangeException(nameof(trials), trials, string.Create(
                CultureInfo.InvariantCulture, $"trials is {trials}; it must be between 0 and 1000000000."));
        }
        SuccessProbability = new BernoulliDistribution(successProbability).SuccessProbability;
        Trials = trials;
    }

    /// <value>The number of trials.</value>
    public long Trials { get; }

    /// <value>The probability of a success.</value>
    public double SuccessProbability { get; }

    /// <summary>The smallest count k with P(N ≤ k) ≥ <paramref name="probability"/>.</summary>
    /// <param name="probability">In (0, 1), ends excluded.</param>
    /// <returns>From 0 to the number of trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument is not inside (0, 1).</exception>
    /// <remarks>
    /// By summation where less than 50 of the rarer outcome are expected; above by the normal quantile with a correction for
    /// skewness, which is off by at most one count between 0.001 and 0.999. Verified against SciPy 1.10.1 binom.ppf.
    /// </remarks>
    public long Quantile(double probability)
    {
        Probability.RequireInner(probability);
        // The rarer outcome is counted, so that the first term does not vanish.
        return SuccessProbability <= 0.5
            ? Rare(SuccessProbability, probability)
            : Trials - Rare(1 - SuccessProbability, 1 - probability);
    }

    private long Rare(double success, double probability)
    {
        var mean = Trials * success;
        if (mean >= SmallMean)
        {
            var w = NormalDistribution.StandardQuantile(probability);
            var x = mean + Math.Sqrt(mean * (1 - success)) * w + (1 - 2 * success) * (w * w - 1) / 6;
            return (long)Math.Clamp(Math.Round(x), 0, Trials);
        }
        var odds = success / (1 - success);
        var term = Math.Exp(Trials * Math.Log(1 - success));
        var sum = term;
        var count = 0L;
        while (sum < probability && count < Trials && (count < mean || term > 1e-18))
        {
            term *= odds * (Trials - count) / (count + 1);
            count++;
            sum += term;
        }
        return count;
    }
}
