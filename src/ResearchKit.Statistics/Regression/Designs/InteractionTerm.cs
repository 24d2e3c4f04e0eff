namespace ResearchKit.Statistics.Regression.Designs;

/// <summary>The products of each column of one term with each of another; those of the first run fastest, as in R.</summary>
internal sealed class InteractionTerm(DesignTerm first, DesignTerm second)
    : DesignTerm(
        $"{first.Name} × {second.Name}",
        [.. second.ColumnNames.SelectMany(b => first.ColumnNames.Select(a => $"{a} × {b}"))])
{
    public override double[][] Encode(Variables variables) => Products(first.Encode(variables), second.Encode(variables));

    public override double[][]? Derivative(Variables variables, string variable)
    {
        var ofFirst = first.Derivative(variables, variable);
        var ofSecond = second.Derivative(variables, variable);
        if (ofFirst is null && ofSecond is null)
            return null;
        // The product rule: (ab)' = a'b + ab'.
        var left = ofFirst is null ? null : Products(ofFirst, second.Encode(variables));
        var right = ofSecond is null ? null : Products(first.Encode(variables), ofSecond);
        if (left is null || right is null)
            return left ?? right;
        foreach (var (sum, summand) in left.Zip(right))
        {
            for (var i = 0; i < sum.Length; i++)
                sum[i] += summand[i];
        }
        return left;
    }

    private static double[][] Products(double[][] firsts, double[][] seconds) =>
        [.. seconds.SelectMany(b => firsts.Select(a => Product(a, b)))];

    private static double[] Product(double[] a, double[] b)
    {
        var product = new double[a.Length];
        for (var i = 0; i < product.Length; i++)
            product[i] = a[i] * b[i];
        return product;
    }
}
