using System.Text.RegularExpressions;
using ResearchKit.Kernel.Cells;
using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Kernel.Sql;

/// <summary>A statement of a cell that failed: DuckDB's own words, with the line of the cell.</summary>
internal sealed partial class SqlException : Exception
{
    private const string Name = "SqlError";

    /// <summary>What DuckDB was nearest to stands in the second line; further lines are advice at length.</summary>
    private const int LinesOfMessage = 2;

    private readonly string[] _lines;
    private readonly string[] _excerpt = [];
    private readonly int _line;

    /// <param name="statement">The statement.</param>
    /// <param name="text">All that DuckDB says.</param>
    public SqlException(SqlStatement statement, string text)
        : base(string.Join(' ', Paragraph(text).Take(LinesOfMessage)))
    {
        _lines = [.. Paragraph(text)];
        _line = statement.Line;
        // "LINE 2: select x from t", and a line with a mark under what is wrong.
        if (Place().Match(text) is not { Success: true } place)
            return;
        _line += int.Parse(place.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1;
        var mark = place.Groups["mark"].Value;
        var indent = place.Groups["head"].Length;
        _excerpt = ["    " + place.Groups["source"].Value, "    " + (mark.Length > indent ? mark[indent..] : mark)];
    }

    public ErrorEvent ToEvent(CellContext context) => new(
        context.CellId, Name, Message, _line, [$"{context.Path}, line {_line}: {_lines[0]}", .. _lines.Skip(1), .. _excerpt]);

    private static IEnumerable<string> Paragraph(string text) =>
        text.Split('\n').Select(line => line.TrimEnd()).SkipWhile(line => line.Length == 0).TakeWhile(line => line.Length > 0);

    [GeneratedRegex(@"^(?<head>LINE (?<line>\d+): )(?<source>.*)\n(?<mark> *\^)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
