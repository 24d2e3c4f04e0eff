using System.Globalization;
using System.Text.Json.Serialization;

namespace ResearchKit.Synthesis;

/// <summary>
/// How a count is distributed over accounts, by quantiles, and how far it goes with the account's activity. Published quantiles
/// stand as they are: no family of distributions bends them.
/// </summary>
/// <remarks>
/// Between two quantiles the logarithm of one plus the count is linear in the normal score of the probability, beyond the outer
/// ones it goes on as between the last two, as a lognormal does. Counts of one account go together through its activity, a
/// standard normal number: that of a count is loading · activity + √(1 − loading²) · its own.
/// </remarks>
public sealed record CountQuantiles
{
    // Of normal scores; nobody lies farther out among the 10^7 accounts that anybody looks at.
    private const double Outermost = 5;
    private const int Cells = 2048;
    private const double Scale = Cells / (2 * Outermost);

    /// <param name="probabilities">In (0, 1), rising; at least two.</param>
    /// <param name="values">The quantile at each, at least 0 and not falling; below 0.5 it counts as none.</param>
    /// <param name="loading">The correlation of the count's normal score with the account's activity, from −1 to 1.</param>
    /// <param name="largest">No account has more.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or do not rise.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public CountQuantiles(IReadOnlyList<double> probabilities, IReadOnlyList<double> values, double loading = 0, double largest = 1e9)
    {
        if (probabilities.Count != values.Count || values.Count < 2)
        {
            throw new ArgumentException(
                $"At least two probabilities with a value each are needed; got {probabilities.Count} and {values.Count}.", nameof(values));
        }
        for (var k = 0; k < values.Count; k++)
        {
            Probability.RequireInner(probabilities[k]);
            Knob.InRange(values[k], 0, 1e9, "count", nameof(values));
            if (k > 0 && !(probabilities[k] > probabilities[k - 1] && values[k] >= values[k - 1]))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"Quantiles must rise; got {values[k]} at {probabilities[k]} after {values[k - 1]} at {probabilities[k - 1]}."),
                    nameof(values));
            }
        }
        Probabilities = [.. probabilities];
        Values = [.. values];
        Loading = Knob.InRange(loading, -1, 1, "correlation", nameof(loading));
        Largest = Knob.InRange(largest, 1, 1e9, "count", nameof(largest));
        ByScore = Tabulate();
    }

    /// <value>The probabilities, rising.</value>
    public IReadOnlyList<double> Probabilities { get; }

    /// <value>The quantile at each of them.</value>
    public IReadOnlyList<double> Values { get; }

    /// <value>The correlation of the count's normal score with the account's activity.</value>
    public double Loading { get; }

    /// <value>No account has more.</value>
    public double Largest { get; }

    /// <summary>The counts at equal steps of the normal score, from a table of which a million take milliseconds.</summary>
    [JsonIgnore]
    internal double[] ByScore { get; }

    internal const int TableLength = Cells + 1;

    /// <summary>The count at a normal score; within a cell, a 205th of a standard deviation, it is linear, beyond ±5 constant.</summary>
    /// <param name="tables">Tables of several distributions, one after the other.</param>
    /// <param name="table">Which of them.</param>
    /// <param name="score">The normal score.</param>
    internal static long At(double[] tables, int table, double score)
    {
        var place = Math.Max(0, Math.Min((score + Outermost) * Scale, Cells - 1e-9));
        var cell = (int)place;
        var low = tables[table * TableLength + cell];
        return (long)(low + (place - cell) * (tables[table * TableLength + cell + 1] - low) + 0.5);
    }

    private double[] Tabulate()
    {
        double[] scores = [.. Probabilities.Select(NormalDistribution.StandardQuantile)];
        double[] logarithms = [.. Values.Select(value => Math.Log(1 + value))];
        var table = new double[Cells + 1];
        for (var cell = 0; cell <= Cells; cell++)
        {
            var score = cell / Scale - Outermost;
            var k = 1;
            while (k < scores.Length - 1 && scores[k] < score)
                k++;
            var slope = (logarithms[k] - logarithms[k - 1]) / (scores[k] - scores[k - 1]);
            table[cell] = Math.Clamp(Math.Exp(logarithms[k] + slope * (score - scores[k])) - 1, 0, Largest);
        }
        return table;
    }
}
