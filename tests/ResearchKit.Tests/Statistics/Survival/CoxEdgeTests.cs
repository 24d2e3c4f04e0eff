using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

public class CoxEdgeTests
{
    private static readonly SurvivalTimes Six = SurvivalTimes.Of([1, 2, 3, 4, 5, 6], [1, 1, 1, 1, 0, 1]);

    [Fact]
    public void Without_an_event_there_is_nothing_to_explain() => Refusal.Expect(
        Violation.NoEvents, "None of 2 had the event; a Cox regression needs events.",
        () => CoxRegression.Fit(SurvivalTimes.Of([1, 2], [0, 0]), DesignMatrix.WithIntercept(2).With("x", [1, 2])));

    [Theory]
    [InlineData(new double[] { 1, 0 }, "")]
    [InlineData(new double[] { 0, 1 }, "minus ")]
    public void Two_observations_are_told_apart_without_fault(double[] x, string sign) => Refusal.Expect(
        Violation.Separated, $"The coefficient of \"x\" is {sign}infinity: at every event",
        () => CoxRegression.Fit(SurvivalTimes.Of([1, 2], [1, 1]), DesignMatrix.WithIntercept(2).With("x", x)));

    // R: coxph warns "Loglik converged before variable 2; coefficient may be infinite", and reports 20.5 or so.
    [Fact]
    public void A_group_without_events_has_an_infinite_coefficient() => Refusal.Expect(
        Violation.Separated, "The coefficient of \"safe\" is minus infinity",
        () => CoxRegression.Fit(
            SurvivalTimes.Of([1, 2, 3, 4, 5, 6, 7, 8], [1, 1, 0, 1, 1, 0, 1, 0]),
            DesignMatrix.WithIntercept(8).With("x", [0.5, 1.5, 1, 0.2, 0.9, 1.8, 1.1, 0.3]).With("safe", [0, 0, 1, 0, 0, 1, 0, 1])));

    [Fact]
    public void Of_those_who_entered_late_only_who_is_at_risk_counts() => Refusal.Expect(
        // At each event x is greatest among those then at risk, though not among all who left later.
        Violation.Separated, "The coefficient of \"x\" is infinity",
        () => CoxRegression.Fit(
            SurvivalTimes.LeftTruncated([0, 0, 0, 5, 5, 5], [1, 2, 3, 6, 7, 8], [1, 1, 1, 1, 1, 1]),
            DesignMatrix.WithIntercept(6).With("x", [3, 2, 1, 13, 12, 11])));

    [Fact]
    public void A_combination_of_columns_is_named()
    {
        double[] x = [3, 1, 4, 1, 5, 9];
        Refusal.Expect(Violation.Collinear, "Among those at risk together \"twice\" is a combination of the columns before it",
            () => CoxRegression.Fit(Six, DesignMatrix.WithIntercept(6).With("x", x).With("twice", [.. x.Select(v => 2 * v + 1)])));
        // Within each stratum it is the same for all.
        Refusal.Expect(Violation.Collinear, "Among those at risk together \"x\" is",
            () => CoxRegression.Fit(Six, DesignMatrix.WithIntercept(6).With("x", [1, 1, 1, 2, 2, 2]), [0, 0, 0, 1, 1, 1]));
    }

    [Fact]
    public void A_constant_column_is_refused() => Refusal.Expect(
        Violation.Constant, "x is 3 throughout; a Cox regression needs values that differ.",
        () => CoxRegression.Fit(Six, DesignMatrix.WithIntercept(6).With("x", [3, 3, 3, 3, 3, 3])));

    [Fact]
    public void Rows_columns_and_strata_must_fit()
    {
        Refusal.Expect(Violation.UnequalLengths, "design has 2 rows and the sample 6 times; each time needs a row.",
            () => CoxRegression.Fit(Six, DesignMatrix.WithIntercept(2).With("x", [1, 2])));
        Refusal.Expect(Violation.TooFewObservations, "design has no column but the intercept", () => CoxRegression.Fit(Six, DesignMatrix.WithIntercept(6)));
        Refusal.Expect(Violation.UnequalLengths, "strata has 1 labels",
            () => CoxRegression.Fit(Six, DesignMatrix.WithIntercept(6).With("x", [3, 1, 4, 1, 5, 9]), [1]));
        Refusal.Expect(Violation.OutOfDomain, "There is no coefficient \"y\"; there are \"x\".",
            () => _ = CoxRegression.Fit(Six, DesignMatrix.WithIntercept(6).With("x", [3, 1, 4, 1, 5, 9]))["y"]);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    public void Extreme_units_carry_over(double unit)
    {
        double[] x = [3, 1, 4, 1, 5, 9];
        var fit = CoxRegression.Fit(Six, DesignMatrix.WithIntercept(6).With("x", x));
        var other = CoxRegression.Fit(Six, DesignMatrix.WithIntercept(6).With("x", [.. x.Select(v => v * unit)]));
        Near.Equal(fit["x"].Value / fit["x"].StandardError, other["x"].Value / other["x"].StandardError, 1e-9);
        Near.Equal(fit["x"].Value, other["x"].Value * unit, 1e-9);
    }

    [Fact]
    public void All_at_one_time_is_a_fit_with_no_slope()
    {
        // What has the event lies about what has not as evenly on both sides.
        var fit = CoxRegression.Fit(SurvivalTimes.Of([5, 5, 5], [1, 0, 1]), DesignMatrix.WithIntercept(3).With("x", [1, 2, 3]));
        Assert.Equal(0, fit["x"].Value, 12);
        Assert.Equal(0.5, fit.Concordance);
    }
}
