using System.Collections.Concurrent;
using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>How data come about, with what is true of them.</summary>
/// <param name="name">The name in the table.</param>
/// <param name="draw">Draws a sample of a given size.</param>
internal sealed class Design<TSample>(string name, Func<RandomStream, int, TSample> draw)
{
    private const int TruthSamples = 20;
    private const int TruthSampleSize = 50_000;

    private readonly ConcurrentDictionary<string, Lazy<double>> _truths = [];

    public string Name { get; } = name;

    /// <summary>Whether the null hypothesis of the family's tests holds; only there have tests a size.</summary>
    public bool HoldsNull { get; init; }

    public TSample Draw(RandomStream stream, int size) => draw(stream, size);

    /// <summary>States a truth in closed form.</summary>
    public Design<TSample> Knowing(Estimand<TSample> estimand, double truth)
    {
        _truths[estimand.Name] = new(truth);
        return this;
    }

    /// <summary>What is true of these data: as stated, or by a long simulation of a seed of its own, done once.</summary>
    public double Truth(Estimand<TSample> estimand) =>
        _truths.GetOrAdd(estimand.Name, _ => new(() => Simulated(estimand))).Value;

    private double Simulated(Estimand<TSample> estimand)
    {
        var stream = RandomStream.FromSeed("truth").Fork(Name);
        var estimates = new double[TruthSamples];
        Parallel.For(0, TruthSamples, i => estimates[i] = estimand.Estimate(Draw(stream.Fork(i), TruthSampleSize)));
        return estimates.Average();
    }
}
