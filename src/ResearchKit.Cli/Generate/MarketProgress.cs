using Microsoft.Data.Analysis;
using ResearchKit.Display;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.Generate;

/// <summary>How far the writing of a market has come. Rows are not counted beforehand, which would take as long as to make them.</summary>
/// <param name="companies">How many companies the market has.</param>
/// <param name="steps">How many tables are written, and one for the truth.</param>
/// <param name="show">Told what is being done, and what share of all is done.</param>
/// <param name="cancellation">Asked after each batch.</param>
internal sealed class MarketProgress(int companies, int steps, Action<string, double> show, CancellationToken cancellation)
{
    private int _done;

    public void Begin(string step)
    {
        cancellation.ThrowIfCancellationRequested();
        show(step, (double)_done / steps);
    }

    /// <summary>The batches of a table, told of as they are taken.</summary>
    public IEnumerable<DataFrame> Over(MarketTable table)
    {
        Begin($"Writing {table.Name}");
        var rows = 0L;
        foreach (var batch in table.Batches())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return batch;
            rows += batch.Rows.Count;
            show($"Writing {table.Name}: {NumberText.Count(rows, "row")}", (_done + ShareBehind(batch)) / steps);
        }
        _done++;
    }

    /// <summary>Rows come in the order of their companies; of a table without companies nothing is known until it is done.</summary>
    private double ShareBehind(DataFrame batch)
    {
        var column = batch.Columns.IndexOf(MarketVariable.CompanyId);
        return column >= 0 && batch.Rows.Count > 0 && batch.Columns[column] is Int64DataFrameColumn ids && ids[batch.Rows.Count - 1] is { } last
            ? Math.Clamp((double)last / companies, 0, 1)
            : 0;
    }
}
