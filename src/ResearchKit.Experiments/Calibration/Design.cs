using System.Collections.Concurrent;
using ResearchKit.Statistics;

namespace ResearchKit.Experiments;

/// <summary>How data come about, with what is true of them.</summary>
/// <param name="name">The name in the table.</param>
/// <param name="draw">Draws a sample of a given size.</param>
internal sealed class Design<TSample>(string name, Func<RandomStream, int, TSample> draw)
{
    private const int TruthSamples = 20;
    private const int TruthSampleSize = 20_000;

    private readonly ConcurrentDictionary<string, Lazy<double>> _truths = [];
    private readonly HashSet<string> _lacking = [];

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

    /// <summary>States a truth that is that of another design, which may have to be simulated.</summary>
    public Design<TSample> Knowing(Estimand<TSample> estimand, Func<double> truth)
    {
        _truths[estimand.Name] = new(truth);
        return this;
    }

    /// <summary>States that of these data there is no such truth, or not only one, so that no interval can be held against it.</summary>
    public Design<TSample> Without(Estimand<TSample> estimand)
    {
        _lacking.Add(estimand.Name);
        return this;
    }

    public bool Lacks(Estimand<TSample> estimand) => _lacking.Contains(estimand.Name);

    /// <summary>
    /// What is true of these data: as stated, or by a long simulation of a seed of its own, done once. NaN where the data have
    /// no such thing, as a biweight midcorrelation where most values are equal.
    /// </summary>
    public double Truth(Estimand<TSample> estimand) =>
        _truths.GetOrAdd(estimand.Name, _ => new(() => Simulated(estimand))).Value;

    private double Simulated(Estimand<TSample> estimand)
    {
        var stream = RandomStream.FromSeed("truth").Fork(Name);
        var estimates = new double[TruthSamples];
        Parallel.For(0, TruthSamples, i => estimates[i] = Estimated(Draw(stream.Fork(i), TruthSampleSize)));
        return estimates.Average();

        double Estimated(TSample sample)
        {
            try
            {
                return estimand.Estimate(sample);
            }
            catch (AssumptionException)
            {
                return double.NaN;
            }
        }
    }
}
