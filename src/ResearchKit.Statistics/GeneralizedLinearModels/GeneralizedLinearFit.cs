using ResearchKit.Display;
using ResearchKit.Statistics.GeneralizedLinearModels;
using ResearchKit.Statistics.Regression;

namespace ResearchKit.Statistics;

/// <summary>A generalized linear model that was fitted by maximum likelihood.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed partial record GeneralizedLinearFit : IDisplayable
{
    private readonly DesignMatrix _design;
    private readonly Likelihood _likelihood;
    private readonly ReadOnlyMemory<double> _offsets;
    private readonly ResponseFamily _family;
    private readonly Maximum _maximum;
    private readonly double[] _values;

    // Of the coefficients of the working columns, which are near 1 in size: of the design's own a square may leave the range.
    private readonly double[,] _covariance;

    internal GeneralizedLinearFit(
        DesignMatrix design, Likelihood likelihood, ReadOnlyMemory<double> offsets, ResponseFamily family, Maximum maximum,
        Coefficient? theta = null)
        : this(design, likelihood, offsets, family, maximum, theta, Covariance.Classical, maximum.Root.Inverse())
    {
    }

    private GeneralizedLinearFit(
        DesignMatrix design, Likelihood likelihood, ReadOnlyMemory<double> offsets, ResponseFamily family, Maximum maximum,
        Coefficient? theta, Covariance covariance, double[,] ofWorkingColumns)
    {
        (_design, _likelihood, _offsets, _family, _maximum) = (design, likelihood, offsets, family, maximum);
        (Theta, Covariance) = (theta, covariance);
        var back = likelihood.Columns.Back;
        _values = SquareMatrix.Times(back, maximum.Coefficients);
        _covariance = ofWorkingColumns;
        Coefficients =
        [
            .. design.ColumnNames.Select((name, j) =>
                new Coefficient(name, _values[j], SquareMatrix.Length(_covariance, Row(back, j)), design.Rows, double.PositiveInfinity)),
        ];
    }

    /// <summary>What kind of outcome the model explains.</summary>
    public ModelFamily Family => _family switch
    {
        BinomialFamily => ModelFamily.Logistic,
        PoissonFamily => ModelFamily.Poisson,
        _ => ModelFamily.NegativeBinomial,
    };

    /// <summary>How many observations the model was fitted to.</summary>
    public long SampleSize => _design.Rows;

    /// <summary>Observations less coefficients.</summary>
    public long ResidualDegreesOfFreedom => _design.Rows - _design.ColumnCount;

    /// <summary>How the standard errors were estimated.</summary>
    public Covariance Covariance { get; }

    /// <summary>
    /// A number for each column of the design, in its order: how much higher the predictor (log odds, or logarithm of the mean
    /// count) is for each unit of the column.
    /// </summary>
    public IReadOnlyList<Coefficient> Coefficients { get; }

    /// <summary>The coefficient of one column.</summary>
    /// <param name="column">Its name in the design.</param>
    /// <exception cref="AssumptionException">There is no column of that name.</exception>
    public Coefficient this[string column] => Coefficient.Named(Coefficients, column);

    /// <summary>
    /// Of a negative binomial model θ: the variance at mean μ is μ + μ²/θ; with its standard error at the fitted means. Null
    /// for the other families.
    /// </summary>
    public Coefficient? Theta { get; }

    /// <summary>The steps that the fit took.</summary>
    public int Iterations => _maximum.Iterations;

    /// <summary>What the coefficient of a column multiplies, for each of its units, all others as they were: odds, or mean counts.</summary>
    /// <param name="column">Its name in the design.</param>
    /// <returns>The odds ratio or rate ratio, with its interval.</returns>
    /// <exception cref="AssumptionException">There is no column of that name.</exception>
    public CoefficientRatio Ratio(string column) =>
        new(this[column], Family == ModelFamily.Logistic ? "odds ratio" : "rate ratio");

    /// <summary>The fitted mean of each observation: a probability, or an expected count.</summary>
    public double[] FittedMeans() => [.. _likelihood.Predictors.Select(_family.Mean)];

    /// <summary>Estimates the mean of the outcome for new rows: a probability, or the expected count at an exposure of 1.</summary>
    /// <param name="rows">Made by <see cref="DesignMatrix.NewRows"/> of the design that was fitted, with a value for each variable.</param>
    /// <returns>One for each row, in their order.</returns>
    /// <exception cref="AssumptionException">A variable has no values, or the rows belong to a design with other columns.</exception>
    public double[] PredictedMeans(DesignRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. rows.ToDesign(_design.ColumnNames).Combination(_values).Select(_family.Mean)];
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The coefficients as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The coefficients with their 95 % intervals as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private static double[] Row(double[,] matrix, int row) => [.. Enumerable.Range(0, matrix.GetLength(1)).Select(c => matrix[row, c])];

    private Table ToTable()
    {
        var name = Family switch
        {
            ModelFamily.Logistic => "Logistic regression",
            ModelFamily.Poisson => "Poisson regression",
            _ => "Negative binomial regression",
        };
        return new(
            $"{name} of {NumberText.Count(SampleSize, "observation")}, deviance {NumberText.Digits(Deviance)} of"
                + $" {NumberText.Digits(NullDeviance)}, {CovarianceText.Of(Covariance)} standard errors",
            Coefficient.TestedColumns,
            [.. Coefficients.Select(coefficient => coefficient.TestedCells), .. ThetaCells]);
    }

    // That θ is not 0 needs no test.
    private IEnumerable<IReadOnlyList<string>> ThetaCells => Theta is null ? [] : [[.. Theta.Cells, ""]];
}
