using Microsoft.Data.Analysis;
using ResearchKit.Display;

namespace ResearchKit.Synthesis;

/// <summary>
/// One table of a market, by name. Whatever writes or documents a market goes over <see cref="Market.Tables"/> and knows no
/// table by its name. Rows are made when they are asked for.
/// </summary>
/// <remarks>Shown as what its columns mean: its rows, which may be very many, are those of <see cref="Frame"/>.</remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed class MarketTable : IDisplayable
{
    /// <summary>The most rows of a batch.</summary>
    public const int MostRowsOfBatch = 65_536;

    private readonly Lazy<long> _rowCount;
    private readonly Func<IEnumerable<DataFrame>> _batches;
    private readonly Func<DataFrame>? _frame;

    /// <param name="name">Lower case with underscores: the file's name without its ending.</param>
    /// <param name="description">What a row is, in a sentence.</param>
    /// <param name="columns">The columns in order.</param>
    /// <param name="rowCount">Counts the rows, if possible without making them.</param>
    /// <param name="batches">Makes the rows in order, at most <see cref="MostRowsOfBatch"/> at a time; at least one frame, which may be empty.</param>
    /// <param name="frame">Makes all rows at once where that is faster than to join batches; null to join them.</param>
    internal MarketTable(
        string name, string description, IReadOnlyList<ColumnDescription> columns, Func<long> rowCount,
        Func<IEnumerable<DataFrame>> batches, Func<DataFrame>? frame = null)
    {
        Name = name;
        Description = description;
        Columns = columns;
        _rowCount = new(rowCount);
        _batches = batches;
        _frame = frame;
    }

    /// <value>The name, lower case with underscores.</value>
    public string Name { get; }

    /// <value>What a row is, in a sentence.</value>
    public string Description { get; }

    /// <value>What each column means, in their order.</value>
    public IReadOnlyList<ColumnDescription> Columns { get; }

    /// <value>The number of rows, counted when first asked for.</value>
    public long RowCount => _rowCount.Value;

    /// <value>The columns as a table for reading.</value>
    public Table Codebook => CodebookUnder("");

    /// <inheritdoc/>
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>What the table holds, as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>What the table holds, as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => CodebookUnder($"{Name}: {Description} Its rows are those of Frame().");

    private Table CodebookUnder(string title) => new(title, [Column.Text("column"), Column.Text("unit"), Column.Text("what it is")],
        Columns.Select(column => new[] { column.Name, column.Unit, column.Description }));

    /// <summary>All rows. For tables that may not fit into memory use <see cref="Batches"/>.</summary>
    public DataFrame Frame() => _frame is null ? FrameJoin.Of(Columns, [.. _batches()]) : _frame();

    /// <summary>The rows in order, in frames of at most <see cref="MostRowsOfBatch"/> rows, each made when it is reached.</summary>
    /// <returns>At least one frame; it has all columns, also where it has no rows.</returns>
    public IEnumerable<DataFrame> Batches() => _batches();
}
