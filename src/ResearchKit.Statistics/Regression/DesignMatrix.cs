using System.Collections.Immutable;
using ResearchKit.Display;
using ResearchKit.Statistics.Regression.Designs;

namespace ResearchKit.Statistics;

/// <summary>What explains, as the named columns of a regression: a row for each observation.</summary>
/// <remarks>
/// <para>
/// Immutable: each <c>With…</c> gives a new design that shares the columns of the old one. It knows how its columns came
/// about, so that models fitted to it can predict for new rows (<see cref="NewRows"/>) and tell marginal effects. Memory: 8
/// bytes per observation and column, and 8 more for each variable that enters by a polynomial or a spline, 4 for a category.
/// </para>
/// <para>
/// <c>DesignMatrix.WithIntercept(n).With("followers", followers).WithCategory("line", lines).WithInteraction("followers", "line")</c>
/// </para>
/// </remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed partial class DesignMatrix : IDisplayable
{
    private readonly ImmutableArray<DesignTerm> _terms;
    private readonly ImmutableArray<double[]> _columns;
    private readonly Variables _variables;

    private DesignMatrix(ImmutableArray<DesignTerm> terms, ImmutableArray<double[]> columns, Variables variables)
    {
        (_terms, _columns, _variables) = (terms, columns, variables);
        ColumnNames = [.. terms.SelectMany(term => term.ColumnNames)];
    }

    /// <summary>How many observations there are.</summary>
    public int Rows => _variables.Rows;

    /// <summary>The names of the columns in their order, which is that of the coefficients.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>The values of one column, row by row.</summary>
    /// <param name="name">One of <see cref="ColumnNames"/>.</param>
    /// <exception cref="AssumptionException">There is no column of that name.</exception>
    public ReadOnlySpan<double> Column(string name) => _columns[Require.Known(name, ColumnNames, it => it, "column")];

    /// <summary>Whether the first column is the intercept.</summary>
    internal bool HasIntercept => _terms.Length > 0 && _terms[0] is InterceptTerm;

    internal int ColumnCount => _columns.Length;

    internal IReadOnlyList<DesignTerm> Terms => _terms;

    /// <summary>The values of one column, for the fitters.</summary>
    internal ReadOnlySpan<double> Column(int column) => _columns[column];

    /// <summary>The values of one column, for fitters that work on several threads; never to be written to.</summary>
    internal ReadOnlyMemory<double> Memory(int column) => _columns[column];

    /// <summary>The columns times their coefficients, row by row.</summary>
    internal double[] Combination(ReadOnlySpan<double> coefficients)
    {
        var sums = new double[Rows];
        for (var j = 0; j < coefficients.Length; j++)
        {
            var column = _columns[j];
            for (var i = 0; i < sums.Length; i++)
                sums[i] += coefficients[j] * column[i];
        }
        return sums;
    }

    /// <summary>What was observed, before coding.</summary>
    internal Variables Variables => _variables;

    /// <summary>The same terms, knots and levels for other rows.</summary>
    internal DesignMatrix For(Variables variables) =>
        new(_terms, [.. _terms.SelectMany(term => term.Encode(variables))], variables);

    /// <summary>The derivative of each column by one numeric variable, row by row; null for columns that do not depend on it.</summary>
    internal double[]?[] Derivatives(string variable) =>
        [.. _terms.SelectMany(term => term.Derivative(_variables, variable) ?? new double[]?[term.ColumnNames.Length])];

    /// <inheritdoc />
    public string? Represent(string mimeType) => ToTable().Represent(mimeType);

    /// <summary>The columns as a table of HTML.</summary>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The columns with their smallest value, mean and greatest as a small table of text.</summary>
    public override string ToString() => ToTable().ToText();

    private Table ToTable() => new(
        $"Design of {NumberText.Count(Rows, "row")} and {NumberText.Count(ColumnCount, "column")}",
        [Display.Column.Text("column"), Display.Column.Number("smallest"), Display.Column.Number("mean"), Display.Column.Number("greatest")],
        ColumnNames.Zip(_columns, Cells));

    private static string[] Cells(string name, double[] column)
    {
        if (column.Length == 0)
            return [name, "–", "–", "–"];
        // Each value's share of the mean, as the sum of great numbers would overflow.
        var mean = column.Sum(value => value / column.Length);
        return [name, NumberText.Digits(column.Min()), NumberText.Digits(mean), NumberText.Digits(column.Max())];
    }
}
