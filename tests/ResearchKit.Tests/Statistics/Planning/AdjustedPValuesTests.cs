using CsCheck;
using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Planning;

public class AdjustedPValuesTests
{
    private const double Tolerance = 1e-14;

    private static readonly double[] P = [.01, .02, .03, .04, .05, .01, .5, 1, .0001];

    // R 4.2.2: p.adjust(p, method)
    [Fact]
    public void All_are_those_of_R()
    {
        Expect([0.08, 0.12, 0.15, 0.16, 0.16, 0.08, 1, 1, 0.0009], AdjustedPValues.Holm(P));
        Expect([0.09, 0.18, 0.27, 0.36, 0.45, 0.09, 1, 1, 0.0009], AdjustedPValues.Bonferroni(P));
        Expect([0.03, 0.045, 0.054, 0.06, 0.064285714285714293, 0.03, 0.5625, 1, 0.0009], AdjustedPValues.BenjaminiHochberg(P));
    }

    [Fact]
    public void None_and_one_stay_as_they_are()
    {
        foreach (var verb in new[] { AdjustedPValues.Holm, AdjustedPValues.Bonferroni, (Func<ReadOnlySpan<double>, double[]>)AdjustedPValues.BenjaminiHochberg })
        {
            Assert.Empty(verb([]));
            Assert.Equal([0.04], verb([0.04]));
            Assert.Equal([0.0, 1], verb([-0.0, 1]));
        }
    }

    [Fact]
    public void Order_is_kept_and_each_is_between_its_p_value_and_Bonferronis() => Gen.Double[0, 1].Array[1, 30].ForAll(p =>
    {
        var (holm, bonferroni, rate) = (AdjustedPValues.Holm(p), AdjustedPValues.Bonferroni(p), AdjustedPValues.BenjaminiHochberg(p));
        for (var i = 0; i < p.Length; i++)
        {
            Assert.True(p[i] <= rate[i] * (1 + Tolerance) && rate[i] <= holm[i] * (1 + Tolerance) && holm[i] <= bonferroni[i] * (1 + Tolerance) && bonferroni[i] <= 1);
            for (var j = 0; j < p.Length; j++)
                Assert.True(p[i] > p[j] || (holm[i] <= holm[j] && rate[i] <= rate[j]));
        }
        Assert.Equal(holm.Reverse(), AdjustedPValues.Holm([.. p.Reverse()]));
    });

    // By the definition: the smallest rate at which the step-up procedure finds the test.
    [Fact]
    public void The_rate_is_that_of_the_definition() => Gen.Double[0, 1].Array[1, 12].ForAll(p =>
    {
        var adjusted = AdjustedPValues.BenjaminiHochberg(p);
        var sorted = p.Order().ToArray();
        for (var i = 0; i < p.Length; i++)
        {
            var least = Enumerable.Range(1, p.Length).Where(k => sorted[k - 1] >= p[i]).Min(k => sorted[k - 1] * p.Length / k);
            Near.Equal(Math.Min(1, least), adjusted[i], Tolerance);
        }
    });

    [Theory]
    [InlineData(double.NaN, Violation.NotFinite, "pValues[1] is NaN; every p-value must be a number.")]
    [InlineData(-0.1, Violation.OutOfDomain, "pValues[1] is -0.1; it must lie between 0 and 1.")]
    [InlineData(1.1, Violation.OutOfDomain, "pValues[1] is 1.1;")]
    public void What_is_no_probability_is_refused(double p, Violation violation, string message)
    {
        foreach (var verb in new[] { AdjustedPValues.Holm, AdjustedPValues.Bonferroni, (Func<ReadOnlySpan<double>, double[]>)AdjustedPValues.BenjaminiHochberg })
        {
            Refusal.Expect(violation, message, () => verb([0.5, p]));
        }
    }

    private static void Expect(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Near.Equal(expected[i], actual[i], Tolerance);
    }
}
