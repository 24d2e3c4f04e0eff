using CsCheck;
using ResearchKit.Statistics.Comparisons.Ranks.Selection;

namespace ResearchKit.Tests.Statistics.Comparisons.Ranks;

public class PairSelectionTests
{
    // Few different values, so that ties abound; and values of all magnitudes.
    private static readonly Gen<double[]> Samples = Gen.OneOf(
        Gen.Int[0, 5].Select(i => (double)i).Array[1, 40],
        Gen.Double[-1, 1].Array[1, 40],
        Gen.Select(Gen.Int[-300, 300], Gen.Double[-9, 9]).Select((power, digit) => digit * Math.Pow(10, power)).Array[1, 40]);

    [Fact]
    public void Differences_are_those_of_the_sorted_list() => Gen.Select(Samples, Samples).ForAll((x, y) =>
    {
        Array.Sort(x);
        Array.Sort(y);
        double[] all = [.. x.SelectMany(a => y.Select(b => a - b)).Order()];
        Same(all, new PairDifferences(x, y));
    });

    [Fact]
    public void Averages_are_those_of_the_sorted_list() => Samples.ForAll(x =>
    {
        Array.Sort(x);
        double[] all = [.. x.SelectMany((a, i) => x.Skip(i).Select(b => a / 2 + b / 2)).Order()];
        Same(all, new WalshAverages(x));
    });

    [Fact]
    public void A_long_list_is_narrowed_down()
    {
        // 160,000 differences and 80,200 averages of skewed values, some tied.
        double[] x = [.. Enumerable.Range(0, 400).Select(i => Math.Exp(i * 7919 % 401 / 30.0))];
        double[] y = [.. Enumerable.Range(0, 400).Select(i => Math.Floor(Math.Exp(i * 6007 % 401 / 40.0)))];
        Array.Sort(x);
        Array.Sort(y);
        double[] all = [.. x.SelectMany(a => y.Select(b => a - b))];
        Array.Sort(all);
        Assert.All([1, 2, 1000, 40_000, 80_000, 80_001, 159_999, all.Length], rank =>
            Assert.Equal(all[rank - 1], PairSelection.Select(new PairDifferences(x, y), rank)));
        all = [.. y.SelectMany((a, i) => y.Skip(i).Select(b => a / 2 + b / 2))];
        Array.Sort(all);
        Assert.All([1, 20_000, 40_100, 40_101, all.Length], rank =>
            Assert.Equal(all[rank - 1], PairSelection.Select(new WalshAverages(y), rank)));
    }

    private static void Same<TGrid>(double[] all, TGrid grid)
        where TGrid : struct, IPairGrid
    {
        Assert.Equal(all.Length, grid.Count);
        foreach (var rank in new[] { 1, (all.Length + 3) / 4, all.Length / 2 + 1, all.Length })
            Assert.Equal(all[rank - 1], PairSelection.Select(grid, rank));
        var (lower, upper) = (all[(all.Length - 1) / 2], all[all.Length / 2]);
        Assert.Equal(lower == upper ? lower : lower / 2 + upper / 2, PairSelection.Median(grid));
    }
}
