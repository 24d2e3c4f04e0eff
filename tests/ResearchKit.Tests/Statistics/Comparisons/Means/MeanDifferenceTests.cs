using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Comparisons.Means;

public class MeanDifferenceTests
{
    private const double Tolerance = 1e-12;
    private const int Replications = 3_000;

    private static readonly Gen<(double[], double[])> TwoGroups =
        Gen.Select(Gen.Double[-100, 100].Array[2, 12], Gen.Double[-100, 100].Array[2, 12]);

    // R 4.2.2: t.test(x, y, conf.level = level)
    [Fact]
    public void Welchs_test_is_that_of_R()
    {
        var sleep = MeanDifference.Welch(Groups.FirstDrug, Groups.SecondDrug);
        Is(sleep, -1.8608134674868531, 17.776473516178498, 0.079394140187358173, 0.039697070093679086, 0.96030292990632093);
        Near.Equal(-3.3654832307117104, 0.20548323071171018, sleep.ConfidenceInterval(), Tolerance);
        var other = MeanDifference.Welch(Groups.Eight, Groups.Six);
        Is(other, 3.1908916826719538, 11.080151237942385, 0.008519282279114181, 0.99574035886044299, 0.0042596411395570905);
        Near.Equal(1.5774982165486726, 8.572501783451326, other.ConfidenceInterval(), Tolerance);
        Near.Equal(0.14249458462400666, 10.007505415375991, other.ConfidenceInterval(0.99), 1e-11);
        Assert.Equal((14, "Welch t"), (other.SampleSize, other.ConfidenceInterval().Method));
    }

    // R 4.2.2: t.test(x, y, var.equal = TRUE, conf.level = level)
    [Fact]
    public void Students_test_is_that_of_R()
    {
        var sleep = MeanDifference.Student(Groups.FirstDrug, Groups.SecondDrug);
        Is(sleep, -1.8608134674868528, 18, 0.079186714215938175, 0.039593357107969088, 0.96040664289203093);
        Near.Equal(-3.3638740322875984, 0.20387403228759859, sleep.ConfidenceInterval(), Tolerance);
        var other = MeanDifference.Student(Groups.Eight, Groups.Six);
        Is(other, 2.9280791999682081, 12, 0.012649038357778428, 0.99367548082111079, 0.006324519178889214);
        Near.Equal(1.9859068685647212, 8.164093131435278, other.ConfidenceInterval(0.9), Tolerance);
    }

    // R 4.2.2: t.test(x, y, paired = TRUE), t.test(x - 12)
    [Fact]
    public void Paired_and_one_sample_tests_are_those_of_R()
    {
        var sleep = MeanDifference.Paired(Groups.FirstDrug, Groups.SecondDrug);
        Is(sleep, -4.0621276833820366, 9, 0.0028328901973842702, 0.0014164450986921351, 0.99858355490130779);
        Near.Equal(-2.4598857632769824, -0.70011423672301754, sleep.ConfidenceInterval(), Tolerance);
        Assert.Equal((10, "paired t"), (sleep.SampleSize, sleep.Method));
        var one = MeanDifference.FromConstant(Groups.Eight, 12);
        Is(one, 1.3841839328088721, 7, 0.20882277579064262, 0.89558861210467866, 0.10441138789532131);
        Near.Equal(-1.3280934376903153, 5.0780934376903151, one.ConfidenceInterval(), Tolerance);
        Assert.Equal(12, one.Second);
    }

    private static void Is(MeanDifferenceEstimate actual, double t, double freedom, double p, double less, double greater)
    {
        Near.Equal(t, actual.Statistic, Tolerance);
        Near.Equal(freedom, actual.DegreesOfFreedom, Tolerance);
        Near.Equal(p, actual.PValue(), Tolerance);
        Near.Equal(less, actual.PValue(Alternative.Less), Tolerance);
        Near.Equal(greater, actual.PValue(Alternative.Greater), Tolerance);
    }

    [Fact]
    public void Groups_of_one_size_and_spread_give_both_tests_one_t() => Gen.Double[-100, 100].Array[2, 12].ForAll(x =>
    {
        if (x.Distinct().Count() < 2)
            return;
        double[] shifted = [.. x.Select(value => value + 3)];
        var (welch, student) = (MeanDifference.Welch(x, shifted), MeanDifference.Student(x, shifted));
        Near.Equal(welch.Statistic, student.Statistic, 1e-9);
        Near.Equal(student.DegreesOfFreedom, welch.DegreesOfFreedom, 1e-9);
    });

    [Fact]
    public void Exchanging_groups_turns_the_sign_and_a_unit_carries_over() => TwoGroups.ForAll((x, y) =>
    {
        var (one, other) = (MeanDifference.Welch(x, y), MeanDifference.Welch(y, x));
        Near.Equal(one.Value, -other.Value, Tolerance);
        Near.Equal(one.PValue(Alternative.Less), other.PValue(Alternative.Greater), Tolerance);
        Near.Equal(-one.ConfidenceInterval().Upper, -one.ConfidenceInterval().Lower, other.ConfidenceInterval(), Tolerance);
        var scaled = MeanDifference.Welch([.. x.Select(value => 4 * value)], [.. y.Select(value => 4 * value)]);
        Assert.Equal(4 * one.Value, scaled.Value);
        Near.Equal(one.Statistic, scaled.Statistic, Tolerance);
    });

