using ResearchKit.Statistics;
using ResearchKit.Statistics.Correlations.Ranks;
using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Tests.Statistics.Correlations.Ranks;

public class LargeColumnTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Neighbours_in_value_are_sorted_however_many_share_their_upper_digits(int kind)
    {
        var stream = RandomStream.FromSeed("neighbours").Fork(kind);
        // Apart in the last digits only, which is where the insertion gives up; a few such; and whole numbers.
        double[] values = [.. Draws.Uniform(stream, 20_000).Select((u, i) => kind switch
        {
            0 => 1 + u * 1e-9,
            1 => i % 50 == 0 ? 1 + u * 1e-9 : u - 0.5,
            _ => Math.Floor(u * 1e6) - 500_000,
        })];
        var sorted = SortedKeys.Of(SortedKeys.KeysOf(values));
        Assert.Equal(values.Order(), sorted.Indices.Select(i => values[i]));
        Assert.Equal(values.Order(), sorted.Keys.Select(SortedKeys.ValueOf));
        Assert.Equal(Enumerable.Range(0, values.Length), sorted.Indices.Order());
    }

    [Theory]
    [InlineData(int.MinValue, int.MaxValue)]
    [InlineData(-1000, 1000)]
    [InlineData(5, 6)]
    public void Inversions_of_any_range_of_numbers_are_counted(int least, int most)
    {
        var stream = RandomStream.FromSeed("range");
        int[] values = [.. Draws.Uniform(stream, 3000).Select(u => (int)Math.Round(least + u * ((double)most - least)))];
        Assert.Equal(NaiveRanks.Inversions(values), Inversions.Count([.. values]));
    }
}
