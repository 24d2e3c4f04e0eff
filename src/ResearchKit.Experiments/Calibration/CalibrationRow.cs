namespace ResearchKit.Experiments;

/// <summary>What one procedure did in samples of one size from one design.</summary>
/// <param name="Family">The family of the procedure: "correlation".</param>
/// <param name="Procedure">The procedure: "Pearson, Fisher z".</param>
/// <param name="Design">How the data came about: "lognormal".</param>
/// <param name="SampleSize">Observations in each sample.</param>
/// <param name="Kind">Which promise is counted.</param>
/// <param name="Hits">Samples in which the interval held the truth, or the test rejected.</param>
/// <param name="Replications">Samples drawn.</param>
/// <param name="Undefined">Those among them for which the procedure gave no result; they do not count in the rate.</param>
public sealed record CalibrationRow(
    string Family, string Procedure, string Design, int SampleSize, CalibrationKind Kind, int Hits, int Replications, int Undefined)
{
    /// <value>The share of hits among the samples with a result; NaN where there are none.</value>
    public double Rate => (double)Hits / Defined;

    /// <value>The Monte-Carlo standard error of <see cref="Rate"/>; NaN where no sample had a result.</value>
    /// <remarks>
    /// √(p(1 − p)/m) with two hits and two misses added to both counts (Agresti and Coull 1998, doi
    /// 10.1080/00031305.1998.10480550): a rate of 1 in m samples is not known without error.
    /// </remarks>
    public double StandardError
    {
        get
        {
            if (Defined == 0)
                return double.NaN;
            var share = (Hits + 2.0) / (Defined + 4.0);
            return Math.Sqrt(share * (1 - share) / (Defined + 4.0));
        }
    }

    /// <value>What is promised: 0.95 of intervals, 0.05 of tests.</value>
    public double Nominal => Kind == CalibrationKind.Coverage ? Calibration.Level : Calibration.Alpha;

    /// <value>
    /// Whether the promise is broken on the harmful side: by more than two hundredths (coverage) or one (size), and more than
    /// three standard errors.
    /// </value>
    public bool IsBroken
    {
        get
        {
            var (excess, tolerance) = Kind == CalibrationKind.Coverage ? (Nominal - Rate, 0.02) : (Rate - Nominal, 0.01);
            return excess > tolerance && excess > 3 * StandardError;
        }
    }

    private int Defined => Replications - Undefined;
}
