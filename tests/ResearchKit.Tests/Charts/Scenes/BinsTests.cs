using CsCheck;
using ResearchKit.Charts;
using ResearchKit.Charts.Scenes;

namespace ResearchKit.Tests.Charts.Scenes;

public class BinsTests
{
    [Fact]
    public void The_width_is_that_of_Freedman_and_Diaconis_made_round()
    {
        double[] values = [.. Enumerable.Range(0, 1_000).Select(i => i * i / 10_000.0)];
        // NumPy 1.24: np.diff(np.histogram_bin_edges(np.arange(1000)**2/1e4, "fd"))[0] is 9.98001, of 10 bins.
        var edges = Bins.Edges(values, AxisScale.Linear, null);
        Assert.Equal([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100], edges);
    }

    [Fact]
    public void On_a_logarithmic_axis_decades_are_edges()
    {
        var edges = Bins.Edges([2, 30, 450, 5_000], AxisScale.Logarithmic, 12);
        Assert.All((double[])[10, 100, 1_000], decade => Assert.Contains(decade, edges));
        var ratios = edges.Zip(edges.Skip(1), (from, to) => to / from).ToArray();
        Assert.All(ratios, ratio => Assert.Equal(ratios[0], ratio, 1e-9));
    }

    [Fact]
    public void A_value_on_an_edge_belongs_to_the_bin_above_it() =>
        Assert.Equal([1, 2, 1], Bins.Count([0, 10, 19.9, 20], [0, 10, 20, 30]));

    [Fact]
    public void A_constant_has_bins_too()
    {
        double[] values = [5, 5, 5];
        var edges = Bins.Edges(values, AxisScale.Linear, null);
        Assert.Equal(3, Bins.Count(values, edges).Sum());
        Assert.True(edges[0] <= 5 && 5 < edges[^1]);
    }

    [Fact]
    public void Every_value_is_counted_once() =>
        Gen.Double[1e-3, 1e6].Array[1, 200].Select(Gen.Enum<AxisScale>(), Gen.Int[1, 60]).ForAll((values, scale, bins) =>
        {
            if (scale == AxisScale.Category)
                return;
            var edges = Bins.Edges(values, scale, bins);
            var naive = edges.Zip(edges.Skip(1), (from, to) => values.Count(value => value >= from && value < to)).Sum();
            Assert.Equal(values.Length, Bins.Count(values, edges).Sum());
            Assert.Equal(values.Length, naive);
        });
}
