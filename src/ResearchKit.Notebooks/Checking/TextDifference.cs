using System.Globalization;

namespace ResearchKit.Notebooks.Checking;

/// <summary>What differs between two texts, line by line, with the lines around it.</summary>
internal sealed class TextDifference(Tolerance tolerance)
{
    private const int Context = 2;
    private const int MostLines = 24;
    private const int LongestLine = 160;

    /// <summary>The table of a comparison has a cell for each pair of lines; beyond this only the first difference is shown.</summary>
    private const long MostPairs = 250_000;

    private enum Side { Same, Committed, Run }

    /// <summary>Lines for a reader; none where the texts are equal.</summary>
    public IReadOnlyList<string> Lines(string committed, string run)
    {
        if (tolerance.AreEqual(committed, run))
            return [];
        string[] a = committed.Split('\n'), b = run.Split('\n');
        return Shown(Script(a, b));
    }

    /// <summary>A text that is one line and not too long, with its beginning.</summary>
    public static string Shortened(string line) => Shortened(line, 0);

    private static string Shortened(string line, int around)
    {
        if (line.Length <= LongestLine)
            return line;
        var start = Math.Clamp(around - LongestLine / 3, 0, line.Length - LongestLine);
        return (start > 0 ? "…" : "") + line.Substring(start, LongestLine) + (start + LongestLine < line.Length ? "…" : "");
    }

    /// <summary>Both texts as one list of lines: the same, only committed, only of the run.</summary>
    private List<(Side Side, string Line)> Script(string[] a, string[] b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && tolerance.AreEqual(a[start], b[start]))
            start++;
        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && tolerance.AreEqual(a[endA - 1], b[endB - 1]))
            (endA, endB) = (endA - 1, endB - 1);

        var script = a[..start].Select(line => (Side.Same, line)).ToList();
        script.AddRange(Middle(a[start..endA], b[start..endB]));
        script.AddRange(a[endA..].Select(line => (Side.Same, line)));
        return script;
    }

    private IEnumerable<(Side, string)> Middle(string[] a, string[] b)
    {
        if ((long)a.Length * b.Length > MostPairs)
            return [.. a.Select(line => (Side.Committed, line)), .. b.Select(line => (Side.Run, line))];
        // The longest common subsequence, from the end, so that it can be walked from the beginning.
        var longest = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                longest[i, j] = tolerance.AreEqual(a[i], b[j]) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        var script = new List<(Side, string)>();
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && tolerance.AreEqual(a[i], b[j]))
            {
                script.Add((Side.Same, a[i++]));
                j++;
            }
            else if (j == b.Length || (i < a.Length && longest[i + 1, j] >= longest[i, j + 1]))
            {
                script.Add((Side.Committed, a[i++]));
            }
            else
            {
                script.Add((Side.Run, b[j++]));
            }
        }
        return script;
    }

    private List<string> Shown(List<(Side Side, string Line)> script)
    {
        var lines = new List<string>();
        var last = -1;
        for (var i = 0; i < script.Count; i++)
        {
            if (!IsNearDifference(script, i))
                continue;
            if (lines.Count >= MostLines)
            {
                var rest = script.Skip(i).Count(entry => entry.Side != Side.Same);
                if (rest > 0)
                    lines.Add(string.Create(CultureInfo.InvariantCulture, $"  … and {rest:N0} more lines that differ"));
                return lines;
            }
            if (i > last + 1)
                lines.Add("  …");
            last = i;
            var (side, line) = script[i];
            var mark = side switch { Side.Same => "  ", Side.Committed => "- ", _ => "+ " };
            lines.Add(mark + Shortened(line, side == Side.Same ? 0 : PlaceOfDifference(script, i)));
        }
        return lines;
    }

    private static bool IsNearDifference(List<(Side Side, string)> script, int i)
    {
        for (var k = Math.Max(0, i - Context); k <= Math.Min(script.Count - 1, i + Context); k++)
            if (script[k].Side != Side.Same)
                return true;
        return false;
    }

    /// <summary>A long line, such as a table's HTML, is shown around what differs from its counterpart.</summary>
    private int PlaceOfDifference(List<(Side Side, string Line)> script, int i)
    {
        var (side, line) = script[i];
        if (line.Length <= LongestLine)
            return 0;
        var first = i;
        while (first > 0 && script[first - 1].Side != Side.Same)
            first--;
        var block = script.Skip(first).TakeWhile(entry => entry.Side != Side.Same).ToArray();
        var index = script.Skip(first).Take(i - first).Count(entry => entry.Side == side);
        var other = block.Where(entry => entry.Side != side).ElementAtOrDefault(index).Line;
        if (other is null)
            return 0;
        return side == Side.Committed ? tolerance.FirstDifference(line, other).InA : tolerance.FirstDifference(other, line).InB;
    }
}
