namespace ResearchKit.Statistics.Regression.Designs;

internal sealed class InterceptTerm() : DesignTerm(TermName, [TermName])
{
    public const string TermName = "intercept";

    public override double[][] Encode(Variables variables)
    {
        var ones = new double[variables.Rows];
        Array.Fill(ones, 1);
        return [ones];
    }

    public override double[][]? Derivative(Variables variables, string variable) => null;
}
