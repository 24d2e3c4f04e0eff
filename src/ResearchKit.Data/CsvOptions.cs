namespace ResearchKit.Data;

/// <summary>What is known of a CSV file beforehand. All of it may be left out.</summary>
public sealed record CsvOptions
{
    /// <summary>The character between cells: <c>,</c> <c>;</c> tab or <c>|</c>. Null: detected.</summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// The decimal mark of every number, <c>.</c> or <c>,</c>. Null: the point; and where the delimiter is <c>;</c>, for
    /// each column the one of the two in which all of its numbers read.
    /// </summary>
    public char? DecimalMark { get; init; }

    /// <summary>
    /// The mark between groups of three digits: <c>.</c> <c>,</c> a space or <c>'</c>. Null: numbers have no groups.
    /// With <c>,</c> the decimal mark is the point, and the other way round, unless <see cref="DecimalMark"/> says so.
    /// </summary>
    public char? ThousandsMark { get; init; }

    /// <summary>
    /// The columns wanted, in this order. Null: all. Only these are parsed; the shape of the file is checked in full.
    /// </summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>
    /// Columns whose type is settled beforehand: a cell that is of another type is an error with its line. Others get
    /// the narrowest type that all their cells have.
    /// </summary>
    public IReadOnlyDictionary<string, ColumnType> Types { get; init; } = new Dictionary<string, ColumnType>();
}
