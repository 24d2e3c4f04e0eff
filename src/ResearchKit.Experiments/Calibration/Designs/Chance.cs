using ResearchKit.Statistics;
using ResearchKit.Synthesis;

namespace ResearchKit.Experiments;

/// <summary>Single draws of which designs are made.</summary>
internal static class Chance
{
    public static double Normal(RandomStream stream) => NormalDistribution.Standard.Quantile(stream.NextInnerUniform());

    /// <summary>Two standard normal numbers with a correlation.</summary>
    public static (double X, double Y) Normals(RandomStream stream, double correlation)
    {
        var x = Normal(stream);
        return (x, correlation * x + Math.Sqrt(1 - correlation * correlation) * Normal(stream));
    }

    /// <summary>The root of 3/χ² on 3 degrees of freedom, by which a normal number becomes one of Student's t.</summary>
    public static double TailFactor(RandomStream stream)
    {
        var (a, b, c) = (Normal(stream), Normal(stream), Normal(stream));
        return Math.Sqrt(3 / (a * a + b * b + c * c));
    }

    /// <summary>A count with a heavy tail that is 0 for z below 0.597, which is 72 % of normal numbers.</summary>
    public static double MostlyZero(double z) => Math.Floor(Math.Exp(2 * Math.Max(0, z - 0.25))) - 1;

    /// <summary>The whole number nearest to z: a handful of values for normal numbers.</summary>
    public static double Rounded(double z) => Math.Round(z, MidpointRounding.AwayFromZero);

    public static long Successes(RandomStream stream, long trials, double probability)
    {
        var successes = 0L;
        for (var i = 0L; i < trials; i++)
            successes += stream.NextUniform() < probability ? 1 : 0;
        return successes;
    }

    /// <summary>Numbers that each take over a share of the one before, all with the same spread.</summary>
    public static double[] Series(RandomStream stream, int size, double dependence, Func<RandomStream, double> draw)
    {
        var values = Column(stream, size, draw);
        for (var i = 1; i < size; i++)
            values[i] = dependence * values[i - 1] + Math.Sqrt(1 - dependence * dependence) * values[i];
        return values;
    }

    public static double[] Column(RandomStream stream, int size, Func<RandomStream, double> draw)
    {
        var values = new double[size];
        foreach (ref var value in values.AsSpan())
            value = draw(stream);
        return values;
    }
}
