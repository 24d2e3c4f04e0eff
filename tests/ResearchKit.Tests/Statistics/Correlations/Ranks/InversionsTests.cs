using CsCheck;
using ResearchKit.Statistics;
using ResearchKit.Statistics.Correlations.Ranks;

namespace ResearchKit.Tests.Statistics.Correlations.Ranks;

public class InversionsTests
{
    [Fact]
    public void The_count_is_that_of_all_pairs() => Gen.Int[-20, 20].Array[0, 200].ForAll(values =>
        Assert.Equal(NaiveRanks.Inversions(values), Inversions.Count([.. values])));

    [Theory]
    [InlineData(100_000)]
    [InlineData(131_071)]
    public void On_two_threads_a_descending_sequence_has_every_pair(int length) => Assert.Equal(
        length * (length - 1L) / 2, Inversions.Count([.. Enumerable.Range(0, length).Reverse()]));

    [Fact]
    public void On_two_threads_the_count_is_that_of_one()
    {
        var order = Draws.Order(RandomStream.FromSeed("inversions"), 70_001);
        // In parts below the limit of the second thread: inversions within each half and between the halves.
        var (first, second) = (order[..35_000], order[35_000..]);
        var between = 0L;
        var sorted = second.Order().ToArray();
        foreach (var value in first)
            between += ~Array.BinarySearch(sorted, value);
        Assert.Equal(Inversions.Count([.. first]) + Inversions.Count([.. second]) + between, Inversions.Count(order));
    }
}
