using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations.Partial;

public class PartialCorrelationPropertyTests
{
    private const double Tolerance = 1e-9;

    // Four columns; few different values in half of the cases, hence ties all over.
    private static readonly Gen<double[][]> Columns =
        Gen.Select(Gen.Int[8, 40], Gen.Bool).SelectMany((n, tied) =>
            (tied ? Gen.Int[0, 3].Select(i => (double)i) : Gen.Double[-9, 9].Select(v => Math.Round(v, 6))).Array[n].Array[4])
        .Where(columns => columns.All(column => column.Distinct().Count() > 1) && IsRegular(columns));

    private static readonly Gen<CorrelationMethod> Methods = Gen.Bool.Select(ranks => ranks ? CorrelationMethod.Spearman : CorrelationMethod.Pearson);

    [Fact]
    public void One_control_gives_the_formula_of_three_correlations() => Gen.Select(Columns, Methods).ForAll((c, method) =>
    {
        var (xy, xz, yz) = (Simple(method, c[0], c[1]), Simple(method, c[0], c[2]), Simple(method, c[1], c[2]));
        Assert.Equal((xy - xz * yz) / Math.Sqrt((1 - xz * xz) * (1 - yz * yz)), Partial(method, c[0], c[1], c[2]).Value, Tolerance);
        Assert.Equal((xy - xz * yz) / Math.Sqrt(1 - yz * yz), Semipartial(method, c[0], c[1], c[2]).Value, Tolerance);
    });

    [Fact]
    public void No_control_gives_the_plain_correlation_and_its_test() => Gen.Select(Columns, Methods).ForAll((c, method) =>
    {
        Assert.Equal(Simple(method, c[0], c[1]), Partial(method, c[0], c[1]).Value, Tolerance);
        Assert.Equal(Simple(method, c[0], c[1]), Semipartial(method, c[0], c[1]).Value, Tolerance);
        if (method == CorrelationMethod.Pearson)
        {
            var plain = Correlation.Pearson(c[0], c[1]);
            Assert.Equal(plain.PValue(), Semipartial(method, c[0], c[1]).PValue(), 1e-7);
            Assert.Equal(plain.ConfidenceInterval().Upper, Semipartial(method, c[0], c[1]).ConfidenceInterval().Upper, Tolerance);
        }
    });

    [Fact]
    public void The_order_of_the_controls_does_not_matter_nor_that_of_x_and_y() => Gen.Select(Columns, Methods).ForAll((c, method) =>
    {
        var partial = Partial(method, c[0], c[1], c[2], c[3]);
        Assert.Equal(partial.Value, Partial(method, c[1], c[0], c[3], c[2]).Value, Tolerance);
        var semipartial = Semipartial(method, c[0], c[1], c[2], c[3]);
        Assert.Equal(semipartial.Value, Semipartial(method, c[0], c[1], c[3], c[2]).Value, Tolerance);
        // One test for both, and the semi-partial one is never farther from 0.
        Assert.Equal(partial.PValue(Alternative.Less), semipartial.PValue(Alternative.Less), 1e-7);
        Assert.True(Math.Abs(semipartial.Value) <= Math.Abs(partial.Value) + Tolerance);
    });

    [Fact]
    public void Scale_shift_and_combination_of_controls_change_nothing() => Columns.ForAll(c =>
    {
        double[] mixed = [.. c[2].Zip(c[3], (a, b) => 3 * a - b + 5)];
        Assert.Equal(
            PartialCorrelation.Pearson(c[0], c[1], c[2], c[3]).Value,
            PartialCorrelation.Pearson([.. c[0].Select(v => 7 * v - 100)], [.. c[1].Select(v => v / 3)], mixed, c[3]).Value, 1e-8);
    });

    [Fact]
    public void Ranks_survive_any_increasing_function() => Columns.ForAll(c => Assert.Equal(
        SemipartialCorrelation.Spearman(c[0], c[1], c[2], c[3]),
        SemipartialCorrelation.Spearman([.. c[0].Select(Math.Exp)], c[1], [.. c[2].Select(v => v * v * v)], c[3])));

    private static double Simple(CorrelationMethod method, double[] x, double[] y) =>
        (method == CorrelationMethod.Pearson ? Correlation.Pearson(x, y) : Correlation.Spearman(x, y)).Value;

    private static PartialCorrelationEstimate Partial(CorrelationMethod method, double[] x, double[] y, params double[][] controls) =>
        method == CorrelationMethod.Pearson ? PartialCorrelation.Pearson(x, y, controls) : PartialCorrelation.Spearman(x, y, controls);

    private static PartialCorrelationEstimate Semipartial(CorrelationMethod method, double[] x, double[] y, params double[][] controls) =>
        method == CorrelationMethod.Pearson ? SemipartialCorrelation.Pearson(x, y, controls) : SemipartialCorrelation.Spearman(x, y, controls);

    /// <summary>Whether no pair of columns is close to collinear, where digits are lost by nature.</summary>
    private static bool IsRegular(double[][] columns) =>
        (from i in Enumerable.Range(0, 4) from j in Enumerable.Range(0, i) select Correlation.Pearson(columns[i], columns[j]).Value)
        .All(r => Math.Abs(r) < 0.95);
}
