using System.Globalization;

namespace ResearchKit.Synthesis;

/// <summary>Yes or no: 1 with a given probability, else 0.</summary>
public readonly record struct BernoulliDistribution
{
    /// <param name="successProbability">The probability of 1, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not in [0, 1].</exception>
    public BernoulliDistribution(double successProbability)
    {
        if (!(successProbability >= 0 && successProbability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(successProbability), successProbability, string.Create(
                CultureInfo.InvariantCulture, $"successProbability is {successProbability}; it must be between 0 and 1."));
        }
        SuccessProbability = successProbability;
    }

    /// <value>The probability of 1.</value>
    public double SuccessProbability { get; }

    /// <summary>1 where the argument lies in the upper share <see cref="SuccessProbability"/>, else 0.</summary>
    /// <param name="probability">In (0, 1), ends excluded.</param>
    /// <returns>0 or 1; with the same argument never less when the probability of success rises.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument is not inside (0, 1).</exception>
    public int Quantile(double probability)
    {
        Probability.RequireInner(probability);
        return probability > 1 - SuccessProbability ? 1 : 0;
    }
}
