namespace ResearchKit.Experiments;

/// <summary>How far a run of the calibration has come.</summary>
/// <param name="Done">Cells of the design and the sample size that are finished.</param>
/// <param name="All">All of them.</param>
/// <param name="Family">The family at work.</param>
/// <param name="Design">The design at work.</param>
/// <param name="SampleSize">The sample size at work.</param>
public sealed record CalibrationProgress(int Done, int All, string Family, string Design, int SampleSize);
