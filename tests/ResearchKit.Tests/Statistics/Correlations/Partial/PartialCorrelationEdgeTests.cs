using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Correlations.Partial;

public class PartialCorrelationEdgeTests
{
    private static readonly double[] X = [1, 5, 2, 8, 3, 9, 4];
    private static readonly double[] Y = [2, 3, 1, 9, 4, 7, 8];
    private static readonly double[] Z = [3, 1, 4, 1, 5, 9, 2];

    private delegate PartialCorrelationEstimate Verb(ReadOnlySpan<double> x, ReadOnlySpan<double> y, params ReadOnlySpan<double[]> controls);

    private static readonly Verb[] Verbs =
        [PartialCorrelation.Pearson, PartialCorrelation.Spearman, SemipartialCorrelation.Pearson, SemipartialCorrelation.Spearman];

    [Fact]
    public void Collinear_columns_are_refused_by_name()
    {
        Refused(Violation.Collinear, "controls[1]", "controls[1] is a straight combination of the controls before it; nothing of it is left", X, Y, Z, Z);
        Refused(Violation.Collinear, "x", "x is a straight combination of the controls;", X, Y, X);
        Refused(Violation.Collinear, "y", "y is a straight combination of the controls;", X, Y, Z, Y);
        // A sum of two others, in units that leave rounding behind.
        double[] sum = [.. X.Zip(Z, (x, z) => 0.1 * x + 1e6 * z)];
        var thrown = Assert.Throws<AssumptionException>(() => PartialCorrelation.Pearson(Y, [7, 1, 2, 3, 9, 4, 4], X, Z, sum));
        Assert.Equal((Violation.Collinear, "controls[2]"), (thrown.Violation, thrown.ParamName));
    }

    [Fact]
    public void Bad_columns_are_refused_with_reason_and_place()
    {
        Refused(Violation.UnequalLengths, "y", "y has 6 values and its partner 7;", X, Y[..6], Z);
        Refused(Violation.UnequalLengths, "controls[1]", "controls[1] has 2 values and its partner 7;", X, Y, Z, [1, 2]);
        Refused(Violation.NotFinite, "controls[0]", "controls[0][6] is NaN;", X, Y, [1, 2, 3, 4, 5, 6, double.NaN]);
        Refused(Violation.NotFinite, "x", "x[1] is Infinity;", [1, double.PositiveInfinity, 3, 4, 5, 6, 7], Y, Z);
        Refused(Violation.Constant, "controls[0]", "controls[0] is 2 throughout; a correlation with controls needs values that differ.", X, Y, [2, 2, 2, 2, 2, 2, 2]);
        Refused(Violation.Constant, "y", "y is 0 throughout;", X, [0, -0.0, 0, 0, 0, 0, 0], Z);
        Refused(Violation.TooFewObservations, "x", "At least 3 pairs are needed for a correlation with 1 control; got 2.", [1, 2], [3, 4], [5, 7]);
        Refused(Violation.TooFewObservations, "x", "At least 2 pairs are needed for a correlation with 0 controls; got 1.", [1], [3]);
        Refused(Violation.TooFewObservations, "x", "At least 2 pairs are needed for a correlation with 0 controls; got 0.", [], []);
    }

    [Fact]
    public void Few_pairs_have_a_value_then_a_test_then_an_interval()
    {
        // Two pairs more than controls: what is left of both columns lies on one line.
        var three = PartialCorrelation.Pearson(X[..3], Y[..3], Z[..3]);
        Assert.Equal(1, Math.Abs(three.Value), 1e-14);
        Refusal.Expect(Violation.TooFewObservations, "At least 4 pairs are needed for a t test of a correlation with 1 control; got 3.",
            () => three.PValue());
        var four = SemipartialCorrelation.Pearson(X[..4], Y[..4], Z[..4]);
        Assert.InRange(four.PValue(), 0, 1);
        var noInterval = Assert.Throws<AssumptionException>(() => four.ConfidenceInterval());
        Assert.StartsWith("At least 5 pairs are needed for a Fisher z interval of a correlation with 1 control; got 4.", noInterval.Message);
        Assert.InRange(PartialCorrelation.Pearson(X[..5], Y[..5], Z[..5]).ConfidenceInterval().Lower, -1, 1);
        Assert.Equal(Violation.OutOfDomain, Assert.Throws<AssumptionException>(() => three.ConfidenceInterval(1)).Violation);
    }

    [Theory]
    [InlineData(1e300, 1e-300, 1e307)]
    [InlineData(1e-305, 1e305, 1e-300)]
    public void Huge_and_tiny_units_change_nothing(double ofX, double ofY, double ofZ)
    {
        foreach (var verb in Verbs)
        {
            var scaled = verb([.. X.Select(v => v * ofX)], [.. Y.Select(v => v * ofY)], [.. Z.Select(v => v * ofZ)]);
            Near.Equal(verb(X, Y, Z).Value, scaled.Value, 1e-12);
        }
    }

    private static void Refused(Violation violation, string parameter, string message, double[] x, double[] y, params double[][] controls)
    {
        foreach (var verb in Verbs)
        {
            var thrown = Assert.Throws<AssumptionException>(() => verb(x, y, controls));
            Assert.Equal((violation, parameter), (thrown.Violation, thrown.ParamName));
            Assert.StartsWith(message, thrown.Message);
        }
    }
}
