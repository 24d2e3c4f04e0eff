using ResearchKit.Statistics.Description;

namespace ResearchKit.Statistics;

/// <summary>The value below which a given share of a column lies.</summary>
public static class Quantile
{
    /// <summary>Estimates one quantile of the population.</summary>
    /// <param name="values">Any unit, finite, at least 1; a sorted copy is made.</param>
    /// <param name="probability">The share below, in [0, 1].</param>
    /// <param name="type">How to read between two values; unasked as R and NumPy do.</param>
    /// <returns>The quantile, in the unit of the values, between the smallest and the greatest of them.</returns>
    /// <exception cref="AssumptionException">
    /// No values; one is NaN or infinite; <paramref name="probability"/> is not in [0, 1]; or there is no such type.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: see <see cref="QuantileType"/>. A rank that is whole but for rounding (0.7 of 10 values) counts as whole.
    /// </para>
    /// <para>
    /// Assumptions: independent observations of one distribution. Missing values are for the caller to drop, and to count.
    /// Degenerate: of a single value every quantile is that value; ties need no special case. Memory: 8 bytes per observation.
    /// </para>
    /// <para>
    /// Reference: R. J. Hyndman and Y. Fan 1996, doi 10.1080/00031305.1996.10473566. Verified against R 4.2.2 quantile, all
    /// nine types.
    /// </para>
    /// </remarks>
    public static double Of(ReadOnlySpan<double> values, double probability, QuantileType type = QuantileType.Gumbel) =>
        Of(values, [probability], type)[0];

    /// <summary>Estimates several quantiles of the population, sorting once.</summary>
    /// <param name="values">Any unit, finite, at least 1; a sorted copy is made.</param>
    /// <param name="probabilities">The shares below, each in [0, 1], in any order.</param>
    /// <param name="type">How to read between two values; unasked as R and NumPy do.</param>
    /// <returns>A quantile for each probability, in their order.</returns>
    /// <exception cref="AssumptionException">
    /// No values; one is NaN or infinite; a probability is not in [0, 1]; or there is no such type.
    /// </exception>
    /// <remarks>See the other overload.</remarks>
    public static double[] Of(
        ReadOnlySpan<double> values, ReadOnlySpan<double> probabilities, QuantileType type = QuantileType.Gumbel)
    {
        Require.AtLeast(1, values.Length, "value", "a quantile", nameof(values));
        Require.Finite(values);
        if (!Enum.IsDefined(type))
            throw Require.Broken(Violation.OutOfDomain, nameof(type), $"type is {(int)type}; the types of quantiles are 1 to 9.");
        var quantiles = new double[probabilities.Length];
        foreach (var probability in probabilities)
            Require.Probability(probability);
        var sorted = SortedSample.Of(values);
        for (var i = 0; i < quantiles.Length; i++)
            quantiles[i] = sorted.Quantile(probabilities[i], type);
        return quantiles;
    }
}
