using System.Globalization;
using ResearchKit.Display;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations;

public class CorrelationDisplayTests
{
    private static readonly CorrelationTriple Tuna = Correlation.All(Columns.Lightness, Columns.Preference);

    [Fact]
    public void Text_of_all_three() => Assert.Equal(
        "Correlation of 9 pairs\n" +
        "method    estimate    95 % interval      p  p by\n" +
        "────────  ────────  ───────────────  ─────  ─────────────\n" +
        "Pearson      0.571  −0.150 to 0.896  0.108  Student t\n" +
        "Spearman     0.600  −0.174 to 0.916  0.097  exact (AS 89)\n" +
        "Kendall      0.444  −0.101 to 0.785  0.119  exact\n", Tuna.ToString());

    [Fact]
    public void Text_of_one() => Assert.Equal(
        "Correlation of 9 pairs\n" +
        "method   estimate    95 % interval      p  p by\n" +
        "───────  ────────  ───────────────  ─────  ─────\n" +
        "Kendall     0.444  −0.101 to 0.785  0.119  exact\n", Tuna.Kendall.ToString());

    [Fact]
    public void What_two_pairs_cannot_tell_reads_undefined() => Assert.Equal(
        "Correlation of 2 pairs\n" +
        "method    estimate  95 % interval          p  p by\n" +
        "────────  ────────  ─────────────  ─────────  ─────────────\n" +
        "Pearson      1.000      undefined  undefined  Student t\n" +
        "Spearman     1.000      undefined      1.000  exact (AS 89)\n" +
        "Kendall      1.000      undefined      1.000  exact\n", Correlation.All([1, 2], [3, 4]).ToString());

    [Fact]
    public void Html_is_the_same_table()
    {
        Assert.StartsWith("<table><caption>Correlation of 9 pairs</caption>", Tuna.Represent(MimeTypes.Html));
        Assert.Contains("<td style=\"text-align:right\">−0.174 to 0.916</td>", Tuna.Represent(MimeTypes.Html));
        Assert.Equal(Tuna.ToString(), Tuna.Represent(MimeTypes.Text));
        Assert.Null(Tuna.Represent(MimeTypes.Png));
    }

    [Theory]
    [InlineData(9, 13, "exact (AS 89)", "exact")]
    [InlineData(10, 13, "Edgeworth series (AS 89)", "exact")]
    [InlineData(49, 53, "Edgeworth series (AS 89)", "exact")]
    [InlineData(50, 53, "Edgeworth series (AS 89)", "normal")]
    [InlineData(1290, 1291, "Edgeworth series (AS 89)", "normal")]
    [InlineData(1291, 1297, "Student t", "normal")]
    public void The_method_of_the_p_value_is_told(int pairs, int p, string spearman, string kendall)
    {
        var (x, y) = Columns.Walk(pairs, 7, p, 0.19, 1);
        var all = Correlation.All(x, y);
        Assert.Equal(["Student t", spearman, kendall], all.Estimates.Select(e => e.PValueMethod));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_neither_table_nor_message(string culture)
    {
        var expected = Tuna.ToString();
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new(culture);
        try
        {
            Assert.Equal(expected, Tuna.ToString());
            var thrown = Assert.Throws<AssumptionException>(() => Correlation.Pearson([1.5, 1.5], [1, 2]));
            Assert.StartsWith("x is 1.5 throughout;", thrown.Message);
            Assert.StartsWith("level is -1.5;", Assert.Throws<AssumptionException>(() => Tuna.Pearson.ConfidenceInterval(-1.5)).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
