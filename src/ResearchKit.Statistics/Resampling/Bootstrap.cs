using ResearchKit.Statistics.Resampling.Engine;

namespace ResearchKit.Statistics;

/// <summary>How a statistic varies, seen in samples drawn with replacement from the sample.</summary>
public static class Bootstrap
{
    /// <summary>Estimates how a statistic of one sample varies.</summary>
    /// <param name="values">The sample; any unit, finite, at least 2.</param>
    /// <param name="statistic">What is computed of it.</param>
    /// <param name="stream">Chance; replication i draws from its own fork i.</param>
    /// <param name="interval">The kind of interval wanted; studentized ones have an overload with a standard error.</param>
    /// <param name="plan">How often and in what way samples are drawn; 9,999 of single observations if null.</param>
    /// <returns>The statistic, with its replicates and intervals.</returns>
    /// <exception cref="AssumptionException">
    /// Fewer than 2 values, or units of the design; NaN or an infinity among them; a plan with fewer than 1 replication or
    /// thread; labels not as many as values, or a cluster in two strata; or the statistic's own exception for the whole sample.
    /// </exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>
    /// <para>
    /// Method: Efron's nonparametric bootstrap. BCa computes the statistic also without each unit, which costs n evaluations
    /// more: for large samples and slow statistics choose another interval. The result is the same for a seed whatever the
    /// number of threads.
    /// </para>
    /// <para>
    /// Assumptions: see <see cref="BootstrapEstimate.ConfidenceInterval(BootstrapInterval, double)"/>. Missing values are for
    /// the caller to drop, and to count. Degenerate: samples drawn in which the statistic is undefined are counted in
    /// <see cref="BootstrapEstimate.UndefinedReplicates"/> and left out. Time: observations are drawn from anywhere, so that
    /// samples larger than a core's cache (some 50,000) take up to three times as long for twice the number. Memory: 8 bytes per
    /// replication, twice that studentized; per thread 16 bytes per observation and 8 more for each column.
    /// </para>
    /// <para>
    /// Reference: B. Efron 1979, doi 10.1214/aos/1176344552. Verified against R 4.2.2 boot 1.3-28.1 and SciPy 1.10.1.
    /// </para>
    /// </remarks>
    public static BootstrapEstimate OfValues(
        ReadOnlySpan<double> values,
        SampleStatistic statistic,
        RandomStream stream,
        BootstrapInterval interval = BootstrapInterval.BiasCorrectedAccelerated,
        ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(stream);
        var (checkedPlan, data) = (ResamplingPlan.Checked(plan, interval), values.ToArray());
        var units = BootstrapInputs.Units(values, checkedPlan.Design);
        return new BootstrapTask(units, Evaluations.Of(data, statistic), checkedPlan).Run(stream, interval);
    }

    /// <summary>Estimates how a statistic of one sample varies, for a studentized interval.</summary>
    /// <param name="values">The sample; any unit, finite, at least 2.</param>
    /// <param name="statistic">What is computed of it.</param>
    /// <param name="standardError">The standard error of <paramref name="statistic"/>, as computed from the same sample.</param>
    /// <param name="stream">Chance; replication i draws from its own fork i.</param>
    /// <param name="plan">How often and in what way samples are drawn; 9,999 of single observations if null.</param>
    /// <returns>The statistic, with its replicates and intervals.</returns>
    /// <exception cref="AssumptionException">As for the overload without a standard error.</exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>
    /// As the overload without a standard error. Replicates whose standard error is not a positive number are undefined.
    /// </remarks>
    public static BootstrapEstimate OfValues(
        ReadOnlySpan<double> values,
        SampleStatistic statistic,
        SampleStatistic standardError,
        RandomStream stream,
        ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(standardError);
        ArgumentNullException.ThrowIfNull(stream);
        var (checkedPlan, data) = (ResamplingPlan.Checked(plan), values.ToArray());
        var units = BootstrapInputs.Units(values, checkedPlan.Design);
        var task = new BootstrapTask(units, Evaluations.Of(data, statistic), checkedPlan);
        return (task with { StandardError = Evaluations.Of(data, standardError) }).Run(stream, BootstrapInterval.Studentized);
    }

    /// <summary>Estimates how a statistic of pairs varies, pairs being drawn whole.</summary>
    /// <param name="x">One column; any unit, finite, at least 2.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <param name="statistic">What is computed of them.</param>
    /// <param name="stream">Chance; replication i draws from its own fork i.</param>
    /// <param name="interval">The kind of interval wanted; studentized ones have an overload with a standard error.</param>
    /// <param name="plan">How often and in what way samples are drawn; 9,999 of single pairs if null.</param>
    /// <returns>The statistic, with its replicates and intervals.</returns>
    /// <exception cref="AssumptionException">The columns differ in length; otherwise as for one sample.</exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>See the bootstrap of one sample.</remarks>
    public static BootstrapEstimate OfPairs(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        PairStatistic statistic,
        RandomStream stream,
        BootstrapInterval interval = BootstrapInterval.BiasCorrectedAccelerated,
        ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(stream);
        var checkedPlan = ResamplingPlan.Checked(plan, interval);
        var units = BootstrapInputs.Units(x, y, checkedPlan.Design);
        return new BootstrapTask(units, Evaluations.Of(x.ToArray(), y.ToArray(), statistic), checkedPlan).Run(stream, interval);
    }

