using ResearchKit.Analysis.Success;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Analysis.Success;

public class InfluentialPointsTests
{
    // LSAT and GPA of 15 law schools, Efron and Tibshirani 1993.
    private static readonly double[] Lsat = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594];
    private static readonly double[] Gpa =
        [3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96];

    [Fact]
    public void The_law_school_that_hides_the_association_comes_first()
    {
        // R 4.2.2: sapply(1:15, function(i) cor(LSAT[-i], GPA[-i])) is largest at i = 1, 0.8929470.
        var (index, without) = InfluentialPoints.Find(Lsat, Gpa, 1)[0];
        Assert.Equal(0, index);
        Assert.Equal(0.892947, without, 6);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    public void The_unit_of_the_data_does_not_matter(double unit)
    {
        double[] x = [.. Lsat.Select(v => v * unit)], y = [.. Gpa.Select(v => v * unit)];
        Assert.Equal(InfluentialPoints.Find(Lsat, Gpa, 5).Select(p => p.Index), InfluentialPoints.Find(x, y, 5).Select(p => p.Index));
    }

    [Fact]
    public void All_points_agree_with_leaving_each_out()
    {
        var found = InfluentialPoints.Find(Lsat, Gpa, 15);
        Assert.Equal(15, found.Select(p => p.Index).Distinct().Count());
        var r = Correlation.Pearson(Lsat, Gpa).Value;
        var changes = found.Select(p => Math.Abs(p.CorrelationWithout - r)).ToArray();
        Assert.Equal(changes.OrderDescending(), changes);
        Assert.All(found, p => Assert.Equal(
            Correlation.Pearson([.. Lsat.Where((_, i) => i != p.Index)], [.. Gpa.Where((_, i) => i != p.Index)]).Value,
            p.CorrelationWithout, 1e-12));
    }

    [Fact]
    public void A_point_that_outweighs_the_rest_a_trillion_times_is_named_with_the_true_rest()
    {
        var stream = RandomStream.FromSeed("outlier");
        double[] x = [.. Enumerable.Range(0, 50).Select(_ => stream.NextUniform()), 1e12];
        double[] y = [.. x[..50].Select(v => -v), 1e12];
        var (index, without) = InfluentialPoints.Find(x, y, 1)[0];
        Assert.Equal(50, index);
        Assert.Equal(-1, without, 1e-9);
    }

    [Fact]
    public void Without_its_only_odd_point_a_constant_has_no_correlation()
    {
        var (index, without) = InfluentialPoints.Find([1, 1, 1, 2], [3, 4, 5, 9], 1)[0];
        Assert.Equal(3, index);
        Assert.Equal(double.NaN, without);
    }
}
