using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>A linear model that was fitted by ridge regression.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record RidgeFit : IDisplayable
{
    internal RidgeFit(
        DesignMatrix design, double lambda, double[] coefficients, double[] standardised, double effectiveDegreesOfFreedom, double residualSumOfSquares)
    {
        var skip = coefficients.Length - standardised.Length;
        (Lambda, SampleSize) = (lambda, design.Rows);
        (EffectiveDegreesOfFreedom, ResidualSumOfSquares) = (effectiveDegreesOfFreedom, residualSumOfSquares);
        Coefficients =
        [
            .. design.ColumnNames.Select((name, j) => new RidgeCoefficient(name, coefficients[j], j < skip ? double.NaN : standardised[j - skip])),
        ];
    }

    /// <summary>The penalty.</summary>
    public double Lambda { get; }

    /// <summary>How many observations the model was fitted to.</summary>
    public long SampleSize { get; }

    /// <summary>A coefficient for each column of the design, in its order.</summary>
    public IReadOnlyList<RidgeCoefficient> Coefficients { get; }

    /// <summary>The coefficient of one column.</summary>
    /// <param name="column">Its name in the design.</param>
    /// <exception cref="AssumptionException">There is no column of that name.</exception>
    public RidgeCoefficient this[string column] =>
        Coefficients[Require.Known(column, Coefficients, it => it.Name, "column")];

    /// <summary>How many coefficients the shrunken ones amount to, the intercept not counted: at λ = 0 their number, less the greater the penalty.</summary>
    public double EffectiveDegreesOfFreedom { get; }

    /// <summary>The sum of squared residuals, in the squared unit of the outcome.</summary>
    public double ResidualSumOfSquares { get; }

    /// <summary>Generalized cross-validation as lm.ridge has it: small where the penalty suits the data; to compare penalties.</summary>
    public double GeneralizedCrossValidation => ResidualSumOfSquares / Math.Pow(SampleSize - EffectiveDegreesOfFreedom, 2);

    /// <summary>Estimates the mean of the outcome for new rows.</summary>
    /// <param name="rows">Made by <see cref="DesignMatrix.NewRows"/> of the design that was fitted, with a value for each variable.</param>
    /// <returns>One for each row, in their order, in the unit of the outcome; without an interval, which would not tell the bias.</returns>
    /// <exception cref="AssumptionException">A variable has no values, or the rows belong to a design with other columns.</exception>
    /// <remarks>
    /// Method: the row times the coefficients. Beyond the range of the data a polynomial goes anywhere, a natural spline straight
    /// on. Verified against R MASS 7.3-58.2 coef(lm.ridge) times the rows.
    /// </remarks>
    public double[] Predict(DesignRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.ToDesign(Coefficients.Select(it => it.Name)).Combination([.. Coefficients.Select(it => it.Value)]);
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The coefficients as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The coefficients as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Ridge regression of {NumberText.Count(SampleSize, "observation")}, λ {NumberText.Short(Lambda)}",
        [Column.Text("coefficient"), Column.Number("estimate"), Column.Number("standardised")],
        Coefficients.Select(it => (string[])[it.Name, NumberText.Digits(it.Value), double.IsNaN(it.Standardised) ? "–" : NumberText.Digits(it.Standardised)]));
}
