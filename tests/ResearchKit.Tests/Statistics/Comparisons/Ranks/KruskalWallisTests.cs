using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Comparisons.Ranks;

public class KruskalWallisTests
{
    private const double Tolerance = 1e-12;

    // R 4.2.2: kruskal.test(list(...))
    [Fact]
    public void Tests_are_those_of_R()
    {
        var three = KruskalWallis.Of(Groups.Tied, Groups.AlsoTied, Groups.Eight);
        Near.Equal(17.744725008647521, three.Statistic, Tolerance);
        Near.Equal(0.00014021094710877567, three.PValue, Tolerance);
        Assert.Equal((2, 26, "Kruskal-Wallis", "H"), (three.DegreesOfFreedom, three.SampleSize, three.Name, three.StatisticName));
        Near.Equal(0.70978900034590087, KruskalWallis.EpsilonSquared(Groups.Tied, Groups.AlsoTied, Groups.Eight), Tolerance);
        var two = KruskalWallis.Of(Groups.AtTerm, Groups.Earlier);
        Near.Equal(1.5, two.Statistic, Tolerance);
        Near.Equal(0.22067136191984676, two.PValue, Tolerance);
    }

    // R 4.2.2: kruskal.test(Ozone ~ Month, airquality)
    [Fact]
    public void Ozone_by_month_is_that_of_R()
    {
        double[][] months =
        [
            [41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37],
            [29, 71, 39, 23, 21, 37, 20, 12, 13],
            [135, 49, 32, 64, 40, 77, 97, 97, 85, 10, 27, 7, 48, 35, 61, 79, 63, 16, 80, 108, 20, 52, 82, 50, 64, 59],
            [39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85],
            [96, 78, 73, 91, 47, 32, 20, 23, 21, 24, 44, 21, 28, 9, 13, 46, 18, 13, 24, 16, 13, 23, 36, 7, 14, 30, 14, 18, 20],
        ];
        var test = KruskalWallis.Of(months);
        Near.Equal(29.266576306117, test.Statistic, 1e-11);
        Near.Equal(6.9007141185468e-06, test.PValue, 1e-10);
        Assert.Equal(4, test.DegreesOfFreedom);
    }

    [Fact]
    public void H_depends_on_ranks_only() => Gen.Int[0, 9].Select(i => (double)i).Array[1, 8].Array[2, 5].ForAll(groups =>
    {
        if (groups.SelectMany(group => group).Distinct().Count() < 2)
            return;
        var test = KruskalWallis.Of(groups);
        Assert.InRange(KruskalWallis.EpsilonSquared(groups), -Tolerance, 1 + Tolerance);
        Near.Equal(test.Statistic, KruskalWallis.Of([.. groups.Select(group => group.Select(Math.Exp).ToArray()).Reverse()]).Statistic, 1e-9);
        // By the definition: mean ranks about their mean, over the variance of all ranks.
        double[] all = [.. groups.SelectMany(group => group)];
        var mean = (all.Length + 1) / 2.0;
        var between = groups.Sum(group => group.Length * Math.Pow(group.Average(Rank) - mean, 2));
        Near.Equal((all.Length - 1) * between / all.Sum(value => Math.Pow(Rank(value) - mean, 2)), test.Statistic, 1e-9);

        double Rank(double value) => all.Count(other => other < value) + (all.Count(other => other == value) + 1) / 2.0;
    });

    [Fact]
    public void Groups_without_values_or_variation_are_refused()
    {
        Refusal.Expect(Violation.EmptyGroup, "groups[1] is empty; each group needs at least 1 value.", () => KruskalWallis.Of([1, 2], []));
        var one = Assert.Throws<AssumptionException>(() => KruskalWallis.Of([1, 2]));
        Assert.StartsWith("At least 2 groups are needed for a Kruskal-Wallis test; got 1.", one.Message);
        Assert.Equal(Violation.Constant, Assert.Throws<AssumptionException>(() => KruskalWallis.Of([3, 3], [3])).Violation);
        var bad = Assert.Throws<AssumptionException>(() => KruskalWallis.Of([3, 3], [3, double.NaN]));
        Assert.StartsWith("groups[1][1] is NaN; every value must be a finite number.", bad.Message);
        Near.Equal(1, KruskalWallis.Of([1e300], [-1e300]).Statistic, Tolerance);
    }

    [Fact]
    public void Size_is_near_the_nominal_one() => Coverage.Expect(0.95, 3_000, "Kruskal", stream =>
        KruskalWallis.Of(Draws.Normal(stream, 15), Draws.Normal(stream, 15), Draws.Normal(stream, 15)).PValue > 0.05);
}
