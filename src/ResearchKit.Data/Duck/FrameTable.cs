using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Native;
using Microsoft.Data.Analysis;
using ResearchKit.Data.Frames;

namespace ResearchKit.Data.Duck;

/// <summary>Copies a DataFrame into a table of DuckDB, chunk by chunk. NaN becomes null: both are missing.</summary>
internal static unsafe class FrameTable
{
    // The size of DuckDB's own vectors.
    private const int ChunkSize = 2048;

    /// <exception cref="DuckException">Two names differ only in case, which SQL does not tell apart.</exception>
    public static void Create(DuckDatabase database, string table, DataFrame frame)
    {
        using var frames = new FrameBatches([frame]);
        Create(database, table, frames);
    }

    /// <summary>The same batch by batch, from the first to the last.</summary>
    /// <exception cref="DuckException">Two names differ only in case, or the disk is full.</exception>
    public static void Create(DuckDatabase database, string table, FrameBatches frames)
    {
        var definitions = frames.Columns.Select(column => $"{SqlText.Name(column.Name)} {SqlType(column)}");
        database.Execute($"create table {SqlText.Name(table)} ({string.Join(", ", definitions)})");
        NativeMethods.Appender.DuckDBAppenderCreate(database.Connection, null!, table, out var appender);
        using (appender)
        {
            var types = Array.ConvertAll(frames.Columns, column => NativeMethods.LogicalType.DuckDBCreateLogicalType(NativeType(column)));
            using (var chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(
                Array.ConvertAll(types, type => type.DangerousGetHandle()), (ulong)types.Length))
            {
                do
                    Append(appender, chunk, frames);
                while (frames.MoveNext());
            }
            foreach (var type in types)
                type.Dispose();
            Require(NativeMethods.Appender.DuckDBAppenderClose(appender), appender);
        }
    }

    private static void Append(DuckDBAppender appender, DuckDBDataChunk chunk, FrameBatches frames)
    {
        for (long start = 0; start < frames.Rows; start += ChunkSize)
        {
            var count = (int)Math.Min(ChunkSize, frames.Rows - start);
            NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
            for (var c = 0; c < frames.Columns.Length; c++)
                Fill(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, c), frames.Columns[c], start, count);
            NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)count);
            Require(NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk), appender);
        }
    }

    private static void Require(DuckDBState state, DuckDBAppender appender)
    {
        if (state == DuckDBState.Success)
            return;
        using var error = NativeMethods.Appender.DuckDBAppenderErrorData(appender);
        throw new DuckException("The table does not go into DuckDB: " + NativeMethods.ErrorData.DuckDBErrorDataMessage(error));
    }

    private static string SqlType(DataFrameColumn column) => CanonicalColumn.TypeOf(column) switch
    {
        ColumnType.Whole => "bigint",
        ColumnType.Number => "double",
        ColumnType.Boolean => "boolean",
        ColumnType.Date => IsUtc(column) ? "timestamptz" : "timestamp",
        _ => "varchar",
    };

    private static DuckDBType NativeType(DataFrameColumn column) => CanonicalColumn.TypeOf(column) switch
    {
        ColumnType.Whole => DuckDBType.BigInt,
        ColumnType.Number => DuckDBType.Double,
        ColumnType.Boolean => DuckDBType.Boolean,
        ColumnType.Date => IsUtc(column) ? DuckDBType.TimestampTz : DuckDBType.Timestamp,
        _ => DuckDBType.Varchar,
    };

    private static bool IsUtc(DataFrameColumn column) =>
        ((DateTimeDataFrameColumn)column).Any(date => date is { Kind: not DateTimeKind.Unspecified });

    private static void Fill(nint vector, DataFrameColumn column, long start, int count)
    {
        var data = NativeMethods.Vectors.DuckDBVectorGetData(vector);
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        var validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        new Span<ulong>(validity, ChunkSize / 64).Fill(ulong.MaxValue);
        for (var i = 0; i < count; i++)
        {
            if (!Assign(column, start + i, i))
                validity[i >> 6] &= ~(1UL << (i & 63));
        }

        bool Assign(DataFrameColumn from, long row, int i)
        {
            switch (from)
            {
                case DoubleDataFrameColumn numbers when numbers[row] is { } value && !double.IsNaN(value):
                    ((double*)data)[i] = value;
                    return true;
                case Int64DataFrameColumn numbers when numbers[row] is { } value:
                    ((long*)data)[i] = value;
                    return true;
                case BooleanDataFrameColumn truths when truths[row] is { } value:
                    ((byte*)data)[i] = value ? (byte)1 : (byte)0;
                    return true;
                case DateTimeDataFrameColumn dates when dates[row] is { } value:
                    var instant = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value;
                    ((long*)data)[i] = (instant.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
                    return true;
                case StringDataFrameColumn texts when texts[row] is { } value:
                    var bytes = Encoding.UTF8.GetBytes(value);
                    fixed (byte* first = &MemoryMarshal.GetArrayDataReference(bytes))
                        NativeMethods.Vectors.DuckDBVectorAssignStringElementLength(vector, (ulong)i, first, bytes.Length);
                    return true;
                default:
                    return false;
            }
        }
    }
}
