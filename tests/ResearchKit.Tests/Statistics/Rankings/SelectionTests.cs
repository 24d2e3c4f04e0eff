using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Rankings;

/// <summary>The overlap and the regret of choosing the first by a score.</summary>
public class SelectionTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void By_hand()
    {
        double[] value = [10, 50, 30, 20, 40];
        double[] followers = [900, 100, 800, 700, 850];
        var overlap = TopOverlap.Of(value, followers, 2);
        Assert.Equal((1, 0.5, 0.4, 1.0 / 3), (overlap.Both, overlap.Share, overlap.ShareByChance, overlap.Jaccard));
        var regret = SelectionRegret.Of(value, followers, 2);
        // Best 50 + 40, chosen 10 + 40, by lot 2 · 30.
        Assert.Equal((90, 50, 60, 40), (regret.Best, regret.Chosen, regret.ByChance, regret.Absolute));
        Near.Equal(40.0 / 90, regret.Relative, Tolerance);
        Near.Equal(40.0 / 30, regret.RelativeToChance, Tolerance);
    }

    [Fact]
    public void Ties_at_the_cut_draw_lots()
    {
        // Three tied for one place: each has it in one of three ways.
        Near.Equal(1 + 1.0 / 3, TopOverlap.Of([9, 5, 1, 2], [7, 3, 3, 3], 2).Both, Tolerance);
        Near.Equal(8 + (5 + 1 + 2) / 3.0, SelectionRegret.Of([8, 5, 1, 2], [7, 3, 3, 3], 2).Chosen, Tolerance);
    }

    [Fact]
    public void The_mean_over_all_ways_to_break_ties_is_given() => Gen.Select(Gen.Int[0, 2].Array[4], Gen.Int[0, 2].Array[4], Gen.Int[1, 4]).ForAll((a, b, count) =>
    {
        double[] x = [.. a.Select(v => (double)v)], y = [.. b.Select(v => (double)v)];
        var byX = Orders(x).Select(order => order.Take(count).ToArray()).ToArray();
        var byY = Orders(y).Select(order => order.Take(count).ToArray()).ToArray();
        var overlaps = from one in byX from other in byY select one.Intersect(other).Count();
        Assert.Equal(overlaps.Average(), TopOverlap.Of(x, y, count).Both, Tolerance);
        Assert.Equal(byY.Average(chosen => chosen.Sum(i => x[i])), SelectionRegret.Of(x, y, count).Chosen, Tolerance);

        // Every order of the four that goes down.
        static IEnumerable<int[]> Orders(double[] scores) =>
            from i in Enumerable.Range(0, 256)
            let order = new[] { i & 3, (i >> 2) & 3, (i >> 4) & 3, i >> 6 }
            where order.Distinct().Count() == 4 && order.Zip(order.Skip(1)).All(pair => scores[pair.First] >= scores[pair.Second])
            select order;
    });

    [Fact]
    public void Bounds_hold_and_order_does_not_matter() =>
        Gen.Select(Gen.Double[-5, 5].Array[1, 30], Gen.Int[1, 30], Gen.Int).ForAll((values, chosen, seed) =>
        {
            var count = Math.Min(chosen, values.Length);
            var proxy = Draws.Uniform(RandomStream.FromSeed("proxy").Fork(seed), values.Length);
            var regret = SelectionRegret.Of(values, proxy, count);
            Assert.True(regret.Absolute >= 0);
            Assert.Equal(regret.Chosen, SelectionRegret.Of([.. values.Reverse()], [.. proxy.Reverse()], count).Chosen, 1e-9);
            Assert.Equal(0, SelectionRegret.Of(values, values, count).Absolute, 1e-9);
            var overlap = TopOverlap.Of(values, proxy, count);
            Assert.InRange(overlap.Share, 0, 1);
            Assert.Equal(overlap.Both, TopOverlap.Of(proxy, values, count).Both, Tolerance);
            Assert.Equal(1, TopOverlap.Of(values, proxy, values.Length).Share, Tolerance);
        });

    [Fact]
    public void What_cannot_be_said_is_NaN()
    {
        var losses = SelectionRegret.Of([-5, -2, -9], [1, 0, 2], 1);
        Assert.Equal(double.NaN, losses.Relative);
        Assert.Equal(7, losses.Absolute);
        Assert.Equal(double.NaN, SelectionRegret.Of([3, 3, 3], [1, 0, 2], 1).RelativeToChance);
    }

    [Fact]
    public void Bad_columns_are_refused()
    {
        foreach (var verb in new Func<double[], double[], int, object>[] { (a, b, k) => TopOverlap.Of(a, b, k), (a, b, k) => SelectionRegret.Of(a, b, k) })
        {
            Refused(Violation.OutOfDomain, "count is 0; it must lie between 1 and the 2 units there are.", () => verb([1, 2], [1, 2], 0));
            Refused(Violation.TooFewObservations, "At least 1 unit is needed for ", () => verb([], [], 1));
            Refused(Violation.UnequalLengths, "", () => verb([1, 2], [1], 1));
            Refused(Violation.NotFinite, "", () => verb([1, double.NaN], [1, 2], 1));
        }

        static void Refused(Violation violation, string message, Func<object> verb)
        {
            var thrown = Assert.Throws<AssumptionException>(verb);
            Assert.Equal(violation, thrown.Violation);
            Assert.StartsWith(message, thrown.Message);
        }
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "First 2 of 5 units by two scores\n" +
            "in both  share  by chance  Jaccard\n" +
            "───────  ─────  ─────────  ───────\n" +
            "      1  0.500      0.400    0.333\n", TopOverlap.Of([10, 50, 30, 20, 40], [900, 100, 800, 700, 850], 2).ToString());
        Assert.Equal(
            "Regret of choosing 2 of 5 units by a proxy\n" +
            "best  chosen  by chance  regret  of the best\n" +
            "────  ──────  ─────────  ──────  ───────────\n" +
            "  90      50         60      40       44.4 %\n", SelectionRegret.Of([10, 50, 30, 20, 40], [900, 100, 800, 700, 850], 2).ToString());
    }
}
