using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Description;

public class SummaryTests
{
    [Fact]
    public void It_is_what_each_verb_gives()
    {
        var summary = Summary.Of(Series.StackLoss);
        Assert.Equal(Mean.Of(Series.StackLoss).Value, summary.Mean);
        Assert.Equal(Scale.StandardDeviation(Series.StackLoss), summary.StandardDeviation);
        Assert.Equal(Median.Of(Series.StackLoss).Value, summary.Median);
        Assert.Equal((7, 42), (summary.Minimum, summary.Maximum));
        Assert.Equal([11, 19], [summary.LowerQuartile, summary.UpperQuartile]);
        Assert.Equal(Scale.MedianAbsoluteDeviation(Series.StackLoss), summary.MedianAbsoluteDeviation);
        Assert.Equal(Shape.Skewness(Series.StackLoss), summary.Skewness);
        Assert.Equal(Shape.ExcessKurtosis(Series.StackLoss), summary.ExcessKurtosis);
        Assert.Equal(21, summary.SampleSize);
    }

    [Fact]
    public void Of_one_value_the_spread_is_undefined_and_the_rest_stands()
    {
        var summary = Summary.Of([7]);
        Assert.Equal((7, 7, 7, 7), (summary.Mean, summary.Minimum, summary.Median, summary.Maximum));
        Assert.Equal(double.NaN, summary.StandardDeviation);
        Assert.Equal(0, summary.MedianAbsoluteDeviation);
        Assert.Equal((double.NaN, double.NaN), (summary.Skewness, summary.ExcessKurtosis));
    }

    [Fact]
    public void Of_a_constant_the_shape_is_undefined()
    {
        var summary = Summary.Of([0.1, 0.1, 0.1, 0.1]);
        Assert.Equal((0.1, 0), (summary.Mean, summary.StandardDeviation));
        Assert.Equal((double.NaN, double.NaN), (summary.Skewness, summary.ExcessKurtosis));
    }

    [Fact]
    public void Ten_thousand_accounts_of_five_hundred_million_do_not_overflow() =>
        Assert.Equal(500e6, Summary.Of([.. Enumerable.Range(0, 10_000).Select(i => 500e6 + (i % 2 == 0 ? 1 : -1))]).Mean);

    [Fact]
    public void Bad_values_are_refused()
    {
        var none = Assert.Throws<AssumptionException>(() => Summary.Of([]));
        Assert.StartsWith("At least 1 value is needed for a summary; got 0.", none.Message);
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => Summary.Of([double.NaN])).Violation);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Summary of 21 values\n" +
        "  mean  standard deviation  minimum  lower quartile  median  upper quartile  maximum    MAD  skewness  excess kurtosis\n" +
        "──────  ──────────────────  ───────  ──────────────  ──────  ──────────────  ───────  ─────  ────────  ───────────────\n" +
        "17.524              10.172    7.000          11.000  15.000          19.000   42.000  5.930     1.342            0.937\n",
        Summary.Of(Series.StackLoss).ToString());
}
