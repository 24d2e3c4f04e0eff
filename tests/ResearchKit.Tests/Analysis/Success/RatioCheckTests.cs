using ResearchKit.Analysis.Success;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Analysis.Success;

public class RatioCheckTests
{
    private static readonly double[] Followers = Draw("followers", 200, u => Math.Floor(50 + 4950 * u));
    private static readonly double[] Likes = Draw("likes", 200, u => Math.Floor(1 + 80 * u));

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(1000)]
    public void A_rate_of_whole_counts_is_seen_at_its_scale(double scale) =>
        Assert.True(RatioCheck.IsRate(Followers, Rate(scale, decimals: 15)));

    [Fact]
    public void A_rate_rounded_to_five_decimals_is_seen() =>
        Assert.True(RatioCheck.IsRate(Followers, Rate(1, decimals: 5)));

    [Fact]
    public void A_rate_rounded_too_coarsely_is_seen_only_beside_its_numerator()
    {
        var coarse = Rate(100, decimals: 2);
        var large = Followers.Select(f => f * 1000).ToArray();
        var rateOfLarge = Likes.Zip(large, (l, f) => Math.Round(100 * l * 100 / f, 2)).ToArray();
        Assert.False(RatioCheck.IsRate(large, rateOfLarge));
        Assert.True(RatioCheck.IsRatio(Likes, Followers, coarse));
    }

    [Fact]
    public void A_count_that_is_nearly_always_zero_is_no_denominator()
    {
        double[] sparse = [.. Enumerable.Repeat(0.0, 999), 7];
        Assert.False(RatioCheck.IsRate(sparse, Draw("rate", 1000, u => Math.Round(1 + u, 3))));
    }

    [Fact]
    public void Independent_money_with_two_decimals_is_not_a_rate()
    {
        var revenue = Draw("revenue", 200, u => Math.Round(1000 + 90_000 * u, 2));
        Assert.False(RatioCheck.IsRate(Followers, revenue));
        Assert.False(RatioCheck.IsRate(Likes, revenue));
        Assert.False(RatioCheck.IsRatio(Likes, Followers, revenue));
    }

    [Fact]
    public void Whole_numbers_are_not_rates() => Assert.False(RatioCheck.IsRate(Followers, Likes));

    [Fact]
    public void Ten_informative_rows_are_needed()
    {
        Assert.False(RatioCheck.IsRate(Followers.AsSpan(0, 9), Rate(1, 15).AsSpan(0, 9)));
        Assert.True(RatioCheck.IsRate(Followers.AsSpan(0, 10), Rate(1, 15).AsSpan(0, 10)));
    }

    [Fact]
    public void Missing_numerators_are_passed_over()
    {
        double[] likes = [double.NaN, .. Likes[1..]];
        Assert.True(RatioCheck.IsRatio(likes, Followers, Rate(1, 15)));
    }

    private static double[] Rate(double scale, int decimals) =>
        [.. Likes.Zip(Followers, (l, f) => Math.Round(scale * l / f, decimals))];

    private static double[] Draw(string name, int n, Func<double, double> map)
    {
        var stream = RandomStream.FromSeed("ratio-check").Fork(name);
        return [.. Enumerable.Range(0, n).Select(_ => map(stream.NextUniform()))];
    }
}
