using ResearchKit.Statistics.Distributions;

namespace ResearchKit.Statistics.Resampling.Engine;

/// <summary>Replicates in ascending order, and their quantiles as Davison and Hinkley take them (1997, equation 5.8).</summary>
internal sealed class ReplicateQuantiles
{
    private readonly double[] _sorted;

    /// <param name="replicates">None of them NaN.</param>
    public ReplicateQuantiles(IEnumerable<double> replicates)
    {
        _sorted = [.. replicates];
        Array.Sort(_sorted);
    }

    public int Count => _sorted.Length;

    public bool AreEqual => _sorted[0] == _sorted[^1];

    /// <summary>The share below a value, those equal to it counting half: a discrete statistic often repeats the estimate.</summary>
    public double ShareBelow(double value)
    {
        var (below, equal) = (0L, 0L);
        foreach (var replicate in _sorted)
        {
            below += replicate < value ? 1 : 0;
            equal += replicate == value ? 1 : 0;
        }
        return (below + equal / 2.0) / Count;
    }

    /// <summary>Whether a quantile lies between replicates, and not out where there are none.</summary>
    public bool Reach(double probability) => (Count + 1) * probability is var rank && rank >= 1 && rank <= Count;

    /// <summary>The replicate of rank (B + 1)p, between two of them by the normal quantiles of their ranks; at most the extremes.</summary>
    public double At(double probability)
    {
        var rank = (Count + 1) * probability;
        var below = (int)rank;
        if (below < 1)
            return _sorted[0];
        if (below >= Count)
            return _sorted[^1];
        var (low, high) = (_sorted[below - 1], _sorted[below]);
        if (rank == below || low == high)
            return low;
        var start = StandardNormal.Quantile(below / (Count + 1.0));
        var end = StandardNormal.Quantile((below + 1) / (Count + 1.0));
        return low + (StandardNormal.Quantile(probability) - start) / (end - start) * (high - low);
    }
}
