using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

public class CoxRegressionTests
{
    private const double Tolerance = 1e-9;
    private const int Replications = 2_000;

    private static readonly SurvivalTimes Lungs = SurvivalTimes.Of(Veteran.Time, Veteran.Status);

    private static readonly CoxRegression Veterans = CoxRegression.Fit(Lungs, DesignMatrix.WithIntercept(137)
        .With("trt", Veteran.Treatment).With("karno", Veteran.Karnofsky)
        .WithCategory("cell", [.. Veteran.Cell.Select(cell => Veteran.CellNames[cell - 1])], "squamous"));

    // R 4.2.2, survival 3.5-3: coxph(Surv(time, status) ~ trt + karno + celltype, veteran)
    [Fact]
    public void Coefficients_are_those_of_R()
    {
        Expect(Veterans["trt"], 0.261744090057515255, 0.200923055118891830);
        Expect(Veterans["karno"], -0.031271296047802197, 0.005165089742917032);
        Expect(Veterans["cell: smallcell"], 0.824980187857130121, 0.268911292194787765);
        Expect(Veterans["cell: adeno"], 1.153994413861766377, 0.295037737697124824);
        Expect(Veterans["cell: large"], 0.394625463945810939, 0.282243309857458102);
        Near.Equal(-505.44905491805798, Veterans.NullLogLikelihood, 1e-12);
        Near.Equal(-474.91450892475274, Veterans.LogLikelihood, 1e-12);
        Near.Equal(0.73705134029986374, Veterans.Concordance, 1e-12);
        Assert.Equal((137, 128, 1, 5), (Veterans.SampleSize, Veterans.EventCount, Veterans.StratumCount, Veterans.Coefficients.Count));
    }

    // coxph(Surv(week, arrest) ~ fin + age + race + wexp + mar + paro + prio, rossi, control = coxph.control(eps = 1e-15,
    // iter.max = 60, toler.chol = 1e-18)), summary and vcov: by default R stops at a gain of 1e-9, nine digits before.
    [Fact]
    public void Rossi_data_of_lifelines()
    {
        var fit = Rossi.Fit();
        Expect(fit["fin"], -0.379422166871209832, 0.191379480712809108);
        Expect(fit["age"], -0.057437743013761172, 0.021999470627953776);
        Expect(fit["race"], 0.313899785949295351, 0.307992776392938594);
        Expect(fit["mar"], -0.433703876690250845, 0.381868057464921917);
        Expect(fit["prio"], 0.091497079351120669, 0.028648550073470613);
        Near.Equal(-675.380632346871, fit.NullLogLikelihood, 1e-12);
        Near.Equal(-658.747659446087, fit.LogLikelihood, 1e-12);
        Near.Equal(33.265945801568705, fit.LikelihoodRatioTest.Statistic, Tolerance);
        Near.Equal(32.112610191936859, fit.WaldTest.Statistic, Tolerance);
        Near.Equal(33.528688899707717, fit.ScoreTest.Statistic, Tolerance);
        Near.Equal(2.362e-05, fit.LikelihoodRatioTest.PValue, 1e-4);
        Assert.Equal(7, fit.WaldTest.DegreesOfFreedom);
        Near.Equal(0.64032924709971351, fit.Concordance, 1e-12);
        Near.Equal(-0.0014374138339249783, fit.Covariance("age", "wexp"), Tolerance);
        var aid = fit["fin"];
        Near.Equal(0.684256681, aid.HazardRatio, 1e-8);
        Near.Equal(0.470236718, 0.995684064, aid.HazardRatioInterval(), 1e-8);
        Near.Equal(0.0474161, aid.PValue(), 1e-6);
        Near.Equal(aid.PValue() / 2, aid.PValue(Alternative.Less), 1e-12);
        Assert.Equal("Wald", aid.ConfidenceInterval().Method);
    }

    // coxph(Surv(time, status) ~ trt + karno + strata(celltype), veteran)
    [Fact]
    public void Strata_are_as_in_R()
    {
        var fit = CoxRegression.Fit(
            Lungs, DesignMatrix.WithoutIntercept(137).With("trt", Veteran.Treatment).With("karno", Veteran.Karnofsky), Veteran.Cell);
        Expect(fit["trt"], 0.232834676889495940, 0.2010987448954865697);
        Expect(fit["karno"], -0.035801123000163082, 0.0055301909307331355);
        Near.Equal(-338.73620722618404, fit.NullLogLikelihood, 1e-12);
        Near.Equal(-317.58055489004283, fit.LogLikelihood, 1e-12);
        Near.Equal(0.69952027911033576, fit.Concordance, 1e-12);
        Assert.Equal(4, fit.StratumCount);
        var test = fit.ProportionalHazards();
        Near.Equal(0.050769519075458416, test["trt"].Statistic, 1e-8);
        Near.Equal(6.706788489547091281, test["karno"].Statistic, 1e-8);
        Near.Equal(7.507864976516721356, fit.ProportionalHazards(TimeTransform.Rank).Global.Statistic, 1e-8);
    }

