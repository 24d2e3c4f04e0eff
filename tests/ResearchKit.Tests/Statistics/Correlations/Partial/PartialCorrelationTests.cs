using ResearchKit.Statistics;
using static ResearchKit.Tests.Statistics.Correlations.Partial.MotorTrend;

namespace ResearchKit.Tests.Statistics.Correlations.Partial;

public class PartialCorrelationTests
{
    private const double Tolerance = 1e-12;
    private const double PValueTolerance = 1e-10;
    private const int Replications = 2_000;

    // R 4.2.2, d the columns x, y and controls (for Spearman ranked): i <- solve(cov(d)); r <- -cov2cor(i)[1, 2];
    // df <- n - 2 - k; 2*pt(-abs(r*sqrt(df/(1 - r^2))), df); tanh(atanh(r) + c(-1, 1)*qnorm(.975)*sqrt(v/(n - 3 - k)))
    [Fact]
    public void Partial_correlations_are_those_of_R()
    {
        Check(PartialCorrelation.Pearson(Mpg, Wt, Hp), -0.75120490496186532, 1.1196471362000158e-06, -0.87313276712342536, -0.54082184491452578);
        Check(PartialCorrelation.Spearman(Mpg, Wt, Hp), -0.68441516084191023, 2.1759527159892452e-05, -0.84796576766623089, -0.40187128199487376);
        Check(PartialCorrelation.Pearson(Mpg, Wt, Hp, Qsec, Drat), -0.62884256583260922, 0.00025852524684142443, -0.80891424255295596, -0.34090727852700414);
        Check(PartialCorrelation.Spearman(Mpg, Wt, Hp, Qsec, Drat), -0.51679843399817538, 0.0040987350559829137, -0.75358634289973503, -0.16129878194547143);
        Check(PartialCorrelation.Spearman(Am, Vs, Mpg), -0.39085764582391919, 0.029698192124752897, -0.66241038007754371, -0.028519695590514045);
        Check(PartialCorrelation.Spearman(Am, Vs, Thrifty), -0.26605321596532194, 0.1479891386896576, -0.57133835240000141, 0.10390802668369024);
    }

    // R 4.2.2: r <- cor(x, resid(lm(y ~ controls))), of ranks for Spearman; p: that of y in summary(lm(x ~ y + controls));
    // v <- (R1^2 - 2*R1 + R0 + 1 - R0^2)/(1 - r^2)^2 with R1, R0 the R² of x on all and on the controls, times 1 + r²/2.
    [Fact]
    public void Semipartial_correlations_are_those_of_R()
    {
        Check(SemipartialCorrelation.Pearson(Mpg, Wt, Hp), -0.47365399867293162, 1.1196471362000422e-06, -0.64265176567769755, -0.26070374167862143);
        Check(SemipartialCorrelation.Spearman(Mpg, Wt, Hp), -0.30575451367557371, 2.1759527159892296e-05, -0.45320188023627134, -0.14202164458062289);
        Check(SemipartialCorrelation.Pearson(Mpg, Wt, Hp, Qsec, Drat), -0.3180158240083385, 0.00025852524684142692, -0.48337100886091294, -0.13074970858833893);
        Check(SemipartialCorrelation.Spearman(Mpg, Wt, Hp, Qsec, Drat), -0.19556019369207164, 0.0040987350559828608, -0.33250447218260248, -0.050539486455303206);
        Check(SemipartialCorrelation.Spearman(Am, Vs, Mpg), -0.32329139916021588, 0.029698192124753019, -0.57205837596347586, -0.0200567963404331);
        // Two values in each column: by ppcor's formula on cov(method = "spearman") −0.22164688864270202 too.
        Check(SemipartialCorrelation.Spearman(Am, Vs, Thrifty), -0.22164688864270202, 0.14798913868965766, -0.49140737068614049, 0.086919335300269573);
        Check(SemipartialCorrelation.Pearson(Am, Vs, Thrifty), -0.22164688864270202, 0.14798913868965821, -0.48854314292577056, 0.083177498540936493);
    }

    // oracles: FB partial spearman totallikes,interactions|reach
    [Fact]
    public void Partial_ranks_of_real_posts_are_those_of_R()
    {
        const string file = "facebook-metrics-uci/dataset_Facebook.csv";
        // The oracle leaves out the one post for which "paid" is missing.
        var columns = new[] { "totallikes", "interactions", "reach" }.Select(name => SharedData.Columns(file, ',', name, "paid").X).ToArray();
        Near.Equal(0.198914182705131, PartialCorrelation.Spearman(columns[0], columns[1], columns[2]).Value, 1e-12);
    }

