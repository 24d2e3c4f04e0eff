namespace ResearchKit.Experiments;

/// <summary>How a run of the calibration is done.</summary>
internal sealed record CalibrationPlan(int Replications, int Threads, CancellationToken Cancellation);
