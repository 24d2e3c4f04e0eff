using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Survival;

namespace ResearchKit.Statistics;

/// <summary>The probability of being without the event still, as a falling step function of time.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record KaplanMeier : IDisplayable
{
    private readonly EventTable _table;
    private readonly double[] _survival;

    // Greenwood's Σ d/(n (n − d)), the variance of log S; infinite from where S is 0.
    private readonly double[] _variance;

    private KaplanMeier(SurvivalTimes sample)
    {
        SampleSize = sample.SampleSize;
        EventCount = sample.EventCount;
        LastTime = sample.LastTime;
        _table = EventTable.Of(sample);
        var count = _table.Times.Length;
        (_survival, _variance) = (new double[count], new double[count]);
        var (survival, variance) = (1.0, 0.0);
        for (var row = 0; row < count; row++)
        {
            double n = _table.AtRisk[row], d = _table.Events[row];
            survival *= (n - d) / n;
            variance += d / (n * (n - d));
            (_survival[row], _variance[row]) = (survival, variance);
        }
    }

    /// <summary>How many were followed.</summary>
    public long SampleSize { get; }

    /// <summary>In how many the event came.</summary>
    public long EventCount { get; }

    /// <summary>The longest time to which anybody was followed; the curve says nothing of what is beyond, unless it is 0.</summary>
    public double LastTime { get; }

    /// <summary>The times at which events came, rising, each once.</summary>
    public IReadOnlyList<double> Times => _table.Times.AsReadOnly();

    /// <summary>The curve from each of <see cref="Times"/> up to the next; before the first it is 1.</summary>
    public IReadOnlyList<double> Survival => _survival.AsReadOnly();

    /// <summary>How many were at risk at each of <see cref="Times"/>.</summary>
    public IReadOnlyList<int> AtRisk => _table.AtRisk.AsReadOnly();

    /// <summary>How many events came at each of <see cref="Times"/>.</summary>
    public IReadOnlyList<int> Events => _table.Events.AsReadOnly();

    /// <summary>The time by which half have had the event.</summary>
    public SurvivalQuantile Median => Quantile(0.5);

    /// <summary>Estimates the survival function, the probability that the event comes later than each time.</summary>
    /// <param name="sample">The times of one group.</param>
    /// <returns>The product-limit curve, which can be asked for a time, a quantile, a restricted mean and its band.</returns>
    /// <remarks>
    /// <para>
    /// Method: the product of (n − d)/n over the times at which d of n at risk had the event, with Greenwood's variance. Who
    /// is censored at the time of an event counts as at risk there; who enters at it does not.
    /// </para>
    /// <para>
    /// Assumptions: see <see cref="SurvivalTimes.Of"/>. Degenerate: without an event the curve is 1 up to
    /// <see cref="LastTime"/> and has no interval. Left-truncated samples may have few at risk early: where all of them
    /// have the event the curve is 0 from there on, whatever comes later; look at <see cref="AtRisk"/>. Memory: 32 bytes for
    /// each time with an event.
    /// </para>
    /// <para>
    /// Reference: E. L. Kaplan and P. Meier 1958, doi 10.1080/01621459.1958.10501452. Verified against R 4.2.2 survival
    /// 3.5-3 survfit.
    /// </para>
    /// </remarks>
    public static KaplanMeier Of(SurvivalTimes sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return new(sample);
    }

    /// <summary>The probability of being without the event still after a time.</summary>
    /// <param name="time">In the unit of the times; at least 0.</param>
    /// <returns>The curve there, which is NaN beyond <see cref="LastTime"/> unless it had come to 0.</returns>
    /// <exception cref="AssumptionException"><paramref name="time"/> is below 0, NaN or infinite.</exception>
    public SurvivalProbability At(double time)
    {
        Require.Finite(time);
        Require.NotNegative([time], nameof(time));
        var steps = _table.CountUpTo(time);
        var (survival, variance) = steps == 0 ? (1, 0) : (_survival[steps - 1], _variance[steps - 1]);
        var known = time <= LastTime || survival == 0;
        return new(time, known ? survival : double.NaN, known ? variance : double.NaN, SampleSize);
    }

    /// <summary>The time by which a share has had the event.</summary>
    /// <param name="share">In (0, 1): 0.5 is the median, 0.25 the time of the first quarter.</param>
    /// <returns>The first time at which the curve is at or below 1 − share; NaN where it stays above.</returns>
    /// <exception cref="AssumptionException"><paramref name="share"/> is not in (0, 1).</exception>
    /// <remarks>Where the curve rests on 1 − share exactly, the middle of that step, as R's quantile.survfit does.</remarks>
    public SurvivalQuantile Quantile(double share)
    {
        if (!(share > 0 && share < 1))
            throw Require.Broken(Violation.OutOfDomain, nameof(share), $"share is {share}; it must lie between 0 and 1.");
        return new(this, share);
    }

    /// <summary>The mean time without the event up to a horizon: the area under the curve from 0 to there.</summary>
    /// <param name="horizon">In the unit of the times; above 0 and at most <see cref="LastTime"/>, unless the curve is 0 there.</param>
    /// <returns>The restricted mean, in the unit of the times.</returns>
    /// <exception cref="AssumptionException"><paramref name="horizon"/> is not positive, or beyond what was observed.</exception>
    /// <remarks>See <see cref="RestrictedMean.ConfidenceInterval"/>. A mean without a horizon would depend on who was followed longest.</remarks>
    public RestrictedMean RestrictedMean(double horizon)
    {
        Require.Positive(horizon);
        if (horizon > LastTime && !(_survival.Length > 0 && _survival[^1] == 0))
            throw Require.Broken(Violation.OutOfDomain, nameof(horizon),
                $"horizon is {horizon}; nobody was followed beyond {LastTime}, and the curve has not come to 0 there.");
        // From the horizon backwards, so that the area still to come is at hand at each time.
        var (area, variance, right) = (0.0, 0.0, horizon);
        for (var row = _table.CountUpTo(horizon) - 1; row >= 0; row--)
        {
            area += _survival[row] * (right - _table.Times[row]);
            right = _table.Times[row];
            double n = _table.AtRisk[row], d = _table.Events[row];
            // Where all had the event nothing is to come, and its share of the variance is 0.
            if (n > d)
                variance += area * area * (d / (n * (n - d)));
        }
        return new(horizon, area + right, Math.Sqrt(variance), SampleSize);
    }

    /// <summary>The intervals of the curve at each of <see cref="Times"/>.</summary>
    /// <param name="level">The confidence level, in (0, 1), at each time alone and not for the whole curve at once.</param>
    /// <param name="method">The scale on which they are symmetric.</param>
    /// <returns>Lower and upper ends, time by time; NaN where the curve is 0.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>As <see cref="SurvivalProbability.ConfidenceInterval(double, SurvivalIntervalMethod)"/>, for all times at once.</remarks>
    public SurvivalBand Band(double level = 0.95, SurvivalIntervalMethod method = SurvivalIntervalMethod.LogLog)
    {
        Require.Level(level);
        var limits = new SurvivalLimits(method, StandardNormal.TwoSidedQuantile(level));
        var (lower, upper) = (new double[_survival.Length], new double[_survival.Length]);
        for (var row = 0; row < lower.Length; row++)
            (lower[row], upper[row]) = limits.At(_survival[row], _variance[row]);
        return new(Times, lower, upper, level, SurvivalLimits.NameOf(method));
    }

    /// <summary>The first time at which a curve on <see cref="Times"/> is at or below a height.</summary>
    /// <param name="curve">A height for each time, or null for the survival curve; NaN is passed over.</param>
    /// <param name="height">In (0, 1).</param>
    internal double Crossing(double[]? curve, double height)
    {
        // Products of fractions end a few roundings off what they are: ½ must count as ½.
        const double rounding = 1e-11;
        curve ??= _survival;
        var times = _table.Times;
        for (var row = 0; row < curve.Length; row++)
        {
            if (!(curve[row] <= height + rounding))
                continue;
            if (curve[row] < height - rounding)
                return times[row];
            var next = row + 1;
            while (next < curve.Length && curve[next] == curve[row])
                next++;
            return times[row] / 2 + (next < curve.Length ? times[next] : LastTime) / 2;
        }
        return double.NaN;
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>Sample, events and median as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Sample, events and median as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Kaplan-Meier curve of {NumberText.Count(SampleSize)}, {NumberText.Count(EventCount, "event")}",
        [Column.Number("median"), Column.Number("95 % interval"), Column.Number("last time"), Column.Number("survival there")],
        [[.. Median.Cells, NumberText.Digits(LastTime), NumberText.Digits(At(LastTime).Value)]]);
}
