using Microsoft.Data.Analysis;
using ResearchKit.Data;
using ResearchKit.Display;
using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>What an outcome is like at low, middling and high counts: the shape that one correlation cannot show.</summary>
public static class OutcomeByCount
{
    /// <summary>The share of successes within bins of the count, each with Wilson's interval.</summary>
    /// <param name="frame">The table; rows with a missing value in either column are dropped and counted.</param>
    /// <param name="count">Name of the count's column; numbers.</param>
    /// <param name="success">Name of the outcome's column; 1 for a success, 0 for none.</param>
    /// <param name="edges">Where bins begin, in order; each reaches up to the next, the last one without end.
    /// Rows below the first are left out and counted.</param>
    /// <param name="level">The confidence level of the intervals, in (0, 1).</param>
    /// <returns>The bins that have rows.</returns>
    /// <exception cref="InputException">A column is not there or does not hold numbers.</exception>
    /// <exception cref="AssumptionException">The outcome has values other than 0 and 1, or the edges are not in order.</exception>
    public static BinnedOutcome Share(
        DataFrame frame, string count, string success, IReadOnlyList<double> edges, double level = 0.95)
    {
        var pairs = frame.PairedNumbers(count, success, MissingPolicy.DropPairwise);
        if (Array.FindIndex(pairs.Y, value => value is not (0 or 1)) is var row and >= 0)
        {
            throw new AssumptionException(Violation.OutOfDomain, nameof(success),
                $"A success is 1 or 0; '{success}' is {NumberText.Short(pairs.Y[row])} in row {pairs.Rows[row] + 1}.");
        }
        return Bin(pairs, count, $"share of {success}", edges, level,
            outcomes => Proportion.Of(outcomes.LongCount(value => value == 1), outcomes.Length));
    }

    /// <summary>The median of an outcome within bins of the count, each with its order-statistic interval.</summary>
    /// <param name="frame">The table; rows with a missing value in either column are dropped and counted.</param>
    /// <param name="count">Name of the count's column; numbers.</param>
    /// <param name="outcome">Name of the outcome's column; numbers of any unit.</param>
    /// <param name="edges">Where bins begin, in order; each reaches up to the next, the last one without end.
    /// Rows below the first are left out and counted.</param>
    /// <param name="level">The confidence level of the intervals, in (0, 1).</param>
    /// <returns>The bins that have rows; an interval is undefined (NaN) where a bin has too few of them.</returns>
    /// <exception cref="InputException">A column is not there or does not hold numbers.</exception>
    /// <exception cref="AssumptionException">The edges are not in order.</exception>
    public static BinnedOutcome MedianOf(
        DataFrame frame, string count, string outcome, IReadOnlyList<double> edges, double level = 0.95) =>
        Bin(frame.PairedNumbers(count, outcome, MissingPolicy.DropPairwise), count, $"median of {outcome}", edges, level,
            outcomes => Median.Of(outcomes));

    private static BinnedOutcome Bin(
        PairedNumbers pairs, string count, string outcome, IReadOnlyList<double> edges, double level,
        Func<double[], Estimate> estimate)
    {
        if (edges.Zip(edges.Skip(1)).Any(pair => !(pair.First < pair.Second)))
        {
            throw new AssumptionException(Violation.OutOfDomain, nameof(edges),
                $"Edges need to rise; got {string.Join(", ", edges.Select(NumberText.Short))}.");
        }
        var bins = new List<OutcomeBin>();
        for (var b = 0; b < edges.Count; b++)
        {
            var upper = b + 1 < edges.Count ? edges[b + 1] : double.PositiveInfinity;
            double[] outcomes = [.. pairs.Y.Where((_, i) => pairs.X[i] >= edges[b] && pairs.X[i] < upper)];
            if (outcomes.Length > 0)
                bins.Add(OutcomeBin.Of(edges[b], upper, estimate(outcomes), level));
        }
        var below = pairs.X.Length - (int)bins.Sum(bin => bin.SampleSize);
        return new BinnedOutcome(count, outcome, bins, pairs.DroppedRows, below);
    }
}
