using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations;

public class ChatterjeeXiTests
{
    private const double Tolerance = 1e-12;

    private static readonly double[] TiedX = [1, 2, 2, 3, 4, 4, 4, 5, 6, 7];
    private static readonly double[] TiedY = [2, 1, 3, 3, 5, 4, 4, 6, 6, 9];

    // R 4.2.2, Chatterjee's formula: fr <- rank(y, ties = "max")/n; gr <- rank(-y, ties = "max")/n; fr <- fr[order(x)];
    // 1 - sum(abs(diff(fr)))/(2 * n)/mean(gr * (1 - gr)); with ties in x its mean over all their orders.
    [Fact]
    public void Oracles()
    {
        Near.Equal(0.0625, ChatterjeeXi.Of(Columns.Lightness, Columns.Preference).Value, Tolerance);
        Near.Equal(0.025, ChatterjeeXi.Of(Columns.Preference, Columns.Lightness).Value, Tolerance);
        Near.Equal(0.02941176470588236, ChatterjeeXi.Of([1, 2, 3, 4, 5, 6], [1, 7, 5, 5, 6, 2]).Value, Tolerance);
        Near.Equal(0.5934959349593495, ChatterjeeXi.Of(TiedX, TiedY).Value, Tolerance);
        Near.Equal(0.5859872611464968, ChatterjeeXi.Of(TiedY, TiedX).Value, Tolerance);
        var (x, y) = Columns.Walk(5000, 7, 4999, 0.19, 1);
        Near.Equal(0.9921719196868768, ChatterjeeXi.Of(x, y).Value, Tolerance);
        Near.Equal(-0.3374618534984741, ChatterjeeXi.Of(y, x).Value, Tolerance);
    }

    // The vector of XICOR's and SciPy's documentation; ../oracles/correlation.txt.
    [Fact]
    public void Oracle_of_the_published_vector()
    {
        double[] x = [0.11027287231363914, 0.8154770102474279, 0.7073943466920335, 0.6651317324378386, 0.6905752850115503, 0.06115250587536558, 0.5209906494474178, 0.3155763519785274, 0.18405731803625924, 0.8613557911541495];
        double[] y = [0.8402081904493103, 0.5946972833914318, 0.23481606164114155, 0.49754786197715384, 0.9146460831206026, 0.5848057749217579, 0.7620801065573549, 0.31410063302647495, 0.7935620302236199, 0.5423085761365468];
        Near.Equal(-0.303030303030303, ChatterjeeXi.Of(x, y).Value, Tolerance);
        Near.Equal(-0.1818181818181819, ChatterjeeXi.Of(y, x).Value, Tolerance);
    }

    // R 4.2.2, theorem 2.2 of Chatterjee 2021: q <- sort(fr); w <- 2*n - 2*i + 1; a <- mean(w*q^2)/n; c <- mean(w*q)/n;
    // m <- (cumsum(q) + (n - i)*q)/n; sqrt((a - 2*mean(m^2) + c^2)/CU^2/n). It holds for great n: here to a share of 1/n.
    [Fact]
    public void The_variance_tends_to_that_of_the_theorem()
    {
        var (x, y) = Columns.Walk(5000, 7, 4999, 0.19, 1);
        Near.Equal(0.008944272714983629, ChatterjeeXi.Of(x, y).StandardErrorUnderIndependence, 5.0 / 5000);
        var (_, tied) = Columns.Walk(5000, 7, 4999, 0.19, 10);
        Near.Equal(0.008944332211707404, ChatterjeeXi.Of(x, tied).StandardErrorUnderIndependence, 5.0 / 5000);
        // Without ties exactly (n − 2)(4n − 7)/(10 (n + 1)(n − 1)²).
        const double n = 5000;
        Near.Equal(
            Math.Sqrt((n - 2) * (4 * n - 7) / (10 * (n + 1) * (n - 1) * (n - 1))),
            ChatterjeeXi.Of(x, y).StandardErrorUnderIndependence, 1e-10);
    }

    private static readonly Gen<(double[] X, double[] Y)> Few = Gen.Int[0, 4].Select(i => (double)i).Array[3, 5]
        .SelectMany(x => Gen.Int[0, 4].Select(i => (double)i).Array[x.Length].Select(y => (x, y)))
        .Where(pair => pair.x.Distinct().Count() > 1 && pair.y.Distinct().Count() > 1);

