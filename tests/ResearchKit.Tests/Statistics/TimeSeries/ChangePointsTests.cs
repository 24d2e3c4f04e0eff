using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.TimeSeries;

public class ChangePointsTests
{
    private const double Tolerance = 1e-9;

    private static readonly Gen<double[]> Stepped = Gen.Select(Gen.Double[-2, 2], Gen.Int[0, 3])
        .Select(pair => Math.Round(pair.Item1, 3) + 2 * pair.Item2).Array[1, 12].SelectMany(levels =>
            Gen.Select(Gen.Double[-1, 1].Array[levels.Length * 5], Gen.Int[1, 5]).Select((noise, width) =>
                noise.Select((v, i) => Math.Round(v, 3) + levels[i / width % levels.Length]).ToArray()));

    [Fact]
    public void Means_are_cut_as_optimal_partitioning_cuts_them() => Gen.Select(Stepped, Gen.Double[0, 8], Gen.Int[1, 4])
        .ForAll((values, penalty, length) =>
        {
            var found = ChangePoints.Pelt(values, ChangePointModel.NormalMeanOfKnownSpread(0.5), penalty, length);
            AssertOptimal(values, found, part => 4 * OptimalPartition.SumOfSquares(part), penalty, length);
        });

    [Fact]
    public void Means_and_variances_are_cut_as_optimal_partitioning_cuts_them() => Gen.Select(Stepped, Gen.Double[0, 12], Gen.Int[2, 5])
        .ForAll((values, penalty, length) =>
        {
            var found = ChangePoints.Pelt(values, ChangePointModel.NormalMeanAndVariance, penalty, length);
            AssertOptimal(values, found, OptimalPartition.NormalCost(values), penalty, length);
        });

