using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Classification;

public class KappaTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 3_000;

    // statsmodels 0.13.5: k = inter_rater.cohens_kappa(...); k.kappa, k.std_kappa, k.kappa_low, k.kappa_upp, k.pvalue_two_sided
    [Theory]
    [InlineData(24, 10, 7, 263, 0.7072286426467254, 0.06699726785138983, 0.575916410595418, 0.8385408746980327, 5.028407589297393e-35)]
    [InlineData(16, 3, 15, 270, 0.6097560975609757, 0.08320022528308976, 0.4466866525005009, 0.7728255426214505, 3.3968348195885064e-28)]
    public void Kappa_interval_and_test_are_those_of_statsmodels(
        long tp, long fp, long fn, long tn, double value, double standardError, double lower, double upper, double p)
    {
        var kappa = ConfusionMatrix.Of(tp, fp, fn, tn).Kappa;
        Near.Equal(value, kappa.Value, Tolerance);
        Near.Equal(standardError, kappa.StandardError, Tolerance);
        Near.Equal(lower, upper, kappa.ConfidenceInterval(), Tolerance);
        Near.Equal(p, kappa.PValue(), 1e-9);
        Near.Equal(p / 2, kappa.PValue(Alternative.Greater), 1e-9);
        Assert.Equal("Fleiss-Cohen-Everitt", kappa.ConfidenceInterval().Method);
    }

    [Fact]
    public void Full_agreement_has_no_width() =>
        Assert.Equal(new ConfidenceInterval(1, 1, 0.95, "Fleiss-Cohen-Everitt"), ConfusionMatrix.Of(3, 0, 0, 5).Kappa.ConfidenceInterval());

    // Eight and eight, or ten and five: whether the variance under independence is 0 or rounding must not show.
    [Theory]
    [InlineData(8, 8, 0, 0)]
    [InlineData(10, 5, 0, 0)]
    [InlineData(10, 0, 5, 0)]
    [InlineData(0, 0, 1, 4)]
    public void A_verdict_all_alike_agrees_by_chance_alone(long tp, long fp, long fn, long tn)
    {
        var kappa = ConfusionMatrix.Of(tp, fp, fn, tn).Kappa;
        Assert.Equal((0, 1, 0.5), (kappa.Value, kappa.PValue(), kappa.PValue(Alternative.Greater)));
    }

    [Fact]
    public void Both_verdicts_all_alike_leave_kappa_undefined()
    {
        var kappa = ConfusionMatrix.Of(10, 0, 0, 0).Kappa;
        Assert.Equal((double.NaN, double.NaN, double.NaN), (kappa.Value, kappa.PValue(), kappa.ConfidenceInterval().Lower));
    }

    // Probabilities 0.3, 0.1, 0.1, 0.5: agreement 0.8, by chance 0.52; kappa 0.28/0.48. The shares of 20,000 samples.
    [Theory]
    [InlineData(50, 0.9343)]
    [InlineData(300, 0.9469)]
    public void Coverage_is_near_the_nominal_one(int n, double expected) =>
        Coverage.Expect(expected, Replications, "kappa", stream =>
        {
            Span<long> counts = stackalloc long[4];
            for (var i = 0; i < n; i++)
            {
                var u = stream.NextUniform();
                counts[u < 0.3 ? 0 : u < 0.4 ? 1 : u < 0.5 ? 2 : 3]++;
            }
            return ConfusionMatrix.Of(counts[0], counts[1], counts[2], counts[3]).Kappa.ConfidenceInterval().Contains(0.28 / 0.48);
        });

    [Fact]
    public void Text() => Assert.Equal(
        "Kappa of 304 units\n" +
        "kappa  standard error   95 % interval\n" +
        "─────  ──────────────  ──────────────\n" +
        "0.707           0.067  0.576 to 0.839\n", ConfusionMatrix.Of(24, 10, 7, 263).Kappa.ToString());
}
