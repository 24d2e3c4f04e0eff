using Microsoft.Data.Analysis;
using ResearchKit.Data;
using ResearchKit.Display;
using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Success;

/// <summary>What may mislead in a study of two columns.</summary>
internal static class StudyWarnings
{
    /// <summary>Pearson and Spearman further apart than this tell of a curve, a tail or a few points.</summary>
    private const double LargestGap = 0.2;

    private const int PointsToName = 3;
    private const int GroupsToName = 5;

    public static IEnumerable<StudyWarning> Of(
        DataFrame frame, string x, string y, PairedNumbers pairs,
        IReadOnlyList<StudyCorrelation> correlations, bool isPositive, IReadOnlyList<StudyGroup> groups)
    {
        if (pairs.DroppedRows > 0)
            yield return new("rows-dropped",
                $"{NumberText.Count(pairs.DroppedRows)} of {NumberText.Count(frame.Rows.Count)} rows were left out because {x} or {y} is missing there.");
        if (Disagreement(x, y, pairs, correlations) is { } disagreement)
            yield return disagreement;
        if (Ratio(frame, x, y, pairs) is { } ratio)
            yield return ratio;
        if (!isPositive)
            yield return new("no-logarithms",
                $"Logarithms need positive numbers; {string.Join(" and ", NotPositive((x, pairs.X), (y, pairs.Y)))}. "
                + "Read Spearman and Kendall instead, which any rescaling leaves as they are.");
        if (correlations.Any(c => double.IsNaN(c.Interval.Lower)))
            yield return new("too-few-pairs",
                $"{NumberText.Count(pairs.X.Length, "pair")}: too few for an interval of every method; Kendall's needs 5, the others 4.");
        if (correlations.Any(c => Math.Abs(c.Estimate) == 1))
            yield return new("perfect-correlation",
                $"All {NumberText.Count(pairs.X.Length, "pair")} agree in their order, and an interval of no width follows; with few "
                + "pairs that happens by chance. Look at the p-value, and ask whether one column was made from the other.");
        if (UndefinedGroups(groups) is { } undefined)
            yield return undefined;
    }

    private static StudyWarning? UndefinedGroups(IReadOnlyList<StudyGroup> groups)
    {
        var undefined = groups.Where(group => group.Correlations.Any(c => double.IsNaN(c.Interval.Lower)))
            .Select(group => group.Name).ToArray();
        if (undefined.Length == 0)
            return null;
        var named = string.Join(", ", undefined.Take(GroupsToName)) + (undefined.Length > GroupsToName ? ", …" : "");
        return new("undefined-group",
            $"{undefined.Length} of {NumberText.Count(groups.Count, "group")} too small or constant for every estimate or interval: {named}.");
    }

    private static StudyWarning? Disagreement(
        string x, string y, PairedNumbers pairs, IReadOnlyList<StudyCorrelation> correlations)
    {
        StudyCorrelation Of(CorrelationMethod method) => correlations.Single(c => c.Method == method);
        var (byValue, byRank) = (Of(CorrelationMethod.Pearson), Of(CorrelationMethod.Spearman));
        var (pearson, spearman) = (byValue.Estimate, byRank.Estimate);
        if (pearson * spearman >= 0 && Math.Abs(pearson - spearman) <= LargestGap)
            return null;
        var points = InfluentialPoints.Find(pairs.X, pairs.Y, PointsToName).Select(point =>
            $"row {pairs.Rows[point.Index] + 1} ({x} {NumberText.Short(pairs.X[point.Index])}, "
            + $"{y} {NumberText.Short(pairs.Y[point.Index])}; without it {NumberText.Decimals(point.CorrelationWithout)})");
        var cause = byValue.Interval.Contains(0) && byRank.Interval.Contains(0)
            ? "both intervals contain 0, so that the signs may differ by chance"
            : "a curve, a heavy tail or a few points decide";
        return new("pearson-spearman-disagree",
            $"Pearson is {NumberText.Decimals(pearson)} and Spearman {NumberText.Decimals(spearman)}: {cause}. "
            + $"Pearson is moved most by {string.Join(", ", points)}. Rows count from 1 below the header.");
    }

    private static StudyWarning? Ratio(DataFrame frame, string x, string y, PairedNumbers pairs) =>
        RatioOf(frame, pairs.Rows, (x, pairs.X), (y, pairs.Y)) ??
        RatioOf(frame, pairs.Rows, (y, pairs.Y), (x, pairs.X));

    /// <summary>Looks for a rate that was computed from a count, alone or with a third column.</summary>
    private static StudyWarning? RatioOf(
        DataFrame frame, int[] rows, (string Name, double[] Values) count, (string Name, double[] Values) rate)
    {
        if (RatioCheck.IsRate(count.Values, rate.Values))
            return Found($"{rate.Name} × {count.Name} is a whole number in nearly every row");
        foreach (var column in frame.Columns.Where(c => c.Name != count.Name && c.Name != rate.Name && c.IsNumericColumn()))
        {
            var values = frame.Numbers(column.Name);
            double[] other = [.. rows.Select(row => values[row])];
            if (RatioCheck.IsRatio(other, count.Values, rate.Values))
                return Found($"it equals {column.Name} / {count.Name}");
            if (RatioCheck.IsRatio(count.Values, other, rate.Values))
                return Found($"it equals {count.Name} / {column.Name}");
        }
        return null;

        StudyWarning Found(string trace) => new("ratio",
            $"{rate.Name} looks computed from {count.Name} ({trace}, within rounding). Such a pair goes together even where "
            + "nothing else does: study the count behind the rate instead.");
    }

    private static IEnumerable<string> NotPositive(params (string Name, double[] Values)[] columns) =>
        from column in columns
        let rows = column.Values.Count(value => value <= 0)
        where rows > 0
        select $"{column.Name} is zero or negative in {NumberText.Count(rows)} {(rows == 1 ? "row" : "rows")}";
}
