using System.Net;
using System.Text;

namespace ResearchKit.Display;

/// <summary>A small table of finished text, for terminals and notebooks. Columns of numbers are set flush right.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed class Table : IDisplayable
{
    private readonly Column[] _columns;
    private readonly string[][] _rows;

    /// <param name="caption">One line above the table; empty for none.</param>
    /// <param name="columns">The heads, left to right.</param>
    /// <param name="rows">Each as long as <paramref name="columns"/>.</param>
    /// <exception cref="ArgumentException">A row has another number of cells than there are columns.</exception>
    public Table(string caption, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Caption = caption;
        _columns = [.. columns];
        _rows = [.. rows.Select(row => row.ToArray())];
        if (_rows.FirstOrDefault(row => row.Length != _columns.Length) is { } odd)
            throw new ArgumentException($"Each row needs {_columns.Length} cells; one has {odd.Length}.", nameof(rows));
    }

    public string Caption { get; }

    public string? Represent(string mimeType) => mimeType switch
    {
        MimeTypes.Text => ToText(),
        MimeTypes.Html => ToHtml(),
        _ => null,
    };

    public override string ToString() => ToText();

    public string ToText()
    {
        var names = _columns.Select(column => column.Name).ToArray();
        var widths = names.Select((name, c) => _rows.Select(row => row[c].Length).Append(name.Length).Max()).ToArray();
        var text = new StringBuilder();
        if (Caption.Length > 0)
            text.Append(Caption).Append('\n');
        AppendLine(names);
        AppendLine([.. widths.Select(width => new string('─', width))]);
        foreach (var row in _rows)
            AppendLine(row);
        return text.ToString();

        void AppendLine(string[] cells)
        {
            var padded = cells.Select((cell, c) =>
                _columns[c].IsNumeric ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]));
            text.Append(string.Join("  ", padded).TrimEnd()).Append('\n');
        }
    }

    public string ToHtml()
    {
        var html = new StringBuilder("<table>");
        if (Caption.Length > 0)
            html.Append("<caption>").Append(WebUtility.HtmlEncode(Caption)).Append("</caption>");
        html.Append("<thead>");
        AppendRow("th", _columns.Select(column => column.Name));
        html.Append("</thead><tbody>");
        foreach (var row in _rows)
            AppendRow("td", row);
        return html.Append("</tbody></table>").ToString();

        void AppendRow(string tag, IEnumerable<string> cells)
        {
            html.Append("<tr>");
            foreach (var (cell, column) in cells.Zip(_columns))
            {
                var side = column.IsNumeric ? "right" : "left";
                html.Append('<').Append(tag).Append(" style=\"text-align:").Append(side).Append("\">")
                    .Append(WebUtility.HtmlEncode(cell)).Append("</").Append(tag).Append('>');
            }
            html.Append("</tr>");
        }
    }
}
