namespace ResearchKit.Data;

/// <summary>A table on disk, of the kind that its extension names.</summary>
public static class TableFile
{
    /// <summary>Reads .parquet as Parquet, and .csv, .tsv and .txt as CSV.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is known of it beforehand; of a Parquet file only the columns count, since it has its own types.</param>
    /// <returns>The table, and what was detected.</returns>
    /// <exception cref="InputException">The extension is none of these, or the file cannot be used; see <see cref="Csv.Read"/>.</exception>
    public static TableReading Read(string path, CsvOptions? options = null)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".csv" or ".tsv" or ".txt":
                var reading = Csv.Read(path, options);
                return new TableReading(reading.Frame, reading);
            case ".parquet":
                return new TableReading(Parquet.Read(path, options?.Columns), Csv: null);
            case var extension:
                throw new InputException(
                    $"The extension '{extension}' names no kind of table; .csv, .tsv, .txt or .parquet is needed.", path);
        }
    }
}
