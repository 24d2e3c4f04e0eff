namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>A curve that is cubic between its knots and straight beyond the outermost.</summary>
internal sealed class NaturalSplineTerm(string name, NaturalCubicSpline spline)
    : DesignTerm(name, [.. Enumerable.Range(1, spline.DegreesOfFreedom).Select(i => $"{name}: spline {i}")])
{
    public override double[][] Encode(Variables variables) => spline.Values(variables.Numbers(Name));

    public override double[][]? Derivative(Variables variables, string variable) =>
        variable == Name ? spline.Slopes(variables.Numbers(Name)) : null;
}
