using System.Globalization;
using ResearchKit.Statistics;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Tests.Statistics.Distributions;

public class CountedNullTests
{
    private const double Tolerance = 1e-13;

    // R 4.2.2: pwilcox(400, 49, 49), pwilcox(700, 40, 30, lower.tail = FALSE), psignrank(100, 49)
    [Fact]
    public void Tails_are_those_of_R()
    {
        Near.Equal(9.597679831677936e-10, new CountedNull(CountedNull.OfRankSum(49, 49), 400).PValue(Alternative.Less), 1e-12);
        Near.Equal(0.11731961920001559, new CountedNull(CountedNull.OfRankSum(40, 30), 701).PValue(Alternative.Greater), 1e-12);
        Near.Equal(8.9142986325896444e-09, new CountedNull(CountedNull.OfSignedRanks(49), 100).PValue(Alternative.Less), 1e-12);
    }

    // R 4.2.2: qwilcox(p, m, n), qsignrank(.025, 30)
    [Fact]
    public void Quantiles_are_those_of_R()
    {
        Assert.Equal(9, CountedNull.Quantile(CountedNull.OfRankSum(10, 5), 0.025));
        Assert.Equal(11, CountedNull.Quantile(CountedNull.OfRankSum(8, 6), 0.05));
        Assert.Equal(138, CountedNull.Quantile(CountedNull.OfSignedRanks(30), 0.025));
        // A tail of exactly 1/20 counts as 0.05.
        Assert.Equal(0, CountedNull.Quantile(CountedNull.OfRankSum(3, 3), (1 - 0.9) / 2));
    }

    [Fact]
    public void Counts_are_symmetric_and_complete()
    {
        var counts = CountedNull.OfRankSum(49, 49);
        UInt128 all = 0;
        foreach (var count in counts)
            all += count;
        // C(98, 49)
        Assert.Equal(UInt128.Parse("25477612258980856902730428600", CultureInfo.InvariantCulture), all);
        Assert.Equal(counts, counts.Reverse());
        Assert.Equal(CountedNull.OfRankSum(4, 7), CountedNull.OfRankSum(7, 4));
        var signs = CountedNull.OfSignedRanks(49);
        Assert.Equal(signs, signs.Reverse());
        Assert.Equal([1, 1, 1, 2, 1, 1, 1], CountedNull.OfSignedRanks(3).Select(count => (int)count));
    }

    [Fact]
    public void Both_tails_overlap_in_the_value_itself()
    {
        var counts = CountedNull.OfRankSum(5, 6);
        double all = counts.Sum(count => (double)count);
        for (var u = 0; u < counts.Length; u++)
        {
            var tails = new CountedNull(counts, u);
            Near.Equal(1 + (double)counts[u] / all, tails.PValue(Alternative.Less) + tails.PValue(Alternative.Greater), Tolerance);
        }
    }
}
