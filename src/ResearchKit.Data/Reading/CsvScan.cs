namespace ResearchKit.Data.Reading;

/// <summary>What a pass over the bytes of a CSV file found: its shape is sound, and this is it.</summary>
/// <param name="Delimiter">The character between cells.</param>
/// <param name="Names">The header, trimmed and unescaped.</param>
/// <param name="RowCount">The rows of data, the header not counted.</param>
/// <param name="LongestRow">In bytes, for the buffers of the reader.</param>
/// <param name="HasQuotedLineBreaks">Whether a line break stands within quotes somewhere.</param>
internal sealed record CsvScan(char Delimiter, string[] Names, long RowCount, long LongestRow, bool HasQuotedLineBreaks);
