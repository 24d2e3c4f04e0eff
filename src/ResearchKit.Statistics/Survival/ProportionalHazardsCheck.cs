using ResearchKit.Display;
using ResearchKit.Statistics.Distributions;
using ResearchKit.Statistics.Numerics;
using ResearchKit.Statistics.Survival;
using ResearchKit.Statistics.Survival.Cox;

namespace ResearchKit.Statistics;

/// <summary>Whether the coefficients of a Cox regression change with time: a test for each term, and one for all.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed record ProportionalHazardsCheck : IDisplayable
{
    private readonly TestResult[] _tests;

    private ProportionalHazardsCheck(TimeTransform transform, string[] terms, TestResult[] tests, TestResult global)
    {
        Transform = transform;
        Terms = terms.AsReadOnly();
        _tests = tests;
        Global = global;
    }

    /// <summary>How time is measured.</summary>
    public TimeTransform Transform { get; }

    /// <summary>The terms of the design; a category is one, with as many degrees of freedom as it has columns.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The test that no coefficient changes with time.</summary>
    public TestResult Global { get; }

    /// <summary>The test that the coefficients of one term do not change with time.</summary>
    /// <param name="term">One of <see cref="Terms"/>.</param>
    /// <exception cref="AssumptionException">There is no such term.</exception>
    public TestResult this[string term] => _tests[Require.Known(term, Terms, it => it, "term")];

    internal static ProportionalHazardsCheck Of(
        TimeTransform transform, RiskOrder order, StandardRows rows, CoxFit fit, double[] times, DesignMatrix design)
    {
        var likelihood = new PartialLikelihood(order, rows);
        var first = likelihood.At(fit.Coefficients, times);
        for (var place = 0; place < times.Length; place++)
            times[place] *= times[place];
        var second = likelihood.At(fit.Coefficients, times);
        var sampleSize = (long)times.Length;

        var terms = design.Terms.Skip(design.HasIntercept ? 1 : 0).ToArray();
        var tests = new TestResult[terms.Length];
        for (int t = 0, column = 0; t < terms.Length; t++)
        {
            var width = terms[t].ColumnNames.Length;
            tests[t] = Test(fit.End.Information, first, second, column, width, sampleSize);
            column += width;
        }
        var global = Test(fit.End.Information, first, second, 0, rows.Columns, sampleSize);
        return new(transform, [.. terms.Select(term => term.Name)], tests, global);
    }

    /// <summary>The score test of further columns, those from one on times transformed time.</summary>
    private static TestResult Test(
        double[,] information, LikelihoodSums first, LikelihoodSums second, int from, int width, long sampleSize)
    {
        var columns = information.GetLength(0);
        var matrix = new double[columns + width, columns + width];
        var score = new double[columns + width];
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < columns; j++)
                matrix[i, j] = information[i, j];
        }
        for (var t = 0; t < width; t++)
        {
            score[columns + t] = first.Score[from + t];
            for (var j = 0; j < columns; j++)
                matrix[columns + t, j] = first.Information[from + t, j];
            for (var u = 0; u < width; u++)
                matrix[columns + t, columns + u] = second.Information[from + t, from + u];
        }
        var factor = CholeskyFactor.Of(matrix, 1e-11);
        var statistic = factor.Rank == columns + width ? factor.QuadraticForm(score) : double.NaN;
        var p = double.IsNaN(statistic) ? double.NaN : ChiSquared.UpperTail(statistic, width);
        return new("Proportional-hazards", "χ²", statistic, p, "χ²", sampleSize) { DegreesOfFreedom = width };
    }

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The tests as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The tests as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Proportional hazards, by {Name(Transform)}",
        [Column.Text("term"), Column.Number("χ²"), Column.Number("df"), Column.Number("p")],
        [.. Terms.Zip(_tests, Cells), Cells("all", Global)]);

    private static IReadOnlyList<string> Cells(string term, TestResult test) =>
        [term, NumberText.Digits(test.Statistic), NumberText.Digits(test.DegreesOfFreedom, 0), NumberText.PValue(test.PValue)];

    private static string Name(TimeTransform transform) => transform switch
    {
        TimeTransform.KaplanMeier => "the Kaplan-Meier curve",
        TimeTransform.Rank => "the rank of the time",
        TimeTransform.Log => "the logarithm of the time",
        _ => "the time",
    };
}
