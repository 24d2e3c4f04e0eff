using Microsoft.Data.Analysis;

namespace ResearchKit.Synthesis;

/// <summary>Collects rows that are drawn one by one, and gives them as frames of at most <see cref="MarketTable.MostRowsOfBatch"/>.</summary>
/// <param name="columns">The columns in order.</param>
/// <param name="labels">What the values of a text column stand for, by its name.</param>
internal sealed class RowBuffer(IReadOnlyList<ColumnDescription> columns, IReadOnlyDictionary<string, IReadOnlyList<string>> labels)
{
    private readonly double[][] _values = [.. columns.Select(_ => new double[MarketTable.MostRowsOfBatch])];
    private int _rows;

    internal bool IsFull => _rows == MarketTable.MostRowsOfBatch;

    internal bool IsEmpty => _rows == 0;

    /// <summary>Adds a row; numbers are rounded as their column is recorded.</summary>
    internal void Add(params ReadOnlySpan<double> row)
    {
        for (var c = 0; c < _values.Length; c++)
            _values[c][_rows] = columns[c].Decimals is > 0 and var decimals ? Math.Round(row[c], decimals) : row[c];
        _rows++;
    }

    /// <summary>The rows so far as a frame; the buffer is empty then.</summary>
    internal DataFrame Take()
    {
        var frame = new DataFrame(columns.Select((column, c) => FrameColumn.Of(
            column, _values[c].AsSpan(0, _rows), labels.GetValueOrDefault(column.Name))));
        _rows = 0;
        return frame;
    }
}
