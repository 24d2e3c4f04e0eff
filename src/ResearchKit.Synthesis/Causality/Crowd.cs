using System.Collections.Concurrent;

namespace ResearchKit.Synthesis;

/// <summary>
/// Everybody else, as one company meets them: averages over a panel of <see cref="Block.Size"/> companies drawn from the same
/// streams, with everything that was changed for all at once.
/// </summary>
/// <remarks>
/// The mean-field limit: one company among very many has no weight in the average, so that a change for one leaves all
/// others as they were, and the same change for all meets a changed crowd. The panel is the first block of any market of this
/// seed, whatever its size, so that a larger market still begins with the companies of a smaller, and sums are taken in order.
/// </remarks>
/// <param name="draw">Draws, for the panel, the variables that anybody takes averages of.</param>
internal sealed class Crowd(Func<IReadOnlyDictionary<string, double[]>> draw)
{
    private readonly Lazy<IReadOnlyDictionary<string, double[]>> _panel = new(draw);
    private readonly ConcurrentDictionary<(string, string), double[]> _means = [];

    /// <summary>The average of a variable in each group; 0 for a group that nobody of the panel belongs to.</summary>
    internal double[] Means(string name, string group, int groups) =>
        _means.GetOrAdd((name, group), _ => MeansOf(_panel.Value[name], _panel.Value[group], groups));

    private static double[] MeansOf(double[] values, double[] memberships, int groups)
    {
        var sums = new double[groups];
        var counts = new int[groups];
        for (var i = 0; i < values.Length; i++)
        {
            sums[(int)memberships[i]] += values[i];
            counts[(int)memberships[i]]++;
        }
        return [.. sums.Select((sum, k) => counts[k] == 0 ? 0 : sum / counts[k])];
    }
}
