using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations;

public class CorrelationPrecisionTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, -7)]
    [InlineData(0.1, 1e6)]
    [InlineData(-2.5, 0.3)]
    [InlineData(-1e-9, 12)]
    public void Points_on_a_line_correlate_perfectly(double slope, double intercept)
    {
        double[][] columns = [[1, 2, 4], [0.1, 0.2, 0.3, 0.7], [1e6, 1e6 + 1, 1e6 + 5, 1e6 + 7, 2e6]];
        foreach (var x in columns)
        {
            // Rounded, these leave the line a little: by a seventh digit where the slope is 1e-9.
            double[] y = [.. x.Select(value => slope * value + intercept)];
            Assert.Equal(Math.Sign(slope), Correlation.Pearson(x, y).Value, slope == -1e-9 ? 1e-8 : 1e-15);
            Assert.Equal(Math.Sign(slope), Correlation.Spearman(x, y).Value);
            Assert.Equal(Math.Sign(slope), Correlation.Kendall(x, y).Value);
        }
    }

    [Fact]
    public void Whole_numbers_on_a_line_are_exactly_1()
    {
        for (var n = 3; n < 300; n++)
        {
            double[] x = [.. Enumerable.Range(0, n).Select(i => (double)(i * i % 101 + i))];
            Assert.Equal(1, Correlation.Pearson(x, [.. x.Select(value => 3 * value - 17)]).Value);
            Assert.Equal(0, Correlation.Pearson(x, [.. x.Select(value => -7 * value + 4)]).PValue());
        }
    }

    [Theory]
    [InlineData(1e300, 1e-300)]
    [InlineData(1e307, 1e307)]
    [InlineData(1e-300, 1e-300)]
    [InlineData(1e-310, 1)]
    public void Huge_and_tiny_units_change_nothing(double unitOfX, double unitOfY)
    {
        var plain = Correlation.All(Columns.Lightness, Columns.Preference);
        var scaled = Correlation.All(
            [.. Columns.Lightness.Select(x => x / 10 * unitOfX)], [.. Columns.Preference.Select(y => y * unitOfY)]);
        // Subnormal numbers have fewer digits: 1e-310 has 13 of them.
        Near.Equal(plain.Pearson.Value, scaled.Pearson.Value, 1e-11);
        Assert.Equal(plain.Spearman.Value, scaled.Spearman.Value);
        Assert.Equal(plain.Kendall.Value, scaled.Kendall.Value);
    }

    [Fact]
    public void The_range_of_a_double_is_not_left_from_end_to_end()
    {
        var r = Correlation.Pearson([double.MinValue, 0, double.MaxValue], [-1, 0, 1]);
        Assert.Equal(1, r.Value);
        Assert.Equal(1, Correlation.Pearson([0, double.Epsilon, 2 * double.Epsilon], [1, 2, 3]).Value);
    }

    // Wilkinson's columns (Statistics Quiz 1985): a correlation of 1 by construction, where one-pass sums give noise.
    [Fact]
    public void Great_numbers_that_differ_in_their_last_digits_correlate()
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        Assert.Equal(1, Correlation.Pearson(x, [.. x.Select(v => 99999990 + v)]).Value);
        Assert.Equal(1, Correlation.Pearson(x, [.. x.Select(v => 0.99999990 + v * 1e-8)]).Value, 1e-8);
        Assert.Equal(1, Correlation.Pearson(x, [.. x.Select(v => v * 1e-12)]).Value, 1e-15);
        Assert.Equal(1, Correlation.Pearson([.. x.Select(v => 1e15 + v)], x).Value);
    }

    [Fact]
    public void The_exact_tail_of_Kendall_does_not_vanish()
    {
        // All 49 in order: 1 of 49! orders. R takes 1 − P and says 0.
        double[] x = [.. Enumerable.Range(0, 49).Select(i => (double)i)];
        Near.Equal(1 / 6.0828186403426756e62, Correlation.Kendall(x, x).PValue(Alternative.Greater), 1e-12);
        Assert.Equal(1, Correlation.Kendall(x, x).PValue(Alternative.Less));
    }

    [Fact]
    public void Ranks_of_a_million_pairs_are_summed_without_rounding()
    {
        // y is x with neighbours exchanged: each of n pairs is off by one rank, so that Σd² = n and ρ = 1 − 6n/(n³ − n).
        const int n = 1_000_000;
        double[] x = [.. Enumerable.Range(0, n).Select(i => (double)i)];
        double[] y = [.. Enumerable.Range(0, n).Select(i => (double)(i ^ 1))];
        var all = Correlation.All(x, y);
        Assert.Equal(1 - 6.0 / ((double)n * n - 1), all.Spearman.Value);
        // n/2 of n(n − 1)/2 pairs are discordant.
        Assert.Equal(1 - 2.0 / (n - 1), all.Kendall.Value, 1e-16);
    }
}
