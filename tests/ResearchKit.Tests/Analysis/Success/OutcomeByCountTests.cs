using Microsoft.Data.Analysis;
using ResearchKit.Analysis.Success;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Analysis.Success;

public class OutcomeByCountTests
{
    private static readonly DataFrame Companies = new(
        new DoubleDataFrameColumn("followers", [5, 10, 99, 100, 100, 5000, null]),
        new DoubleDataFrameColumn("viable", [1, 1, 0, 0, 1, 1, 1]),
        new DoubleDataFrameColumn("revenue", [9, 1, 3, 4, 8, 7, 2]));

    [Fact]
    public void A_bin_begins_at_its_edge_and_ends_before_the_next()
    {
        var bins = OutcomeByCount.Share(Companies, "followers", "viable", [10, 100, 1000]).Bins;
        Assert.Equal(["10 to 100", "100 to 1k", "1k and more"], bins.Select(bin => bin.Name));
        Assert.Equal([2L, 2L, 1L], bins.Select(bin => bin.SampleSize));
        Assert.Equal([0.5, 0.5, 1], bins.Select(bin => bin.Estimate));
    }

    [Fact]
    public void Rows_in_no_bin_are_counted_and_told()
    {
        var binned = OutcomeByCount.MedianOf(Companies, "followers", "revenue", [10, 100]);
        Assert.Equal((1, 1), (binned.DroppedRows, binned.RowsBelow));
        Assert.Equal([2.0, 7.0], binned.Bins.Select(bin => bin.Estimate));
        Assert.StartsWith("median of revenue by followers, 1 row dropped, 1 below the first bin\n", binned.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_success_other_than_0_and_1_is_refused()
    {
        var broken = Assert.Throws<AssumptionException>(() => OutcomeByCount.Share(Companies, "followers", "revenue", [0]));
        Assert.Equal("A success is 1 or 0; 'revenue' is 9 in row 1. (Parameter 'success')", broken.Message);
    }

    [Fact]
    public void Edges_that_do_not_rise_are_refused() =>
        Assert.Throws<AssumptionException>(() => OutcomeByCount.MedianOf(Companies, "followers", "revenue", [10, 10]));
}
