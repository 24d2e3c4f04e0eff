using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Analysis;
using ResearchKit.Data.Duck;

namespace ResearchKit.Data.Reading;

/// <summary>
/// Collects the cells of one column and settles its type on the way: the narrowest that every cell has. Where a later
/// cell shows that the column is text after all, the cells before it are gone in their own words, and
/// <see cref="MustBeReadAgain"/> asks for a second pass over this column.
/// </summary>
internal sealed class ColumnCells
{
    private readonly string _name;
    private readonly int _rowCount;
    private readonly NumberFormat _format;
    private readonly ColumnType? _settled;
    // One array of eight bytes a row serves whole numbers, doubles and dates; a Boolean takes its first byte.
    private readonly byte[] _values = [];
    private readonly byte[] _valid = [];
    private readonly TextCells? _texts;
    private ColumnType? _type;
    private DateTimeKind? _dateKind;
    private int _row;
    private int _missing;
    private bool _hasQuotedMissing;
    private bool _isBehindHeader;

    public ColumnCells(string name, int rowCount, NumberFormat format, ColumnType? settled)
    {
        (_name, _rowCount, _format, _settled, _type) = (name, rowCount, format, settled, settled);
        if (settled == ColumnType.Text)
        {
            _texts = new TextCells(name);
            return;
        }
        _values = new byte[rowCount * sizeof(long)];
        _valid = new byte[(rowCount + 7) / 8];
    }

    public string Name => _name;

    public NumberMarks Marks { get; } = new();

    public ColumnType Type => _type ?? ColumnType.Number;

    /// <summary>Whether the column turned out to be text, or holds nothing but cells such as "" and "NA" in quotes.</summary>
    public bool MustBeReadAgain { get; private set; }

    /// <summary>The first cell that is not of the settled type; null while there is none.</summary>
    public (int Row, string Text)? Misfit { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(DuckVector vector, int count)
    {
        // The first row that comes is the header.
        var first = _isBehindHeader ? 0 : 1;
        _isBehindHeader = true;
        if (_texts is not null)
        {
            _texts.Add(vector, first, count);
            return;
        }
        for (var i = first; i < count && !MustBeReadAgain && Misfit is null; i++, _row++)
        {
            if (!vector.IsValid(i))
                _missing++;
            else if (Accept(vector.Text(i)))
                _valid[_row >> 3] |= (byte)(1 << (_row & 7));
            else if (PlainCell.IsMissing(vector.Text(i)))
            {
                _missing++;
                _hasQuotedMissing = true;
            }
            else if (_settled is null)
                MustBeReadAgain = true;
            else
                Misfit = (_row, System.Text.Encoding.UTF8.GetString(vector.Text(i)));
        }
    }

    public void Finish() => MustBeReadAgain |= _type is null && _hasQuotedMissing;

    public DataFrameColumn ToColumn()
    {
        if (_texts is not null)
            return _texts.Column;
        return Type switch
        {
            ColumnType.Whole => new Int64DataFrameColumn(_name, _values, _valid, _rowCount, _missing),
            ColumnType.Date => new DateTimeDataFrameColumn(_name, _values, _valid, _rowCount, _missing),
            ColumnType.Boolean => new BooleanDataFrameColumn(_name, _values.AsMemory(0, _rowCount), _valid, _rowCount, _missing),
            _ => new DoubleDataFrameColumn(_name, _values, _valid, _rowCount, _missing),
        };
    }

    // Asked for a million times within the first tenth of a second, before the runtime optimises on its own account.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Accept(ReadOnlySpan<byte> cell) => _type switch
    {
        ColumnType.Whole or ColumnType.Number => AcceptNumber(cell),
        ColumnType.Date => AcceptDate(cell),
        ColumnType.Boolean => AcceptBoolean(cell),
        _ => AcceptNumber(cell) || AcceptDate(cell) || AcceptBoolean(cell),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AcceptNumber(ReadOnlySpan<byte> cell)
    {
        var kind = NumberCell.Parse(cell, _format, out var number);
        if (kind == NumberKind.None || (kind == NumberKind.Fraction && _settled == ColumnType.Whole))
            return false;
        if (_format.DecimalMark is null && !Marks.Add(number, _row, cell))
            return false;
        _type ??= ColumnType.Whole;
        if (_type == ColumnType.Whole && kind == NumberKind.Fraction)
            BecomeNumber();
        if (_type == ColumnType.Whole)
            Slots<long>()[_row] = number.Whole;
        else
            Slots<double>()[_row] = number.Value;
        return true;
    }

    private void BecomeNumber()
    {
        // In place: the same eight bytes hold either. Whole numbers are within ±2^53, so that each is an exact double.
        var whole = Slots<long>();
        var doubles = Slots<double>();
        for (var i = 0; i < _row; i++)
            doubles[i] = whole[i];
        _type = ColumnType.Number;
    }

    private bool AcceptDate(ReadOnlySpan<byte> cell)
    {
        // Times with and without an offset cannot be compared; a column of both stays text.
        if (!DateCell.TryParse(cell, out var value) || (_dateKind is { } kind && kind != value.Kind))
            return false;
        _dateKind = value.Kind;
        _type = ColumnType.Date;
        Slots<DateTime>()[_row] = value;
        return true;
    }

    private bool AcceptBoolean(ReadOnlySpan<byte> cell)
    {
        if (!PlainCell.TryParseBoolean(cell, out var value))
            return false;
        _type = ColumnType.Boolean;
        _values[_row] = value ? (byte)1 : (byte)0;
        return true;
    }

    private Span<T> Slots<T>()
        where T : struct => MemoryMarshal.Cast<byte, T>(_values.AsSpan());
}