    [Fact]
    public void With_ties_it_is_the_mean_over_all_orders_of_those_tied() => Few.ForAll(pair =>
    {
        // Of all orders of the rows those that put x in order, each as often.
        var inOrder = NaiveDistances.Orders(pair.X.Length)
            .Where(order => order.Zip(order.Skip(1)).All(two => pair.X[two.First] <= pair.X[two.Second]));
        var expected = inOrder.Average(order => Naive([.. order.Select(i => pair.Y[i])]));
        Assert.Equal(expected, ChatterjeeXi.Of(pair.X, pair.Y).Value, Tolerance);
    });

    [Fact]
    public void The_mean_over_all_pairings_is_0_and_the_variance_that_told() => Few.ForAll(pair =>
    {
        var all = NaiveDistances.Orders(pair.X.Length)
            .Select(order => ChatterjeeXi.Of(pair.X, [.. order.Select(i => pair.Y[i])]).Value).ToArray();
        Assert.Equal(0, all.Average(), Tolerance);
        var estimate = ChatterjeeXi.Of(pair.X, pair.Y);
        var variance = all.Average(value => value * value);
        Assert.Equal(variance, estimate.StandardErrorUnderIndependence * estimate.StandardErrorUnderIndependence, 1e-10);
    }, 40);

    [Fact]
    public void Order_and_increasing_functions_change_nothing() => Gen.Double[-3, 3].Array[3, 40].ForAll(x =>
    {
        if (x.Distinct().Count() < 2)
            return;
        double[] y = [.. x.Select(v => Math.Round(v * v))];
        if (y.Distinct().Count() < 2)
            return;
        var estimate = ChatterjeeXi.Of(x, y);
        var order = Draws.Order(RandomStream.FromSeed("xi").Fork(x.Length), x.Length);
        Assert.Equal(
            estimate.Value,
            ChatterjeeXi.Of([.. order.Select(i => x[i] * x[i] * x[i])], [.. order.Select(i => Math.Exp(y[i] / 10))]).Value, Tolerance);
        Assert.InRange(estimate.Value, -1, 1);
    });

    [Fact]
    public void A_function_without_ties_reaches_its_most()
    {
        double[] x = [.. Enumerable.Range(0, 50).Select(i => (double)i)];
        Near.Equal(48.0 / 51, ChatterjeeXi.Of(x, x).Value, Tolerance);
        var two = ChatterjeeXi.Of([1, 2], [4, 3]);
        Assert.Equal(0, two.Value, Tolerance);
        Assert.True(double.IsNaN(two.PValue()));
    }

    // 10,000 samples of independent columns; size at 0.05.
    [Theory]
    [InlineData(20, 0, 0.0527)]
    [InlineData(100, 0, 0.0511)]
    [InlineData(100, 1, 0.0697)]
    public void Size(int pairs, int roundedColumns, double size) => Coverage.Expect(1 - size, 1000, "xi", stream =>
    {
        var (x, y) = (Draws.Normal(stream.Fork("x"), pairs), Draws.Normal(stream.Fork("y"), pairs));
        return ChatterjeeXi.Of(roundedColumns > 0 ? [.. x.Select(v => Math.Round(v))] : x, y).PValue() > 0.05;
    });

    [Fact]
    public void Bad_columns_are_refused()
    {
        Refusal.Expect(Violation.UnequalLengths, () => ChatterjeeXi.Of([1, 2, 3], [1, 2]));
        Refusal.Expect(Violation.TooFewObservations, () => ChatterjeeXi.Of([1], [1]));
        Refusal.Expect(Violation.NotFinite, () => ChatterjeeXi.Of([1, double.NaN, 3], [1, 2, 3]));
        Refusal.Expect(Violation.Constant, () => ChatterjeeXi.Of([1, 1, 1], [4, 4, 5]));
        Refusal.Expect(Violation.Constant, () => ChatterjeeXi.Of([1, 2, 3], [4, 4, 4]));
        Assert.Equal(
            ChatterjeeXi.Of([0.0, 0.0, 1, 2], [1, 2, 3, 5]).Value, ChatterjeeXi.Of([0.0, -0.0, 1, 2], [1, 2, 3, 5]).Value);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Chatterjee's coefficient of 10 pairs\n" +
        "    ξ  p, one-sided  p by\n" +
        "─────  ────────────  ──────\n" +
        "0.593       < 0.001  normal\n", ChatterjeeXi.Of(TiedX, TiedY).ToString());

    private static double Naive(double[] y)
    {
        double n = y.Length;
        var ranks = y.Select(v => y.Count(w => w <= v)).ToArray();
        var spread = y.Select(v => y.Count(w => w >= v)).Sum(l => l * (n - l));
        return 1 - n * ranks.Zip(ranks.Skip(1)).Sum(two => Math.Abs(two.First - two.Second)) / (2 * spread);
    }
}
