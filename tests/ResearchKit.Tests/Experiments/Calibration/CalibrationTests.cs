using ResearchKit.Experiments;
using ResearchKit.Statistics;
using Simulation = ResearchKit.Experiments.Calibration;

namespace ResearchKit.Tests.Experiments.Calibration;

public class CalibrationTests
{
    [Fact]
    public void The_counts_do_not_depend_on_the_threads()
    {
        // Bootstraps, which draw by chance themselves.
        var cell = ColumnSuites.Bootstrapped.Cells([20]).First();
        var one = Rows("x", 1);
        Assert.Equal(one, Rows("x", 3));
        Assert.NotEqual(one, Rows("y", 3));

        CalibrationRow[] Rows(string seed, int threads) => [.. cell.Run(RandomStream.FromSeed(seed), new(150, threads, default))];
    }

    [Fact]
    public void One_family_alone_is_as_it_is_among_all()
    {
        var suite = AllSuites.InOrder[^1];
        var alone = Simulation.Run(5, "x", suite.Family).Rows;
        Assert.Equal(alone, suite.Cells(Simulation.SampleSizes).SelectMany(cell => cell.Run(RandomStream.FromSeed("x"), new(5, 1, default))));
    }

    [Fact]
    public void Progress_is_told_before_each_cell_and_cancellation_ends_it()
    {
        var told = new List<CalibrationProgress>();
        Simulation.Run(1, "x", "proportion", new Told(told.Add));
        Assert.Equal(Enumerable.Range(0, 9), told.Select(progress => progress.Done));
        Assert.All(told, progress => Assert.Equal(9, progress.All));
        Assert.Equal(("proportion", "p 0.5", 20), (told[0].Family, told[0].Design, told[0].SampleSize));

        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() =>
            Simulation.Run(1_000_000, "x", "location", new Told(_ => source.Cancel()), cancellation: source.Token));
    }

    [Theory]
    [InlineData(0, null, "replications is 0; it must be between 1 and 10000000.")]
    [InlineData(10, "correlations", "There is no family 'correlations'. Nearest: correlation, difference of correlations.")]
    public void Impossible_runs_are_refused(int replications, string? family, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => Simulation.Run(replications, "x", family)).Message);

    [Fact]
    public void What_a_procedure_cannot_say_is_counted_and_left_out()
    {
        var thirds = new Design<int>("whole numbers", (stream, _) => stream.NextBelow(3));
        var estimand = new Estimand<int>("one", value => value);
        var suite = new Suite<int>("made up", thirds.Knowing(estimand, 1))
            .Interval("holds 1, misses 0, refuses 2", estimand, value => value == 2
                ? throw new AssumptionException(Violation.TooFewObservations, "value", "Two.")
                : new(value, value, 0.95, "point"));
        var row = Assert.Single(suite.Cells([7]).Single().Run(RandomStream.FromSeed("x"), new(3000, 2, default)));
        Assert.Equal((7, 3000, CalibrationKind.Coverage), (row.SampleSize, row.Replications, row.Kind));
        Assert.InRange(row.Undefined, 900, 1100);
        Assert.Equal((double)row.Hits / (3000 - row.Undefined), row.Rate);
        Assert.InRange(row.Rate, 0.45, 0.55);
        Assert.True(row.IsBroken);
    }

    [Fact]
    public void A_slow_procedure_gets_a_share_of_the_samples()
    {
        var design = new Design<double>("uniform", (stream, _) => stream.NextUniform()) { HoldsNull = true };
        var suite = new Suite<double>("made up", design).Test("its own", p => p, p => p).Test("slow", p => p, p => p, share: 7);
        var rows = suite.Cells([1]).Single().Run(RandomStream.FromSeed("x"), new(1000, 2, default)).ToArray();
        Assert.Equal([1000, 143], rows.Select(row => row.Replications));
        // The p-value is uniform: 5 % within four standard errors.
        Assert.InRange(rows[0].Rate, 0.05 - 4 * 0.0069, 0.05 + 4 * 0.0069);
        Assert.False(rows[0].IsBroken);
    }

    [Fact]
    public void A_truth_without_closed_form_is_simulated_once()
    {
        var draws = 0;
        var design = new Design<double[]>("normal", (stream, size) =>
        {
            Interlocked.Increment(ref draws);
            return Chance.Column(stream, size, Chance.Normal);
        });
        var mean = new Estimand<double[]>("mean", values => Mean.Of(values).Value);
        // Of 400,000 numbers the standard error is 0.0016.
        Assert.InRange(design.Truth(mean), -0.0064, 0.0064);
        Assert.Equal(design.Truth(mean), design.Truth(mean));
        Assert.Equal(20, draws);
        Assert.Equal(7, design.Knowing(mean, 7).Truth(mean));
    }

    [Fact]
    public void A_truth_that_the_data_do_not_have_leaves_every_sample_undefined()
    {
        var constant = new Design<double[]>("constant", (_, size) => new double[size]);
        var skewness = new Estimand<double[]>("skewness", values => Shape.Skewness(values));
        Assert.Equal(double.NaN, constant.Truth(skewness));
        var suite = new Suite<double[]>("made up", constant).Interval("any", skewness, _ => new(-1, 1, 0.95, "any"));
        Assert.Equal(10, Assert.Single(suite.Cells([5]).Single().Run(RandomStream.FromSeed("x"), new(10, 1, default))).Undefined);
    }

    // Closed forms of correlations against long samples: the standard errors of these are below 0.003 but for heavy tails.
    [Fact]
    public void Closed_forms_are_those_of_long_samples()
    {
        foreach (var design in PairDesigns.Dependent.Where(design => design.Name is "normal" or "lognormal, σ 1" or "heteroscedastic"))
        {
            var sample = design.Draw(RandomStream.FromSeed("closed"), 100_000);
            foreach (var estimand in new[] { PairDesigns.Pearson, PairDesigns.Spearman, PairDesigns.Kendall })
                Assert.Equal(design.Truth(estimand), estimand.Estimate(sample), estimand == PairDesigns.Pearson ? 0.03 : 0.01);
        }
    }

    [Fact]
    public void Rates_have_standard_errors_and_a_certain_rate_has_one_as_well()
    {
        var row = new CalibrationRow("f", "p", "d", 20, CalibrationKind.Coverage, 950, 1100, 100);
        Assert.Equal(0.95, row.Rate);
        Assert.Equal(Math.Sqrt(952.0 / 1004 * (52.0 / 1004) / 1004), row.StandardError, 1e-15);
        Assert.InRange((row with { Hits = 1000 }).StandardError, 0.001, 0.002);
        var none = row with { Hits = 0, Undefined = 1100 };
        Assert.Equal((double.NaN, double.NaN, false), (none.Rate, none.StandardError, none.IsBroken));
    }

    [Theory]
    [InlineData(CalibrationKind.Coverage, 9310, false)]
    [InlineData(CalibrationKind.Coverage, 9290, true)]
    [InlineData(CalibrationKind.Coverage, 10_000, false)]
    [InlineData(CalibrationKind.Size, 590, false)]
    [InlineData(CalibrationKind.Size, 610, true)]
    [InlineData(CalibrationKind.Size, 0, false)]
    public void A_promise_is_broken_on_the_harmful_side_only(CalibrationKind kind, int hits, bool broken) =>
        Assert.Equal(broken, new CalibrationRow("f", "p", "d", 20, kind, hits, 10_000, 0).IsBroken);

    [Fact]
    public void Text_and_Markdown()
    {
        var report = new CalibrationReport("s", 1000,
        [
            new("f", "interval", "normal", 20, CalibrationKind.Coverage, 950, 1000, 0),
            new("f", "other", "normal", 20, CalibrationKind.Coverage, 0, 1000, 1000),
            new("f", "interval", "zeros", 20, CalibrationKind.Coverage, 700, 1000, 50),
            new("f", "interval", "zeros", 100, CalibrationKind.Coverage, 949, 1000, 0),
        ]);
        Assert.Equal(
            "Coverage of 95 % intervals, in percent, with Monte-Carlo standard errors; seed s, 1,000 samples\n" +
            "family  procedure  data                           n = 20      n = 100\n" +
            "──────  ─────────  ──────  ─────────────────────────────  ───────────\n" +
            "f       interval   normal                    95.0 ± 0.7\n" +
            "f       interval   zeros   73.7 ± 1.4 (5.0 % undefined)*  94.9 ± 0.7\n" +
            "f       other      normal      none (100.0 % undefined)\n\n" +
            "* breaks its promise by more than the simulation explains: an interval holds the truth too seldom, or a test rejects too often.\n" +
            "Slow procedures get a share of the samples: of bootstraps (999 replicates) and permutation tests (199 permutations) one in 5. Standard errors are smoothed, by two hits and two misses: none or all has one as well.\n",
            report.ToString());
        Assert.Contains(">73.7 &#177; 1.4 (5.0 % undefined)*</td>", report.ToHtml(), StringComparison.Ordinal);
        Assert.EndsWith("none or all has one as well.</p>", report.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(
            "Slow procedures get a share of the samples: of bootstraps (999 replicates) and permutation tests (199 permutations) one in 5.\n\n" +
            "**Coverage of 95 % intervals, in percent**\n\n" +
            "| family | procedure | data | n = 20 | n = 100 |\n" +
            "|---|---|---|--:|--:|\n" +
            "| f | interval | normal | 95.0 ± 0.7 |  |\n" +
            "| f | interval | zeros | **73.7 ± 1.4 (5.0 % undefined)** | 94.9 ± 0.7 |\n" +
            "| f | other | normal | none (100.0 % undefined) |  |\n\n", report.ToMarkdown());
    }

    private sealed class Told(Action<CalibrationProgress> tell) : IProgress<CalibrationProgress>
    {
        public void Report(CalibrationProgress value) => tell(value);
    }
}
