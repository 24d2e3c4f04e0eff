using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Rankings;

public class DiscountedGainTests
{
    private const double Tolerance = 1e-12;

    private static readonly double[] Relevance = [3, 2, 3, 0, 1, 2, 0, 5];
    private static readonly double[] Scores = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];
    private static readonly double[] Tied = [1, 1, 2, 2, 2, 0, 1, 0];

    // scikit-learn 1.2.1: ndcg_score([relevance], [scores], k = k); dcg_score likewise
    [Fact]
    public void It_is_that_of_scikit_learn()
    {
        Check(Scores, null, 0.8126354230131574, 8.438451072522147);
        Check(Scores, 3, 0.6865249833107905, 5.761859507142916);
        Check(Scores, 1, 0.6, 3);
        Check(Tied, null, 0.6806840750309172, 7.068260994205256);
        Check(Tied, 3, 0.33853342234245154, 2.8412396714286103);
        Check(Tied, 1, 0.26666666666666666, 1.3333333333333333);
        // ndcg_score([2.0**relevance - 1], [scores]); with the tied scores k = 4
        Near.Equal(0.5662672957374398, DiscountedGain.Of(Relevance, Scores, gain: RankingGain.Exponential).Normalised, Tolerance);
        Near.Equal(0.17702876634703762, DiscountedGain.Of(Relevance, Tied, 4, RankingGain.Exponential).Normalised, Tolerance);

        static void Check(double[] scores, int? count, double normalised, double gained)
        {
            var gain = DiscountedGain.Of(Relevance, scores, count);
            Near.Equal(normalised, gain.Normalised, Tolerance);
            Near.Equal(gained, gain.Gained, Tolerance);
            Assert.Equal((count ?? 8, 8), (gain.Depth, gain.SampleSize));
        }
    }

    [Fact]
    public void Ranking_by_relevance_itself_is_best_and_order_does_not_matter() =>
        Gen.Select(Gen.Int[0, 5].Array[2, 20].Where(v => v.Any(r => r > 0)), Gen.Int[1, 20], Gen.Int).ForAll((relevance, count, seed) =>
        {
            double[] values = [.. relevance.Select(r => (double)r)];
            var depth = Math.Min(count, values.Length);
            Assert.Equal(1, DiscountedGain.Of(values, values, depth).Normalised, Tolerance);
            double[] scores = [.. Draws.Uniform(RandomStream.FromSeed("scores").Fork(seed), values.Length).Select(u => Math.Round(u, 1))];
            var gain = DiscountedGain.Of(values, scores, depth);
            Assert.InRange(gain.Normalised, 0, 1 + Tolerance);
            Assert.Equal(gain.Normalised, DiscountedGain.Of([.. values.Reverse()], [.. scores.Reverse()], depth).Normalised, Tolerance);
            // Knowing nothing is the mean over all orders: each place has the mean gain.
            var flat = DiscountedGain.Of(values, new double[values.Length], depth);
            Near.Equal(values.Average() * Enumerable.Range(1, depth).Sum(place => 1 / Math.Log2(place + 1)), flat.Gained, Tolerance);
        });

    [Fact]
    public void Bad_columns_are_refused()
    {
        Refused(Violation.NoEvents, "relevance", "relevance is 0 throughout;", () => DiscountedGain.Of([0, 0], [1, 2]));
        Refused(Violation.OutOfDomain, "relevance", "relevance[0] is -1; no value may be below 0.", () => DiscountedGain.Of([-1, 1], [1, 2]));
        Refused(Violation.OutOfDomain, "count", "count is 3; it must lie between 1 and the 2 units there are.", () => DiscountedGain.Of([1, 0], [1, 2], 3));
        Refused(Violation.OutOfDomain, "relevance", "The gains add up to Infinity;", () => DiscountedGain.Of([2000, 0], [1, 2], gain: RankingGain.Exponential));
        Refused(Violation.UnequalLengths, "scores", "scores has 1 values", () => DiscountedGain.Of([1, 0], [1]));
        Refused(Violation.TooFewObservations, "relevance", "At least 1 unit is needed for a discounted gain; got 0.", () => DiscountedGain.Of([], []));
        Refused(Violation.NotFinite, "scores", "scores[1] is NaN;", () => DiscountedGain.Of([1, 0], [1, double.NaN]));

        static void Refused(Violation violation, string parameter, string message, Func<object> verb)
        {
            var thrown = Assert.Throws<AssumptionException>(verb);
            Assert.Equal((violation, parameter), (thrown.Violation, thrown.ParamName));
            Assert.StartsWith(message, thrown.Message);
        }
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Discounted gain of the first 3 of 8 units, linear\n" +
        " NDCG  gained  ideal\n" +
        "─────  ──────  ─────\n" +
        "0.687   5.762  8.393\n", DiscountedGain.Of(Relevance, Scores, 3).ToString());
}
