using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics;

/// <summary>The cumulative hazard at a time.</summary>
public sealed record CumulativeHazard : Estimate
{
    internal CumulativeHazard(double time, double value, double standardError, long sampleSize)
        : base(value, sampleSize)
    {
        Time = time;
        StandardError = value == 0 ? double.NaN : standardError;
    }

    /// <summary>When, in the unit of the times.</summary>
    public double Time { get; }

    /// <summary>√Σ d/n²; NaN where the hazard is undefined or no event came yet.</summary>
    public double StandardError { get; }

    /// <summary>The range of cumulative hazards that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1), at this time alone.</param>
    /// <returns>The interval "Aalen, log", above 0.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>Method: value · exp(±z · standard error/value).</para>
    /// <para>
    /// Assumptions: see <see cref="SurvivalTimes.Of"/>. Of 20,000 simulated samples of 50 exponential times, a third
    /// of them censored, the 95 % interval of the hazards 0.105, 0.693 and 1.609 covered in 96.6 %, 95.4 % and 95.0 %.
    /// Degenerate: before the first event the ends are NaN.
    /// </para>
    /// <para>
    /// Reference: O. Bie, Ø. Borgan and K. Liestøl 1987 (Scandinavian Journal of Statistics 14, 221–233). Verified against
    /// the formula with R 4.2.2 survfit's cumhaz and std.chaz.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        var factor = Math.Exp(StandardNormal.TwoSidedQuantile(level) * StandardError / Value);
        return new(Value / factor, Value * factor, level, "Aalen, log");
    }

    internal static IReadOnlyList<Column> Columns { get; } =
        [Column.Number("time"), Column.Number("cumulative hazard"), Column.Number("standard error"), Column.Number("95 % interval")];

    internal IReadOnlyList<string> Cells =>
        [NumberText.Digits(Time), NumberText.Digits(Value), NumberText.Digits(StandardError), IntervalText()];

    /// <inheritdoc />
    protected override Table ToTable() => new($"Cumulative hazard of {NumberText.Count(SampleSize)}", Columns, [Cells]);
}
