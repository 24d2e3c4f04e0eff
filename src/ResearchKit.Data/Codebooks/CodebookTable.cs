using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Microsoft.Data.Analysis;
using ResearchKit.Data.Frames;
using ResearchKit.Data.Reading;
using ResearchKit.Data.Writing;

namespace ResearchKit.Data;

/// <summary>One table of a codebook.</summary>
/// <param name="File">The name of the file that holds it, relative to the codebook: CSV, Parquet, or a DuckDB file of many tables.</param>
/// <param name="Rows">How many rows of data it has.</param>
/// <param name="Sha256">The digest of the file's bytes, in lower-case hexadecimal.</param>
/// <param name="Columns">Its columns, in their order.</param>
public sealed record CodebookTable(string File, long Rows, string Sha256, IReadOnlyList<CodebookColumn> Columns)
{
    /// <summary>The name of the table, for example "posts"; null where the file's name says it.</summary>
    [JsonPropertyOrder(-2)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Name { get; init; }

    /// <summary>What a row is, in a sentence; null where the columns say it.</summary>
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Description { get; init; }

    /// <summary>Writes a table as CSV and makes its entry.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="folder">Where the codebook is or will be.</param>
    /// <param name="file">The name of the file, relative to the folder.</param>
    /// <param name="columns">The columns of the table in words, in its order.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The columns in words are not those of the table.</exception>
    public static CodebookTable Write(DataFrame frame, string folder, string file, IReadOnlyList<CodebookColumn> columns)
    {
        var (rows, digest) = new CsvWriter(new DescribedTable("", "", columns, [frame]).CheckedBatches()).Write(Path.Combine(folder, file));
        return new CodebookTable(file, rows, digest, columns);
    }

    /// <summary>Writes a table batch by batch and makes its entry.</summary>
    /// <param name="table">The table.</param>
    /// <param name="folder">Where the codebook is or will be.</param>
    /// <param name="file">The name of the file, relative to the folder; Parquet where it ends with .parquet, else CSV.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="InputException">A Parquet file cannot be written: two names differ only in case, or the disk is full.</exception>
    /// <exception cref="ArgumentException">
    /// The columns in words are not those of the table, or it cannot be written; see <see cref="Csv.Write(IEnumerable{DataFrame}, string)"/>.
    /// </exception>
    public static CodebookTable Write(DescribedTable table, string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (!IsParquet(file))
        {
            var (rows, digest) = new CsvWriter(table.CheckedBatches()).Write(path);
            return Of(table, file, rows, digest);
        }
        using var frames = new FrameBatches(table.CheckedBatches());
        Parquet.Write(frames, path);
        return Of(table, file, frames.RowsBefore, Digest(path));
    }

    /// <summary>Writes tables into one DuckDB file and makes their entries; all have the digest of that file.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="folder">Where the codebook is or will be.</param>
    /// <param name="file">The name of the file, relative to the folder.</param>
    /// <returns>The entries, in the order of the tables.</returns>
    /// <exception cref="InputException">Two names differ only in case, or the disk is full.</exception>
    /// <exception cref="ArgumentException">The columns in words are not those of the table.</exception>
    public static IReadOnlyList<CodebookTable> WriteDuckDb(IReadOnlyList<DescribedTable> tables, string folder, string file)
    {
        var path = Path.Combine(folder, file);
        var rows = DuckDbFile.Write(path, tables);
        var digest = Digest(path);
        return [.. tables.Zip(rows, (table, count) => Of(table, file, count, digest))];
    }

    /// <summary>Reads the table with the types of the codebook, and checks that it is the file that was described.</summary>
    /// <param name="folder">Where the codebook is.</param>
    /// <returns>The table.</returns>
    /// <exception cref="InputException">
    /// The file cannot be used (see <see cref="Csv.Read"/>), is another one, or is a DuckDB file, which DuckDB itself reads.
    /// </exception>
    public DataFrame Read(string folder)
    {
        var path = Path.Combine(folder, File);
        var digest = Digest(path);
        if (digest != Sha256)
            throw new InputException(
                $"The file is not the one of the codebook: its SHA-256 is {digest}, described is {Sha256}.", path, value: digest);
        string[] names = [.. Columns.Select(column => column.Name)];
        if (IsParquet(File))
            return Parquet.Read(path, names);
        if (HasExtension(File, ".duckdb"))
            throw new InputException("A DuckDB file is not read as a table; open it with DuckDB.", path);
        return Csv.Read(path, new CsvOptions
        {
            Delimiter = ',',
            Columns = names,
            Types = Columns.ToDictionary(column => column.Name, column => column.Type),
        }).Frame;
    }

    private static CodebookTable Of(DescribedTable table, string file, long rows, string digest) =>
        new(file, rows, digest, table.Columns) { Name = table.Name, Description = table.Description };

    private static bool IsParquet(string file) => HasExtension(file, ".parquet");

    private static bool HasExtension(string file, string extension) => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static string Digest(string path)
    {
        using var file = InputFile.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
