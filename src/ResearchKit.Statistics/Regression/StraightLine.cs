using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Moments;

namespace ResearchKit.Statistics;

/// <summary>The straight line through a cloud of pairs, by least squares.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record StraightLine : IDisplayable
{
    private readonly double _meanX;
    private readonly double _meanY;

    // √Σ(x − x̄)² in units of x: the sum itself leaves the range of a double where x is in units of 1e200, and even the
    // root where x is near the largest number.
    private readonly double _spreadOfX;
    private readonly double _unitOfX;

    private StraightLine(CentredSample x, CentredSample y, double slope, double residualSumOfSquares, int n)
    {
        _meanX = x.Mean * x.Unit;
        _meanY = y.Mean * y.Unit;
        (_spreadOfX, _unitOfX) = (Math.Sqrt(x.SumOfSquares), x.Unit);
        SampleSize = n;
        ResidualStandardDeviation = Math.Sqrt(residualSumOfSquares / DegreesOfFreedom) * y.Unit;
        RSquared = y.SumOfSquares == 0 ? double.NaN : Math.Max(0, 1 - residualSumOfSquares / y.SumOfSquares);
        Slope = new("slope", slope * (y.Unit / x.Unit), ResidualStandardDeviation / _unitOfX / _spreadOfX, n, DegreesOfFreedom);
        Intercept = new("intercept", At(0), StandardErrorAt(0), n, DegreesOfFreedom);
    }

    /// <summary>How many pairs the line was fitted to.</summary>
    public long SampleSize { get; }

    /// <summary>The pairs less the two coefficients.</summary>
    public long DegreesOfFreedom => SampleSize - 2;

    /// <summary>The line's height at x = 0, in the unit of y.</summary>
    public Coefficient Intercept { get; }

    /// <summary>How much higher the line is for each unit of x, in units of y.</summary>
    public Coefficient Slope { get; }

    /// <summary>The share of the variance of y that the line accounts for, 0 to 1; NaN where y is constant.</summary>
    public double RSquared { get; }

    /// <summary>The standard deviation of the pairs about the line (divisor n − 2), in the unit of y.</summary>
    public double ResidualStandardDeviation { get; }

    /// <summary>Estimates the mean of y for each x as a straight line.</summary>
    /// <param name="x">What explains; any unit, finite, at least 3, not constant.</param>
    /// <param name="y">What is explained, pair by pair as long as <paramref name="x"/>; any unit, finite.</param>
    /// <returns>The line of least squares.</returns>
    /// <exception cref="AssumptionException">
    /// The columns differ in length; have fewer than 3 pairs; hold NaN or an infinity; or x is constant.
    /// </exception>
    /// <remarks>
    /// <para>Method: sums about the means, in units of a power of two; residuals are taken one by one.</para>
    /// <para>
    /// Assumptions: the mean of y lies on a line; for the standard errors, intervals and the band moreover independent pairs
    /// whose spread about it is the same everywhere, and normal where pairs are few. The line minimizes vertical distances:
    /// it is not the same with x and y exchanged. Missing values are for the caller to drop, and to count. Degenerate: pairs
    /// on a line give standard errors near 0, a constant y gives a slope of 0 and no R².
    /// </para>
    /// <para>
    /// Reference: N. R. Draper and H. Smith 1998, Applied Regression Analysis, chapters 1 and 3, doi
    /// 10.1002/9781118625590. Verified against R 4.2.2 lm and NIST StRD Norris.
    /// </para>
    /// </remarks>
    public static StraightLine Fit(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Require.SameLength(x, y);
        Require.AtLeast(3, x.Length, "pair", "a straight line with standard errors", nameof(x));
        Require.Finite(x);
        Require.Finite(y);
        Require.Varies(x, "a straight line");
        var (aboutX, aboutY) = (CentredSample.Of(x), CentredSample.Of(y));
        var slope = aboutX.SumOfProducts(x, y, aboutY) / aboutX.SumOfSquares;
        var residuals = aboutX.SumOfSquaredResiduals(x, y, aboutY, slope);
        return new(aboutX, aboutY, slope, residuals, x.Length);
    }

    /// <summary>The line's height, in the unit of y.</summary>
    /// <param name="x">Where, in the unit of x.</param>
    /// <returns>The estimated mean of y there.</returns>
    public double At(double x) => _meanY + Slope.Value * (x - _meanX);

    /// <summary>The range of means of y at one x that the sample agrees with: the confidence band of the line there.</summary>
    /// <param name="x">Where, in the unit of x; finite.</param>
    /// <param name="level">The confidence level, in (0, 1), at this x alone and not for the whole line at once.</param>
    /// <returns>The interval "Student t, pointwise" about <see cref="At"/>, in the unit of y.</returns>
    /// <exception cref="AssumptionException"><paramref name="x"/> is not finite, or <paramref name="level"/> not in (0, 1).</exception>
    /// <remarks>
    /// Method: height ± t s √(1/n + (x − x̄)²/Σ(x − x̄)²). It holds for the mean, not for a single further y. Assumptions,
    /// degenerate cases and reference: see <see cref="Fit"/>. Verified against R 4.2.2 predict(interval = "confidence").
    /// </remarks>
    public ConfidenceInterval Band(double x, double level = 0.95)
    {
        Require.Finite(x);
        Require.Level(level);
        var halfWidth = StudentT.TwoSidedQuantile(level, DegreesOfFreedom) * StandardErrorAt(x);
        return new(At(x) - halfWidth, At(x) + halfWidth, level, "Student t, pointwise");
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The coefficients as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The coefficients with their 95 % intervals as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private double StandardErrorAt(double x) =>
        ResidualStandardDeviation * double.Hypot(1 / Math.Sqrt(SampleSize), (x / _unitOfX - _meanX / _unitOfX) / _spreadOfX);

    private Table ToTable() => new(
        $"Straight line through {NumberText.Count(SampleSize)} pairs, R² {NumberText.Digits(RSquared)}",
        Coefficient.Columns,
        [Intercept.Cells, Slope.Cells]);
}
