using ResearchKit.Statistics;

namespace ResearchKit.Synthesis;

/// <summary>
/// Chance by number instead of by turn: the bits of account i in column c follow from both alone, so that any account is drawn
/// alone, in any order, on any thread, and costs a few nanoseconds a column where a stream of its own would cost a hundred.
/// </summary>
/// <remarks>
/// An account is SplitMix64 of its profile's key (from the named streams) plus its place; a column's bits are SplitMix64 of that
/// plus the column's key (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195).
/// </remarks>
internal static class CounterChance
{
    private const ulong Weyl = 0x9E3779B97F4A7C15;

    // Normal scores at equal steps of probability; at the outer steps they bend too much to be linear.
    private const int Steps = 2048;
    private const int OuterSteps = 8;

    private static readonly double[] Scores =
    [
        .. Enumerable.Range(0, Steps + 1).Select(
            k => NormalDistribution.StandardQuantile(Math.Clamp(k, 0.5, Steps - 0.5) / Steps)),
    ];

    internal static ulong Account(ulong profile, ulong place) => Mix(profile + place * Weyl);

    internal static ulong Bits(ulong account, ulong column) => Mix(account + column);

    /// <summary>A uniform number on (0, 1), ends excluded.</summary>
    internal static double Uniform(ulong account, ulong column) => ToUniform(Bits(account, column));

    /// <summary>A standard normal number, off by at most 0.001.</summary>
    internal static double Normal(ulong account, ulong column)
    {
        var probability = ToUniform(Bits(account, column));
        var place = probability * Steps;
        var step = (int)place;
        if (step is < OuterSteps or >= Steps - OuterSteps)
            return NormalDistribution.StandardQuantile(probability);
        var scores = Scores;
        var low = scores[step];
        return low + (place - step) * (scores[step + 1] - low);
    }

    /// <summary>A column's key, from its name.</summary>
    internal static ulong ColumnKey(RandomStream table, string column) => table.Fork("column").Fork(column).NextBits();

    private static double ToUniform(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
