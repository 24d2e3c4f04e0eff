using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace ResearchKit.Kernel.Output;

/// <summary>
/// A Microsoft.Data.Analysis DataFrame as a table: its first rows and its shape. Known by name, since the kernel has no
/// reference to the version that a notebook brings. In .NET Interactive an extension of the package does this.
/// </summary>
internal sealed class FrameTable
{
    private const string Library = "Microsoft.Data.Analysis";
    private const int MostRows = 20;

    private readonly string[] _names;
    private readonly bool[] _areNumbers;
    private readonly string[][] _rows;
    private readonly string _shape;

    private FrameTable(object frame)
    {
        var columns = ((IEnumerable)Property(frame, "Columns")!).Cast<object>().ToArray();
        var rowCount = columns.Length == 0 ? 0 : (long)Property(columns[0], "Length")!;
        _names = [.. columns.Select(column => (string)Property(column, "Name")!)];
        _areNumbers = [.. columns.Select(column => IsNumber((Type)Property(column, "DataType")!))];
        var shown = columns.Select(column => Cells(column, (int)Math.Min(rowCount, MostRows))).ToArray();
        _rows = [.. Enumerable.Range(0, (int)Math.Min(rowCount, MostRows)).Select(r => shown.Select(cells => cells[r]).ToArray())];
        _shape = string.Create(
            CultureInfo.InvariantCulture,
            $"{rowCount:N0} {(rowCount == 1 ? "row" : "rows")} × {_names.Length:N0} {(_names.Length == 1 ? "column" : "columns")}");
        if (rowCount > MostRows)
            _shape += $" (first {MostRows} rows shown)";
    }

    /// <summary>Formats frames from the moment the library is loaded, so that a cell's own formatter still comes later and wins.</summary>
    public static void RegisterWhenLoaded()
    {
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => Register(loaded.LoadedAssembly);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
            Register(assembly);
    }

    private static void Register(Assembly assembly)
    {
        if (assembly.GetName().Name != Library || assembly.GetType(Library + ".DataFrame") is not { } type)
            return;
        Formatter.Register(type, (frame, writer) => writer.Write(new FrameTable(frame).ToHtml()), "text/html");
        Formatter.Register(type, (frame, writer) => writer.Write(new FrameTable(frame).ToText()), DisplayBundle.Text);
        Formatter.SetPreferredMimeTypesFor(type, "text/html", DisplayBundle.Text);
    }

    private static string[] Cells(object column, int count)
    {
        // By its declared signature: a typed column hides the base's indexer with one of its own type.
        var at = column.GetType().GetProperties().First(p =>
            p.Name == "Item" && p.GetIndexParameters() is [{ ParameterType: var index }] && index == typeof(long));
        return [.. Enumerable.Range(0, count).Select(row => TextOf(at.GetValue(column, [(long)row])))];
    }

    private static string TextOf(object? value) => value switch
    {
        null => Formatter.NullString,
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static bool IsNumber(Type type) =>
        type.IsPrimitive && type != typeof(bool) && type != typeof(char) || type == typeof(decimal);

    private static object? Property(object instance, string name) =>
        instance.GetType().GetProperties().First(property => property.Name == name).GetValue(instance);

    private string ToText()
    {
        var widths = _names.Select((name, c) => _rows.Select(row => row[c].Length).Append(name.Length).Max()).ToArray();
        var text = new StringBuilder();
        Append(_names);
        Append([.. widths.Select(width => new string('─', width))]);
        foreach (var row in _rows)
            Append(row);
        return text.Append(_shape).ToString();

        void Append(string[] cells)
        {
            var padded = cells.Select((cell, c) => _areNumbers[c] ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]));
            text.Append(string.Join("  ", padded).TrimEnd()).Append('\n');
        }
    }

    private string ToHtml()
    {
        var html = new StringBuilder("<table><thead>");
        Append("th", _names);
        html.Append("</thead><tbody>");
        foreach (var row in _rows)
            Append("td", row);
        return html.Append("</tbody></table><p>").Append(_shape).Append("</p>").ToString();

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
