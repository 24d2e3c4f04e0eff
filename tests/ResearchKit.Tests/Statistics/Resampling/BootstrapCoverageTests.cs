using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Resampling;

public class BootstrapCoverageTests
{
    private const int Replications = 500;

    // Fewer than the 999 with which the shares were found over 10,000 samples: that costs coverage well below a tolerance.
    private static readonly ResamplingPlan Plan = new() { Replications = 399, Threads = 1 };

    // The shares of 10,000 simulated samples, in the docs of the intervals: none but the studentized one is near 0.95.
    [Theory]
    [InlineData(BootstrapInterval.BiasCorrectedAccelerated, false, 0.931)]
    [InlineData(BootstrapInterval.Percentile, false, 0.932)]
    [InlineData(BootstrapInterval.Basic, true, 0.822)]
    [InlineData(BootstrapInterval.Percentile, true, 0.852)]
    [InlineData(BootstrapInterval.BiasCorrectedAccelerated, true, 0.871)]
    public void Of_the_mean_of_20(BootstrapInterval interval, bool lognormal, double expected) =>
        Coverage.Expect(expected, Replications, "mean of 20", stream =>
            Bootstrap.OfValues(Sample(stream, lognormal), Statistic.Mean, stream, interval, Plan)
                .ConfidenceInterval().Contains(Truth(lognormal)));

    [Theory]
    [InlineData(false, 0.951)]
    [InlineData(true, 0.916)]
    public void Of_the_mean_of_20_studentized(bool lognormal, double expected) =>
        Coverage.Expect(expected, Replications, "studentized mean of 20", stream =>
            Bootstrap.OfValues(Sample(stream, lognormal), Statistic.Mean, Statistic.StandardErrorOfMean, stream, Plan)
                .ConfidenceInterval().Contains(Truth(lognormal)));

    [Fact]
    public void Of_the_mean_of_20_by_the_jackknife() =>
        Coverage.Expect(0.865, Replications, "jackknife of 20", stream =>
            Jackknife.OfValues(Sample(stream, lognormal: true), Statistic.Mean).ConfidenceInterval().Contains(Truth(lognormal: true)));

    [Fact]
    public void Of_a_correlation_of_20() =>
        Coverage.Expect(0.934, Replications, "correlation of 20", stream =>
        {
            var (x, y) = Draws.NormalPairs(stream, 20, 0.5);
            return Bootstrap.OfPairs(x, y, CorrelationMethod.Pearson, stream, plan: Plan).ConfidenceInterval().Contains(0.5);
        });

    private static double Truth(bool lognormal) => lognormal ? Math.Exp(0.5) : 0;

    private static double[] Sample(RandomStream stream, bool lognormal)
    {
        var values = Draws.Normal(stream, 20);
        return lognormal ? [.. values.Select(Math.Exp)] : values;
    }
}
