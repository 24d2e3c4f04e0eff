using ResearchKit.Statistics.Regression.Designs;

namespace ResearchKit.Statistics;

/// <summary>Values for the variables of a design, row by row: what to predict for.</summary>
/// <remarks>Made by <see cref="DesignMatrix.NewRows"/>; immutable. Each variable of the design needs its values once.</remarks>
public sealed class DesignRows
{
    private readonly DesignMatrix _design;
    private readonly Variables _variables;

    internal DesignRows(DesignMatrix design, Variables variables) => (_design, _variables) = (design, variables);

    /// <summary>The rows with the values of one numeric variable.</summary>
    /// <param name="name">The name of the variable in the design.</param>
    /// <param name="values">One for each row, in the unit of the design; finite.</param>
    /// <exception cref="AssumptionException">
    /// The design has no such numeric variable; there are more or fewer values than rows; or one is NaN or infinite.
    /// </exception>
    public DesignRows With(string name, ReadOnlySpan<double> values)
    {
        ArgumentNullException.ThrowIfNull(name);
        _ = Known<NumberVariable>(name, "numeric variable");
        if (values.Length != _variables.Rows)
            throw Require.Broken(Violation.UnequalLengths, nameof(values), $"values has {values.Length} values and there are {_variables.Rows} rows.");
        Require.Finite(values);
        return new(_design, _variables.With(name, new NumberVariable(values.ToArray())));
    }

    /// <summary>The rows with the values of one category.</summary>
    /// <param name="name">The name of the category in the design.</param>
    /// <param name="labels">One for each row, each a level that the design knows.</param>
    /// <exception cref="AssumptionException">
    /// The design has no such category; there are more or fewer labels than rows; or one is missing or unknown.
    /// </exception>
    public DesignRows WithCategory(string name, ReadOnlySpan<string> labels)
    {
        ArgumentNullException.ThrowIfNull(name);
        var levels = Known<CategoryVariable>(name, "category").Levels;
        return new(_design, _variables.With(name, Categories.Of(labels, _variables.Rows, levels)));
    }

    /// <summary>The columns of a fitted design for these rows.</summary>
    /// <param name="fitted">The names of its columns.</param>
    /// <exception cref="AssumptionException">A variable has no values yet, or the rows are of another design.</exception>
    internal DesignMatrix ToDesign(IEnumerable<string> fitted) =>
        _design.ColumnNames.SequenceEqual(fitted) ? ToDesign() : throw Require.Broken(
            Violation.OutOfDomain, "rows", $"The rows are of a design with other columns than the one that was fitted.");

    /// <summary>The columns of the design for these rows.</summary>
    /// <exception cref="AssumptionException">A variable has no values yet.</exception>
    internal DesignMatrix ToDesign()
    {
        foreach (var name in _design.Variables.ByName.Keys.Order(StringComparer.Ordinal))
        {
            if (!_variables.ByName.ContainsKey(name))
                throw Require.Broken(Violation.UnequalLengths, "rows", $"The new rows have no values for \"{name}\".");
        }
        return _design.For(_variables);
    }

    private T Known<T>(string name, string kind)
        where T : Variable =>
        _design.Variables.ByName.GetValueOrDefault(name) as T
        ?? throw Require.Broken(Violation.OutOfDomain, nameof(name), $"The design has no {kind} \"{name}\".");
}