    [Fact]
    public void A_perfect_correlation_has_an_interval_of_no_width_and_p_0()
    {
        var perfect = PartialCorrelation.Pearson([1, 2, 3, 4, 5, 7], [2, 4, 6, 8, 10, 14], [1, -1, 1, 2, 1, 5]);
        Assert.Equal(1, perfect.Value);
        Assert.Equal(0, perfect.PValue());
        Assert.Equal((1, 1), (perfect.ConfidenceInterval().Lower, perfect.ConfidenceInterval().Upper));
    }

    // Expected shares are those of 20,000 simulated samples. The control has correlation 0.9 to x and 0.6 to y; what it leaves of
    // them 0.5 to each other, of which √(1 − 0.81) remains where x stays as it is.
    [Theory]
    [InlineData(20, 0.9478, 0.9511)]
    [InlineData(100, 0.9519, 0.9538)]
    public void Coverage_of_normal_triples(int n, double partial, double semipartial)
    {
        Coverage.Expect(partial, Replications, "partial", stream =>
        {
            var (x, y, z) = Triples(stream);
            return PartialCorrelation.Pearson(x, y, z).ConfidenceInterval().Contains(0.5);
        });
        Coverage.Expect(semipartial, Replications, "semipartial", stream =>
        {
            var (x, y, z) = Triples(stream);
            return SemipartialCorrelation.Pearson(x, y, z).ConfidenceInterval().Contains(0.5 * Math.Sqrt(0.19));
        });

        (double[] X, double[] Y, double[] Z) Triples(RandomStream stream)
        {
            var z = Draws.Normal(stream, n);
            var (x, y) = Draws.NormalPairs(stream, n, 0.5);
            return ([.. x.Zip(z, (e, c) => 0.9 * c + Math.Sqrt(0.19) * e)], [.. y.Zip(z, (e, c) => 0.6 * c + 0.8 * e)], z);
        }
    }

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Partial correlation of 32 pairs, 2 controls\n" +
            "method   estimate     95 % interval        p  p by\n" +
            "───────  ────────  ────────────────  ───────  ─────────\n" +
            "Pearson    −0.608  −0.794 to −0.317  < 0.001  Student t\n", PartialCorrelation.Pearson(Mpg, Wt, Hp, Drat).ToString());
        Assert.StartsWith("Semi-partial correlation of 32 pairs, 1 control\n", SemipartialCorrelation.Spearman(Mpg, Wt, Hp).ToString());
        Assert.Equal(
            "Partial correlation of 3 pairs, 1 control\n" +
            "method    estimate  95 % interval          p  p by\n" +
            "────────  ────────  ─────────────  ─────────  ─────────\n" +
            "Spearman     1.000      undefined  undefined  Student t\n", PartialCorrelation.Spearman([1, 2, 3], [2, 1, 3], [1, 3, 2]).ToString());
    }

    [Fact]
    public void Each_interval_names_its_method() => Assert.Equal(
        ["Fisher z", "Bonett-Wright", "Fisher z, Aloe-Becker variance", "Bonett-Wright, Aloe-Becker variance"],
        new[]
        {
            PartialCorrelation.Pearson(Mpg, Wt, Hp), PartialCorrelation.Spearman(Mpg, Wt, Hp),
            SemipartialCorrelation.Pearson(Mpg, Wt, Hp), SemipartialCorrelation.Spearman(Mpg, Wt, Hp),
        }.Select(estimate => estimate.ConfidenceInterval().Method));

    private static void Check(PartialCorrelationEstimate estimate, double value, double p, double lower, double upper)
    {
        Near.Equal(value, estimate.Value, Tolerance);
        Near.Equal(p, estimate.PValue(), PValueTolerance);
        Near.Equal(p / 2, estimate.PValue(Alternative.Less), PValueTolerance);
        Near.Equal(1 - p / 2, estimate.PValue(Alternative.Greater), PValueTolerance);
        Near.Equal(lower, upper, estimate.ConfidenceInterval(), 1e-11);
        Assert.Equal((32, 30 - estimate.Controls), (estimate.SampleSize, estimate.DegreesOfFreedom));
    }
}
