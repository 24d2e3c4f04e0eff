using System.Globalization;
using System.Net;
using System.Text;

namespace ResearchKit.Kernel.Output;

/// <summary>A table of finished texts, for terminals and pages.</summary>
/// <param name="names">The heads of the columns.</param>
/// <param name="rows">Each as long as <paramref name="names"/>.</param>
/// <param name="areNumbers">Which columns are set flush right; none where it is left out.</param>
internal sealed class TextTable(string[] names, string[][] rows, bool[]? areNumbers = null)
{
    private readonly bool[] _areNumbers = areNumbers ?? new bool[names.Length];

    public string ToText()
    {
        var widths = names.Select((name, c) => rows.Select(row => row[c].Length).Append(name.Length).Max()).ToArray();
        var text = new StringBuilder();
        Append(names);
        Append([.. widths.Select(width => new string('─', width))]);
        foreach (var row in rows)
            Append(row);
        return text.ToString();

        void Append(string[] cells)
        {
            var padded = cells.Select((cell, c) => _areNumbers[c] ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]));
            text.Append(string.Join("  ", padded).TrimEnd()).Append('\n');
        }
    }

    public string ToHtml()
    {
        var html = new StringBuilder("<table><thead>");
        Append("th", names);
        html.Append("</thead><tbody>");
        foreach (var row in rows)
            Append("td", row);
        return html.Append("</tbody></table>").ToString();

        void Append(string tag, string[] cells)
        {
            html.Append("<tr>");
            for (var c = 0; c < cells.Length; c++)
            {
                var side = _areNumbers[c] ? "right" : "left";
                html.Append(CultureInfo.InvariantCulture, $"<{tag} style=\"text-align:{side}\">{WebUtility.HtmlEncode(cells[c])}</{tag}>");
            }
            html.Append("</tr>");
        }
    }
}
