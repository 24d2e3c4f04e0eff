using Microsoft.Data.Analysis;
using ResearchKit.Data;
using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>Do two columns of a table go together: overall, within groups and on logarithms, and what may mislead?</summary>
public static class CorrelationStudy
{
    private const string MissingGroup = "(missing)";

    /// <summary>Studies the association of two columns by Pearson, Spearman and Kendall.</summary>
    /// <param name="frame">The table; rows with a missing value in either column are dropped and counted.</param>
    /// <param name="x">Name of the first column, usually the count; numbers.</param>
    /// <param name="y">Name of the second column, usually the outcome; numbers.</param>
    /// <param name="group">Name of a column whose values split the rows, or null.</param>
    /// <param name="level">Nominal coverage of the intervals, in (0, 1).</param>
    /// <exception cref="InputException">A column is missing or does not hold numbers.</exception>
    /// <exception cref="AssumptionException">Fewer than 2 pairs, a constant column, an infinite value.</exception>
    public static StudyReport Of(DataFrame frame, string x, string y, string? group = null, double level = 0.95)
    {
        var pairs = frame.PairedNumbers(x, y, MissingPolicy.DropPairwise);
        var correlations = CorrelationSet.Of(pairs.X, pairs.Y, level);
        var logarithmic = pairs.X.AsSpan().ContainsAnyInRange(double.NegativeInfinity, 0.0)
            || pairs.Y.AsSpan().ContainsAnyInRange(double.NegativeInfinity, 0.0)
                ? null
                : CorrelationSet.OnLogarithms(correlations, pairs.X, pairs.Y, level);
        var groupNames = group is null ? null : GroupNames(frame, group, pairs.Rows);
        var groups = groupNames is null ? [] : Groups(pairs, groupNames, level);
        return new StudyReport(
            x, y, pairs.X.Length, pairs.DroppedRows, correlations, logarithmic, groups,
            [.. StudyWarnings.Of(frame, x, y, pairs, correlations, logarithmic, groups)],
            StudyFigure.Draw(x, y, pairs, groupNames, level));
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
