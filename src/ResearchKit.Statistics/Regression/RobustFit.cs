using ResearchKit.Display;

namespace ResearchKit.Statistics;

/// <summary>A linear model that was fitted by M-estimation.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record RobustFit : IDisplayable
{
    private readonly double[] _residuals;

    internal RobustFit(
        string method, DesignMatrix design, double[] coefficients, double[] standardErrors, double scale, double[] weights, double[] residuals)
    {
        (Method, Scale, Weights, _residuals, SampleSize) = (method, scale, weights, residuals, design.Rows);
        Coefficients =
        [
            .. design.ColumnNames.Select((name, j) => new Coefficient(
                name, coefficients[j], standardErrors[j], design.Rows, design.Rows - design.ColumnCount)),
        ];
    }

    /// <summary>Which weights: "Huber" or "Bisquare".</summary>
    public string Method { get; }

    /// <summary>How many observations the model was fitted to.</summary>
    public long SampleSize { get; }

    /// <summary>A number for each column of the design, in its order: how much higher the outcome's centre is for each unit of the column.</summary>
    public IReadOnlyList<Coefficient> Coefficients { get; }

    /// <summary>The coefficient of one column.</summary>
    /// <param name="column">Its name in the design.</param>
    /// <exception cref="AssumptionException">There is no column of that name.</exception>
    public Coefficient this[string column] => Coefficient.Named(Coefficients, column);

    /// <summary>The spread of the residuals, as the standard deviation of a normal distribution with their median absolute value; in the unit of the outcome.</summary>
    public double Scale { get; }

    /// <summary>How much each observation counts, 0 to 1.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>Estimates the outcome's centre for new rows.</summary>
    /// <param name="rows">Made by <see cref="DesignMatrix.NewRows"/> of the design that was fitted, with a value for each variable.</param>
    /// <returns>One for each row, in their order, in the unit of the outcome; without an interval.</returns>
    /// <exception cref="AssumptionException">A variable has no values, or the rows belong to a design with other columns.</exception>
    /// <remarks>
    /// Method: the row times the coefficients. Beyond the range of the data a polynomial goes anywhere, a natural spline straight
    /// on. Verified against R MASS 7.3-58.2 predict.rlm.
    /// </remarks>
    public double[] Predict(DesignRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return rows.ToDesign(Coefficients.Select(it => it.Name)).Combination([.. Coefficients.Select(it => it.Value)]);
    }

    /// <summary>What the model leaves of each outcome, in its unit.</summary>
    public double[] Residuals() => (double[])_residuals.Clone();

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The coefficients as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The coefficients with their 95 % intervals as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"{Method} regression of {NumberText.Count(SampleSize, "observation")}, scale {NumberText.Digits(Scale)}",
        Coefficient.TestedColumns,
        Coefficients.Select(coefficient => coefficient.TestedCells));
}
