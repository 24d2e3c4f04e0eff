using System.Globalization;
using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Statistics.Sorting;
using ResearchKit.Tests.Statistics.Correlations;

namespace ResearchKit.Tests.Statistics.Sorting;

public class RankingTests
{
    [Fact]
    public void Scores_are_doubled_centred_mid_ranks() => Gen.Int[-9, 9].Select(i => i / 4.0).Array[1, 50].ForAll(values =>
    {
        var expected = NaiveRanks.MidRanks(values).Select(rank => (int)(2 * rank) - (values.Length + 1));
        Assert.Equal(expected, Ranking.Of(values).Scores.ToArray());
    });

    [Fact]
    public void Radix_and_comparison_sort_agree()
    {
        // Signs, zeros, tiny and huge numbers and many ties, above and below the length from which digits are sorted.
        var stream = RandomStream.FromSeed("ranking");
        double[] special = [0.0, -0.0, double.Epsilon, -double.Epsilon, 1e300, -1e300, double.MaxValue, double.MinValue];
        double[] values =
        [
            .. special, .. Draws.Normal(stream.Fork(1), 3000), .. Draws.Uniform(stream.Fork(2), 3000).Select(u => Math.Floor(u * 50)),
        ];
        var sorted = SortedKeys.Of(SortedKeys.KeysOf(values));
        Assert.Equal(values.Select(v => v + 0.0).Order(), sorted.Indices.Select(i => values[i] + 0.0));
        Assert.Equal(Enumerable.Range(0, values.Length), sorted.Indices.Order());
    }

    [Fact]
    public void Sums_over_ties_are_those_of_their_definitions()
    {
        var ties = Ranking.Of([5, 5, 5, 1, 1, 7, -0.0, 0.0]).Ties;
        // Groups of 3, 2 and 2.
        Assert.Equal(3 + 1 + 1, ties.Pairs);
        Assert.Equal(24 + 6 + 6, ties.Cubes);
        Assert.Equal(6, ties.Triples);
        Assert.Equal(66 + 18 + 18, ties.Spread);
    }

    [Fact]
    public void Two_thousand_million_equal_values_do_not_overflow()
    {
        const long t = 2_000_000_000;
        var ties = new TieSums().With(t);
        Assert.Equal(t * (t - 1) / 2, ties.Pairs);
        Assert.Equal(Int128.Parse("7999999999999999998000000000", CultureInfo.InvariantCulture), ties.Cubes);
        Assert.Equal(Int128.Parse("7999999988000000004000000000", CultureInfo.InvariantCulture), ties.Triples);
    }
}
