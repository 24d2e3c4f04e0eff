using Microsoft.Data.Analysis;
using ResearchKit.Analysis.Success;
using ResearchKit.Charts;
using ResearchKit.Data;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Analysis.Success;

public class CorrelationStudyTests
{
    // Lightness data of R's cor.test example; ../shared/oracles/correlation.txt, R 4.2.2.
    private static readonly double[] X = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
    private static readonly double[] Y = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];

    [Fact]
    public void The_three_correlations_are_those_of_R()
    {
        var study = CorrelationStudy.Of(Frame(("x", X), ("y", Y)), "x", "y");
        Assert.Equal([0.5711815575638287, 0.6, 0.4444444444444445], study.Correlations.Select(c => c.Estimate), Close);
        Assert.Equal([0.1081730543494938, 0.09679783950617284, 0.1194389329805996], study.Correlations.Select(c => c.PValue), Close);
        Assert.Equal(-0.1497426330367572, study.Correlations[0].Interval.Lower, 1e-12);
        Assert.Equal(0.8955794618387393, study.Correlations[0].Interval.Upper, 1e-12);
        Assert.Equal(9, study.SampleSize);
        Assert.Empty(study.Warnings);
    }

    [Fact]
    public void Logarithms_change_Pearson_and_leave_the_ranks()
    {
        var study = CorrelationStudy.Of(Frame(("x", X), ("y", Y)), "x", "y");
        // R 4.2.2: cor(log(x), log(y))
        Assert.Equal(0.615908452613, study.LogCorrelations![0].Estimate, 1e-9);
        Assert.Equal(study.Correlations.Skip(1), study.LogCorrelations.Skip(1));
    }

    [Fact]
    public void Values_whose_logarithms_are_equal_leave_only_that_Pearson_undefined()
    {
        double[] nearlyEqual = [9007199254740990, 9007199254740991, 9007199254740992, 9007199254740989, 9007199254740988];
        var study = CorrelationStudy.Of(Frame(("x", nearlyEqual), ("y", Y[..5])), "x", "y");
        Assert.Equal(double.NaN, study.LogCorrelations![0].Estimate);
        Assert.Equal(study.Correlations.Skip(1), study.LogCorrelations.Skip(1));
    }

    [Fact]
    public void A_single_zero_rules_logarithms_out_and_is_told()
    {
        double[] withZero = [0, .. Y[1..]];
        var study = CorrelationStudy.Of(Frame(("x", X), ("y", withZero)), "x", "y");
        Assert.Null(study.LogCorrelations);
        Assert.Equal(
            "Logarithms need positive numbers; y is zero or negative in 1 row. "
            + "Read Spearman and Kendall instead, which any rescaling leaves as they are.",
            study.Warnings.Single(w => w.Code == "no-logarithms").Message);
    }

    [Fact]
    public void Groups_come_by_name_and_a_small_one_is_undefined_not_refused()
    {
        var frame = Frame(("x", X), ("y", Y));
        frame.Columns.Add(new StringDataFrameColumn("g", ["b", "b", "b", "b", "b", "b", "a", "a", null]));
        var study = CorrelationStudy.Of(frame, "x", "y", group: "g");
        Assert.Equal(["(missing)", "a", "b"], study.Groups.Select(g => g.Name));
        Assert.Equal([1, 2, 6], study.Groups.Select(g => g.SampleSize));
        Assert.All(study.Groups[0].Correlations, c => Assert.Equal(double.NaN, c.Estimate));
        Assert.Equal(double.NaN, study.Groups[1].Correlations[0].Interval.Lower);
        Assert.Equal(Correlation.Pearson(X.AsSpan(0, 6), Y.AsSpan(0, 6)).Value, study.Groups[2].Correlations[0].Estimate);
        Assert.Equal("2 of 3 groups too small or constant for every estimate or interval: (missing), a.",
            study.Warnings.Single(w => w.Code == "undefined-group").Message);
    }

    [Fact]
    public void Missing_rows_are_dropped_counted_and_told()
    {
        var frame = Frame(("x", [.. X, double.NaN, 1]), ("y", [.. Y, 1, double.NaN]));
        var study = CorrelationStudy.Of(frame, "x", "y");
        Assert.Equal((9, 2), (study.SampleSize, study.DroppedRows));
        Assert.Equal("2 of 11 rows were left out because x or y is missing there.",
            study.Warnings.Single(w => w.Code == "rows-dropped").Message);
    }

    [Fact]
    public void One_point_that_makes_the_correlation_is_named_by_its_row()
    {
        // Without the last point x and y fall together; with it Pearson is nearly 1.
        double[] x = [1, 2, 3, 4, 5, 6, 1000], y = [6, 5, 4, 3, 2, 1, 1000];
        var warning = CorrelationStudy.Of(Frame(("x", x), ("y", y)), "x", "y").Warnings
            .Single(w => w.Code == "pearson-spearman-disagree");
        Assert.Contains("row 7 (x 1k, y 1k; without it −1.000)", warning.Message);
    }

    [Theory]
    [InlineData("followers", "rate", true)]
    [InlineData("rate", "followers", true)]
    [InlineData("followers", "likes", false)]
    public void A_rate_against_its_own_denominator_is_told(string x, string y, bool isWarned)
    {
        double[] followers = [.. Enumerable.Range(1, 40).Select(i => 137.0 * i + i % 7)];
        double[] likes = [.. Enumerable.Range(1, 40).Select(i => (double)(3 + i * 11 % 29))];
        var frame = Frame(("followers", followers), ("likes", likes), ("rate", [.. likes.Zip(followers, (l, f) => l / f)]));
        var study = CorrelationStudy.Of(frame, x, y);
        Assert.Equal(isWarned, study.Warnings.Any(w => w.Code == "ratio"));
    }

    [Fact]
    public void The_figure_says_what_it_shows_and_draws_logarithms_where_counts_spread()
    {
        double[] counts = [10, 100, 1_000, 10_000, 50], revenue = [5, 9, 4, 8, 6];
        var figure = CorrelationStudy.Of(Frame(("followers", counts), ("revenue", revenue)), "followers", "revenue").Figure;
        Assert.Equal("Scatter plot of revenue against followers, 5 pairs, with a fitted line.", figure.AltText);
        Assert.Equal(AxisScale.Logarithmic, figure.X!.Scale);
        Assert.Equal(AxisScale.Linear, figure.Y!.Scale);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(40)]
    public void The_figure_is_drawn_whatever_the_number_of_groups(int groups)
    {
        double[] x = [.. Enumerable.Range(0, 80).Select(i => (double)i)], y = [.. x.Select(v => v * 37 % 80)];
        var frame = Frame(("x", x), ("y", y));
        frame.Columns.Add(new StringDataFrameColumn("g", x.Select(v => $"g{v % groups}")));
        var figure = CorrelationStudy.Of(frame, "x", "y", group: "g").Figure;
        Assert.Contains("<svg", figure.ToSvg());
        Assert.Equal(groups > 5, figure.Subtitle.EndsWith("groups are too many to colour", StringComparison.Ordinal));
    }

    [Fact]
    public void A_perfect_order_of_few_pairs_is_warned_of()
    {
        var study = CorrelationStudy.Of(Frame(("x", [1, 2, 3, 4]), ("y", [1, 3, 4, 9])), "x", "y");
        Assert.Equal(["perfect-correlation", "too-few-pairs"], study.Warnings.Select(w => w.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_printed_report_reads_like_this()
    {
        var frame = Frame(("x", X), ("y", Y));
        Assert.Equal(
            """
            x and y: 9 pairs, 0 rows dropped

            Correlations (intervals at 95 %)
            method    estimate         interval      p  interval by
            ────────  ────────  ───────────────  ─────  ─────────────
            Pearson      0.571  −0.150 to 0.896  0.108  Fisher z
            Spearman     0.600  −0.174 to 0.916  0.097  Bonett-Wright
            Kendall      0.444  −0.101 to 0.785  0.119  Fieller

            On logarithms of both (intervals at 95 %)
            method    estimate         interval      p  interval by
            ────────  ────────  ───────────────  ─────  ─────────────
            Pearson      0.616  −0.082 to 0.908  0.077  Fisher z
            Spearman     0.600  −0.174 to 0.916  0.097  Bonett-Wright
            Kendall      0.444  −0.101 to 0.785  0.119  Fieller

            """, CorrelationStudy.Of(frame, "x", "y").ToText());
    }

    [Theory]
    [InlineData("dataset_Facebook.csv", "totallikes", "reach", 500,
        -0.0832445619340687, 0.0628890003936737, -0.195169197033237, 1.1050154217099e-05, -0.135722156502735, 6.75254547419114e-06,
        -0.169696405771435, 0.00447871930758439)]
    [InlineData("labelled_975.csv", "posts", "followers", 975,
        0.373192504827667, 1.39715792408092e-33, 0.63618988649165, 9.98169067307311e-112, 0.455362225488026, 2.36498163805871e-99,
        0.317856770197964, 0.425994548089788)]
    public void Real_data_agree_with_R(
        string file, string x, string y, int n, double r, double rp, double rho, double rhoP, double tau, double tauP, double lower, double upper)
    {
        Assert.SkipUnless(Directory.Exists(Repository.RealData), "The real data sets lie beside the checkout on some machines only.");
        // ../shared/oracles/real-data.txt, R 4.2.2.
        var path = Directory.GetFiles(Repository.RealData, file, SearchOption.AllDirectories).Single();
        var study = CorrelationStudy.Of(Csv.Read(path).Frame, x, y);
        Assert.Equal(n, study.SampleSize);
        Assert.Equal([r, rho, tau], study.Correlations.Select(c => c.Estimate), Within(1e-9));
        Assert.Equal([rp, rhoP, tauP], study.Correlations.Select(c => c.PValue), Within(1e-6));
        Assert.Equal([lower, upper], [study.Correlations[0].Interval.Lower, study.Correlations[0].Interval.Upper], Within(1e-6));
    }

    private static readonly Func<double, double, bool> Close = Within(1e-12);

    private static Func<double, double, bool> Within(double relative) =>
        (expected, actual) => Math.Abs(expected - actual) <= relative * Math.Abs(expected);

    private static DataFrame Frame(params (string Name, double[] Values)[] columns) => new(columns.Select(column =>
        (DataFrameColumn)new DoubleDataFrameColumn(column.Name,
            column.Values.Select(value => double.IsNaN(value) ? (double?)null : value))));
}
