using System.Text;

namespace ResearchKit.Data.Reading;

/// <summary>Says why a cell is not what a column was asked to be, and what would help.</summary>
internal static class CellNeed
{
    public static string Describe(string cell, ColumnType needed) =>
        $"{Excerpt.Quote(cell)} is not {Noun(needed)}{Reason(cell, needed)}.";

    /// <summary>Whether a text is a number as a table of text would have it, with a decimal point and no mark of thousands.</summary>
    public static bool IsNumber(string cell) =>
        NumberCell.Parse(Encoding.UTF8.GetBytes(cell), new NumberFormat('.', null), out _) != NumberKind.None;

    public static string DescribeAmbiguous(string cell)
    {
        var mark = cell.Contains(',', StringComparison.Ordinal) ? ',' : '.';
        return $"{Excerpt.Quote(cell)} reads as {cell.Replace(mark, '.')} or as {cell.Replace(mark.ToString(), "", StringComparison.Ordinal)}, "
            + $"and no number of the column decides; {SayWhich(mark)}.";
    }

    private static string SayWhich(char mark) =>
        $"say which: --decimal {mark} (CsvOptions.DecimalMark = '{mark}') or --thousands {mark} (CsvOptions.ThousandsMark = '{mark}')";

    private static string Noun(ColumnType needed) => needed switch
    {
        ColumnType.Whole => "a whole number",
        ColumnType.Date => "a date (ISO 8601: 2018-11-14 or 2018-11-14T09:30:00Z)",
        ColumnType.Boolean => "true or false",
        _ => "a number",
    };

    private static string Reason(string cell, ColumnType needed)
    {
        if (needed is not (ColumnType.Number or ColumnType.Whole))
            return "";
        var text = cell.Trim();
        var unsigned = text.TrimStart('-', '+');
        if (unsigned.Length > 1 && unsigned.All(char.IsAsciiDigit))
            return unsigned[0] == '0'
                ? ": a leading zero marks an identifier, which stays text"
                : ": whole numbers beyond 2^53 (9007199254740992) are identifiers, which stay text";
        if (text.ToUpperInvariant() is "NULL" or "N/A" or "NAN" or "NONE" or "-" or "." or "#N/A")
            return "; missing is an empty cell, NA, NaN or null, in this case";
        var bytes = Encoding.UTF8.GetBytes(text);
        if (needed == ColumnType.Number && NumberCell.Parse(bytes, default, out var other) != NumberKind.None && other.Mark == '.')
            return "; the numbers of this column have a decimal comma";
        var isDecimalComma = NumberCell.Parse(bytes, new NumberFormat(',', null), out _) != NumberKind.None;
        if (isDecimalComma && NumberCell.Parse(bytes, new NumberFormat('.', ','), out _) != NumberKind.None)
            return $"; {SayWhich(',')}";
        foreach (var mark in (ReadOnlySpan<char>)[',', '.', ' ', '\''])
        {
            if (text.Contains(mark) && NumberCell.Parse(bytes, new NumberFormat(mark == ',' ? '.' : ',', mark), out _) != NumberKind.None)
                return $"; if '{mark}' sets off thousands, say --thousands {(mark is ' ' or '\'' ? $"\"{mark}\"" : mark)} (CsvOptions.ThousandsMark = '{(mark == '\'' ? "\\'" : mark)}')";
        }
        if (isDecimalComma)
            return "; if the comma is a decimal comma, say --decimal , (CsvOptions.DecimalMark = ',')";
        return "";
    }
}
