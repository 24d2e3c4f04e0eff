using System.Text;
using Microsoft.Data.Analysis;
using ResearchKit.Data.Frames;
using ResearchKit.Data.Reading;

namespace ResearchKit.Data.Writing;

/// <summary>Writes one table as CSV.</summary>
internal sealed class CsvWriter(DataFrame frame)
{
    // Lone surrogates have no UTF-8: refused, where the default would write question marks in their place.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The other delimiters as well, lest text that is full of them mislead the detection.
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",;|\t\"\n\r");

    private readonly DataFrameColumn[] _columns = [.. frame.Columns.Select(CanonicalColumn.Of)];

    public void Write(string path)
    {
        if (_columns.Length == 0)
            throw new ArgumentException("The table has no columns; a CSV file needs one at least.");
        if (_columns.Any(column => string.IsNullOrWhiteSpace(column.Name)))
            throw new ArgumentException("A column has no name; a CSV file needs one for each.");
        AtomicFile.Write(path, temporary =>
        {
            using var writer = new StreamWriter(temporary, append: false, StrictUtf8, bufferSize: 1 << 16) { NewLine = "\n" };
            WriteTo(writer);
        });
    }

    private void WriteTo(StreamWriter writer)
    {
        for (var c = 0; c < _columns.Length; c++)
        {
            if (c > 0)
                writer.Write(',');
            writer.Write(QuoteName(Check(_columns[c].Name, _columns[c], -1)));
        }
        writer.WriteLine();
        var cells = Array.ConvertAll(_columns, CellText.Of);
        var isText = Array.ConvertAll(_columns, column => column is StringDataFrameColumn);
        // An empty line would be hard to see as a row.
        var missing = _columns.Length == 1 ? "NA" : "";
        for (long row = 0; row < frame.Rows.Count; row++)
        {
            for (var c = 0; c < cells.Length; c++)
            {
                if (c > 0)
                    writer.Write(',');
                var cell = cells[c](row);
                writer.Write(cell is null ? missing : isText[c] ? Quote(Check(cell, _columns[c], row)) : CheckFinite(cell, _columns[c], row));
            }
            writer.WriteLine();
        }
    }

    private static string Quote(string text)
    {
        var guarded = FormulaGuard.Add(text);
        var mustBeQuoted = guarded.AsSpan().ContainsAny(Special) || guarded.StartsWith(' ') || guarded.EndsWith(' ')
            || guarded.StartsWith('\uFEFF') || guarded is "" or "NA" or "NaN" or "null";
        return mustBeQuoted ? InQuotes(guarded) : guarded;
    }

    private static string QuoteName(string name)
    {
        var isNumber = NumberCell.Parse(Encoding.UTF8.GetBytes(name), new NumberFormat('.', null), out _) != NumberKind.None;
        // In quotes, a number is a name: a header of years is not taken for a row of data.
        return isNumber ? InQuotes(FormulaGuard.Add(name)) : Quote(name);
    }

    private static string InQuotes(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Check(string text, DataFrameColumn column, long row)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            throw Refusal(column, row, "there is a NUL character, which text files do not hold");
        try
        {
            StrictUtf8.GetByteCount(text);
        }
        catch (EncoderFallbackException)
        {
            throw Refusal(column, row, "there is half a surrogate pair, which UTF-8 does not hold");
        }
        return text;
    }

    private static string CheckFinite(string cell, DataFrameColumn column, long row) => cell.Contains("Infinity", StringComparison.Ordinal)
        ? throw Refusal(column, row, "there is an infinite number; a finite one or a missing value is needed")
        : cell;

    private static ArgumentException Refusal(DataFrameColumn column, long row, string reason) => new(
        $"Column {Excerpt.Quote(column.Name)}, {(row < 0 ? "its name" : "row " + Display.NumberText.Count(row + 1))}: {reason}.");
}
