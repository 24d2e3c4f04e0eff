using System.Text;
using DuckDB.NET.Native;

namespace ResearchKit.Data.Duck;

/// <summary>The result of a statement, read chunk by chunk in place.</summary>
internal sealed partial class DuckResult : IDisposable
{
    // Enough rows (131,072) that starting the threads costs nothing, few enough that a batch stays small.
    private const int ChunksInBatch = 64;

    private DuckDBResult _result;

    /// <exception cref="DuckException">DuckDB refuses the statement or fails on the way.</exception>
    public DuckResult(DuckDatabase database, string sql)
    {
        if (NativeMethods.Query.DuckDBQuery(database.Connection, sql, out _result) == DuckDBState.Success)
            return;
        var message = NativeMethods.Query.DuckDBResultError(ref _result);
        Dispose();
        throw new DuckException(message);
    }

    /// <summary>
    /// Calls back for each column of each chunk, the chunks of a column in order, different columns at the same time.
    /// The vectors are valid during the call only.
    /// </summary>
    /// <param name="begin">Called with the number of rows that come next, before their columns.</param>
    /// <param name="read">Column, vector, rows.</param>
    public void ForEachVector(Action<int> begin, Action<int, DuckVector, int> read)
    {
        var columns = (int)NativeMethods.Query.DuckDBColumnCount(ref _result);
        var batch = new List<DuckDBDataChunk>(ChunksInBatch);
        while (FetchBatch(batch))
        {
            try
            {
                foreach (var chunk in batch)
                    begin(Size(chunk));
                Parallel.For(0, columns, c =>
                {
                    foreach (var chunk in batch)
                        read(c, new DuckVector(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, c)), Size(chunk));
                });
            }
            catch (AggregateException e) when (e.InnerException is InputException inner)
            {
                throw inner;
            }
            finally
            {
                batch.ForEach(chunk => chunk.Dispose());
            }
        }
    }

    /// <summary>All rows as text; for small results whose columns are text.</summary>
    public List<string[]> Texts()
    {
        var columns = new List<string>[NativeMethods.Query.DuckDBColumnCount(ref _result)];
        ForEachVector(_ => { }, (c, vector, count) =>
        {
            columns[c] ??= [];
            for (var row = 0; row < count; row++)
                columns[c].Add(vector.IsValid(row) ? Encoding.UTF8.GetString(vector.Text(row)) : "");
        });
        return columns[0] is null ? [] : [.. columns[0].Select((_, row) => Array.ConvertAll(columns, column => column[row]))];
    }

    public void Dispose() => NativeMethods.Query.DuckDBDestroyResult(ref _result);

    private static int Size(DuckDBDataChunk chunk) => (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);

    private bool FetchBatch(List<DuckDBDataChunk> batch)
    {
        batch.Clear();
        while (batch.Count < ChunksInBatch)
        {
            var chunk = NativeMethods.Query.DuckDBFetchChunk(_result);
            if (chunk.IsInvalid)
            {
                chunk.Dispose();
                break;
            }
            batch.Add(chunk);
        }
        return batch.Count > 0;
    }
}
