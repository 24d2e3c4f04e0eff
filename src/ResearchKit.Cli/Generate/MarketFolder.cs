using ResearchKit.Data;
using ResearchKit.Synthesis;

namespace ResearchKit.Cli.Generate;

/// <summary>A market on disk: tables with their codebook, and the truth beside them.</summary>
internal static class MarketFolder
{
    private const string Companies = "companies.csv";
    private const string CodebookFile = "codebook.json";
    private const string TruthFile = "truth.json";

    public static IReadOnlyList<string> Files { get; } = [Companies, CodebookFile, TruthFile];

    /// <summary>The codebook comes last: a folder without one is a market that was not finished.</summary>
    /// <param name="step">Told what is being done.</param>
    public static void Write(Market market, string folder, Action<string> step)
    {
        Directory.CreateDirectory(folder);
        File.Delete(Path.Combine(folder, CodebookFile));
        step($"Writing {Companies}");
        var companies = CodebookTable.Write(market.Companies, folder, Companies, [.. market.Columns.Select(Described)]);
        step($"Finding the true effects for {TruthFile}");
        AtomicFile.Write(Path.Combine(folder, TruthFile), market.Truth.ToJson());
        var provenance = market.Provenance;
        new Codebook(provenance.Scenario, provenance.Seed, provenance.GeneratorVersion, [companies])
            .Write(Path.Combine(folder, CodebookFile));
    }

    private static CodebookColumn Described(ColumnDescription column) => new(
        column.Name,
        column.Decimals switch { null => ColumnType.Text, 0 => ColumnType.Whole, _ => ColumnType.Number },
        column.Unit.Length == 0 ? null : column.Unit,
        column.Description,
        column.Lower is null && column.Upper is null ? null : new ValueRange(column.Lower, column.Upper));
}
