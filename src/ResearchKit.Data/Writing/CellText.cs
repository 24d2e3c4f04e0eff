using System.Globalization;
using Microsoft.Data.Analysis;

namespace ResearchKit.Data.Writing;

/// <summary>The cells of a column as a CSV file has them, before quoting; null for missing.</summary>
internal static class CellText
{
    public static Func<long, string?> Of(DataFrameColumn canonical) => canonical switch
    {
        DoubleDataFrameColumn numbers => row => numbers[row] is { } value && !double.IsNaN(value) ? Number(value) : null,
        Int64DataFrameColumn numbers => row => numbers[row]?.ToString(CultureInfo.InvariantCulture),
        BooleanDataFrameColumn truths => row => truths[row] is { } value ? (value ? "true" : "false") : null,
        DateTimeDataFrameColumn dates => Dates(dates),
        StringDataFrameColumn texts => row => texts[row],
        _ => throw new ArgumentException($"{canonical.GetType().Name} is not a canonical column.", nameof(canonical)),
    };

    /// <summary>The shortest text that reads back as the same double, and as a double: 2.0, -0.0, 1E+20.</summary>
    private static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsFinite(value) && !text.AsSpan().ContainsAny('.', 'E') ? text + ".0" : text;
    }

    private static Func<long, string?> Dates(DateTimeDataFrameColumn dates)
    {
        // Without a time of day anywhere the column is one of days.
        var isDays = dates.All(date => date is null || (date.Value.TimeOfDay == TimeSpan.Zero && date.Value.Kind == DateTimeKind.Unspecified));
        return row => dates[row] is not { } date ? null
            : isDays ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : date.Kind == DateTimeKind.Unspecified ? date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
            : date.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + "Z";
    }
}
