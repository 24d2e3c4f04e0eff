using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Analysis;
using ResearchKit.Data.Frames;
using ResearchKit.Data.Reading;

namespace ResearchKit.Data.Writing;

/// <summary>Writes one table as CSV, batch by batch: of a table that does not fit into memory only one need be there.</summary>
/// <param name="batches">Its rows in order; each is asked for when the one before is written.</param>
internal sealed class CsvWriter(IEnumerable<DataFrame> batches)
{
    // Lone surrogates have no UTF-8: refused, where the default would write question marks in their place.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The other delimiters as well, lest text that is full of them mislead the detection.
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(",;|\t\"\n\r");

    /// <summary>Whole file or none.</summary>
    public WrittenFile Write(string path)
    {
        using var frames = new FrameBatches(batches);
        if (frames.Columns.Length == 0)
            throw new ArgumentException("The table has no columns; a CSV file needs one at least.");
        if (frames.Columns.Any(column => string.IsNullOrWhiteSpace(column.Name)))
            throw new ArgumentException("A column has no name; a CSV file needs one for each.");
        var digest = "";
        AtomicFile.Write(path, temporary =>
        {
            using var sha256 = SHA256.Create();
            // The digest on the way, rather than from a second reading of what may be gigabytes.
            using (var bytes = new CryptoStream(File.Create(temporary), sha256, CryptoStreamMode.Write))
            using (var writer = new StreamWriter(bytes, StrictUtf8, bufferSize: 1 << 16) { NewLine = "\n" })
                WriteTo(writer, frames);
            digest = Convert.ToHexStringLower(sha256.Hash!);
        });
        return new(frames.RowsBefore, digest);
    }

    private static void WriteTo(StreamWriter writer, FrameBatches frames)
    {
        for (var c = 0; c < frames.Columns.Length; c++)
        {
            if (c > 0)
                writer.Write(',');
            writer.Write(QuoteName(Check(frames.Columns[c].Name, frames.Columns[c], -1)));
        }
        writer.WriteLine();
        do
            WriteRows(writer, frames);
        while (frames.MoveNext());
    }

    private static void WriteRows(StreamWriter writer, FrameBatches frames)
    {
        var columns = frames.Columns;
        var cells = Array.ConvertAll(columns, CellText.Of);
        var isText = Array.ConvertAll(columns, column => column is StringDataFrameColumn);
        // An empty line would be hard to see as a row.
        var missing = columns.Length == 1 ? "NA" : "";
        for (long row = 0; row < frames.Rows; row++)
        {
            for (var c = 0; c < cells.Length; c++)
            {
                if (c > 0)
                    writer.Write(',');
                var cell = cells[c](row);
                var number = frames.RowsBefore + row;
                writer.Write(cell is null ? missing : isText[c] ? Quote(Check(cell, columns[c], number)) : CheckFinite(cell, columns[c], number));
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
