using DuckDB.NET.Native;

namespace ResearchKit.Data.Duck;

/// <summary>The result of a statement, read chunk by chunk in place.</summary>
internal sealed class DuckResult : IDisposable
{
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

    /// <summary>Calls back for each chunk, in order; the vectors are valid during the call only.</summary>
    public void ForEachChunk(Action<DuckVector[], int> read)
    {
        var columns = (int)NativeMethods.Query.DuckDBColumnCount(ref _result);
        var vectors = new DuckVector[columns];
        while (true)
        {
            using var chunk = NativeMethods.Query.DuckDBFetchChunk(_result);
            if (chunk.IsInvalid)
                return;
            for (var c = 0; c < columns; c++)
                vectors[c] = new DuckVector(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, c));
            read(vectors, (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk));
        }
    }

    /// <summary>All rows as text; for small results whose columns are text.</summary>
    public List<string[]> Texts()
    {
        var rows = new List<string[]>();
        ForEachChunk((vectors, count) =>
        {
            for (var row = 0; row < count; row++)
                rows.Add([.. vectors.Select(vector => vector.IsValid(row) ? System.Text.Encoding.UTF8.GetString(vector.Text(row)) : "")]);
        });
        return rows;
    }

    public void Dispose() => NativeMethods.Query.DuckDBDestroyResult(ref _result);
}
