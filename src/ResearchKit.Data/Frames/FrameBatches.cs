using Microsoft.Data.Analysis;

namespace ResearchKit.Data.Frames;

/// <summary>A table in pieces, one at a time, their columns as one of the five classes of <see cref="ColumnType"/>.</summary>
internal sealed class FrameBatches : IDisposable
{
    private readonly IEnumerator<DataFrame> _batches;

    /// <summary>Begins with the first piece.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FrameBatches(IEnumerable<DataFrame> batches)
    {
        _batches = batches.GetEnumerator();
        if (!_batches.MoveNext())
            throw new ArgumentException("There is no batch; a table needs one at least, which may have no rows.");
        Columns = Canonical();
        Rows = _batches.Current.Rows.Count;
    }

    public DataFrameColumn[] Columns { get; private set; }

    /// <summary>How many rows the piece has.</summary>
    public long Rows { get; private set; }

    /// <summary>How many rows the pieces before it have; after the last, how many the table has.</summary>
    public long RowsBefore { get; private set; }

    /// <summary>Goes to the next piece.</summary>
    /// <exception cref="ArgumentException">It has other columns than the first.</exception>
    public bool MoveNext()
    {
        RowsBefore += Rows;
        Rows = 0;
        if (!_batches.MoveNext())
            return false;
        var columns = Canonical();
        if (!columns.Select(Signature).SequenceEqual(Columns.Select(Signature)))
        {
            throw new ArgumentException(
                $"A batch has the columns {string.Join(", ", columns.Select(Words))}; the first has {string.Join(", ", Columns.Select(Words))}.");
        }
        Columns = columns;
        Rows = _batches.Current.Rows.Count;
        return true;
    }

    public void Dispose() => _batches.Dispose();

    private DataFrameColumn[] Canonical() => [.. _batches.Current.Columns.Select(CanonicalColumn.Of)];

    private static (string Name, ColumnType Type) Signature(DataFrameColumn column) => (column.Name, CanonicalColumn.TypeOf(column));

    private static string Words(DataFrameColumn column) => $"{column.Name} ({CanonicalColumn.TypeOf(column).ToString().ToLowerInvariant()})";
}
