using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Analysis;

namespace ResearchKit.Data.Duck;

/// <summary>Collects one column of a result whose type is known. NaN is missing, as everywhere in the kit.</summary>
internal sealed class VectorCells(string name, int rowCount, ColumnType type, bool isUtc)
{
    private readonly byte[] _values = new byte[type == ColumnType.Text ? 0 : rowCount * (type == ColumnType.Boolean ? 1 : sizeof(long))];
    private readonly byte[] _valid = new byte[(rowCount + 7) / 8];
    private readonly StringDataFrameColumn _texts = new(name, 0);
    private int _row;
    private int _missing;

    public void Add(DuckVector vector, int count)
    {
        for (var i = 0; i < count; i++, _row++)
        {
            var isThere = vector.IsValid(i);
            switch (type)
            {
                case ColumnType.Text:
                    _texts.Append(isThere ? Encoding.UTF8.GetString(vector.Text(i)) : null);
                    continue;
                case ColumnType.Boolean:
                    _values[_row] = vector.Values<byte>(count)[i];
                    break;
                case ColumnType.Date when isThere:
                    Slots<DateTime>()[_row] = ToDate(vector.Values<long>(count)[i]);
                    break;
                case ColumnType.Number:
                    var number = vector.Values<double>(count)[i];
                    isThere = isThere && !double.IsNaN(number);
                    Slots<double>()[_row] = number;
                    break;
                case ColumnType.Whole:
                    Slots<long>()[_row] = vector.Values<long>(count)[i];
                    break;
            }
            if (isThere)
                _valid[_row >> 3] |= (byte)(1 << (_row & 7));
            else
                _missing++;
        }
    }

    public DataFrameColumn ToColumn() => type switch
    {
        ColumnType.Text => _texts,
        ColumnType.Whole => new Int64DataFrameColumn(name, _values, _valid, rowCount, _missing),
        ColumnType.Date => new DateTimeDataFrameColumn(name, _values, _valid, rowCount, _missing),
        ColumnType.Boolean => new BooleanDataFrameColumn(name, _values, _valid, rowCount, _missing),
        _ => new DoubleDataFrameColumn(name, _values, _valid, rowCount, _missing),
    };

    private DateTime ToDate(long microseconds)
    {
        var (first, last) = ((DateTime.MinValue - DateTime.UnixEpoch).Ticks / 10, (DateTime.MaxValue - DateTime.UnixEpoch).Ticks / 10);
        if (microseconds < first || microseconds > last)
            throw new InputException("The column has a date outside the years 1 to 9999.", column: name);
        return new DateTime(
            DateTime.UnixEpoch.Ticks + microseconds * TimeSpan.TicksPerMicrosecond, isUtc ? DateTimeKind.Utc : DateTimeKind.Unspecified);
    }

    private Span<T> Slots<T>()
        where T : struct => MemoryMarshal.Cast<byte, T>(_values.AsSpan());
}
