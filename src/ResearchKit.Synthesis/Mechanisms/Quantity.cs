namespace ResearchKit.Synthesis;

/// <summary>Shapes that many mechanisms share.</summary>
internal static class Quantity
{
    // Nobody has a larger audience; without the limit the power-law tail has no end.
    internal const double Largest = 1e8;

    internal const double HoursOfAWeek = 168;

    internal static double Normal(double noise) => NormalDistribution.StandardQuantile(noise);

    /// <summary>A count whose expectation may exceed what anything has.</summary>
    internal static double Count(double expected, double noise) =>
        new PoissonDistribution(Math.Min(expected, Largest)).Quantile(noise);

    internal static Func<int, double> StandardNormal(Block block)
    {
        var noise = block.Noise();
        return i => Normal(noise[i]);
    }

    /// <summary>Normal with variance 1 and a correlation with a cause that is so too.</summary>
    internal static Mechanism Correlated(string cause, double correlation) => block =>
    {
        var (value, noise) = (block.Cause(cause), block.Noise());
        var own = Math.Sqrt(1 - correlation * correlation);
        return i => correlation * value[i] + own * Normal(noise[i]);
    };

    /// <summary>1 with a probability whose log odds are shifted by a function of the company.</summary>
    internal static Func<int, double> Chance(ArraySegment<double> noise, double probability, Func<int, double> logOdds) =>
        i => noise[i] > 1 - Probability.Shifted(probability, logOdds(i)) ? 1 : 0;

    internal static Func<int, double> Sum(ArraySegment<double>[] parts) => i =>
    {
        var sum = 0.0;
        foreach (var part in parts)
            sum += part[i];
        return sum;
    };
}
