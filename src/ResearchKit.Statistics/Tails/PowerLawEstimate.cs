using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Tails;

namespace ResearchKit.Statistics;

/// <summary>The exponent of a power law in the tail of a column.</summary>
public sealed record PowerLawEstimate : Estimate
{
    private readonly TailSample _sample;
    private readonly PowerLawFit _fit;
    private readonly bool _minimumIsGiven;

    internal PowerLawEstimate(TailSample sample, PowerLawFit fit, bool minimumIsGiven)
        : base(fit.Exponent, sample.Count)
    {
        _sample = sample;
        _fit = fit;
        _minimumIsGiven = minimumIsGiven;
    }

    /// <summary>Whether the values are measurements or counts.</summary>
    public TailData Data => _sample.Data;

    /// <summary>Where the tail begins, itself included, in the unit of the values.</summary>
    public double Minimum => _fit.Minimum;

    /// <summary>How many values lie in the tail; the exponent rests on them alone.</summary>
    public long TailSize => _sample.Reach[_sample.PlaceOf(Minimum)];

    /// <summary>The standard deviation of the exponent over repeated samples, with <see cref="Minimum"/> taken as known.</summary>
    public double StandardError => _fit.StandardError;

    /// <summary>The greatest distance between the tail's distribution and the power law's, 0 to 1.</summary>
    public double KolmogorovSmirnov => _fit.Distance;

    /// <summary>The range of population exponents that the sample agrees with, <see cref="Minimum"/> taken as known.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "normal on log(α − 1)", above 1.</returns>
    /// <exception cref="AssumptionException"><paramref name="level"/> is not in (0, 1).</exception>
    /// <remarks>
    /// <para>Method: 1 + (α − 1) exp(± z · standard error/(α − 1)), with the standard error of maximum likelihood.</para>
    /// <para>
    /// Assumptions: independent values; a power law from the minimum on. With a known minimum and 10, 50 and 500 values in the
    /// tail the 95 % interval covered in 94.0 %, 94.8 % and 95.1 % of 20,000 simulated samples of measurements (α = 2.5),
    /// and with 10 and 50 in 94.1 % and 94.9 % of 4,000 of counts (α = 1.95). Where the minimum is estimated it is too
    /// narrow: 89.2 % of 500 samples of 500 values, of which 400 followed the law.
    /// </para>
    /// <para>
    /// Reference: A. Clauset, C. R. Shalizi and M. E. J. Newman 2009, doi 10.1137/070710111, for the standard error.
    /// Verified against the formulas in R 4.2.2 and by simulated coverage.
    /// </para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        var factor = Math.Exp(StandardNormal.TwoSidedQuantile(level) * StandardError / (Value - 1));
        return new(1 + (Value - 1) / factor, 1 + (Value - 1) * factor, level, "normal on log(α − 1)");
    }

    /// <summary>The share of the tail that the power law puts at a value or above.</summary>
    /// <param name="value">In the unit of the values, at least <see cref="Minimum"/>; whole for counts.</param>
    /// <returns>P(X ≥ value) given that X is in the tail.</returns>
    /// <exception cref="AssumptionException"><paramref name="value"/> is below <see cref="Minimum"/> or not finite.</exception>
    public double Survival(double value)
    {
        Require.Finite(value);
        if (value < Minimum)
            throw Require.Broken(Violation.OutOfDomain, nameof(value), $"value is {value}; the tail begins at {Minimum}.");
        return _fit.Survival(value, Data);
    }

    /// <summary>Tests whether the tail may come from a power law at all.</summary>
    /// <param name="stream">Where chance comes from: replication i draws from its fork i, on whichever thread.</param>
    /// <param name="replications">Samples to simulate; at least 1. 2,500 make the p-value exact to about 0.01.</param>
    /// <returns>The Kolmogorov–Smirnov distance with its bootstrap p-value, (1 + b)/(1 + replications).</returns>
    /// <exception cref="AssumptionException"><paramref name="replications"/> is below 1.</exception>
    /// <remarks>
    /// <para>
    /// Method: samples of the same size, each value below the tail drawn anew from those there, each in it from the fitted
    /// power law; each sample is fitted as the data were, minimum included unless it was given, and its distance compared.
    /// The same whatever the number of threads.
    /// </para>
    /// <para>
    /// A small p-value speaks against the power law (its authors take 0.1); a great one may mean no more than a short tail. It is
    /// cautious: of 200 samples of 100 values that followed the law p was below 0.1 in 4.5 %.
    /// </para>
    /// <para>Reference: A. Clauset, C. R. Shalizi and M. E. J. Newman 2009, 4.1, doi 10.1137/070710111.</para>
    /// </remarks>
    public TestResult GoodnessOfFit(RandomStream stream, int replications = 1_000)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Require.AtLeast(1, replications, "replication", "a bootstrap", nameof(replications));
        var beyond = PowerLawBootstrap.CountBeyond(_sample, _fit, _minimumIsGiven, stream, replications);
        return new("Clauset-Shalizi-Newman", "KS", KolmogorovSmirnov, (1.0 + beyond) / (1.0 + replications), "bootstrap", TailSize);
    }

    /// <summary>Compares the power law with the lognormal distribution on the same tail.</summary>
    /// <returns>Vuong's test, positive where the power law is nearer to the data.</returns>
    /// <exception cref="AssumptionException">For counts: the lognormal likelihood found no maximum (NotConverged).</exception>
    /// <remarks>See <see cref="VuongComparison"/>.</remarks>
    public VuongComparison CompareWithLognormal() => VuongComparison.Of(_sample, _fit);

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Power law in the tail of {NumberText.Count(SampleSize, Data == TailData.Counts ? "count" : "value")}",
        [Column.Number("tail from"), Column.Number("values in it"), Column.Number("exponent"),
            Column.Number("95 % interval"), Column.Number("KS")],
        [[NumberText.Short(Minimum), NumberText.Count(TailSize), NumberText.Digits(Value), IntervalText(),
            NumberText.Digits(KolmogorovSmirnov)]]);
}
