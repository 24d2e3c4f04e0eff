using ResearchKit.Statistics;

namespace ResearchKit.Tests.Statistics;

/// <summary>Reproducible samples whose truth is known.</summary>
internal static class Draws
{
    public static double[] Uniform(RandomStream stream, int count)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
            values[i] = stream.NextUniform();
        return values;
    }

    /// <summary>By the polar method of Box and Muller, one of each two.</summary>
    public static double[] Normal(RandomStream stream, int count)
    {
        var values = new double[count];
        for (var i = 0; i < count; i++)
            values[i] = Math.Sqrt(-2 * Math.Log(1 - stream.NextUniform())) * Math.Cos(2 * Math.PI * stream.NextUniform());
        return values;
    }

    /// <summary>Standard normal pairs of a given correlation.</summary>
    public static (double[] X, double[] Y) NormalPairs(RandomStream stream, int count, double correlation)
    {
        var (x, y) = (Normal(stream, count), Normal(stream, count));
        for (var i = 0; i < count; i++)
            y[i] = correlation * x[i] + Math.Sqrt(1 - correlation * correlation) * y[i];
        return (x, y);
    }

    public static long Successes(RandomStream stream, long trials, double probability)
    {
        var successes = 0L;
        for (var i = 0L; i < trials; i++)
            successes += stream.NextUniform() < probability ? 1 : 0;
        return successes;
    }

    /// <summary>An order of 0 to n − 1, each as likely (Fisher and Yates).</summary>
    public static int[] Order(RandomStream stream, int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var j = (int)(stream.NextUniform() * (i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }
}
