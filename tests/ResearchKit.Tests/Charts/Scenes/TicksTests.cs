using System.Globalization;
using CsCheck;
using ResearchKit.Charts.Scenes;

namespace ResearchKit.Tests.Charts.Scenes;

public class TicksTests
{
    [Theory]
    [InlineData(0, 1, 6, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-0.12, 0.39, 6, "−0.1 0.0 0.1 0.2 0.3")]
    [InlineData(0, 97, 5, "0 20 40 60 80")]
    [InlineData(2011.5, 2023.5, 7, "2012 2014 2016 2018 2020 2022")]
    [InlineData(1990, 2032, 5, "1990 2000 2010 2020 2030")]
    [InlineData(0, 135_000, 6, "0 20k 40k 60k 80k 100k 120k")]
    [InlineData(0, 2_600, 6, "0 500 1k 1.5k 2k 2.5k")]
    [InlineData(1_234_500, 1_234_600, 3, "1,234,500 1,234,550 1,234,600")]
    [InlineData(0.00001, 0.00005, 5, "0.00001 0.00002 0.00003 0.00004 0.00005")]
    public void Linear_ticks_are_round_and_read_well(double lower, double upper, int count, string labels) =>
        Assert.Equal(labels, Labels(LinearTicks.Between(lower, upper, count)));

    [Theory]
    [InlineData(6, 1.2e6, 7, "10 100 1k 10k 100k 1M")]
    [InlineData(0.5, 2e12, 5, "1 1k 1M 1B 1000B")]
    [InlineData(80, 4_000, 7, "100 200 500 1k 2k")]
    [InlineData(110, 140, 5, "110 120 130 140")]
    [InlineData(0.002, 9, 7, "0.01 0.1 1")]
    [InlineData(1.95, 64, 4, "2 10 50")]
    public void Logarithmic_ticks_are_decades_or_two_and_five_between_them(double lower, double upper, int count, string labels) =>
        Assert.Equal(labels, Labels(LogTicks.Between(lower, upper, count)));

    [Fact]
    public void Ticks_lie_within_the_axis_rise_and_differ_in_their_labels() =>
        Gen.Select(Gen.Double[-1e6, 1e6], Gen.Double[1e-2, 1e9], Gen.Int[2, 10]).Sample((lower, length, count) =>
        {
            var ticks = LinearTicks.Between(lower, lower + length, count);
            var slack = length * 1e-6;
            Assert.InRange(ticks.Count, 2, Math.Max(5, 2 * count));
            Assert.All(ticks, tick => Assert.InRange(tick.Value, lower - slack, lower + length + slack));
            Assert.Equal(ticks.Count, ticks.Select(tick => tick.Label).Distinct().Count());
            Assert.Equal(ticks.Select(tick => tick.Value).Order(), ticks.Select(tick => tick.Value));
        });

    [Fact]
    public void A_logarithmic_axis_never_lacks_ticks_nor_crowds_them() =>
        Gen.Select(Gen.Double[-6, 9], Gen.Double[0.01, 12], Gen.Int[3, 9]).Sample((start, decades, count) =>
        {
            var (lower, upper) = (Math.Pow(10, start), Math.Pow(10, start + decades));
            var ticks = LogTicks.Between(lower, upper, count);
            Assert.InRange(ticks.Count, 2, 2 * count + 1);
            Assert.All(ticks, tick => Assert.InRange(tick.Value, lower * (1 - 1e-6), upper * (1 + 1e-6)));
            Assert.Equal(ticks.Count, ticks.Select(tick => tick.Label).Distinct().Count());
        });

    private static string Labels(IEnumerable<Tick> ticks) => string.Join(' ', ticks.Select(tick => tick.Label.ToString(CultureInfo.InvariantCulture)));
}
