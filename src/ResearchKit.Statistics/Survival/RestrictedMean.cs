using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>The mean time without the event up to a horizon: the area under the survival curve.</summary>
public sealed record RestrictedMean : Estimate
{
    internal RestrictedMean(double horizon, double value, double standardError, long sampleSize)
        : base(value, sampleSize)
    {
        Horizon = horizon;
        StandardError = standardError > 0 ? standardError : double.NaN;
    }

    /// <summary>To which time the mean is taken, in the unit of the times.</summary>
    public double Horizon { get; }

    /// <summary>The standard deviation of the estimate over repeated samples; NaN where no event came before the horizon.</summary>
    public double StandardError { get; }

    /// <summary>The range of restricted means that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "normal", in the unit of the times; its ends may lie beyond 0 and the horizon.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>
    /// Method: value ± z times the root of Σ A² d/(n (n − d)), where A is the area from an event's time to the horizon.
    /// </para>
    /// <para>
    /// Assumptions: see <see cref="SurvivalTimes.Of"/>; enough events for a normal sum. Of 20,000 simulated samples
    /// of exponential times, a third of them censored, the 95 % interval up to their mean covered in 92.6 % with 20 times and
    /// in 94.2 % with 50: with few events it is too narrow. Degenerate: without an event before the horizon the value is the
    /// horizon, and there is no interval.
    /// </para>
    /// <para>
    /// References: P. Meier 1975; P. Royston and M. K. B. Parmar 2013, doi 10.1186/1471-2288-13-152. Verified against R 4.2.2
    /// survival 3.5-3, print(survfit, rmean = horizon).
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95) =>
        NormalInterval(StandardError, level, "normal");

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Mean time without the event up to {NumberText.Digits(Horizon)}, of {NumberText.Count(SampleSize)}",
        [Column.Number("mean"), Column.Number("standard error"), Column.Number("95 % interval")],
        [[NumberText.Digits(Value), NumberText.Digits(StandardError), IntervalText()]]);
}
