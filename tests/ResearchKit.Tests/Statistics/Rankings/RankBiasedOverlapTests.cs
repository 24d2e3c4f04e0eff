using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Rankings;

public class RankBiasedOverlapTests
{
    private const double Tolerance = 1e-12;

    // Python: (1 - p)*sum(A(d)*p**(d - 1) for d in range(1, 20000)) with the agreement A(d) at each depth, where the shorter
    // list goes on agreeing as to its end, and both after theirs.
    [Theory]
    [InlineData("abcdefg", "bcahg", 0.9, 0.6502551428571417)]
    [InlineData("abcde", "edcba", 0.8, 0.5290666666666662)]
    [InlineData("zcavwxy", "az", 0.7, 0.4643415000000003)]
    [InlineData("ab", "xyz", 0.5, 0)]
    public void It_is_the_sum_to_infinity(string first, string second, double persistence, double expected)
    {
        var overlap = RankBiasedOverlap.Of([.. first], (char[])[.. second], persistence);
        Near.Equal(expected, overlap.Value, Tolerance);
        Near.Equal(expected, RankBiasedOverlap.Of((char[])[.. second], [.. first], persistence).Value, Tolerance);
        Assert.Equal((first.Length, second.Length, persistence), (overlap.FirstLength, overlap.SecondLength, overlap.Persistence));
    }

    [Fact]
    public void Equal_rankings_are_1_and_the_top_matters_most() => Gen.Select(Gen.Int[3, 30], Gen.Double[0.05, 0.95], Gen.Int).ForAll((n, p, seed) =>
    {
        var order = Draws.Order(RandomStream.FromSeed("order").Fork(seed), n);
        Assert.Equal(1, RankBiasedOverlap.Of(order, order, p).Value, Tolerance);
        int[] topSwapped = [order[1], order[0], .. order[2..]];
        int[] endSwapped = [.. order[..^2], order[^1], order[^2]];
        var (top, end) = (RankBiasedOverlap.Of(order, topSwapped, p).Value, RankBiasedOverlap.Of(order, endSwapped, p).Value);
        Assert.InRange(top, 0, 1);
        Assert.True(top <= end);
        // Exchanging the first two costs what the first place weighs.
        Assert.Equal(p, top, Tolerance);
    });

    [Fact]
    public void Scores_are_ranked_from_the_greatest() => Assert.Equal(
        RankBiasedOverlap.Of([2, 0, 1], [0, 2, 1]), RankBiasedOverlap.OfScores([5, 1, 9], [7, -2, 3]));

    [Fact]
    public void What_is_no_ranking_is_refused()
    {
        Refusal.Expect(Violation.OutOfDomain, "persistence is 1; it must lie between 0 and 1, ends excluded.", () => RankBiasedOverlap.Of([1], [1], 1), "persistence");
        Refusal.Expect(Violation.OutOfDomain, "second[2] comes twice; an item has one place in a ranking.", () => RankBiasedOverlap.Of([1, 2, 3], [1, 2, 1]), "second");
        Refusal.Expect(Violation.OutOfDomain, "first[1] comes twice;", () => RankBiasedOverlap.Of(["a", "a"], ["a", "b", "c"]), "first");
        Refusal.Expect(Violation.OutOfDomain, "second[0] and second[2] are both 4; a rank-biased overlap needs scores without ties", () => RankBiasedOverlap.OfScores([1, 2, 3], [4, 5, 4]), "second");
        Refusal.Expect(Violation.TooFewObservations, "At least 1 item is needed for a ranking; got 0.", () => RankBiasedOverlap.Of([], new[] { 1 }));
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => RankBiasedOverlap.OfScores([1, double.NaN], [1, 2])).Violation);
        Assert.Equal(Violation.UnequalLengths, Assert.Throws<AssumptionException>(() => RankBiasedOverlap.OfScores([1], [1, 2])).Violation);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Rank-biased overlap of rankings of 3 and 2 items\n" +
        "overlap  persistence\n" +
        "───────  ───────────\n" +
        "  1.000        0.900\n", RankBiasedOverlap.Of(["a", "b", "c"], ["a", "b"]).ToString());
}
