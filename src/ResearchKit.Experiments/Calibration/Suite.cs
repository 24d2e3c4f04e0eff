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

    public Suite<TSample> Interval(string name, Estimand<TSample> estimand, Func<TSample, ConfidenceInterval> interval) =>
        Interval(name, estimand, (sample, _) => interval(sample), share: 1);

    /// <summary>An interval that draws by chance, or is too slow for every sample.</summary>
    public Suite<TSample> Interval(
        string name, Estimand<TSample> estimand, Func<TSample, RandomStream, ConfidenceInterval> interval, int share) =>
        With(new(name, CalibrationKind.Coverage, estimand, (sample, truth, stream) => Holds(interval(sample, stream), truth), share));

    /// <summary>An interval of another form than from one end to the other.</summary>
    public Suite<TSample> Region(string name, Estimand<TSample> estimand, Func<TSample, double, bool> holds) =>
        With(new(name, CalibrationKind.Coverage, estimand, (sample, truth, _) => holds(sample, truth), 1));

    public Suite<TSample> Test(string name, Func<TSample, double> pValue) => Test(name, (sample, _) => pValue(sample), share: 1);

    /// <summary>A test that draws by chance, or is too slow for every sample.</summary>
    public Suite<TSample> Test(string name, Func<TSample, RandomStream, double> pValue, int share) =>
        With(new(name, CalibrationKind.Size, null, (sample, _, stream) => Rejects(pValue(sample, stream)), share));

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
