using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Regression.Slopes;
using ResearchKit.Statistics.Sorting;

namespace ResearchKit.Statistics;

/// <summary>The median of the slopes between all two pairs, with its interval and the line's intercept.</summary>
/// <remarks>Keeps the pairs (16 bytes for each): the ends of an interval are sought when it is asked for.</remarks>
public sealed record TheilSenEstimate : Estimate
{
    private readonly SlopePoint[] _points;
    private readonly double _unit;
    private readonly long _slopes;
    private readonly double _spreadOfDifference;

    internal TheilSenEstimate(
        SlopePoint[] points, double middleOfX, double middleOfY, double unitOfX, double unitOfY, Int128 ties)
        : this(points, middleOfX, middleOfY, unitOfY / unitOfX, ties, SlopeSelection.CountAll(points))
    {
    }

    private TheilSenEstimate(
        SlopePoint[] points, double middleOfX, double middleOfY, double unit, Int128 ties, long slopes)
        : base(MiddleOf(new SlopeSelection(points).At((slopes - 1) / 2, slopes / 2, slopes)) * unit, points.Length)
    {
        _points = points;
        _unit = unit;
        _slopes = slopes;
        _spreadOfDifference = Math.Sqrt((double)(new TieSums().With(points.Length).Spread - ties) / 18);
        Intercept = middleOfY - Value * middleOfX;
    }

    /// <summary>The median of y less the slope times the median of x, in the unit of y: the line's height at x = 0.</summary>
    public double Intercept { get; }

    /// <summary>The line's height, in the unit of y.</summary>
    /// <param name="x">Where, in the unit of x.</param>
    public double At(double x) => Intercept + Value * x;

    /// <summary>The range of slopes of the population that the sample agrees with.</summary>
    /// <param name="level">The confidence level, in (0, 1).</param>
    /// <returns>The interval "Sen", between two slopes of the sample, in units of y for each unit of x.</returns>
    /// <exception cref="AssumptionException">
    /// <paramref name="level"/> is not in (0, 1), or even the smallest and the greatest slope cover less often: at 95 % with
    /// fewer than 5 pairs.
    /// </exception>
    /// <remarks>
    /// <para>
    /// Method: the slopes as many places from the median as Kendall's S, concordant less discordant pairs, of unrelated
    /// columns stays within with that probability: normal, with the variance corrected for ties (Sen 1968, 2.6).
    /// </para>
    /// <para>
    /// Assumptions: deviations from the line are independent of x and alike, whatever their distribution. Of
    /// 10,000 simulated samples the 95 % interval covered the slope in 98.3 % (5 pairs), 95.6 % (10) and 95.3 % (20 and 100),
    /// with lognormal errors in 98.2 %, 95.4 %, 95.2 % and 94.9 %. It is too narrow where the spread of y grows with the
    /// distance of x from its middle: proportional to it, the interval covered in 88.1 % (10) and 85.0 % (100).
    /// </para>
    /// <para>Reference: P. K. Sen 1968, doi 10.1080/01621459.1968.10480934. Verified against SciPy 1.10.1 theilslopes.</para>
    /// </remarks>
    public override ConfidenceInterval ConfidenceInterval(double level = 0.95)
    {
        Require.Level(level);
        var reach = StandardNormal.TwoSidedQuantile(level) * _spreadOfDifference;
        // To the nearest whole place, halves to the even one, as R and SciPy round.
        var lower = (long)Math.Round((_slopes - reach) / 2) - 1;
        var upper = (long)Math.Round((_slopes + reach) / 2);
        if (lower < 0 || upper >= _slopes)
            throw Require.Broken(Violation.TooFewObservations, "x",
                $"{_slopes} slopes between {SampleSize} pairs are too few for an interval of Sen at level {level}.");
        var selection = new SlopeSelection(_points);
        return new(
            selection.At(lower, lower, _slopes).First * _unit, selection.At(upper, upper, _slopes).First * _unit, level, "Sen");
    }

    private static double MiddleOf((double First, double Last) slopes) =>
        slopes.First == slopes.Last ? slopes.First : slopes.First / 2 + slopes.Last / 2;

    /// <inheritdoc />
    protected override Table ToTable() => new(
        $"Theil-Sen line through {NumberText.Count(SampleSize)} pairs",
        [Column.Number("slope"), Column.Number("95 % interval"), Column.Number("intercept")],
        [[NumberText.Digits(Value), IntervalText(), NumberText.Digits(Intercept)]]);
}
