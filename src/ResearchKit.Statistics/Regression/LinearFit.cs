using ResearchKit.Display;
using ResearchKit.Statistics.Regression;
using ResearchKit.Statistics.Regression.LeastSquares;

namespace ResearchKit.Statistics;

/// <summary>A linear model that was fitted by least squares.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed partial record LinearFit : IDisplayable
{
    private readonly DesignMatrix _design;
    private readonly Solution _solution;
    private readonly TotalVariation _total;

    // Of the projections, in squared scaled units of the outcome.
    private readonly Symmetric _filling;

    internal LinearFit(DesignMatrix design, Solution solution, TotalVariation total)
        : this(design, solution, total, Covariance.Classical, null, design.Rows - design.ColumnCount)
    {
    }

    private LinearFit(
        DesignMatrix design, Solution solution, TotalVariation total, Covariance covariance, Symmetric? filling, long degreesOfFreedom)
    {
        (_design, _solution, _total, Covariance) = (design, solution, total, covariance);
        ReferenceDegreesOfFreedom = degreesOfFreedom;
        var squares = SumOfSquares(solution.Residuals, solution.Residuals);
        ResidualSumOfSquares = squares / solution.OutcomeScale / solution.OutcomeScale;
        ResidualStandardDeviation = Math.Sqrt(squares / ResidualDegreesOfFreedom) / solution.OutcomeScale;
        RSquared = total.SumOfSquares == 0 ? double.NaN : Math.Max(0, 1 - squares / total.SumOfSquares);
        _filling = filling ?? Symmetric.Diagonal(design.ColumnCount, squares / ResidualDegreesOfFreedom);
        Coefficients = [.. Enumerable.Range(0, design.ColumnCount).Select(CoefficientOf)];
    }

    /// <summary>How many observations the model was fitted to.</summary>
    public long SampleSize => _design.Rows;

    /// <summary>Observations less coefficients.</summary>
    public long ResidualDegreesOfFreedom => _design.Rows - _design.ColumnCount;

    /// <summary>How the standard errors were estimated.</summary>
    public Covariance Covariance { get; }

    /// <summary>A number for each column of the design, in its order: how much higher the mean of the outcome is for each unit of the column.</summary>
    public IReadOnlyList<Coefficient> Coefficients { get; }

    /// <summary>The coefficient of one column.</summary>
    /// <param name="column">Its name in the design.</param>
    /// <exception cref="AssumptionException">There is no column of that name.</exception>
    public Coefficient this[string column] => Coefficient.Named(Coefficients, column);

    /// <summary>
    /// The share of the outcome's variation that the model accounts for, 0 to 1: about the mean, or about 0 where the design
    /// has no intercept, as R defines it, so that the two do not compare; NaN where there is none.
    /// </summary>
    public double RSquared { get; }

    /// <summary><see cref="RSquared"/> less what as many columns of noise would account for; can be below 0.</summary>
    public double AdjustedRSquared => 1 - (1 - RSquared) * ((SampleSize - InterceptCount) / (double)ResidualDegreesOfFreedom);

    /// <summary>The standard deviation of the outcome about the model (divisor n − p), in its unit; of an observation of weight 1.</summary>
    public double ResidualStandardDeviation { get; }

    /// <summary>The sum of squared residuals, each times its weight, in the squared unit of the outcome.</summary>
    public double ResidualSumOfSquares { get; }

    /// <summary>What the model leaves of each outcome, in its unit.</summary>
    public double[] Residuals()
    {
        var residuals = (double[])_solution.Residuals.Clone();
        for (var i = 0; i < residuals.Length; i++)
            residuals[i] /= _solution.OutcomeScale * (_solution.Roots?[i] ?? 1);
        return residuals;
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The coefficients as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The coefficients with their 95 % intervals as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    internal static void RequireColumns(DesignMatrix design, ReadOnlySpan<double> outcome, string purpose)
    {
        if (outcome.Length != design.Rows)
            throw Require.Broken(Violation.UnequalLengths, nameof(outcome), $"outcome has {outcome.Length} values and the design {design.Rows} rows.");
        if (design.ColumnCount == 0)
            throw Require.Broken(Violation.OutOfDomain, nameof(design), $"The design has no columns; {purpose} needs at least 1.");
        Require.AtLeast(design.ColumnCount + 1, outcome.Length, "observation", $"{purpose} of {NumberText.Count(design.ColumnCount, "column")}", nameof(design));
        if (!Kernels.AllFinite(outcome))
            Require.Finite(outcome);
    }

    private int InterceptCount => _design.HasIntercept ? 1 : 0;

    // What the coefficients are compared with: n − p, or one less than there are clusters.
    private long ReferenceDegreesOfFreedom { get; }

    private Coefficient CoefficientOf(int column)
    {
        var row = new double[_design.ColumnCount];
        _solution.Root.Row(column).CopyTo(row.AsSpan(column));
        // Of a perfect fit rounding may leave less than nothing.
        var standardError = Math.Sqrt(Math.Max(0, _filling.Form(row, row))) * (_solution.Scales[column] / _solution.OutcomeScale);
        return new(_design.ColumnNames[column], _solution.Coefficients[column], standardError, SampleSize, ReferenceDegreesOfFreedom);
    }

    private static double SumOfSquares(double[] a, double[] b)
    {
        var total = 0.0;
        for (var start = 0; start < a.Length; start += 1024)
        {
            var sum = 0.0;
            for (var i = start; i < Math.Min(a.Length, start + 1024); i++)
                sum += a[i] * b[i];
            total += sum;
        }
        return total;
    }

    private Table ToTable() => new(
        $"Linear model of {NumberText.Count(SampleSize, "observation")}, R² {NumberText.Digits(RSquared)}, {CovarianceText.Of(Covariance)} standard errors",
        Coefficient.TestedColumns,
        Coefficients.Select(coefficient => coefficient.TestedCells));
}
