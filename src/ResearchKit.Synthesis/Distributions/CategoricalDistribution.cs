namespace ResearchKit.Synthesis;

/// <summary>One of several categories, numbered from 0, each with its share.</summary>
public sealed class CategoricalDistribution
{
    private readonly double[] _cumulative;

    /// <param name="weights">At least one; each non-negative and finite, their sum positive. They need not sum to 1.</param>
    /// <exception cref="ArgumentException">The weights are not as required.</exception>
    public CategoricalDistribution(IReadOnlyList<double> weights)
    {
        if (!weights.All(weight => weight >= 0 && double.IsFinite(weight)) || !(weights.Sum() > 0))
        {
            throw new ArgumentException(
                "Weights must be non-negative and finite, and at least one positive.", nameof(weights));
        }
        var total = weights.Sum();
        var sum = 0.0;
        _cumulative = [.. weights.Select(weight => (sum += weight) / total)];
        // Rounding may leave the sum below 1; everything from the last category with a weight on is certain.
        var last = weights.Count - 1;
        while (weights[last] == 0)
            last--;
        Array.Fill(_cumulative, 1, last, weights.Count - last);
    }

    /// <summary>The category at a position of the cumulated shares.</summary>
    /// <param name="probability">In (0, 1), ends excluded.</param>
    /// <returns>The number of the first category whose cumulated share reaches <paramref name="probability"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument is not inside (0, 1).</exception>
    public int Quantile(double probability)
    {
        Probability.RequireInner(probability);
        var category = 0;
        while (_cumulative[category] < probability)
            category++;
        return category;
    }
}
