using CsCheck;
using ResearchKit.Statistics.Description;
using ResearchKit.Statistics.Numerics;

namespace ResearchKit.Tests.Statistics.Numerics;

public class OrderStatisticTests
{
    // Few different values and many, so that ties meet the pivot; infinities as residuals may have them.
    private static readonly Gen<double[]> Values = Gen.OneOf(Gen.Int[-3, 3], Gen.Int[-99_999, 99_999])
        .Select(i => i == 3 ? double.PositiveInfinity : i / 8.0).Array[1, 300];

    [Fact]
    public void It_is_what_sorting_brings_there() => Gen.Select(Values, Gen.Double[0, 0.999]).ForAll((values, share) =>
    {
        var sorted = values.Order().ToArray();
        var place = (int)(share * values.Length);
        Assert.Equal(sorted[place], OrderStatistic.At([.. values], place));
        Assert.Equal(SortedSample.MedianOf(sorted), OrderStatistic.Median([.. values]));
    });

    [Fact]
    public void Sorted_values_and_equal_ones_take_no_square_of_time()
    {
        var rising = Enumerable.Range(0, 1_000_000).Select(i => (double)i).ToArray();
        Assert.Equal(499_999.5, OrderStatistic.Median([.. rising]));
        Assert.Equal(499_999.5, OrderStatistic.Median([.. rising.Reverse()]));
        Assert.Equal(7, OrderStatistic.Median([.. rising.Select(_ => 7.0)]));
    }
}
