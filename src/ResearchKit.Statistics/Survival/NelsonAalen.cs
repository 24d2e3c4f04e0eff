using ResearchKit.Display;
using ResearchKit.Statistics.Survival;

namespace ResearchKit.Statistics;

/// <summary>The cumulative hazard: the rate of events summed over time, as a rising step function.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record NelsonAalen : IDisplayable
{
    private readonly EventTable _table;
    private readonly double[] _hazard;
    private readonly double[] _variance;

    private NelsonAalen(SurvivalTimes sample)
    {
        SampleSize = sample.SampleSize;
        EventCount = sample.EventCount;
        LastTime = sample.LastTime;
        _table = EventTable.Of(sample);
        var count = _table.Times.Length;
        (_hazard, _variance) = (new double[count], new double[count]);
        var (hazard, variance) = (0.0, 0.0);
        for (var row = 0; row < count; row++)
        {
            double n = _table.AtRisk[row], d = _table.Events[row];
            hazard += d / n;
            variance += d / n / n;
            (_hazard[row], _variance[row]) = (hazard, variance);
        }
    }

    /// <summary>How many were followed.</summary>
    public long SampleSize { get; }

    /// <summary>In how many the event came.</summary>
    public long EventCount { get; }

    /// <summary>The longest time to which anybody was followed; the curve says nothing of what is beyond.</summary>
    public double LastTime { get; }

    /// <summary>The times at which events came, rising, each once.</summary>
    public IReadOnlyList<double> Times => _table.Times.AsReadOnly();

    /// <summary>The cumulative hazard from each of <see cref="Times"/> up to the next; before the first it is 0.</summary>
    public IReadOnlyList<double> Hazard => _hazard.AsReadOnly();

    /// <summary>Estimates the cumulative hazard, whose slope is the rate of events among those still at risk.</summary>
    /// <param name="sample">The times of one group.</param>
    /// <returns>The curve, which can be asked for a time.</returns>
    /// <remarks>
    /// <para>
    /// Method: the sum of d/n over the times at which d of n at risk had the event, with variance Σ d/n². Assumptions and
    /// missing values: see <see cref="SurvivalTimes.Of"/>. Degenerate: without an event the curve is 0 and has no interval.
    /// Memory: 32 bytes for each time with an event.
    /// </para>
    /// <para>
    /// References: W. Nelson 1972, doi 10.1080/00401706.1972.10488991; O. Aalen 1978, doi 10.1214/aos/1176344247. Verified
    /// against R 4.2.2 survival 3.5-3 survfit (cumhaz, std.chaz).
    /// </para>
    /// </remarks>
    public static NelsonAalen Of(SurvivalTimes sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return new(sample);
    }

    /// <summary>The cumulative hazard at a time.</summary>
    /// <param name="time">In the unit of the times; at least 0.</param>
    /// <returns>The curve there; NaN beyond <see cref="LastTime"/>.</returns>
    /// <exception cref="AssumptionException"><paramref name="time"/> is below 0, NaN or infinite.</exception>
    public CumulativeHazard At(double time)
    {
        Require.Finite(time);
        Require.NotNegative([time], nameof(time));
        var steps = _table.CountUpTo(time);
        var (hazard, variance) = time > LastTime ? (double.NaN, double.NaN)
            : steps == 0 ? (0, 0) : (_hazard[steps - 1], _variance[steps - 1]);
        return new(time, hazard, Math.Sqrt(variance), SampleSize);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>Sample, events and the curve's end as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>Sample, events and the curve's end as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Nelson-Aalen curve of {NumberText.Count(SampleSize)}, {NumberText.Count(EventCount, "event")}",
        CumulativeHazard.Columns,
        [At(LastTime).Cells]);
}
