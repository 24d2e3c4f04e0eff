namespace ResearchKit.Data.Reading;

/// <summary>
/// Checks the shape of a whole CSV file before anything is read from it: encoding, quotes, the number of cells in each
/// row. DuckDB stops at some faults without telling the line as a user counts it, and accepts others (an unclosed quote
/// at the end of a long file, a header with names twice), so that its word is not taken for the shape.
/// </summary>
internal sealed class CsvScanner(string path, CsvOptions options)
{
    private const int BlockSize = 1 << 20;

    /// <exception cref="InputException">The file cannot be opened, or its shape is broken.</exception>
    public CsvScan Scan()
    {
        using var file = InputFile.Open(path);
        using var blocks = new Utf8Blocks(file, BlockSize, path);
        var sample = blocks.First();
        if (sample.IndexOfAnyExcept("\r\n \t"u8) < 0 && blocks.IsAtEnd && blocks.Fault is null)
            throw new InputException("The file is empty; a header row and rows of data are needed.", path);

        var delimiter = options.Delimiter ?? DelimiterDetection.Detect(sample);
        var names = HeaderRow.Read(sample, delimiter, path);
        var tokenizer = new CsvTokenizer((byte)delimiter, names.Length);
        for (var block = sample; ; block = blocks.Next())
        {
            if (tokenizer.Walk(block) is { } fault)
                throw Describe(fault, tokenizer, file, blocks.Origin, names);
            if (blocks.Fault is { } bad)
                throw new InputException(bad, path, tokenizer.Line, tokenizer.Field < names.Length ? names[tokenizer.Field] : null);
            if (blocks.IsAtEnd)
                break;
        }
        if (tokenizer.Finish() is { } unfinished)
            throw Describe(unfinished, tokenizer, file, blocks.Origin, names);
        return new CsvScan(delimiter, names, tokenizer.Rows - 1, tokenizer.LongestRow, tokenizer.HasQuotedLineBreaks);
    }

    /// <summary>The physical line in which a row of data starts; for the message about one of its cells.</summary>
    public long LineOf(CsvScan scan, long row)
    {
        using var file = InputFile.Open(path);
        using var blocks = new Utf8Blocks(file, BlockSize, path);
        // The header is a row as well; the walk ends with the row that is looked for.
        var tokenizer = new CsvTokenizer((byte)scan.Delimiter, scan.Names.Length) { StopAfterRows = row + 2 };
        for (var block = blocks.First(); ; block = blocks.Next())
        {
            tokenizer.Walk(block);
            if (tokenizer.IsStopped || blocks.IsAtEnd)
                return tokenizer.RowLine;
        }
    }

    private InputException Describe(CsvFault fault, CsvTokenizer tokenizer, FileStream file, long origin, string[] names)
    {
        var row = RowBytes(file, origin + tokenizer.RowStart);
        var column = tokenizer.Field < names.Length ? names[tokenizer.Field] : null;
        return fault.Kind switch
        {
            CsvFaultKind.Ragged => Ragged(tokenizer.Field + 1),
            CsvFaultKind.UnclosedQuote => new InputException(
                $"The quote that opens here is never closed: {Excerpt.Quote(row)}.", path, fault.Line, column),
            CsvFaultKind.TextAfterQuote => new InputException(
                $"Text follows a closing quote: {Excerpt.Quote(row)}; a quote within a quoted cell is written twice.",
                path, fault.Line, column),
            _ => new InputException(
                "The line ends with a carriage return alone; LF or CR LF is needed.", path, fault.Line),
        };

        InputException Ragged(int count) => new(
            $"The row has {count} {(count == 1 ? "cell" : "cells")} where the header has {names.Length}: {Excerpt.Quote(row)}.",
            path, fault.Line, value: System.Text.Encoding.UTF8.GetString(row));
    }

    private static byte[] RowBytes(FileStream file, long start)
    {
        var bytes = new byte[400];
        var count = RandomAccess.Read(file.SafeFileHandle, bytes, start);
        // The row may hold line breaks of its own; its first line is enough to find it.
        var end = bytes.AsSpan(0, count).IndexOfAny((byte)'\n', (byte)'\r');
        return bytes[..(end < 0 ? count : end)];
    }
}
