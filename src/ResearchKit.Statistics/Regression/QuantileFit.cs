using ResearchKit.Display;
using ResearchKit.Statistics.Regression.Quantiles;

namespace ResearchKit.Statistics;

/// <summary>A linear model of a quantile.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record QuantileFit : IDisplayable
{
    private readonly double[] _residuals;

    internal QuantileFit(DesignMatrix design, QuantileSolution solution, double tau)
    {
        Tau = tau;
        SampleSize = design.Rows;
        _residuals = solution.Residuals;
        Coefficients =
        [
            .. design.ColumnNames.Select((name, j) => new Coefficient(
                name, solution.Coefficients[j], solution.StandardErrors[j], design.Rows, design.Rows - design.ColumnCount)),
        ];
    }

    /// <summary>Which quantile, in (0, 1).</summary>
    public double Tau { get; }

    /// <summary>How many observations the model was fitted to.</summary>
    public long SampleSize { get; }

    /// <summary>A number for each column of the design, in its order: how much higher the quantile of the outcome is for each unit of the column.</summary>
    public IReadOnlyList<Coefficient> Coefficients { get; }

    /// <summary>The coefficient of one column.</summary>
    /// <param name="column">Its name in the design.</param>
    /// <exception cref="AssumptionException">There is no column of that name.</exception>
    public Coefficient this[string column] => Coefficient.Named(Coefficients, column);

    /// <summary>The sum of the residuals above 0 times τ and of those below times τ − 1, which the fit makes smallest; in the unit of the outcome.</summary>
    public double Loss => _residuals.Sum(residual => residual < 0 ? (Tau - 1) * residual : Tau * residual);

    /// <summary>Estimates the quantile of the outcome for new rows.</summary>
    /// <param name="rows">Made by <see cref="DesignMatrix.NewRows"/> of the design that was fitted, with a value for each variable.</param>
    /// <returns>One for each row, in their order, in the unit of the outcome; without an interval.</returns>
    /// <exception cref="AssumptionException">A variable has no values, or the rows belong to a design with other columns.</exception>
    /// <remarks>
    /// Method: the row times the coefficients. Beyond the range of the data a polynomial goes anywhere, a natural spline straight
    /// on. Quantiles that were fitted one by one may cross there. Verified against R quantreg 5.94 predict.rq.
    /// </remarks>
    public double[] Predict(DesignRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.ToDesign(Coefficients.Select(it => it.Name)).Combination([.. Coefficients.Select(it => it.Value)]);
    }

    /// <summary>What the model leaves of each outcome, in its unit; exactly 0 for observations that it goes through.</summary>
    public double[] Residuals() => (double[])_residuals.Clone();

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The coefficients as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The coefficients with their 95 % intervals as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Linear model of the {NumberText.Short(Tau)} quantile of {NumberText.Count(SampleSize, "observation")}",
        Coefficient.TestedColumns,
        Coefficients.Select(coefficient => coefficient.TestedCells));
}
