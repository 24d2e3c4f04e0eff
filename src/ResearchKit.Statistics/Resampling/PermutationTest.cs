using ResearchKit.Statistics.Resampling.Correlations;
using ResearchKit.Statistics.Resampling.Engine;

namespace ResearchKit.Statistics;

/// <summary>Tests by exchanging what the null hypothesis says makes no difference.</summary>
public static class PermutationTest
{
    private const string Purpose = "a permutation test";

    /// <summary>Tests whether two independent samples come from one distribution, or a treatment that was allotted by lot had no effect.</summary>
    /// <param name="first">The first sample; any unit, finite, at least 1.</param>
    /// <param name="second">The second sample; any unit, finite, at least 1.</param>
    /// <param name="statistic">What tells the samples apart, greater where the first is greater.</param>
    /// <param name="stream">Chance; permutation i draws from its own fork i.</param>
    /// <param name="plan">How often and within what; 9,999 exchanges of single observations if null.</param>
    /// <returns>The statistic with its p-values.</returns>
    /// <exception cref="AssumptionException">
    /// An empty sample; NaN or an infinity; a plan with fewer than 1 replication or thread; labels not as many as
    /// observations; a cluster in two strata or in both samples; or the statistic's own exception for the sample.
    /// </exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>
    /// <para>
    /// Method: observations are dealt out anew to both samples, within strata, clusters whole. The samples keep their number
    /// of units in each stratum; with clusters of different size not their number of observations.
    /// </para>
    /// <para>
    /// Assumptions: under the null hypothesis units are exchangeable. A difference of means is then tested exactly only
    /// where spreads are equal too; a studentized statistic (Welch's t) holds its size nearly so in any case. Missing values
    /// are for the caller to drop, and to count. Degenerate: where no exchange changes the statistic, p is 1. Time: exchanges
    /// reach anywhere, so that samples larger than a core's cache (some 50,000) take up to three times as long for twice the
    /// number. Memory: 8 bytes per permutation, per thread 24 bytes per observation.
    /// </para>
    /// <para>References: see <see cref="PermutationTestResult.PValue"/>.</para>
    /// </remarks>
    public static PermutationTestResult Independent(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        TwoSampleStatistic statistic,
        RandomStream stream,
        ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(stream);
        Require.AtLeast(1, first.Length, "value", Purpose, nameof(first));
        Require.AtLeast(1, second.Length, "value", Purpose, nameof(second));
        Require.Finite(first);
        Require.Finite(second);
        double[] values = [.. first, .. second];
        var (checkedPlan, firstCount) = (ResamplingPlan.Checked(plan), first.Length);
        var units = SamplingUnits.OfBoth(checkedPlan.Design, first.Length, second.Length);
        var exchanges = Exchanges.Groups(values, firstCount, units, statistic);
        return Run("groups", statistic(first, second), values.Length, exchanges, stream, checkedPlan);
    }

    /// <summary>Tests whether it makes no difference which partner of a pair is which.</summary>
    /// <param name="first">One partner of each pair; any unit, finite, at least 1.</param>
    /// <param name="second">The other, pair by pair as long as <paramref name="first"/>; any unit, finite.</param>
    /// <param name="statistic">What tells the samples apart, greater where the first is greater.</param>
    /// <param name="stream">Chance; permutation i draws from its own fork i.</param>
    /// <param name="plan">How often and within what; 9,999 exchanges within single pairs if null.</param>
    /// <returns>The statistic with its p-values.</returns>
    /// <exception cref="AssumptionException">The columns differ in length; otherwise as for independent samples.</exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>
    /// Method: partners are exchanged or not, with equal probability; in a cluster all pairs or none. Strata change nothing.
    /// Assumptions: pairs (clusters) are independent. For the rest see <see cref="Independent"/>.
    /// </remarks>
    public static PermutationTestResult Paired(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        TwoSampleStatistic statistic,
        RandomStream stream,
        ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(stream);
        Require.SameLength(first, second);
        Require.AtLeast(1, first.Length, "pair", Purpose, nameof(first));
        Require.Finite(first);
        Require.Finite(second);
        var checkedPlan = ResamplingPlan.Checked(plan);
        var units = SamplingUnits.Of(checkedPlan.Design, first.Length);
        var exchanges = Exchanges.Partners(first.ToArray(), second.ToArray(), units, statistic);
        return Run("partners within pairs", statistic(first, second), first.Length, exchanges, stream, checkedPlan);
    }

