namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>
/// Rows in blocks that fit a core's cache, and blocks in chunks that a thread takes. Both depend on the shape of the data
/// alone, and what chunks give is combined in their order: results have the same bits whatever the number of threads.
/// </summary>
internal readonly struct RowBlocks
{
    // 16,384 rows: 60 chunks of a million, enough to share out evenly, and so few that combining them is nothing.
    private const int ChunkRows = 16_384;
    // 4,096 doubles are 32 kB, a first-level cache.
    private const int BlockValues = 4096;

    private readonly int _chunkRows;

    public RowBlocks(int rows, int columns)
    {
        Rows = rows;
        BlockRows = Kernels.Padded(Math.Max(4 * columns, BlockValues / (columns + 1)));
        _chunkRows = Math.Max(1, ChunkRows / BlockRows) * BlockRows;
    }

    public int Rows { get; }

    /// <summary>How many rows a block has at most; a multiple of the kernels' padding.</summary>
    public int BlockRows { get; }

    public int ChunkCount => (int)(((long)Rows + _chunkRows - 1) / _chunkRows);

    /// <summary>What each chunk gives, in their order.</summary>
    /// <param name="work">Called with the first row of the chunk and the row after its last, on any thread.</param>
    public T[] Map<T>(Func<int, int, T> work)
    {
        var results = new T[ChunkCount];
        var (rows, chunkRows) = (Rows, _chunkRows);
        if (results.Length == 1)
            results[0] = work(0, rows);
        else
            Parallel.For(0, results.Length, chunk => results[chunk] = work(chunk * chunkRows, Math.Min(rows - chunk * chunkRows, chunkRows) + chunk * chunkRows));
        return results;
    }
}
