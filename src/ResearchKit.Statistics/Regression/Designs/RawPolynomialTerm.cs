namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>x, x², x³ and so on.</summary>
internal sealed class RawPolynomialTerm(string name, int degree)
    : DesignTerm(name, [.. Enumerable.Range(1, degree).Select(power => power == 1 ? name : $"{name}^{power}")])
{
    public override double[][] Encode(Variables variables)
    {
        var x = variables.Numbers(Name);
        var columns = new double[degree][];
        columns[0] = x;
        for (var d = 1; d < degree; d++)
        {
            var (column, below) = (new double[x.Length], columns[d - 1]);
            for (var i = 0; i < x.Length; i++)
                column[i] = below[i] * x[i];
            columns[d] = column;
        }
        return columns;
    }

    public override double[][]? Derivative(Variables variables, string variable)
    {
        if (variable != Name)
            return null;
        var powers = Encode(variables);
        var slopes = new double[degree][];
        for (var d = 0; d < degree; d++)
        {
            slopes[d] = new double[variables.Rows];
            for (var i = 0; i < variables.Rows; i++)
                slopes[d][i] = d == 0 ? 1 : (d + 1) * powers[d - 1][i];
        }
        return slopes;
    }
}
