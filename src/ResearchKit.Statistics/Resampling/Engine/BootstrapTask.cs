namespace ResearchKit.Statistics.Resampling.Engine;

/// <summary>What a bootstrap does, whatever the shape of its data.</summary>
/// <param name="Units">What is drawn.</param>
/// <param name="Statistic">Of a sample drawn.</param>
/// <param name="Plan">How often, and who is told.</param>
internal sealed record BootstrapTask(SamplingUnits Units, Func<Evaluation> Statistic, ResamplingPlan Plan)
{
    /// <summary>The statistic of a resample's standard error, for studentized intervals.</summary>
    public Func<Evaluation>? StandardError { get; init; }

    /// <summary>The statistic of the whole sample, where it is known already; NaN otherwise.</summary>
    public double Value { get; init; } = double.NaN;

    /// <summary>Values without each unit where they are had more cheaply than one by one.</summary>
    public Func<double[]>? Deleted { get; init; }

    public BootstrapEstimate Run(RandomStream stream, BootstrapInterval interval)
    {
        var all = Units.Members;
        var value = WholeSample();
        var error = StandardError?.Invoke()(all, Units.FirstCount) ?? double.NaN;
        var replicates = BootstrapReplicates.Draw(Units, stream, Plan, Statistic, StandardError);
        var acceleration = interval == BootstrapInterval.BiasCorrectedAccelerated ? Delete(value).Acceleration : double.NaN;
        return new(value, all.Length, interval, replicates, error, acceleration);
    }

    public JackknifeEstimate Jackknife()
    {
        var value = WholeSample();
        return new(value, Units, Delete(value));
    }

    private double WholeSample() => double.IsNaN(Value) ? Statistic()(Units.Members, Units.FirstCount) : Value;

    private Deletions Delete(double value) => Deleted is null
        ? Deletions.Of(Units, Plan, value, Statistic)
        : Deletions.Of(Units, value, Deleted());
}
