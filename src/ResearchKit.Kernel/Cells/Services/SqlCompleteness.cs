using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Cells.Services;

/// <summary>Whether a SQL text can be run: as in every SQL shell, a semicolon ends it; so does an empty line.</summary>
internal static class SqlCompleteness
{
    public static (Completeness Status, string Indent) Of(string code)
    {
        var lines = code.Split('\n');
        var isEnded = lines.Length > 1 && string.IsNullOrWhiteSpace(lines[^1]);
        var last = lines.Select(WithoutComment).LastOrDefault(line => line.Length > 0) ?? "";
        return (isEnded || last.EndsWith(';') ? Completeness.Complete : Completeness.Incomplete, "");
    }

    private static string WithoutComment(string line)
    {
        var inText = false;
        for (var i = 0; i < line.Length; i++)
        {
            inText ^= line[i] == '\'';
            if (!inText && line.AsSpan(i).StartsWith("--"))
                return line[..i].Trim();
        }
        return line.Trim();
    }
}
