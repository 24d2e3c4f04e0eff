namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>Treatment coding: a column for each level but the reference, 1 where a row is of that level.</summary>
internal sealed class CategoryTerm(string name, string[] levels)
    : DesignTerm(name, [.. levels.Skip(1).Select(level => $"{name}: {level}")])
{
    public override double[][] Encode(Variables variables)
    {
        var codes = variables.Category(Name).Codes;
        var columns = new double[ColumnNames.Length][];
        for (var c = 0; c < columns.Length; c++)
            columns[c] = new double[codes.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] > 0)
                columns[codes[i] - 1][i] = 1;
        }
        return columns;
    }

    public override double[][]? Derivative(Variables variables, string variable) => null;
}
