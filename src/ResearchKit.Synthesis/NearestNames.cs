namespace ResearchKit.Synthesis;

/// <summary>What a message offers to somebody who mistyped a name.</summary>
internal static class NearestNames
{
    /// <summary>"Nearest: reference. There are: reference, niche-agriculture."; the first half only where one is near.</summary>
    internal static string Sentence(string wrong, IEnumerable<string> names)
    {
        string[] all = [.. names];
        var near = all.Where(name => Distance(wrong, name) <= Math.Max(2, wrong.Length / 3))
            .OrderBy(name => Distance(wrong, name)).Take(3).ToArray();
        var offer = near.Length > 0 ? $"Nearest: {string.Join(", ", near)}. " : "";
        return $"{offer}There are: {string.Join(", ", all)}.";
    }

    /// <summary>Levenshtein's edit distance, without regard to case.</summary>
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var isSame = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                current[j] = Math.Min(
                    Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (isSame ? 0 : 1));
            }
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }
}
