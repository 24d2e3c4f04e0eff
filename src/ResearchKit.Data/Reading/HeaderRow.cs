using System.Text;
using ResearchKit.Data.Writing;

namespace ResearchKit.Data.Reading;

/// <summary>The names of the columns. The header is the first row always; it is never guessed away.</summary>
internal static class HeaderRow
{
    /// <exception cref="InputException">A name is empty or there twice, or the row holds nothing but numbers.</exception>
    public static string[] Read(ReadOnlySpan<byte> sample, char delimiter, string path)
    {
        var cells = Split(sample, (byte)delimiter, path, out var isAnyQuoted);
        if (cells.Count == 1 && cells[0].Length == 0)
            throw new InputException("The first line is empty; a header row is needed there.", path, 1);
        var empty = cells.FindIndex(string.IsNullOrWhiteSpace);
        if (empty >= 0)
            throw new InputException(
                $"The header has no name for column {empty + 1} of {cells.Count}; every column needs one.", path, 1);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            if (!seen.TryAdd(cells[i], i))
                throw new InputException(
                    $"The header has this name twice, for columns {seen[cells[i]] + 1} and {i + 1}; every column needs its own.",
                    path, 1, cells[i]);
        }
        var format = new NumberFormat('.', null);
        if (!isAnyQuoted && cells.All(cell => NumberCell.Parse(Encoding.UTF8.GetBytes(cell), format, out _) != NumberKind.None))
            throw new InputException(
                $"The first row holds nothing but numbers ({Excerpt.Quote(string.Join(delimiter, cells))}); a header row is needed above it.",
                path, 1);
        return [.. cells];
    }

    private static List<string> Split(ReadOnlySpan<byte> sample, byte delimiter, string path, out bool isAnyQuoted)
    {
        isAnyQuoted = false;
        var cells = new List<string>();
        var rest = sample;
        while (true)
        {
            var trimmed = rest.TrimStart((byte)' ');
            var isQuoted = trimmed.StartsWith("\""u8);
            isAnyQuoted |= isQuoted;
            var end = isQuoted ? ClosingQuote(trimmed, path) : rest.IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
            if (end < 0)
                end = rest.Length;
            var cell = isQuoted
                ? Encoding.UTF8.GetString(trimmed[1..end]).Replace("\"\"", "\"", StringComparison.Ordinal)
                : Encoding.UTF8.GetString(rest[..end]).Trim();
            cells.Add(FormulaGuard.Remove(cell));
            rest = isQuoted ? trimmed[(end + 1)..].TrimStart((byte)' ') : rest[end..];
            // Text behind a closing quote is left to the walk over the file, which tells it with its line.
            if (rest.IsEmpty || rest[0] != delimiter)
                return cells;
            rest = rest[1..];
        }
    }

    private static int ClosingQuote(ReadOnlySpan<byte> text, string path)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] != '"')
                continue;
            if (i + 1 >= text.Length || text[i + 1] != '"')
                return i;
            i++;
        }
        throw new InputException($"A quote in the header is never closed: {Excerpt.Quote(text)}.", path, 1);
    }
}
