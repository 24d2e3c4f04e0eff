using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics.Survival;

public class CoxPropertyTests
{
    [Fact]
    public void The_likelihood_is_that_of_the_definition_and_greatest_at_the_estimate() => Case.Samples.ForAll(cases =>
    {
        if (Fit(cases) is not { } fit)
            return;
        var (x, z) = (fit["x"].Value, fit["z"].Value);
        Near.Equal(LogLikelihood(cases, 0, 0), fit.NullLogLikelihood, 1e-10);
        var greatest = LogLikelihood(cases, x, z);
        Near.Equal(greatest, fit.LogLikelihood, 1e-10);
        // A parabola's loss at a thousandth of a standard error is half a millionth, more where the columns are correlated.
        foreach (var (dx, dz) in new[] { (fit["x"].StandardError * 1e-3, 0.0), (0.0, fit["z"].StandardError * 1e-3) })
        {
            var (right, left) = (greatest - LogLikelihood(cases, x + dx, z + dz), greatest - LogLikelihood(cases, x - dx, z - dz));
            Assert.True(right > 0.4e-6 && left > 0.4e-6);
            Assert.InRange(right / left, 0.95, 1.05);
        }
    }, 60);

    [Fact]
    public void Concordance_is_that_of_the_definition() => Case.Samples.ForAll(cases =>
    {
        if (Fit(cases) is not { } fit)
            return;
        var (concordant, pairs) = (0.0, 0);
        foreach (var first in cases.Where(c => c.Event == 1))
        {
            foreach (var other in cases.Where(c => c.Stratum == first.Stratum && c.AtRisk(first.Exit)
                && (c.Exit > first.Exit || c.Event == 0)))
            {
                var difference = fit["x"].Value * (first.X - other.X) + fit["z"].Value * (first.Z - other.Z);
                pairs++;
                // Equal predictions differ by roundings at most.
                concordant += difference > 1e-12 ? 1 : difference < -1e-12 ? 0 : 0.5;
            }
        }
        Assert.Equal(concordant / pairs, fit.Concordance, 12);
    }, 60);

    [Fact]
    public void Units_order_and_the_scale_of_time_change_nothing() => Case.Samples.ForAll(cases =>
    {
        if (Fit(cases) is not { } fit)
            return;
        var other = Fit([.. cases.Reverse().Select(c => c with
        {
            Entry = Math.Pow(c.Entry, 1.5), Exit = Math.Pow(c.Exit, 1.5), X = 5e8 * c.X - 3e7, Z = 1e-12 * c.Z,
        })])!;
        Near.Equal(fit["x"].Value, 5e8 * other["x"].Value, 1e-6);
        Near.Equal(fit["z"].Value / fit["z"].StandardError, other["z"].Value / other["z"].StandardError, 1e-6);
        Near.Equal(fit.LogLikelihood, other.LogLikelihood, 1e-10);
        Near.Equal(fit["x"].StandardError, 5e8 * other["x"].StandardError, 1e-6);
    }, 60);

    /// <summary>The fit, or null where the generated sample has none.</summary>
    private static CoxRegression? Fit(Case[] cases)
    {
        try
        {
            return CoxRegression.Fit(
                Case.Times(cases),
                DesignMatrix.WithoutIntercept(cases.Length).With("x", [.. cases.Select(c => c.X)]).With("z", [.. cases.Select(c => c.Z)]),
                [.. cases.Select(c => c.Stratum)]);
        }
        catch (AssumptionException broken)
        {
            Assert.NotEqual(Violation.NotConverged, broken.Violation);
            return null;
        }
    }

    private static double LogLikelihood(Case[] cases, double x, double z)
    {
        var sum = 0.0;
        foreach (var stratum in cases.GroupBy(c => c.Stratum))
        {
            foreach (var time in stratum.Where(c => c.Event == 1).Select(c => c.Exit).Distinct())
            {
                var dying = stratum.Where(c => c.Event == 1 && c.Exit == time).ToArray();
                var atRisk = stratum.Where(c => c.AtRisk(time)).Sum(Weight);
                sum += dying.Sum(c => x * c.X + z * c.Z);
                for (var k = 0; k < dying.Length; k++)
                    sum -= Math.Log(atRisk - (double)k / dying.Length * dying.Sum(Weight));
            }
        }
        return sum;

        double Weight(Case c) => Math.Exp(x * c.X + z * c.Z);
    }
}
