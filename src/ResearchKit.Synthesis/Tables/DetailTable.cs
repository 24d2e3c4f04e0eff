using Microsoft.Data.Analysis;
using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>
/// A table of rows that belong to companies and are drawn beside the causal model, each company's from a stream of its own: any
/// company's rows can be made alone, in any order, and agree with the counts in its columns.
/// </summary>
internal sealed class DetailTable
{
    private readonly Market _market;
    private readonly string _name;
    private readonly IReadOnlyList<ColumnDescription> _columns;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _labels;
    private readonly string[] _variables;
    private readonly RowsOf _rows;

    /// <summary>Draws the rows of a company.</summary>
    /// <param name="company">What is known of the company.</param>
    /// <param name="stream">Its stream for this table.</param>
    internal delegate IEnumerable<double[]> RowsOf(CompanyValues company, RandomStream stream);

    private DetailTable(
        Market market, string name, IReadOnlyList<ColumnDescription> columns,
        IReadOnlyDictionary<string, IReadOnlyList<string>> labels, string[] variables, RowsOf rows)
    {
        _market = market;
        _name = name;
        _columns = columns;
        _labels = labels;
        _variables = variables;
        _rows = rows;
    }

    /// <param name="market">The market.</param>
    /// <param name="name">The table's name, also that of its stream.</param>
    /// <param name="description">What a row is.</param>
    /// <param name="columns">The columns in order.</param>
    /// <param name="labels">What the values of a text column stand for.</param>
    /// <param name="variables">What the rows are drawn from.</param>
    /// <param name="count">How many rows a company has, without drawing them; null to draw and count.</param>
    /// <param name="rows">Draws them.</param>
    internal static MarketTable Of(
        Market market, string name, string description, IReadOnlyList<ColumnDescription> columns,
        IReadOnlyDictionary<string, IReadOnlyList<string>> labels, string[] variables, Func<CompanyValues, double>? count,
        RowsOf rows)
    {
        var table = new DetailTable(market, name, columns, labels, variables, rows);
        return new(
            name, description, columns,
            () => count is null ? table.Companies().Sum(company => (long)table.RowsFor(company).Count())
                : table.Companies().Sum(company => (long)count(company)),
            table.Batches);
    }

    private IEnumerable<CompanyValues> Companies()
    {
        for (var block = 0; block < _market.BlockCount; block++)
        {
            var values = _market.Solve(_variables, block, 1);
            var size = values.First().Value.Length;
            for (var i = 0; i < size; i++)
                yield return new(block * Block.Size + i + 1, i, values);
        }
    }

    private IEnumerable<double[]> RowsFor(CompanyValues company) => _rows(company, _market.StreamOf(_name).Fork(company.Id));

    private IEnumerable<DataFrame> Batches()
    {
        var buffer = new RowBuffer(_columns, _labels);
        var isFirst = true;
        foreach (var row in Companies().SelectMany(RowsFor))
        {
            buffer.Add(row);
            if (!buffer.IsFull)
                continue;
            isFirst = false;
            yield return buffer.Take();
        }
        if (isFirst || !buffer.IsEmpty)
            yield return buffer.Take();
    }
}