    [Fact]
    public void Rates_are_cut_as_optimal_partitioning_cuts_them() => Gen.Select(
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 9]).Select(pair => (double)(pair.Item1 == 0 ? 0 : pair.Item2)).Array[4, 60], Gen.Double[0, 8], Gen.Int[1, 4])
        .ForAll((values, penalty, length) =>
        {
            var found = ChangePoints.Pelt(values, ChangePointModel.PoissonRate, penalty, length);
            AssertOptimal(values, found, OptimalPartition.PoissonCost, penalty, length);
        });

    [Fact]
    public void The_usual_penalties_are_those_of_their_formulas() => Stepped.ForAll(values =>
    {
        var (logarithm, normal) = (Math.Log(values.Length), OptimalPartition.NormalCost(values));
        var bayesian = ChangePoints.Pelt(values, ChangePointModel.NormalMeanAndVariance, ChangePointPenalty.Bayesian, 3);
        AssertOptimal(values, bayesian, normal, 3 * logarithm, 3);
        var modified = ChangePoints.Pelt(values, ChangePointModel.NormalMeanAndVariance, minimumLength: 3);
        AssertOptimal(values, modified, part => normal(part) + Math.Log(part.Length), 4 * logarithm, 3);
        var means = ChangePoints.Pelt(values, ChangePointModel.NormalMeanOfKnownSpread(0.5));
        AssertOptimal(values, means, part => 4 * OptimalPartition.SumOfSquares(part) + Math.Log(part.Length), 3 * logarithm, 2);
    });

    private static void AssertOptimal(
        double[] values, Segmentation found, Func<double[], double> cost, double penalty, int minimumLength)
    {
        Assert.Equal(values.Length, found.SampleSize);
        Assert.All(found.Segments, segment => Assert.InRange(segment.Length, minimumLength, values.Length));
        var actual = found.Segments.Sum(segment => cost(values[segment.Start..segment.End]) + penalty);
        Assert.Equal(OptimalPartition.Cost(values, cost, penalty, minimumLength), actual, Tolerance * Math.Max(1, Math.Abs(actual)));
        Near.Equal(penalty, found.Penalty, Tolerance);
    }

    // A step of d after a of n values gains a(n − a)/n (d/σ)²: 5 · 5/10 · (3/1.5)² = 10.
    [Theory]
    [InlineData(9.99, 1)]
    [InlineData(10.01, 0)]
    public void A_step_is_cut_where_it_gains_more_than_the_penalty(double penalty, int changes)
    {
        double[] values = [1, 1, 1, 1, 1, 4, 4, 4, 4, 4];
        var found = ChangePoints.Pelt(values, ChangePointModel.NormalMeanOfKnownSpread(1.5), penalty);
        Assert.Equal(changes, found.ChangePoints.Count);
    }

    // The break of R's strucchange::breakpoints(Nile ~ 1): after the 28th value, 1898.
    [Theory]
    [InlineData(ChangePointPenalty.Bayesian)]
    [InlineData(ChangePointPenalty.ModifiedBayesian)]
    public void The_Nile_changes_with_its_dam(ChangePointPenalty penalty)
    {
        var found = ChangePoints.Pelt(Series.Nile, ChangePointModel.NormalMean, penalty);
        Assert.Equal([28], found.ChangePoints);
        // R: mean(Nile[1:28]); mean(Nile[29:100])
        Near.Equal(1097.75, found.Segments[0].Mean, Tolerance);
        Near.Equal(849.97222222222217, found.Segments[1].Mean, Tolerance);
        // R: mad(diff(Nile), constant = 1/qnorm(0.75))/sqrt(2)
        Near.Equal(NileSpread, found.StandardDeviation, Tolerance);
    }

    private const double NileSpread = 115.31938907582835;

    [Fact]
    public void Scale_and_shift_move_no_change() => Gen.Select(Stepped.Where(v => v.Length > 3), Gen.Int[-300, 300]).ForAll((values, power) =>
    {
        var scale = Math.ScaleB(1, power);
        foreach (var model in new[] { ChangePointModel.NormalMean, ChangePointModel.NormalMeanAndVariance })
        {
            Assert.Equal(
                ChangePoints.Pelt(values, model).ChangePoints,
                ChangePoints.Pelt([.. values.Select(v => v * scale)], model).ChangePoints);
        }
    });

    [Fact]
    public void One_value_far_out_leaves_the_other_segments_as_they_are()
    {
        var values = Series.Step(60, 37, 61, 30, 5);
        values[10] = 1e12;
        Assert.Equal([10, 11, 30], ChangePoints.Pelt(values, ChangePointModel.NormalMeanOfKnownSpread(1), 10.0, 1).ChangePoints);
    }

    [Fact]
    public void Great_values_stay_within_range()
    {
        double[] values = [.. Series.Nile.Select(v => v * 1e300)];
        Assert.Equal([28], ChangePoints.Pelt(values, ChangePointModel.NormalMean).ChangePoints);
        Assert.Equal([28], ChangePoints.Pelt([.. Series.Nile.Select(v => v * 1e-305)], ChangePointModel.NormalMean).ChangePoints);
        Assert.Equal([28], ChangePoints.Pelt(values, ChangePointModel.NormalMeanAndVariance, minimumLength: 5).ChangePoints);
    }

    [Fact]
    public void Great_counts_are_cut_as_small_ones()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? 5e12 : 5.0001e12)];
        Assert.Equal([20], ChangePoints.Pelt(values, ChangePointModel.PoissonRate).ChangePoints);
    }

    [Fact]
    public void A_constant_stretch_of_a_varying_series_is_a_segment()
    {
        double[] values = [.. Series.Step(30, 37, 61, 99, 0), .. Enumerable.Repeat(0.5, 10), .. Series.Step(30, 41, 61, 99, 0)];
        Assert.Equal([30, 40], ChangePoints.Pelt(values, ChangePointModel.NormalMeanAndVariance, minimumLength: 5).ChangePoints);
    }

    [Fact]
    public void The_smallest_series_have_a_stated_result()
    {
        Assert.Empty(ChangePoints.Pelt([1, 2], ChangePointModel.NormalMeanOfKnownSpread(1)).ChangePoints);
        Assert.Empty(ChangePoints.Pelt([0, 0, 0], ChangePointModel.PoissonRate).ChangePoints);
        Assert.Empty(ChangePoints.Pelt([3, 3, 3], ChangePointModel.PoissonRate, 0.1).ChangePoints);
        Assert.Equal([1], ChangePoints.Pelt([0, 9], ChangePointModel.PoissonRate, 1.0, 1).ChangePoints);
    }

    [Fact]
    public void What_has_no_changes_to_find_is_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, () => ChangePoints.Pelt([], ChangePointModel.NormalMean));
        Refusal.Expect(Violation.TooFewObservations, () => ChangePoints.Pelt([1], ChangePointModel.PoissonRate));
        Refusal.Expect(Violation.TooFewObservations, () => ChangePoints.Pelt([1, 2, 3], ChangePointModel.PoissonRate, minimumLength: 4));
        Refusal.Expect(Violation.NotFinite, () => ChangePoints.Pelt([1, double.NaN], ChangePointModel.PoissonRate));
        Refusal.Expect(Violation.NotFinite, () => ChangePoints.Pelt([1, 2], ChangePointModel.PoissonRate, double.PositiveInfinity));
        Refusal.Expect(Violation.OutOfDomain, () => ChangePoints.Pelt([1, 2], ChangePointModel.PoissonRate, -1.0));
        Refusal.Expect(Violation.OutOfDomain, () => ChangePoints.Pelt([1, -1], ChangePointModel.PoissonRate));
        Refusal.Expect(Violation.OutOfDomain, () => ChangePoints.Pelt([1, 1.5], ChangePointModel.PoissonRate));
        Refusal.Expect(Violation.OutOfDomain, () => ChangePoints.Pelt([1, 2, 3], ChangePointModel.NormalMeanAndVariance, minimumLength: 1));
        Refusal.Expect(Violation.OutOfDomain, () => ChangePointModel.NormalMeanOfKnownSpread(0));
        Refusal.Expect(Violation.OutOfDomain, () => ChangePoints.Pelt([1, 2, 3], ChangePointModel.NormalMeanOfKnownSpread(1e-300)));
        Refusal.Expect(Violation.OutOfDomain, "Sums of the values, or of their squares in units of the spread, leave the range of a double;",
            () => ChangePoints.Pelt([1e308, 1e308, 0], ChangePointModel.PoissonRate));
        Refusal.Expect(Violation.Constant, () => ChangePoints.Pelt([2, 2, 2], ChangePointModel.NormalMeanAndVariance));
        Refusal.Expect(Violation.Constant,
            "The median absolute deviation of the 6 steps is 0, as more than half of them are equal; give the spread instead: ChangePointModel.NormalMeanOfKnownSpread(standardDeviation).",
            () => ChangePoints.Pelt([0, 0, 0, 0, 1, 0, 0], ChangePointModel.NormalMean));
        Assert.Equal(2, ChangePoints.Pelt([0, 0, 0, 0, 9, 9, 9], ChangePointModel.NormalMeanOfKnownSpread(1)).Segments.Count);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "1 change in 100 values\n" +
        "from  values       mean  standard deviation\n" +
        "────  ──────  ─────────  ──────────────────\n" +
        "   0      28  1,097.750             132.564\n" +
        "  28      72    849.972             123.907\n", ChangePoints.Pelt(Series.Nile, ChangePointModel.NormalMean).ToString());
}
