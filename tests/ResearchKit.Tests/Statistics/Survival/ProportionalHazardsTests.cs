using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

public class ProportionalHazardsTests
{
    private const double Tolerance = 1e-8;

    private static readonly CoxRegression Veterans = CoxRegression.Fit(
        SurvivalTimes.Of(Veteran.Time, Veteran.Status),
        DesignMatrix.WithIntercept(137).With("trt", Veteran.Treatment).With("karno", Veteran.Karnofsky)
            .WithCategory("cell", [.. Veteran.Cell.Select(cell => Veteran.CellNames[cell - 1])]));

    // R 4.2.2, survival 3.5-3: cox.zph(coxph(Surv(week, arrest) ~ fin + age + race + wexp + mar + paro + prio, rossi,
    // control = coxph.control(eps = 1e-15, iter.max = 60, toler.chol = 1e-18)), transform)
    [Theory]
    [InlineData(TimeTransform.Rank, 1.383808446983285423, 0.896421462109884271, 4.159683756651038067, 11.025183434835884810)]
    [InlineData(TimeTransform.KaplanMeier, 0.062429750089376228, 5.973981661151897882, 4.224595638698612987, 17.694415296027923290)]
    [InlineData(TimeTransform.Identity, 0.0089505582655462212, 6.6159437979083151049, 3.8767551298427034290, 18.1826870813888952227)]
    [InlineData(TimeTransform.Log, 0.137599435179094898, 8.231498350444216072, 2.085854845154576420, 17.661570593722814237)]
    public void Rossi_data_of_lifelines(TimeTransform transform, double fin, double age, double wexp, double global)
    {
        var check = Rossi.Fit().ProportionalHazards(transform);
        Near.Equal(fin, check["fin"].Statistic, Tolerance);
        Near.Equal(age, check["age"].Statistic, Tolerance);
        Near.Equal(wexp, check["wexp"].Statistic, Tolerance);
        Near.Equal(global, check.Global.Statistic, Tolerance);
        Assert.Equal((7, 1, transform), (check.Global.DegreesOfFreedom, check["fin"].DegreesOfFreedom, check.Transform));
    }

    // cox.zph(coxph(Surv(time, status) ~ trt + karno + celltype, veteran))
    [Fact]
    public void A_category_is_one_term_as_in_R()
    {
        var check = Veterans.ProportionalHazards();
        Assert.Equal(["trt", "karno", "cell"], check.Terms);
        Near.Equal(0.20630741206443262, check["trt"].Statistic, Tolerance);
        Near.Equal(12.81332559111547909, check["karno"].Statistic, Tolerance);
        Near.Equal(14.53171039647031293, check["cell"].Statistic, Tolerance);
        Near.Equal(0.00226389031729815, check["cell"].PValue, Tolerance);
        Near.Equal(22.85968527498729230, check.Global.Statistic, Tolerance);
    }

    // cox.zph(coxph(Surv(entry, exit, ev) ~ x + z), transform)
    [Theory]
    [InlineData(false, TimeTransform.Rank, 0.58696003917571316, 0.68128471200214002, 1.25600346612068137)]
    [InlineData(false, TimeTransform.KaplanMeier, 0.91807116377607112, 1.04023005829139570, 1.68488752341685299)]
    [InlineData(false, TimeTransform.Identity, 0.50670126487011313, 0.45852389892415701, 0.93072792829535111)]
    [InlineData(true, TimeTransform.Rank, 0.20408629853903601, 0.15537500576153351, 0.30407886525884148)]
    [InlineData(true, TimeTransform.KaplanMeier, 0.031542682880696109, 0.227223558983251472, 0.227277574208308963)]
    [InlineData(true, TimeTransform.Identity, 0.12093640580573736, 0.08640527421495249, 0.17311406684255015)]
    public void Left_truncation_is_as_in_R(bool tied, TimeTransform transform, double x, double z, double global)
    {
        var check = CoxRegression.Fit(tied ? Truncated.Tied : Truncated.Sample, Truncated.Design).ProportionalHazards(transform);
        Near.Equal(x, check["x"].Statistic, Tolerance);
        Near.Equal(z, check["z"].Statistic, Tolerance);
        Near.Equal(global, check.Global.Statistic, Tolerance);
    }

    [Fact]
    public void Events_all_at_one_time_cannot_tell()
    {
        var fit = CoxRegression.Fit(SurvivalTimes.Of([5, 5, 6, 7], [1, 1, 0, 0]), DesignMatrix.WithIntercept(4).With("x", [1, 2, 1.5, 3]));
        Assert.Equal((double.NaN, double.NaN), (fit.ProportionalHazards().Global.Statistic, fit.ProportionalHazards()["x"].PValue));
    }

    [Fact]
    public void An_unknown_term_is_refused()
    {
        var thrown = Assert.Throws<AssumptionException>(() => Veterans.ProportionalHazards()["age"]);
        Assert.StartsWith("There is no term \"age\"; there are \"trt\", \"karno\", \"cell\".", thrown.Message);
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Proportional hazards, by the Kaplan-Meier curve\n" +
        "term       χ²  df        p\n" +
        "─────  ──────  ──  ───────\n" +
        "trt     0.206   1    0.650\n" +
        "karno  12.813   1  < 0.001\n" +
        "cell   14.532   3    0.002\n" +
        "all    22.860   5  < 0.001\n", Veterans.ProportionalHazards().ToString());
}
