using System.Collections;
using System.Globalization;
using System.Reflection;
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

    private readonly TextTable _table;
    private readonly string _shape;

    private FrameTable(object frame)
    {
        var columns = ((IEnumerable)Property(frame, "Columns")!).Cast<object>().ToArray();
        var rowCount = columns.Length == 0 ? 0 : (long)Property(columns[0], "Length")!;
        var shown = columns.Select(column => Cells(column, (int)Math.Min(rowCount, MostRows))).ToArray();
        _table = new TextTable(
            [.. columns.Select(column => (string)Property(column, "Name")!)],
            [.. Enumerable.Range(0, (int)Math.Min(rowCount, MostRows)).Select(r => shown.Select(cells => cells[r]).ToArray())],
            [.. columns.Select(column => IsNumber((Type)Property(column, "DataType")!))]);
        _shape = string.Create(
            CultureInfo.InvariantCulture,
            $"{rowCount:N0} {(rowCount == 1 ? "row" : "rows")} × {columns.Length:N0} {(columns.Length == 1 ? "column" : "columns")}");
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

    private string ToText() => _table.ToText() + _shape;

    private string ToHtml() => $"{_table.ToHtml()}<p>{_shape}</p>";
}
