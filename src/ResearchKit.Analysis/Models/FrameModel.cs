using System.Collections.Immutable;
using Microsoft.Data.Analysis;
using ResearchKit.Data;
using ResearchKit.Statistics;

namespace ResearchKit.Analysis.Models;

/// <summary>What a column of a table is explained by: a regression, said in the names of the table's columns.</summary>
/// <remarks>
/// <para>
/// <c>FrameModel.Of(frame, "revenue", MissingPolicy.DropPairwise).With("followers", "line").WithInteraction("followers",
/// "line").LeastSquares()</c>. Immutable: each <c>With…</c> gives a new model. Rows that lack the outcome or any column
/// that the model names are treated by the policy; all fits of one model use the same rows. The table is read at the first
/// fit: until then a wrong name is not noticed.
/// </para>
/// <para>How columns are coded and what the fits estimate is told by <see cref="DesignMatrix"/> and by the fits themselves.</para>
/// </remarks>
public sealed partial class FrameModel
{
    private readonly DataFrame _frame;
    private readonly Response _response;
    private readonly MissingPolicy _policy;
    private readonly ImmutableArray<Term> _terms;
    private readonly Lazy<CompleteRows> _rows;
    private readonly Lazy<DesignMatrix> _design;
    private readonly Lazy<double[]> _outcome;

    private FrameModel(DataFrame frame, Response response, MissingPolicy policy, ImmutableArray<Term> terms)
    {
        (_frame, _response, _policy, _terms) = (frame, response, policy, terms);
        _rows = new(() => CompleteRows.Of(frame, [.. response.Columns, .. terms.SelectMany(term => term.Columns)], policy));
        _outcome = new(() => _rows.Value.Numbers(response.Outcome));
        _design = new(() => terms.Aggregate(
            DesignMatrix.WithIntercept(_rows.Value.Rows.Count), (design, term) => term.AddTo(design, _rows.Value)));
    }

    /// <summary>The intercept, and after it the columns of the terms in the order in which they were added.</summary>
    /// <exception cref="InputException">
    /// There is no such column; a value is missing and the policy is <see cref="MissingPolicy.Refuse"/>; or a column is no category.
    /// </exception>
    /// <exception cref="AssumptionException">A column holds an infinity, or a category has a single level.</exception>
    public DesignMatrix Design => _design.Value;

    /// <summary>The values of the outcome, as many as <see cref="Design"/> has rows: for fits that have no member here.</summary>
    /// <exception cref="InputException">There is no such column, a value is missing, or the outcome holds texts.</exception>
    public IReadOnlyList<double> Outcome => _outcome.Value;

    /// <summary>The rows of the table that the fits use, by their place from 0: for weights, clusters and residuals.</summary>
    /// <exception cref="InputException">There is no such column, or a value is missing and the policy is <see cref="MissingPolicy.Refuse"/>.</exception>
    public IReadOnlyList<int> Rows => _rows.Value.Rows;

    /// <summary>How many rows of the table were left out because they lack a value that the model needs.</summary>
    /// <exception cref="InputException">There is no such column, or a value is missing and the policy is <see cref="MissingPolicy.Refuse"/>.</exception>
    public int DroppedRows => _rows.Value.DroppedRows;

    /// <summary>Begins a model of a column, which at first has an intercept only.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="outcome">Name of the column to be explained; numbers, or true and false (1 and 0).</param>
    /// <param name="policy">What happens to rows that lack a value.</param>
    /// <returns>The model.</returns>
    public static FrameModel Of(DataFrame frame, string outcome, MissingPolicy policy = MissingPolicy.Refuse) =>
        new(frame, new(outcome), policy, []);

    /// <summary>Begins a model of the time until an event, for <see cref="Cox"/>.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="duration">Name of the column of times; positive numbers.</param>
    /// <param name="happened">Name of the column that tells whether the event was seen at that time (1, true) or not (0, false).</param>
    /// <param name="policy">What happens to rows that lack a value.</param>
    /// <returns>The model.</returns>
    public static FrameModel OfDurations(
        DataFrame frame, string duration, string happened, MissingPolicy policy = MissingPolicy.Refuse) =>
        new(frame, new(duration) { Happened = happened }, policy, []);

    /// <summary>Begins a model of counts that are in proportion to something, for <see cref="Poisson"/> and <see cref="NegativeBinomial"/>.</summary>
    /// <param name="frame">The table.</param>
    /// <param name="count">Name of the column of counts; whole numbers from 0.</param>
    /// <param name="exposure">Name of the column of what a count is in proportion to, such as days watched; positive numbers.</param>
    /// <param name="policy">What happens to rows that lack a value.</param>
    /// <returns>The model.</returns>
    public static FrameModel OfCounts(
        DataFrame frame, string count, string exposure, MissingPolicy policy = MissingPolicy.Refuse) =>
        new(frame, new(count) { Exposure = exposure }, policy, []);

    /// <summary>Adds columns: numbers as they are; texts, true and false as categories, whose first level is the reference.</summary>
    /// <param name="columns">Their names.</param>
    /// <remarks>
    /// The first fit refuses what is no obvious category (<see cref="InputException"/>): dates; texts of which most read as
    /// numbers, so that one typed word does not turn a number into a hundred levels; and texts that differ from row to row.
    /// </remarks>
    public FrameModel With(params string[] columns) => columns.Aggregate(this, (model, column) => model.And(new(
        column, [column], (design, rows) => rows.HoldsNumbers(column)
            ? design.With(column, rows.Numbers(column))
            : design.WithCategory(column, rows.ObviousLevels(column)))));

    /// <summary>Adds a column as a category, whatever it holds, against a level that the others are compared with; some rows must share one.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="reference">The level; the first in ordinal order if null.</param>
    public FrameModel WithCategory(string column, string? reference = null) =>
        And(new(column, [column], (design, rows) => design.WithCategory(column, rows.Levels(column), reference)));

    /// <summary>Adds orthogonal polynomials of a column of numbers.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="degree">The highest power; at least 1.</param>
    public FrameModel WithPolynomial(string column, int degree) =>
        And(new(column, [column], (design, rows) => design.WithPolynomial(column, rows.Numbers(column), degree)));

    /// <summary>Adds a natural cubic spline of a column of numbers.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="degreesOfFreedom">How many columns it takes; at least 1.</param>
    public FrameModel WithNaturalSpline(string column, int degreesOfFreedom) =>
        And(new(column, [column], (design, rows) => design.WithNaturalSpline(column, rows.Numbers(column), degreesOfFreedom)));

    /// <summary>Adds the products of two terms, which the model must have by then.</summary>
    /// <param name="first">The name of the one term.</param>
    /// <param name="second">The name of the other term.</param>
    public FrameModel WithInteraction(string first, string second) =>
        And(new($"{first} × {second}", [], (design, _) => design.WithInteraction(first, second)));

    /// <summary>For reading: "revenue by followers, line".</summary>
    public override string ToString() => _response.Outcome + " by "
        + (_terms.IsEmpty ? "nothing" : string.Join(", ", _terms.Select(term => term.Name)));

    private double[] Exposures => _response.Exposure is { } exposure ? _rows.Value.Numbers(exposure) : [];

    private FrameModel And(Term term) => new(_frame, _response, _policy, _terms.Add(term));

    private sealed record Response(string Outcome)
    {
        public string? Happened { get; init; }

        public string? Exposure { get; init; }

        public IEnumerable<string> Columns => new[] { Outcome, Happened, Exposure }.OfType<string>();
    }

    private sealed record Term(string Name, string[] Columns, Func<DesignMatrix, CompleteRows, DesignMatrix> AddTo);
}