    // coxph(Surv(entry, exit, ev) ~ x + z), and the same with entries rounded down and exits up
    [Fact]
    public void Left_truncation_is_as_in_R()
    {
        var fit = CoxRegression.Fit(Truncated.Sample, Truncated.Design);
        Expect(fit["x"], 0.1178023953567065435, 0.29453257355952445);
        Expect(fit["z"], 0.0061940234201953446, 0.56842654868350884, 1e-7);
        Near.Equal(-28.291833087113147, fit.NullLogLikelihood, 1e-12);
        Near.Equal(-28.210408237264822, fit.LogLikelihood, 1e-12);
        Near.Equal(0.161374940138682, fit.ScoreTest.Statistic, Tolerance);
        Near.Equal(0.59160305343511443, fit.Concordance, 1e-12);
        var tied = CoxRegression.Fit(Truncated.Tied, Truncated.Design);
        Expect(tied["x"], 0.15954469660432330, 0.29350378769421281);
        Expect(tied["z"], 0.26551611345643811, 0.53958876805741662);
        Near.Equal(-29.76967398038806, tied.NullLogLikelihood, 1e-12);
        Near.Equal(-29.498671370293817, tied.LogLikelihood, 1e-12);
        Near.Equal(0.61870503597122295, tied.Concordance, 1e-12);
    }

    [Fact]
    public void The_score_test_of_untied_groups_is_the_log_rank_test()
    {
        var fit = CoxRegression.Fit(Truncated.Sample, DesignMatrix.WithIntercept(24).With("z", Truncated.Z));
        Near.Equal(LogRank.Test(Truncated.Sample, [.. Truncated.Z.Select(z => (int)z)]).Statistic, fit.ScoreTest.Statistic, 1e-8);
    }

    // Shares of 20,000 simulated samples of 100 with hazard exp(0.5 x), a third of them censored.
    [Fact]
    public void Coverage_is_as_documented() => Coverage.Expect(0.95, Replications, "cox", stream =>
    {
        var x = Draws.Normal(stream, 100);
        var (durations, events) = (new double[100], new double[100]);
        for (var i = 0; i < x.Length; i++)
        {
            var (time, end) = (Exponential.Draw(stream, Math.Exp(0.5 * x[i])), Exponential.Draw(stream, 0.5));
            (durations[i], events[i]) = (Math.Min(time, end), time <= end ? 1 : 0);
        }
        var fit = CoxRegression.Fit(SurvivalTimes.Of(durations, events), DesignMatrix.WithoutIntercept(100).With("x", x));
        return fit["x"].ConfidenceInterval().Contains(0.5);
    });

    [Fact]
    public void Text()
    {
        Assert.Equal(
            "Cox regression of 137, 128 events, concordance 0.737\n" +
            "coefficient      estimate  standard error  hazard ratio     95 % interval        p\n" +
            "───────────────  ────────  ──────────────  ────────────  ────────────────  ───────\n" +
            "trt                 0.262           0.201         1.299    0.876 to 1.926    0.193\n" +
            "karno             −0.0313          0.0052        0.9692  0.9595 to 0.9791  < 0.001\n" +
            "cell: adeno         1.154           0.295         3.171    1.778 to 5.653  < 0.001\n" +
            "cell: large         0.395           0.282         1.484    0.853 to 2.580    0.162\n" +
            "cell: smallcell     0.825           0.269         2.282    1.347 to 3.865    0.002\n", Veterans.ToString());
        Assert.StartsWith("coefficient  estimate  standard error  hazard ratio", Veterans["trt"].ToString());
        Assert.StartsWith("Cox regression of 137, 128 events, 4 strata, concordance", CoxRegression.Fit(
            Lungs, DesignMatrix.WithIntercept(137).With("trt", Veteran.Treatment), Veteran.Cell).ToString());
    }

    private static void Expect(CoxCoefficient actual, double value, double standardError, double tolerance = Tolerance)
    {
        Near.Equal(value, actual.Value, tolerance);
        Near.Equal(standardError, actual.StandardError, tolerance);
    }
}
