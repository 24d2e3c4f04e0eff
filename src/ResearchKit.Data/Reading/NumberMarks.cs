namespace ResearchKit.Data.Reading;

/// <summary>
/// What the numbers of a column say about its decimal mark, where the file leaves it open. One 12,5 or 0,234 decides
/// for the comma; 1,234 throughout could as well be thousands, and is never guessed.
/// </summary>
internal sealed class NumberMarks
{
    private char _mark;
    private bool _isDecided;

    public bool IsDecimalComma => _mark == ',';

    /// <summary>The first cell that could as well hold thousands; null where another cell decides.</summary>
    public (int Row, string Text)? Ambiguous => _isDecided ? null : _first;

    private (int Row, string Text)? _first;

    /// <summary>False where the column has used the other mark: then it does not hold numbers.</summary>
    public bool Add(in NumberCell number, int row, ReadOnlySpan<byte> cell)
    {
        if (number.Mark == '\0')
            return true;
        if (_mark != '\0' && _mark != number.Mark)
            return false;
        _mark = number.Mark;
        _isDecided |= !number.IsGroupLike;
        if (!_isDecided && _first is null)
            _first = (row, System.Text.Encoding.UTF8.GetString(cell).Trim());
        return true;
    }
}
