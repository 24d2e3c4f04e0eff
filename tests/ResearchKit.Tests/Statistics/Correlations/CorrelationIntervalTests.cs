using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations;

public class CorrelationIntervalTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 4_000;

    private static readonly CorrelationTriple Tuna = Correlation.All(Columns.Lightness, Columns.Preference);

    // R 4.2.2: cor.test(x, y, conf.level = l)$conf.int; z <- qnorm((1 + l)/2)
    // tanh(atanh(.6) + c(-1, 1)*z*sqrt((1 + .6^2/2)/6)); tanh(atanh(4/9) + c(-1, 1)*z*sqrt(.437/5))
    [Fact]
    public void Intervals_are_those_of_R()
    {
        Near.Equal(-0.1497426330367572, 0.8955794618387393, Tuna.Pearson.ConfidenceInterval(), Tolerance);
        Near.Equal(-0.17424406977828477, 0.91579787901333876, Tuna.Spearman.ConfidenceInterval(), Tolerance);
        Near.Equal(-0.10132909957581682, 0.78458581177199349, Tuna.Kendall.ConfidenceInterval(), Tolerance);
        Near.Equal(-0.022230227504511643, 0.86697863480761439, Tuna.Pearson.ConfidenceInterval(0.9), Tolerance);
        Near.Equal(-0.036282026729312723, 0.89013847273470947, Tuna.Spearman.ConfidenceInterval(0.9), Tolerance);
        Near.Equal(-0.008520225241397476, 0.74606990337719836, Tuna.Kendall.ConfidenceInterval(0.9), Tolerance);
    }

    [Fact]
    public void Each_interval_names_its_method_and_level() => Assert.Equal(
        [("Fisher z", 0.9), ("Bonett-Wright", 0.9), ("Fieller", 0.9)],
        Tuna.Estimates.Select(e => e.ConfidenceInterval(0.9)).Select(ci => (ci.Method, ci.Level)));

    [Theory]
    [InlineData(3, CorrelationMethod.Pearson, "At least 4 pairs are needed for a Fisher interval; got 3.")]
    [InlineData(3, CorrelationMethod.Spearman, "At least 4 pairs are needed for a Bonett-Wright interval; got 3.")]
    [InlineData(4, CorrelationMethod.Kendall, "At least 5 pairs are needed for a Fieller interval; got 4.")]
    public void Too_few_pairs_give_no_interval(int pairs, CorrelationMethod method, string message)
    {
        var (x, y) = Columns.Walk(pairs, 2, 5, 0.1, 1);
        var estimate = Correlation.All(x, y).Estimates.Single(e => e.Method == method);
        Refusal.Expect(Violation.TooFewObservations, message, () => estimate.ConfidenceInterval());
    }

    [Fact]
    public void One_pair_more_gives_an_interval()
    {
        var four = Columns.Walk(4, 2, 5, 0.1, 1);
        Assert.True(Correlation.Pearson(four.X, four.Y).ConfidenceInterval().Lower >= -1);
        Assert.True(Correlation.Spearman(four.X, four.Y).ConfidenceInterval().Lower >= -1);
        var five = Columns.Walk(5, 4, 11, 0.3, 1);
        Assert.True(Correlation.Kendall(five.X, five.Y).ConfidenceInterval().Lower >= -1);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(-1, -1)]
    public void A_perfect_correlation_has_an_interval_of_no_width(double slope, double end)
    {
        double[] x = [1, 2, 3, 4, 5, 6];
        foreach (var estimate in Correlation.All(x, [.. x.Select(value => slope * value)]).Estimates)
        {
            Assert.Equal(end, estimate.ConfidenceInterval().Lower);
            Assert.Equal(end, estimate.ConfidenceInterval().Upper);
        }
    }

    // Expected shares are those of 20,000 simulated samples; Fisher's of normal pairs is nominal. Population values for
    // normal pairs: ρ of the ranks 6/π asin(r/2), τ 2/π asin r.
    [Theory]
    [InlineData(10, 0.0, CorrelationMethod.Pearson, 0.95)]
    [InlineData(20, 0.5, CorrelationMethod.Pearson, 0.95)]
    [InlineData(100, 0.9, CorrelationMethod.Pearson, 0.95)]
    [InlineData(10, 0.0, CorrelationMethod.Spearman, 0.9673)]
    [InlineData(100, 0.5, CorrelationMethod.Spearman, 0.9546)]
    [InlineData(10, 0.9, CorrelationMethod.Spearman, 0.9452)]
    [InlineData(100, 0.0, CorrelationMethod.Kendall, 0.9473)]
    [InlineData(100, 0.5, CorrelationMethod.Kendall, 0.9496)]
    [InlineData(10, 0.9, CorrelationMethod.Kendall, 0.9111)]
    public void Coverage_of_normal_pairs(int pairs, double correlation, CorrelationMethod method, double expected)
    {
        var truth = method switch
        {
            CorrelationMethod.Pearson => correlation,
            CorrelationMethod.Spearman => 6 / Math.PI * Math.Asin(correlation / 2),
            _ => 2 / Math.PI * Math.Asin(correlation),
        };
        Coverage.Expect(expected, Replications, "normal pairs", stream =>
        {
            var (x, y) = Draws.NormalPairs(stream, pairs, correlation);
            return Estimate(method, x, y).ConfidenceInterval().Contains(truth);
        });
    }

    // The shares that the remarks of ConfidenceInterval give: heavy tails are where Fisher's interval fails.
    [Theory]
    [InlineData(100, 0.0, 0.9512)]
    [InlineData(100, 0.5, 0.7757)]
    [InlineData(1000, 0.5, 0.6674)]
    public void Coverage_of_Fisher_fails_for_lognormal_pairs(int pairs, double correlation, double expected)
    {
        var truth = (Math.Exp(correlation) - 1) / (Math.E - 1);
        Coverage.Expect(expected, Replications, "lognormal pairs", stream =>
        {
            var (x, y) = Draws.NormalPairs(stream, pairs, correlation);
            var estimate = Correlation.Pearson([.. x.Select(Math.Exp)], [.. y.Select(Math.Exp)]);
            return estimate.ConfidenceInterval().Contains(truth);
        });
    }

    private static CorrelationEstimate Estimate(CorrelationMethod method, double[] x, double[] y) => method switch
    {
        CorrelationMethod.Pearson => Correlation.Pearson(x, y),
        CorrelationMethod.Spearman => Correlation.Spearman(x, y),
        _ => Correlation.Kendall(x, y),
    };
}
