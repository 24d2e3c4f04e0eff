using ResearchKit.Data;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.Generate;

/// <summary>A market on disk: tables, whichever it has, with their codebook, and the truth beside them.</summary>
/// <param name="Market">The market.</param>
/// <param name="Tables">Those that are written.</param>
/// <param name="AreChosen">Whether somebody chose the tables; else they are all there are.</param>
/// <param name="Format">What they are written as.</param>
internal sealed record MarketFolder(Market Market, IReadOnlyList<MarketTable> Tables, bool AreChosen, TableFormat Format)
{
    public const string CodebookFile = "codebook.json";
    private const string TruthFile = "truth.json";
    private const string DatabaseFile = "market.duckdb";

    /// <summary>Writes all of it or nothing. A market that was there is replaced; other files stay.</summary>
    /// <returns>The names of the files.</returns>
    public IReadOnlyList<string> Write(string folder, Action<string, double> show, CancellationToken cancellation)
    {
        var progress = new MarketProgress(Market.CompanyCount, Tables.Count + 1, show, cancellation);
        using var staged = new StagedFolder(folder);
        DescribedTable[] tables = [.. Tables.Select(table => Described(table, progress))];
        var entries = Format switch
        {
            TableFormat.DuckDb => CodebookTable.WriteDuckDb(tables, staged.Path, DatabaseFile),
            TableFormat.Parquet => [.. tables.Select(table => CodebookTable.Write(table, staged.Path, table.Name + ".parquet"))],
            _ => [.. tables.Select(table => CodebookTable.Write(table, staged.Path, table.Name + ".csv"))],
        };
        progress.Begin("Finding the true effects");
        AtomicFile.Write(Path.Combine(staged.Path, TruthFile), Market.Truth.ToJson());
        CodebookOf(entries).Write(Path.Combine(staged.Path, CodebookFile));
        cancellation.ThrowIfCancellationRequested();
        staged.Complete(CodebookFile, FilesOf(folder));
        return [.. entries.Select(entry => entry.File).Distinct(), CodebookFile, TruthFile];
    }

    private Codebook CodebookOf(IReadOnlyList<CodebookTable> entries)
    {
        var (scenario, provenance) = (Market.Scenario, Market.Provenance);
        return new(provenance.Scenario, provenance.Seed, provenance.GeneratorVersion, entries)
        {
            Provenance = new(
                scenario.Description, scenario.Source, Market.CompanyCount,
                AreChosen ? [.. Tables.Select(table => table.Name)] : null,
                [
                    .. scenario.Knobs().Where(knob => knob.Value != knob.Default).Select(knob => new CodebookSetting(
                        knob.Name, knob.Value, knob.Default, knob.Unit, new(knob.Lower, knob.Upper))),
                ]),
        };
    }

    private static DescribedTable Described(MarketTable table, MarketProgress progress) =>
        new(table.Name, table.Description, [.. table.Columns.Select(Described)], progress.Over(table));

    private static CodebookColumn Described(ColumnDescription column) => new(
        column.Name,
        column.Decimals switch { null => ColumnType.Text, 0 => ColumnType.Whole, _ => ColumnType.Number },
        column.Unit.Length == 0 ? null : column.Unit,
        column.Description,
        column.Lower is null && column.Upper is null ? null : new ValueRange(column.Lower, column.Upper));

    /// <summary>The tables of a market that is there already, by its codebook; none where it has none that can be read.</summary>
    private static IEnumerable<string> FilesOf(string folder)
    {
        var codebook = Path.Combine(folder, CodebookFile);
        if (!File.Exists(codebook))
            return [];
        try
        {
            // Names only: whatever a codebook says, nothing outside its folder is touched.
            return [.. Codebook.Read(codebook).Tables.Select(table => table.File).Where(file => Path.GetFileName(file) == file)];
        }
        catch (InputException)
        {
            return [];
        }
    }
}
