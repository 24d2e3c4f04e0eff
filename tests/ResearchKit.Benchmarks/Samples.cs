using ResearchKit.Statistics;

namespace ResearchKit.Benchmarks;

/// <summary>The columns of the works, the same in every run.</summary>
internal static class Samples
{
    /// <summary>Correlated lognormal pairs, as counts of followers and revenue are, to the cent: few ties.</summary>
    public static Dictionary<string, double[]> Pairs(int rows)
    {
        var (x, y) = (Normal("x", rows), Normal("y", rows));
        for (var i = 0; i < rows; i++)
            (x[i], y[i]) = (Math.Exp(5 + 1.9 * x[i]), Math.Exp(10 + 0.3 * x[i] + y[i]));
        return new() { ["x"] = x, ["y"] = y };
    }

    public static double[] Normal(string name, int rows)
    {
        var stream = RandomStream.FromSeed("benchmark").Fork(name);
        var values = new double[rows];
        for (var i = 0; i < rows; i++)
            values[i] = Math.Sqrt(-2 * Math.Log(stream.NextInnerUniform())) * Math.Cos(2 * Math.PI * stream.NextUniform());
        return values;
    }

    public static double[] Uniform(string name, int rows)
    {
        var stream = RandomStream.FromSeed("benchmark").Fork(name);
        var values = new double[rows];
        for (var i = 0; i < rows; i++)
            values[i] = stream.NextInnerUniform();
        return values;
    }
}