    [Fact]
    public void The_interval_ends_where_the_test_turns() => TwoGroups.ForAll((x, y) =>
    {
        var upper = MeanDifference.Student(x, y).ConfidenceInterval().Upper;
        Near.Equal(0.05, MeanDifference.Student([.. x.Select(value => value - upper)], y).PValue(), 1e-6);
    });

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void Units_at_the_ends_of_the_range_carry_over(double unit)
    {
        var estimate = MeanDifference.Welch([.. Groups.Eight.Select(x => x * unit)], [.. Groups.Six.Select(y => y * unit)]);
        Is(estimate, 3.1908916826719538, 11.080151237942385, 0.008519282279114181, 0.99574035886044299, 0.0042596411395570905);
        Near.Equal(1.5774982165486726 * unit, 8.572501783451326 * unit, estimate.ConfidenceInterval(), 1e-11);
    }

    [Fact]
    public void Bad_samples_are_refused()
    {
        Refusal.Expect(Violation.TooFewObservations, "At least 2 values are needed for a t test; got 1.", () => MeanDifference.Welch([1], [1, 2]), "x");
        Refusal.Expect(Violation.TooFewObservations, () => MeanDifference.Student([1, 2], [1]));
        Refusal.Expect(Violation.EmptyGroup, "x is empty; each group needs at least 2 values.", () => MeanDifference.Student([], [1, 2]), "x");
        Refusal.Expect(Violation.EmptyGroup, "y is empty; each group needs at least 2 values.", () => MeanDifference.Welch([1, 2], []), "y");
        Refusal.Expect(Violation.NotFinite, "y[1] is NaN; every value must be a finite number.", () => MeanDifference.Welch([1, 2], [1, double.NaN]), "y");
        Refusal.Expect(Violation.NotFinite, "x[0] is NaN; every value must be a finite number.", () => MeanDifference.Student([double.NaN, 2], [1, 3]), "x");
        Refusal.Expect(Violation.NotFinite, "y[1] is NaN; every value must be a finite number.", () => MeanDifference.Paired([1, 2], [1, double.NaN]), "y");
        Refusal.Expect(Violation.Constant, "x is 1 and y is 2 throughout; a comparison of means needs values that differ within a group.",
            () => MeanDifference.Welch([1, 1], [2, 2, 2]));
        Assert.Equal(Violation.UnequalLengths, Assert.Throws<AssumptionException>(() => MeanDifference.Paired([1, 2], [1])).Violation);
        var same = Assert.Throws<AssumptionException>(() => MeanDifference.Paired([1, 2], [2, 3]));
        Assert.StartsWith("x − y is -1 throughout; a paired t test needs values that differ.", same.Message);
        Assert.Equal(Violation.NotFinite, Assert.Throws<AssumptionException>(() => MeanDifference.FromConstant([1, 2], double.NaN)).Violation);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(
            () => MeanDifference.Welch([1, 2], [1, 3]).ConfidenceInterval(1)).Violation);
    }

    [Fact]
    public void One_constant_group_and_the_least_sizes_have_a_result()
    {
        var one = MeanDifference.Welch([3, 3, 3], [1, 2]);
        Assert.Equal((1.5, 1.0), (one.Value, one.DegreesOfFreedom));
        Assert.Equal(2.0, MeanDifference.Student([1, 2], [3, 4]).DegreesOfFreedom);
    }

    [Fact]
    public void Coverage_is_nominal_for_normal_groups()
    {
        Coverage.Expect(0.95, Replications, "Student", stream => MeanDifference.Student(
            Draws.Normal(stream, 5), Draws.Normal(stream, 9)).ConfidenceInterval().Contains(0));
        Coverage.Expect(0.95, Replications, "Welch", stream => MeanDifference.Welch(
            [.. Draws.Normal(stream, 10).Select(z => 3 * z)], Draws.Normal(stream, 20)).ConfidenceInterval().Contains(0));
        Coverage.Expect(0.95, Replications, "paired", stream => MeanDifference.Paired(
            Draws.Normal(stream, 5), Draws.Normal(stream, 5)).ConfidenceInterval().Contains(0));
    }

    [Fact]
    public void Text() => Assert.Equal(
        "Difference of means (Welch t), 20 values\n" +
        "first  second  difference    95 % interval       t     df      p\n" +
        "─────  ──────  ──────────  ───────────────  ──────  ─────  ─────\n" +
        "0.750   2.330      −1.580  −3.365 to 0.205  −1.861  17.78  0.079\n",
        MeanDifference.Welch(Groups.FirstDrug, Groups.SecondDrug).ToString());

    // t is −1e160, of one degree of freedom: p = 2/(π |t|).
    [Fact]
    public void A_t_whose_square_is_infinite_has_a_p_value()
    {
        Near.Equal(2 / Math.PI * 1e-160, MeanDifference.FromConstant([1e-160, 3e-160], 1).PValue(), 1e-10);
        Assert.Equal(0, MeanDifference.Welch([3, 3], [0, 1e-160, 0, 2e-160]).PValue());
    }
}
