namespace ResearchKit.Statistics;

/// <summary>What is constant within a segment, and changes from one to the next.</summary>
public sealed class ChangePointModel
{
    private ChangePointModel(ChangePointKind kind, double standardDeviation = double.NaN)
    {
        Kind = kind;
        StandardDeviation = standardDeviation;
    }

    /// <summary>
    /// The mean of normal values whose spread is the same throughout, estimated by 1.4826/√2 of the median absolute deviation
    /// of the differences of neighbours, which changes of the mean hardly touch.
    /// </summary>
    /// <remarks>
    /// Where more than half of these differences are 0 or otherwise equal, as in a series that mostly stands still, that spread is
    /// 0 and <see cref="ChangePoints"/> refuses (<see cref="Violation.Constant"/>): take <see cref="NormalMeanOfKnownSpread"/>.
    /// </remarks>
    public static ChangePointModel NormalMean { get; } = new(ChangePointKind.NormalMean);

    /// <summary>Mean and variance of normal values, both.</summary>
    public static ChangePointModel NormalMeanAndVariance { get; } = new(ChangePointKind.NormalMeanAndVariance);

    /// <summary>The rate of counts.</summary>
    public static ChangePointModel PoissonRate { get; } = new(ChangePointKind.PoissonRate);

    internal ChangePointKind Kind { get; }

    /// <summary>NaN where it is to be estimated.</summary>
    internal double StandardDeviation { get; }

    internal int Parameters => Kind == ChangePointKind.NormalMeanAndVariance ? 2 : 1;

    /// <summary>The mean of normal values of a known spread.</summary>
    /// <param name="standardDeviation">About the mean of each segment, in the unit of the values; positive.</param>
    /// <exception cref="AssumptionException"><paramref name="standardDeviation"/> is not a positive number.</exception>
    public static ChangePointModel NormalMeanOfKnownSpread(double standardDeviation)
    {
        Require.Positive(standardDeviation);
        return new(ChangePointKind.NormalMean, standardDeviation);
    }

    internal enum ChangePointKind
    {
        NormalMean,
        NormalMeanAndVariance,
        PoissonRate,
    }
}
