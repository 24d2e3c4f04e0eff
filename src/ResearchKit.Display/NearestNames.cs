namespace ResearchKit.Display;

/// <summary>What a message offers to somebody who mistyped a name.</summary>
public static class NearestNames
{
    private const int MostOffered = 3;

    // Of shorter ones half of all names have a part.
    private const int ShortestPart = 4;

    /// <summary>At most three of the names that are a few edits away, nearest first; behind them those that hold it whole: "logistic" of "logistic regression".</summary>
    public static IReadOnlyList<string> Of(string wrong, IEnumerable<string> names)
    {
        var farthest = Math.Max(2, wrong.Length / 3);
        var part = wrong.Trim();
        return [.. names.Select(name => (name, distance: Distance(wrong, name)))
            .Where(pair => pair.distance <= farthest
                || (part.Length >= ShortestPart && pair.name.Contains(part, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(pair => pair.distance)
            .Take(MostOffered)
            .Select(pair => pair.name)];
    }

    /// <summary>"Nearest: reference. There are: reference, niche-agriculture."; the first half only where one is near.</summary>
    public static string Sentence(string wrong, IEnumerable<string> names)
    {
        string[] all = [.. names];
        var nearest = Of(wrong, all);
        var offer = nearest.Count > 0 ? $"Nearest: {string.Join(", ", nearest)}. " : "";
        return $"{offer}There are: {string.Join(", ", all)}.";
    }

    /// <summary>Edits that turn one name into the other: letters added, dropped, changed, or two swapped; case and outer
    /// blanks count for nothing.</summary>
    private static int Distance(string a, string b)
    {
        var (from, to) = (a.Trim().ToUpperInvariant(), b.Trim().ToUpperInvariant());
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
