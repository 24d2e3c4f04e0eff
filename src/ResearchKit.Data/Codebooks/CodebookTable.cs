using System.Security.Cryptography;
using Microsoft.Data.Analysis;
using ResearchKit.Data.Reading;

namespace ResearchKit.Data;

/// <summary>One CSV file of a codebook.</summary>
/// <param name="File">Its name, relative to the codebook.</param>
/// <param name="Rows">How many rows of data it has.</param>
/// <param name="Sha256">The digest of its bytes, in lower-case hexadecimal.</param>
/// <param name="Columns">Its columns, in their order.</param>
public sealed record CodebookTable(string File, long Rows, string Sha256, IReadOnlyList<CodebookColumn> Columns)
{
    /// <summary>Writes a table as CSV and makes its entry.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="folder">Where the codebook is or will be.</param>
    /// <param name="file">The name of the file, relative to the folder.</param>
    /// <param name="columns">The columns of the table in words, in its order.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">The columns in words are not those of the table.</exception>
    public static CodebookTable Write(DataFrame frame, string folder, string file, IReadOnlyList<CodebookColumn> columns)
    {
        var names = frame.Columns.Select(column => column.Name).ToArray();
        if (!names.SequenceEqual(columns.Select(column => column.Name)))
            throw new ArgumentException(
                $"The table has the columns {string.Join(", ", names)}; described are {string.Join(", ", columns.Select(column => column.Name))}.",
                nameof(columns));
        var path = Path.Combine(folder, file);
        Csv.Write(frame, path);
        return new CodebookTable(file, frame.Rows.Count, Digest(path), columns);
    }

    /// <summary>Reads the table with the types of the codebook, and checks that it is the file that was described.</summary>
    /// <param name="folder">Where the codebook is.</param>
    /// <returns>The table.</returns>
    /// <exception cref="InputException">The file cannot be used (see <see cref="Csv.Read"/>), or is another one.</exception>
    public DataFrame Read(string folder)
    {
        var path = Path.Combine(folder, File);
        var digest = Digest(path);
        if (digest != Sha256)
            throw new InputException(
                $"The file is not the one of the codebook: its SHA-256 is {digest}, described is {Sha256}.", path, value: digest);
        return Csv.Read(path, new CsvOptions
        {
            Delimiter = ',',
            Columns = [.. Columns.Select(column => column.Name)],
            Types = Columns.ToDictionary(column => column.Name, column => column.Type),
        }).Frame;
    }

    private static string Digest(string path)
    {
        using var file = InputFile.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
