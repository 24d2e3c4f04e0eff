namespace ResearchKit.Data.Reading;

/// <summary>Finds the character between cells from the beginning of a file.</summary>
internal static class DelimiterDetection
{
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>
    /// The candidate that cuts the header into two cells or more and the largest share of the rows into as many; among
    /// equals the one with most cells. A comma where none does: the file has a single column.
    /// </summary>
    public static char Detect(ReadOnlySpan<byte> sample)
    {
        var best = (Share: 0.0, Cells: 1, Delimiter: ',');
        foreach (var candidate in Candidates)
        {
            var (share, cells) = Fit(sample, (byte)candidate);
            if (cells > 1 && (share > best.Share || (share == best.Share && cells > best.Cells)))
                best = (share, cells, candidate);
        }
        return best.Delimiter;
    }

    private static (double Share, int Cells) Fit(ReadOnlySpan<byte> sample, byte delimiter)
    {
        var (header, rows, fitting, cells) = (0, 0, 0, 1);
        var (isQuoted, isCellStart, isEmptyLine) = (false, true, true);
        byte previous = 0;
        foreach (var b in sample)
        {
            if (isQuoted)
                isQuoted = b != '"';
            else if (b == '\n')
                EndRow();
            else
            {
                // A quote right behind a quote is a doubled one: the cell goes on.
                isQuoted = b == '"' && (isCellStart || previous == '"');
                isEmptyLine = isEmptyLine && b == '\r';
                cells += b == delimiter ? 1 : 0;
                isCellStart = b == delimiter || (isCellStart && b == ' ');
            }
            previous = b;
        }
        // The last row may be cut off by the end of the sample and counts only where it is the only one.
        if (rows == 0)
            EndRow();
        return ((double)fitting / Math.Max(rows, 1), header);

        void EndRow()
        {
            if (!isEmptyLine)
            {
                header = rows == 0 ? cells : header;
                rows++;
                fitting += cells == header ? 1 : 0;
            }
            (cells, isCellStart, isEmptyLine) = (1, true, true);
        }
    }
}
