namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>One or more columns that belong together, and how they are made from the variables: of these rows or of others.</summary>
internal abstract class DesignTerm(string name, string[] columnNames)
{
    public string Name { get; } = name;

    public string[] ColumnNames { get; } = columnNames;

    /// <summary>The columns for the rows of <paramref name="variables"/>, with what was fixed when the term was made: knots, levels, norms.</summary>
    public abstract double[][] Encode(Variables variables);

    /// <summary>The derivative of each column by one numeric variable; null where the term does not depend on it.</summary>
    public abstract double[][]? Derivative(Variables variables, string variable);
}
