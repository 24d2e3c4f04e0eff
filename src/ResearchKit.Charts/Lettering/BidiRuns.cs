using System.Text;

namespace ResearchKit.Charts.Lettering;

/// <summary>A stretch of text that runs one way.</summary>
internal readonly record struct BidiRun(string Text, bool RightToLeft);

/// <summary>Puts the stretches of a line in the order in which they stand on paper, left to right.</summary>
/// <remarks>
/// The Unicode bidirectional algorithm (UAX 9) without explicit embeddings and brackets, which labels of figures do not
/// hold: levels from strong letters, numbers (W2, W7, I1, I2), separators within numbers (W4), neutrals (N1, N2), order (L2).
/// </remarks>
internal static class BidiRuns
{
    public static IReadOnlyList<BidiRun> Of(string line)
    {
        var runes = line.EnumerateRunes().ToArray();
        var scripts = runes.Select(Scripts.Of).ToArray();
        if (!scripts.Contains(Script.RightToLeft))
            return line.Length == 0 ? [] : [new BidiRun(line, false)];
        JoinNumbers(runes, scripts);
        var levels = Levels(scripts, Scripts.RunsRightToLeft(line) ? 1 : 0);
        var runs = new List<(string Text, int Level)>();
        for (var start = 0; start < runes.Length;)
        {
            var end = start;
            while (end < runes.Length && levels[end] == levels[start])
                end++;
            runs.Add((string.Concat(runes[start..end].Select(rune => rune.ToString())), levels[start]));
            start = end;
        }
        for (var level = 2; level >= 1; level--)
            Reverse(runs, level);
        return [.. runs.Select(run => new BidiRun(run.Text, run.Level % 2 == 1))];
    }

    private static void JoinNumbers(Rune[] runes, Script[] scripts)
    {
        for (var i = 1; i + 1 < runes.Length; i++)
            if (runes[i].Value is '.' or ',' or ':' or '/' && scripts[i - 1] == Script.Number && scripts[i + 1] == Script.Number)
                scripts[i] = Script.Number;
        for (var i = 0; i < runes.Length; i++)
            if (runes[i].Value is '%' or '+' or '-' or '−' or '€' or '$' or '£'
                && ((i > 0 && scripts[i - 1] == Script.Number) || (i + 1 < runes.Length && scripts[i + 1] == Script.Number)))
                scripts[i] = Script.Number;
    }

    private static int[] Levels(Script[] scripts, int baseLevel)
    {
        var levels = new int[scripts.Length];
        var strong = baseLevel;
        for (var i = 0; i < scripts.Length; i++)
        {
            if (scripts[i] is Script.LeftToRight or Script.RightToLeft)
                strong = scripts[i] == Script.RightToLeft ? 1 : 0;
            levels[i] = scripts[i] switch
            {
                Script.RightToLeft => 1,
                Script.LeftToRight => 2 * baseLevel,
                // A number after Latin letters is part of them; elsewhere it is an island that runs left to right.
                Script.Number => strong == 0 && baseLevel == 0 ? 0 : 2,
                _ => -1,
            };
        }
        for (var start = 0; start < levels.Length; start++)
        {
            if (levels[start] >= 0)
                continue;
            var end = start;
            while (end < levels.Length && levels[end] < 0)
                end++;
            var before = start == 0 ? baseLevel : Side(start - 1);
            var after = end == levels.Length ? baseLevel : Side(end);
            // Between two of one direction the gap runs as they do; between unlike ones, as the line does.
            var level = before == after && before != baseLevel ? (before == 1 ? 1 : 2) : baseLevel;
            Array.Fill(levels, level, start, end - start);
            start = end;
        }
        return levels;

        int Side(int i) => scripts[i] == Script.Number && levels[i] == 2 ? 1 : levels[i] % 2;
    }

    private static void Reverse(List<(string Text, int Level)> runs, int level)
    {
        for (var start = 0; start < runs.Count; start++)
        {
            var end = start;
            while (end < runs.Count && runs[end].Level >= level)
                end++;
            if (end > start)
                runs.Reverse(start, end - start);
            start = end;
        }
    }
}
