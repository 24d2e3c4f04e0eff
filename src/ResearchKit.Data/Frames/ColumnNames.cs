using ResearchKit.Data.Reading;

namespace ResearchKit.Data.Frames;

/// <summary>What to say about a column that is not there.</summary>
internal static class ColumnNames
{
    private const int MostListed = 20;
    private const int MostNearest = 3;

    public static string Missing(string name, IReadOnlyList<string> names)
    {
        var nearest = names
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(pair => pair.distance <= Math.Max(2, name.Length / 3))
            .OrderBy(pair => pair.distance)
            .Take(MostNearest)
            .Select(pair => Excerpt.Quote(pair.candidate))
            .ToArray();
        var listed = string.Join(", ", names.Take(MostListed).Select(Excerpt.Quote));
        if (names.Count > MostListed)
            listed += $", … ({names.Count} in all)";
        return "There is no such column"
            + (nearest.Length > 0 ? $"; nearest: {string.Join(", ", nearest)}" : "")
            + (names.Count > 0 ? $"; there are: {listed}." : "; the table has none.");
    }

    /// <summary>Edits that turn one name into the other: letters added, dropped, changed, or two swapped; case counts for nothing.</summary>
    private static int Distance(string a, string b)
    {
        var (from, to) = (a.Trim().ToUpperInvariant(), b.Trim().ToUpperInvariant());
        if (Math.Abs(from.Length - to.Length) > Math.Max(2, from.Length / 3))
            return int.MaxValue;
        var table = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                var change = from[i - 1] == to[j - 1] ? 0 : 1;
                var best = Math.Min(table[i - 1, j - 1] + change, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    best = Math.Min(best, table[i - 2, j - 2] + 1);
                table[i, j] = best;
            }
        }
        return table[from.Length, to.Length];
    }
}
