namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>Polynomials whose columns, over the rows the term was made from, are orthogonal to the constant and each other and of length 1.</summary>
internal sealed class OrthogonalPolynomialTerm(string name, OrthogonalPolynomials polynomials)
    : DesignTerm(name, [.. Enumerable.Range(1, polynomials.Degree).Select(degree => $"{name}: degree {degree}")])
{
    public override double[][] Encode(Variables variables) => polynomials.Values(variables.Numbers(Name));

    public override double[][]? Derivative(Variables variables, string variable) =>
        variable == Name ? polynomials.Slopes(variables.Numbers(Name)) : null;
}