    /// <summary>Tests whether values, such as differences of pairs, lie symmetrically about 0.</summary>
    /// <param name="values">The sample; any unit, finite, at least 1.</param>
    /// <param name="statistic">What is computed of it, greater where values are greater.</param>
    /// <param name="stream">Chance; permutation i draws from its own fork i.</param>
    /// <param name="plan">How often and within what; 9,999 turnings of single values if null.</param>
    /// <returns>The statistic with its p-values.</returns>
    /// <exception cref="AssumptionException">No value; otherwise as for independent samples.</exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>
    /// Method: signs are turned or not, with equal probability; in a cluster all or none. Strata change nothing. Assumptions:
    /// values (clusters) are independent. For the rest see <see cref="Independent"/>.
    /// </remarks>
    public static PermutationTestResult SignFlips(
        ReadOnlySpan<double> values, SampleStatistic statistic, RandomStream stream, ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(stream);
        Require.AtLeast(1, values.Length, "value", Purpose, nameof(values));
        Require.Finite(values);
        var checkedPlan = ResamplingPlan.Checked(plan);
        var units = SamplingUnits.Of(checkedPlan.Design, values.Length);
        var exchanges = Exchanges.Signs(values.ToArray(), units, statistic);
        return Run("signs", statistic(values), values.Length, exchanges, stream, checkedPlan);
    }

    /// <summary>Tests whether two columns are independent of each other.</summary>
    /// <param name="x">One column; any unit, finite, at least 2.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <param name="statistic">What tells how they vary together.</param>
    /// <param name="stream">Chance; permutation i draws from its own fork i.</param>
    /// <param name="plan">How often and within what; 9,999 exchanges of single pairs if null.</param>
    /// <returns>The statistic with its p-values.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length or have fewer than 2 pairs; x varies within a cluster; otherwise as for independent samples.
    /// </exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>
    /// Method: x is dealt out anew to the y of its stratum. With clusters x must be a property of the cluster (a treatment, a
    /// country's law), and is dealt out anew to clusters; where it varies within, take the clusters as strata. Assumptions:
    /// the null hypothesis is independence, more than a correlation of 0: spreads of y that depend on x make the test of a
    /// correlation reject too often. For the rest see <see cref="Independent"/>.
    /// </remarks>
    public static PermutationTestResult Association(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, PairStatistic statistic, RandomStream stream, ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(stream);
        var checkedPlan = ResamplingPlan.Checked(plan);
        var units = PairUnits(x, y, checkedPlan.Design);
        var exchanges = Exchanges.Pairings(x.ToArray(), y.ToArray(), units, statistic);
        return Run("pairings", statistic(x, y), x.Length, exchanges, stream, checkedPlan);
    }

    /// <summary>Tests whether two columns are independent of each other, by a correlation.</summary>
    /// <param name="x">One column; any unit, finite, not constant.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite, not constant.</param>
    /// <param name="method">Which correlation.</param>
    /// <param name="stream">Chance; permutation i draws from its own fork i.</param>
    /// <param name="plan">How often and within what; 9,999 exchanges of single pairs if null.</param>
    /// <returns>The correlation with its p-values.</returns>
    /// <exception cref="AssumptionException">A column is constant; otherwise as for a statistic of pairs.</exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>
    /// What a statistic of pairs that calls <see cref="Correlation"/> gives, but faster: means, spreads and ranks stay as
    /// they are, and only the products are summed anew (Pearson and Spearman, without clusters).
    /// </remarks>
    public static PermutationTestResult Association(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, CorrelationMethod method, RandomStream stream, ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var checkedPlan = ResamplingPlan.Checked(plan);
        var units = PairUnits(x, y, checkedPlan.Design);
        var value = BootstrapInputs.CorrelationOf(method, x, y);
        var exchanges = units.AreSingle && method is (CorrelationMethod.Pearson or CorrelationMethod.Spearman)
            ? Exchanges.Pairings(
                method == CorrelationMethod.Pearson ? CentredColumns.OfValues(x, y) : CentredColumns.OfRanks(x, y), units)
            : Exchanges.Pairings(x.ToArray(), y.ToArray(), units, (a, b) => BootstrapInputs.CorrelationOf(method, a, b));
        return Run("pairings", value, x.Length, exchanges, stream, checkedPlan);
    }

    private static SamplingUnits PairUnits(ReadOnlySpan<double> x, ReadOnlySpan<double> y, SamplingDesign design)
    {
        Require.SameLength(x, y);
        Require.AtLeast(2, x.Length, "pair", Purpose, nameof(x));
        Require.Finite(x);
        Require.Finite(y);
        var units = SamplingUnits.Of(design, x.Length);
        for (var unit = 0; unit < units.Count; unit++)
        {
            var members = units.MembersOf(unit);
            foreach (var member in members)
            {
                if (x[member] != x[members[0]])
                    throw Require.Broken(Violation.OutOfDomain, nameof(x),
                        $"x[{member}] is {x[member]} and x[{members[0]}] of the same cluster {x[members[0]]}; x must be constant within clusters.");
            }
        }
        return units;
    }

    private static PermutationTestResult Run(
        string exchanged, double value, long sampleSize, Func<Exchange> exchanges, RandomStream stream, ResamplingPlan plan)
    {
        var replicates = new double[plan.Replications];
        Replications.Run(plan.Replications, plan, plan.Progress, () =>
        {
            var exchange = exchanges();
            return i => replicates[i] = OrNaN(exchange, stream.Fork(i));
        });
        return new(exchanged, value, sampleSize, replicates);
    }

    private static double OrNaN(Exchange exchange, RandomStream stream)
    {
        try
        {
            return exchange(stream);
        }
        catch (AssumptionException)
        {
            return double.NaN;
        }
    }
}
