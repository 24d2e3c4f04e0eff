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
        var (isQuoted, isBehindQuote, isCellStart, isEmptyLine, isSound) = (false, false, true, true, true);
        foreach (var b in sample)
        {
            if (isQuoted)
            {
                (isQuoted, isBehindQuote) = (b != '"', b == '"');
                continue;
            }
            if (b == '\n')
            {
                EndRow();
                // Most candidates do not even cut the header.
                if (header < 2)
                    return (0, header);
                continue;
            }
            isEmptyLine = isEmptyLine && b == '\r';
            if (b == '"' && (isCellStart || isBehindQuote))
                (isQuoted, isCellStart) = (true, false);
            else if (b == delimiter)
            {
                cells++;
                (isCellStart, isBehindQuote) = (true, false);
            }
            else
            {
                // Text right behind a closing quote: cut by this candidate, the quotes do not come out even.
                isSound &= !isBehindQuote || b is (byte)' ' or (byte)'\r';
                isCellStart = isCellStart && b == ' ';
            }
        }
        // The last row may be cut off by the end of the sample and counts only where it is the only one.
        if (rows == 0)
        {
            // A quote that this candidate leaves open swallowed the whole sample.
            isSound &= !isQuoted;
            EndRow();
        }
        return ((double)fitting / Math.Max(rows, 1), header);

        void EndRow()
        {
            if (!isEmptyLine)
            {
                header = rows > 0 ? header : isSound ? cells : 0;
                rows++;
                fitting += isSound && cells == header ? 1 : 0;
            }
            (cells, isBehindQuote, isCellStart, isEmptyLine, isSound) = (1, false, true, true, true);
        }
    }
}
