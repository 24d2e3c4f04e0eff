using System.Globalization;
using System.Text;
using ResearchKit.Data.Writing;
using ResearchKit.Synthesis;
using ResearchKit.Tests.Data;

namespace ResearchKit.Tests.Synthesis;

/// <summary>
/// Every table of a small market of every scenario has the bytes that digests.csv records. A change there is a change of
/// everybody's data: raise Market.GeneratorVersion with it, and draw the markets in data/ again.
/// </summary>
public class TableDigestTests
{
    private const int Companies = 20;

    private static readonly string Recorded = Path.Combine(Repository.Root, "tests", "ResearchKit.Tests", "Synthesis", "Tables", "digests.csv");

    [Theory]
    [InlineData(1, "de-DE", false)]
    [InlineData(2, "tr-TR", true)]
    [InlineData(8, "ar-SA", true)]
    public void Neither_threads_nor_culture_nor_the_order_of_tables_change_a_byte(int threads, string culture, bool isReversed)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        try
        {
            var drawn = Digests(threads, isReversed);
            if (drawn == File.ReadAllText(Recorded))
                return;
            var actual = Path.Combine(AppContext.BaseDirectory, "digests.csv");
            File.WriteAllText(actual, drawn);
            Assert.Fail($"Tables differ from {Recorded}, first {string.Join(", ", Differing(drawn).Take(10))}. Where that is meant, copy {actual} there.");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Digests(int threads, bool isReversed)
    {
        using var folder = new TemporaryFolder();
        var text = new StringBuilder("scenario,table,rows,sha256\n");
        foreach (var scenario in Scenarios.All)
        {
            var market = scenario.Generate("2026", Companies, threads);
            var tables = isReversed ? market.Tables.Reverse() : market.Tables;
            var written = tables.ToDictionary(table => table.Name, table => new CsvWriter(table.Batches()).Write(folder.At("table.csv")));
            foreach (var table in market.Tables)
                text.Append(CultureInfo.InvariantCulture, $"{scenario.Name},{table.Name},{written[table.Name].Rows},{written[table.Name].Sha256}\n");
        }
        return text.ToString();
    }

    private static IEnumerable<string> Differing(string drawn) => drawn.Split('\n').Except(File.ReadAllLines(Recorded))
        .Where(line => line.Length > 0).Select(line => string.Join(' ', line.Split(',')[..2]));
}
