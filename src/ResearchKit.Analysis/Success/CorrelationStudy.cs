using Microsoft.Data.Analysis;
using ResearchKit.Data;
using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>Do two columns of a table go together: overall, within groups and on logarithms, and what may mislead?</summary>
public static class CorrelationStudy
{
    private const string MissingGroup = "(missing)";

    /// <summary>Studies the association of two columns by Pearson, Spearman and Kendall.</summary>
    /// <param name="frame">
    /// The table; rows with a missing value in either column are dropped and counted. Its other columns of numbers are
    /// looked at only to see whether one of the two was computed by dividing them.
    /// </param>
    /// <param name="x">Name of the first column, usually the count; numbers.</param>
    /// <param name="y">Name of the second column, usually the outcome; numbers.</param>
    /// <param name="group">Name of a column whose values split the rows, or null.</param>
    /// <param name="level">The confidence level of the intervals, in (0, 1).</param>
    /// <returns>The estimates with their warnings and a figure.</returns>
    /// <exception cref="InputException">A column is not there or does not hold numbers.</exception>
    /// <exception cref="AssumptionException">
    /// Fewer than 2 pairs, a constant column, an infinite value, or a level outside (0, 1).
    /// </exception>
    /// <remarks>
    /// Estimands, methods and references: <see cref="Correlation"/>. Groups that are too small or constant have undefined
    /// (NaN) estimates and a warning. Ranks do not change under logarithms, so only Pearson's differs there.
    /// </remarks>
    public static StudyReport Of(DataFrame frame, string x, string y, string? group = null, double level = 0.95)
    {
        var pairs = frame.PairedNumbers(x, y, MissingPolicy.DropPairwise);
        var groupNames = group is null ? null : GroupNames(frame, group, pairs.Rows);
        var plain = Correlation.All(pairs.X, pairs.Y);
        var correlations = CorrelationSet.Of(plain, level);
        var isPositive = pairs.X.Min() > 0 && pairs.Y.Min() > 0;
        var logarithmic = isPositive ? CorrelationSet.OnLogarithms(plain, pairs.X, pairs.Y, level) : null;
        var groups = groupNames is null ? [] : Groups(pairs, groupNames, level);
        return new StudyReport(
            x, y, group, pairs.X.Length, pairs.DroppedRows, correlations, logarithmic, groups,
            [.. StudyWarnings.Of(frame, x, y, pairs, correlations, isPositive, groups)],
            new(() => StudyFigure.Draw(x, y, pairs, groupNames, level, isPositive)));
    }

    private static string[] GroupNames(DataFrame frame, string group, int[] rows)
    {
        var values = frame.Texts(group);
        return [.. rows.Select(row => values[row] ?? MissingGroup)];
    }

    private static StudyGroup[] Groups(PairedNumbers pairs, string[] names, double level) =>
    [
        .. Enumerable.Range(0, names.Length).GroupBy(i => names[i])
            .OrderBy(members => members.Key, StringComparer.Ordinal)
            .Select(members =>
            {
                double[] x = [.. members.Select(i => pairs.X[i])], y = [.. members.Select(i => pairs.Y[i])];
                return new StudyGroup(members.Key, x.Length, CorrelationSet.OrUndefined(x, y, level));
            }),
    ];
}
