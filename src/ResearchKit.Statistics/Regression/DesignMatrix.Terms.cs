using System.Runtime.CompilerServices;
using ResearchKit.Statistics.Regression.Designs;
using ResearchKit.Statistics.Regression.LeastSquares;

namespace ResearchKit.Statistics;

/// <content>How a design is built.</content>
public sealed partial class DesignMatrix
{
    /// <summary>A design with an intercept, a column of ones: the usual start.</summary>
    /// <param name="rows">How many observations there are.</param>
    /// <exception cref="AssumptionException"><paramref name="rows"/> is below 0.</exception>
    public static DesignMatrix WithIntercept(int rows) => WithoutIntercept(rows).And(new InterceptTerm());

    /// <summary>A design without an intercept: of a model that is 0 where all columns are.</summary>
    /// <param name="rows">How many observations there are.</param>
    /// <exception cref="AssumptionException"><paramref name="rows"/> is below 0.</exception>
    public static DesignMatrix WithoutIntercept(int rows) => rows >= 0
        ? new([], [], Variables.Of(rows))
        : throw Require.Broken(Violation.OutOfDomain, nameof(rows), $"rows is {rows}; a design cannot have fewer than 0.");

    /// <summary>The design with one column more, as it is.</summary>
    /// <param name="name">What the column is called; new to the design.</param>
    /// <param name="values">One for each row; any unit, finite; copied.</param>
    /// <exception cref="AssumptionException">There are more or fewer values than rows; one is NaN or infinite; or the name is taken.</exception>
    public DesignMatrix With(string name, ReadOnlySpan<double> values)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Observing(name, Numbers(name, values, nameof(values))).And(new NumberTerm(name));
    }

    /// <summary>The design with categories in treatment coding: a column of 0 and 1 for each level but the reference.</summary>
    /// <param name="name">What the variable is called; new to the design. Columns are named "line: agriculture".</param>
    /// <param name="labels">The category of each row; none missing.</param>
    /// <param name="reference">The level that the others are compared with; by default the first in ordinal order, in which the others follow.</param>
    /// <exception cref="AssumptionException">
    /// There are more or fewer labels than rows; one is null; there is one level only; no row is of the reference; or the name is taken.
    /// </exception>
    /// <remarks>Treatment coding also without an intercept, where R would give the first category all its levels. Verified against R 4.2.2 model.matrix.</remarks>
    public DesignMatrix WithCategory(string name, ReadOnlySpan<string> labels, string? reference = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Observing(name, Categories.Of(labels, Rows, reference)).AndCategory(name);
    }

    /// <summary>The design with orthogonal polynomials of one variable, of degree 1 and up.</summary>
    /// <param name="name">What the variable is called; new to the design. Columns are named "x: degree 2".</param>
    /// <param name="x">One for each row; any unit, finite.</param>
    /// <param name="degree">The highest power; at least 1 and below the number of different values.</param>
    /// <exception cref="AssumptionException">
    /// There are more or fewer values than rows; one is NaN or infinite; the degree is out of its domain; or the name is taken.
    /// </exception>
    /// <remarks>
    /// Over these rows the columns are orthogonal to the intercept and each other and have length 1, so that no digits are
    /// lost to collinearity; the fitted curve is that of raw powers. Verified against R 4.2.2 poly.
    /// </remarks>
    public DesignMatrix WithPolynomial(string name, ReadOnlySpan<double> x, int degree)
    {
        ArgumentNullException.ThrowIfNull(name);
        var variable = Numbers(name, x, nameof(x));
        RequireDegree(variable.Values, degree);
        return Observing(name, variable).And(new OrthogonalPolynomialTerm(name, new(variable.Values, degree)));
    }

    /// <summary>The design with the powers x, x², … of one variable.</summary>
    /// <param name="name">What the variable is called; new to the design. Columns are named "x", "x^2".</param>
    /// <param name="x">One for each row; any unit, finite.</param>
    /// <param name="degree">The highest power; at least 1 and below the number of different values.</param>
    /// <exception cref="AssumptionException">
    /// There are more or fewer values than rows; one, or a power, is NaN or infinite; the degree is out of its domain; or the
    /// name is taken.
    /// </exception>
    /// <remarks>Powers are nearly collinear: take <see cref="WithPolynomial"/> unless their coefficients themselves are wanted.</remarks>
    public DesignMatrix WithRawPolynomial(string name, ReadOnlySpan<double> x, int degree)
    {
        ArgumentNullException.ThrowIfNull(name);
        var variable = Numbers(name, x, nameof(x));
        RequireDegree(variable.Values, degree);
        return Observing(name, variable).And(new RawPolynomialTerm(name, degree));
    }

    /// <summary>The design with a natural cubic spline of one variable: a curve, straight beyond the smallest and the greatest value.</summary>
    /// <param name="name">What the variable is called; new to the design. Columns are named "x: spline 2".</param>
    /// <param name="x">One for each row; any unit, finite.</param>
    /// <param name="degreesOfFreedom">How many columns; at least 1. There is one inner knot less, at quantiles.</param>
    /// <exception cref="AssumptionException">
    /// There are more or fewer values than rows; one is NaN or infinite; fewer than 1 degree of freedom; x is constant; so many
    /// values are tied that knots fall together; or the name is taken.
    /// </exception>
    /// <remarks>
    /// Method: cubic B-splines held to no second derivative at the ends, knots at quantiles of type 7. Reference: C. de Boor
    /// 1978, A Practical Guide to Splines. Verified against R 4.2.2 splines::ns, column by column.
    /// </remarks>
    public DesignMatrix WithNaturalSpline(string name, ReadOnlySpan<double> x, int degreesOfFreedom)
    {
        ArgumentNullException.ThrowIfNull(name);
        var variable = Numbers(name, x, nameof(x));
        if (degreesOfFreedom < 1)
            throw Require.Broken(Violation.OutOfDomain, nameof(degreesOfFreedom), $"degreesOfFreedom is {degreesOfFreedom}; a spline has at least 1.");
        Require.AtLeast(2, x.Length, "value", "a natural spline", nameof(x));
        Require.Varies(x, "a natural spline");
        var sorted = (double[])variable.Values.Clone();
        Array.Sort(sorted);
        var inner = NaturalCubicSpline.InnerKnots(sorted, degreesOfFreedom);
        double[] knots = [sorted[0], .. inner, sorted[^1]];
        for (var k = 1; k < knots.Length; k++)
        {
            if (knots[k] <= knots[k - 1])
                throw Require.Broken(Violation.OutOfDomain, nameof(degreesOfFreedom),
                    $"Two knots of the spline fall on {knots[k]}, where {nameof(x)} has many tied values; take fewer degrees of freedom than {degreesOfFreedom}.");
        }
        return Observing(name, variable).And(new NaturalSplineTerm(name, new(inner, knots[0], knots[^1])));
    }

    /// <summary>The design with the products of the columns of two terms that it has: how the effect of one depends on the other.</summary>
    /// <param name="first">The name of a term, such as "followers".</param>
    /// <param name="second">The name of another, such as "line".</param>
    /// <exception cref="AssumptionException">There is no such term; they are one; or the design has their interaction.</exception>
    /// <remarks>
    /// The term is named "followers × line" and can itself interact; columns are named "followers × line: agriculture", those
    /// of the first term run fastest. Verified against R 4.2.2 model.matrix.
    /// </remarks>
    public DesignMatrix WithInteraction(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first == second)
            throw Require.Broken(Violation.OutOfDomain, nameof(second), $"\"{first}\" cannot interact with itself; take a polynomial.");
        return And(new InteractionTerm(Term(first), Term(second)));
    }

    /// <summary>Other rows for the same columns, to predict for: same levels, knots and polynomials.</summary>
    /// <param name="rows">How many.</param>
    /// <exception cref="AssumptionException"><paramref name="rows"/> is below 0.</exception>
    public DesignRows NewRows(int rows) => rows >= 0
        ? new(this, Variables.Of(rows))
        : throw Require.Broken(Violation.OutOfDomain, nameof(rows), $"rows is {rows}; a design cannot have fewer than 0.");

    private DesignTerm Term(string name, [CallerArgumentExpression(nameof(name))] string parameterName = "")
    {
        DesignTerm[] terms = [.. _terms.Where(term => term is not InterceptTerm)];
        return terms[Require.Known(name, terms, term => term.Name, "term", parameterName)];
    }

    private NumberVariable Numbers(string name, ReadOnlySpan<double> values, string parameterName)
    {
        if (values.Length != Rows)
            throw Require.Broken(Violation.UnequalLengths, parameterName, $"The column \"{name}\" has {values.Length} values and the design {Rows} rows.");
        if (!Kernels.AllFinite(values))
        {
            var row = 0;
            while (double.IsFinite(values[row]))
                row++;
            throw Require.Broken(Violation.NotFinite, parameterName,
                $"The column \"{name}\" has {values[row]} at [{row}]; every value must be a finite number.");
        }
        return new(values.ToArray());
    }

    private static void RequireFinite(ReadOnlySpan<double> values, string parameterName)
    {
        if (!Kernels.AllFinite(values))
            Require.Finite(values, parameterName);
    }

    private static void RequireDegree(double[] x, int degree)
    {
        if (degree < 1)
            throw Require.Broken(Violation.OutOfDomain, nameof(degree), $"degree is {degree}; a polynomial has at least 1.");
        var different = new HashSet<double>();
        foreach (var value in x)
        {
            // −0 is 0.
            if (different.Add(value + 0.0) && different.Count > degree)
                return;
        }
        throw Require.Broken(Violation.Constant, nameof(x),
            $"x has {different.Count} different values; a polynomial of degree {degree} needs more than {degree}.");
    }

    private DesignMatrix Observing(string name, Variable variable)
    {
        if (_variables.ByName.ContainsKey(name))
            throw Taken(name);
        return new(_terms, _columns, _variables.With(name, variable));
    }

    private DesignMatrix AndCategory(string name) => And(new CategoryTerm(name, _variables.Category(name).Levels));

    private DesignMatrix And(DesignTerm term)
    {
        if (_terms.Any(known => known.Name == term.Name))
            throw Taken(term.Name);
        foreach (var column in term.ColumnNames)
        {
            if (ColumnNames.Contains(column))
                throw Taken(column);
        }
        var columns = term.Encode(_variables);
        // What was observed is finite; powers and products of it need not be.
        if (term is not NumberTerm and not CategoryTerm)
        {
            for (var c = 0; c < columns.Length; c++)
                RequireFinite(columns[c], term.ColumnNames[c]);
        }
        return new(_terms.Add(term), _columns.AddRange(columns), _variables);
    }

    private static AssumptionException Taken(string name) =>
        Require.Broken(Violation.OutOfDomain, nameof(name), $"The design already has \"{name}\"; names must differ.");
}
