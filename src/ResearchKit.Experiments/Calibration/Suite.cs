using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>Procedures of one family with the data that they are held against.</summary>
internal abstract class Suite(string family)
{
    public string Family { get; } = family;

    /// <summary>One for each design and sample size; the procedures share the samples.</summary>
    public abstract IEnumerable<CalibrationCell> Cells(IReadOnlyList<int> sampleSizes);
}

/// <inheritdoc cref="Suite" />
/// <param name="family">The name in the table.</param>
/// <param name="designs">The data; intervals are counted on those where no null hypothesis holds, tests on the others.</param>
internal sealed class Suite<TSample>(string family, params Design<TSample>[] designs) : Suite(family)
{
    private readonly List<Procedure<TSample>> _procedures = [];

    /// <summary>The interval of an estimate, its own unless another is named.</summary>
    public Suite<TSample> Interval<TResult>(
        string name, Estimand<TSample> estimand, Func<TSample, TResult> estimate,
        Func<TResult, ConfidenceInterval>? by = null, int share = 1, int largeShare = 1)
        where TResult : Estimate => Interval(name, estimand, (sample, _) => estimate(sample), by, share, largeShare);

    /// <summary>The interval of an estimate that draws by chance.</summary>
    public Suite<TSample> Interval<TResult>(
        string name, Estimand<TSample> estimand, Func<TSample, RandomStream, TResult> estimate,
        Func<TResult, ConfidenceInterval>? by = null, int share = 1, int largeShare = 1)
        where TResult : Estimate => With(new(name, CalibrationKind.Coverage, typeof(TResult), estimand, (sample, truth, stream) =>
        {
            var result = estimate(sample, stream);
            return Holds(by is null ? result.ConfidenceInterval(Calibration.Level) : by(result), truth);
        }, share, largeShare));

    /// <summary>An interval without an estimate around it.</summary>
    public Suite<TSample> Interval(string name, Estimand<TSample> estimand, Func<TSample, ConfidenceInterval> interval, int share = 1) => With(new(
        name, CalibrationKind.Coverage, typeof(ConfidenceInterval), estimand, (sample, truth, _) => Holds(interval(sample), truth), share, 1));

    /// <summary>An interval of another form than from one end to the other, or for what differs from sample to sample.</summary>
    public Suite<TSample> Region<TResult>(
        string name, Estimand<TSample> estimand, Func<TSample, TResult> result, Func<TResult, TSample, double, bool> holds) => With(new(
        name, CalibrationKind.Coverage, typeof(TResult), estimand, (sample, truth, _) => holds(result(sample), sample, truth), 1, 1));

    public Suite<TSample> Test(string name, Func<TSample, TestResult> test, int share = 1, int largeShare = 1) =>
        Test(name, test, result => result.PValue, share, largeShare);

    public Suite<TSample> Test<TResult>(
        string name, Func<TSample, TResult> test, Func<TResult, double> pValue, int share = 1, int largeShare = 1) =>
        Test(name, (sample, _) => test(sample), pValue, share, largeShare);

    /// <summary>A test that draws by chance.</summary>
    public Suite<TSample> Test<TResult>(
        string name, Func<TSample, RandomStream, TResult> test, Func<TResult, double> pValue, int share = 1, int largeShare = 1) => With(new(
        name, CalibrationKind.Size, typeof(TResult), null, (sample, _, stream) => Rejects(pValue(test(sample, stream))), share, largeShare));

    public override IEnumerable<CalibrationCell> Cells(IReadOnlyList<int> sampleSizes) =>
        from design in designs
        let fitting = _procedures.Where(procedure => procedure.Fits(design)).ToArray()
        where fitting.Length > 0
        from size in sampleSizes
        select new CalibrationCell<TSample>(Family, design, size, fitting);

    private static bool? Holds(ConfidenceInterval interval, double truth) =>
        double.IsNaN(interval.Lower) || double.IsNaN(interval.Upper) ? null : interval.Contains(truth);

    private static bool? Rejects(double pValue) => double.IsNaN(pValue) ? null : pValue <= Calibration.Alpha;

    private Suite<TSample> With(Procedure<TSample> procedure)
    {
        _procedures.Add(procedure);
        return this;
    }
}