    /// <summary>Estimates how a statistic of pairs varies, for a studentized interval.</summary>
    /// <param name="x">One column; any unit, finite, at least 2.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <param name="statistic">What is computed of them.</param>
    /// <param name="standardError">The standard error of <paramref name="statistic"/>, as computed from the same pairs.</param>
    /// <param name="stream">Chance; replication i draws from its own fork i.</param>
    /// <param name="plan">How often and in what way samples are drawn; 9,999 of single pairs if null.</param>
    /// <returns>The statistic, with its replicates and intervals.</returns>
    /// <exception cref="AssumptionException">The columns differ in length; otherwise as for one sample.</exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>See the bootstrap of one sample.</remarks>
    public static BootstrapEstimate OfPairs(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        PairStatistic statistic,
        PairStatistic standardError,
        RandomStream stream,
        ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(standardError);
        ArgumentNullException.ThrowIfNull(stream);
        var checkedPlan = ResamplingPlan.Checked(plan);
        var units = BootstrapInputs.Units(x, y, checkedPlan.Design);
        var (copyX, copyY) = (x.ToArray(), y.ToArray());
        var task = new BootstrapTask(units, Evaluations.Of(copyX, copyY, statistic), checkedPlan);
        return (task with { StandardError = Evaluations.Of(copyX, copyY, standardError) }).Run(stream, BootstrapInterval.Studentized);
    }

    /// <summary>Estimates how a correlation varies, pairs being drawn whole.</summary>
    /// <param name="x">One column; any unit, finite, not constant.</param>
    /// <param name="y">The other column, pair by pair as long as <paramref name="x"/>; any unit, finite, not constant.</param>
    /// <param name="method">Which correlation.</param>
    /// <param name="stream">Chance; replication i draws from its own fork i.</param>
    /// <param name="interval">The kind of interval wanted; not studentized.</param>
    /// <param name="plan">How often and in what way samples are drawn; 9,999 of single pairs if null.</param>
    /// <returns>The correlation, with its replicates and intervals.</returns>
    /// <exception cref="AssumptionException">A column is constant; otherwise as for pairs.</exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>
    /// What a statistic of pairs that calls <see cref="Correlation"/> gives, but faster: Spearman's ranks of a sample drawn
    /// are counted in O(n) and not sorted, and the jackknife of BCa takes O(n log n). Memory: per thread 32 bytes per pair;
    /// BCa of Spearman 130 per pair at the least.
    /// </remarks>
    public static BootstrapEstimate OfPairs(
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        CorrelationMethod method,
        RandomStream stream,
        BootstrapInterval interval = BootstrapInterval.BiasCorrectedAccelerated,
        ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return BootstrapInputs.Correlation(x, y, method, ResamplingPlan.Checked(plan, interval)).Run(stream, interval);
    }

    /// <summary>Estimates how a statistic of two samples varies, each being drawn from on its own.</summary>
    /// <param name="first">The first sample; any unit, finite, at least 1.</param>
    /// <param name="second">The second sample; any unit, finite, at least 1.</param>
    /// <param name="statistic">What is computed of both.</param>
    /// <param name="stream">Chance; replication i draws from its own fork i.</param>
    /// <param name="interval">The kind of interval wanted; studentized ones have an overload with a standard error.</param>
    /// <param name="plan">How often and in what way samples are drawn; 9,999 of single observations if null.</param>
    /// <returns>The statistic, with its replicates and intervals.</returns>
    /// <exception cref="AssumptionException">As for one sample; a cluster in both samples.</exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>See the bootstrap of one sample. Each sample has strata of its own.</remarks>
    public static BootstrapEstimate OfSamples(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        TwoSampleStatistic statistic,
        RandomStream stream,
        BootstrapInterval interval = BootstrapInterval.BiasCorrectedAccelerated,
        ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(stream);
        var checkedPlan = ResamplingPlan.Checked(plan, interval);
        var units = BootstrapInputs.UnitsOfTwo(first, second, checkedPlan.Design);
        return new BootstrapTask(units, Evaluations.Of([.. first, .. second], statistic), checkedPlan).Run(stream, interval);
    }

    /// <summary>Estimates how a statistic of two samples varies, for a studentized interval.</summary>
    /// <param name="first">The first sample; any unit, finite, at least 1.</param>
    /// <param name="second">The second sample; any unit, finite, at least 1.</param>
    /// <param name="statistic">What is computed of both.</param>
    /// <param name="standardError">The standard error of <paramref name="statistic"/>, as computed from the same samples.</param>
    /// <param name="stream">Chance; replication i draws from its own fork i.</param>
    /// <param name="plan">How often and in what way samples are drawn; 9,999 of single observations if null.</param>
    /// <returns>The statistic, with its replicates and intervals.</returns>
    /// <exception cref="AssumptionException">As for one sample; a cluster in both samples.</exception>
    /// <exception cref="OperationCanceledException">The plan's token was cancelled.</exception>
    /// <remarks>See the bootstrap of one sample. Each sample has strata of its own.</remarks>
    public static BootstrapEstimate OfSamples(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        TwoSampleStatistic statistic,
        TwoSampleStatistic standardError,
        RandomStream stream,
        ResamplingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(standardError);
        ArgumentNullException.ThrowIfNull(stream);
        var checkedPlan = ResamplingPlan.Checked(plan);
        var units = BootstrapInputs.UnitsOfTwo(first, second, checkedPlan.Design);
        double[] both = [.. first, .. second];
        var task = new BootstrapTask(units, Evaluations.Of(both, statistic), checkedPlan);
        return (task with { StandardError = Evaluations.Of(both, standardError) }).Run(stream, BootstrapInterval.Studentized);
    }
}
