namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>A variable as it is.</summary>
internal sealed class NumberTerm(string name) : DesignTerm(name, [name])
{
    public override double[][] Encode(Variables variables) => [variables.Numbers(Name)];

    public override double[][]? Derivative(Variables variables, string variable)
    {
        if (variable != Name)
            return null;
        var ones = new double[variables.Rows];
        Array.Fill(ones, 1);
        return [ones];
    }
}
