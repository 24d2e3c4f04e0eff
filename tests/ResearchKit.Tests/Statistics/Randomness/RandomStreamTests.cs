using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Randomness;

public class RandomStreamTests
{
    [Fact]
    public void The_published_seed_gives_the_published_number() =>
        Assert.Equal(0.2640554428629759, RandomStream.FromSeed("demo-uniform").NextUniform());

    [Fact]
    public void A_fork_does_not_depend_on_what_its_parent_drew()
    {
        var fresh = RandomStream.FromSeed("2026");
        var used = RandomStream.FromSeed("2026");
        for (var i = 0; i < 1000; i++)
            used.NextBits();
        Assert.Equal(fresh.Fork("companies").Fork(17).NextBits(), used.Fork("companies").Fork(17).NextBits());
    }

    [Fact]
    public void Making_a_fork_does_not_change_the_parent()
    {
        var forked = RandomStream.FromSeed("2026");
        _ = forked.Fork("companies");
        Assert.Equal(RandomStream.FromSeed("2026").NextBits(), forked.NextBits());
    }

    [Fact]
    public void Different_paths_give_different_streams()
    {
        var root = RandomStream.FromSeed("s");
        ulong[] first =
        [
            root.NextBits(), root.Fork("a").Fork("b").NextBits(), root.Fork("ab").NextBits(), root.Fork("a/b").NextBits(),
            root.Fork(17).NextBits(), root.Fork("17").NextBits(), root.Fork(-17).NextBits(), root.Fork("").NextBits(),
        ];
        Assert.Distinct(first);
    }

    [Fact]
    public void A_million_neighbouring_forks_start_as_uniform_numbers()
    {
        // Mean of 10^6 uniforms: standard deviation 1/sqrt(12e6) = 0.000289. Five of those are allowed.
        var parent = RandomStream.FromSeed("2026").Fork("companies");
        var draws = Enumerable.Range(0, 1_000_000).Select(i => parent.Fork(i).NextUniform()).ToArray();
        Assert.InRange(draws.Average(), 0.5 - 0.00144, 0.5 + 0.00144);
        // Neighbours must not be related: the lag-one correlation has standard deviation 0.001.
        var lag = draws.Zip(draws.Skip(1), (a, b) => (a - 0.5) * (b - 0.5)).Average() * 12;
        Assert.InRange(lag, -0.005, 0.005);
    }

    [Fact]
    public void Whole_numbers_below_a_bound_are_equally_frequent()
    {
        var stream = RandomStream.FromSeed("dice");
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
            counts[stream.NextBelow(6)]++;
        // Four binomial standard deviations: 4 √(60,000 · 5/36) = 365.
        Assert.All(counts, count => Assert.InRange(count, 10_000 - 365, 10_000 + 365));
    }

    [Fact]
    public void Whole_numbers_reach_both_ends_of_a_large_range()
    {
        var stream = RandomStream.FromSeed("large range");
        Assert.Equal(0, stream.NextBelow(1));
        var draws = Enumerable.Range(0, 10_000).Select(_ => stream.NextBelow(int.MaxValue)).ToArray();
        Assert.InRange(draws.Min(), 0, int.MaxValue / 1_000);
        Assert.InRange(draws.Max(), int.MaxValue / 1_000 * 999, int.MaxValue - 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.NextBelow(0));
    }
}
