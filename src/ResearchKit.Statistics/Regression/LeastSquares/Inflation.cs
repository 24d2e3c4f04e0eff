namespace ResearchKit.Statistics.Regression.LeastSquares;

/// <summary>Variance inflation from the triangular factor of a design.</summary>
internal static class Inflation
{
    /// <summary>det(A) det(B) / det(A ∪ B) of squared volumes, A the columns of the term and B the others (Fox and Monette 1992).</summary>
    /// <param name="factor">Of all columns.</param>
    /// <param name="skip">1 where the first column is an intercept, about whose mean all is taken; 0 otherwise.</param>
    /// <param name="first">The first column of the term.</param>
    /// <param name="count">How many it has.</param>
    public static double Of(Triangle factor, int skip, int first, int count)
    {
        int[] all = [.. Enumerable.Range(skip, factor.Size - skip)];
        int[] term = [.. Enumerable.Range(first, count)];
        var logarithm = LogVolume(factor, skip, term) + LogVolume(factor, skip, [.. all.Except(term)]) - LogVolume(factor, skip, all);
        return Math.Exp(2 * logarithm);
    }

    /// <summary>The logarithm of the volume that some columns span, each divided by its length, by modified Gram–Schmidt done twice.</summary>
    private static double LogVolume(Triangle factor, int skip, int[] columns)
    {
        var logarithm = 0.0;
        var directions = new List<double[]>();
        foreach (var column in columns)
        {
            var vector = new double[factor.Size];
            for (var i = skip; i <= column; i++)
                vector[i] = factor[i, column];
            var length = Length(vector);
            for (var pass = 0; pass < 2; pass++)
            {
                foreach (var direction in directions)
                {
                    var product = 0.0;
                    for (var i = 0; i < vector.Length; i++)
                        product += direction[i] * vector[i];
                    for (var i = 0; i < vector.Length; i++)
                        vector[i] -= product * direction[i];
                }
            }
            var rest = Length(vector);
            logarithm += Math.Log(rest / length);
            directions.Add([.. vector.Select(value => value / rest)]);
        }
        return logarithm;
    }

    private static double Length(double[] vector) => Math.Sqrt(vector.Sum(value => value * value));
}
