namespace ResearchKit.Synthesis;

/// <summary>Draws one of a few categories of accounts of several sorts, such as people and bots.</summary>
internal sealed class ShareSampler
{
    private readonly ulong _key;
    private readonly double[][] _bounds;

    /// <param name="key">The column's.</param>
    /// <param name="sorts">The shares of all categories for each sort.</param>
    internal ShareSampler(ulong key, params IReadOnlyList<double>[] sorts)
    {
        _key = key;
        _bounds = [.. sorts.Select(Cumulated)];
    }

    internal int At(ulong account, int sort)
    {
        var chance = CounterChance.Uniform(account, _key);
        var category = 0;
        // All bounds, without a branch: faster than to stop at the right one.
        foreach (var bound in _bounds[sort])
            category += chance > bound ? 1 : 0;
        return category;
    }

    internal void Fill(ReadOnlySpan<ulong> accounts, ReadOnlySpan<byte> sorts, Span<long> values)
    {
        for (var row = 0; row < values.Length; row++)
            values[row] = At(accounts[row], sorts[row]);
    }

    internal void Fill(ReadOnlySpan<ulong> accounts, ReadOnlySpan<byte> sorts, Span<byte> values)
    {
        for (var row = 0; row < values.Length; row++)
            values[row] = (byte)At(accounts[row], sorts[row]);
    }

    // Of all but the last, behind which nothing lies; trailing categories without a share have none, as rounding may give them some.
    private static double[] Cumulated(IReadOnlyList<double> shares)
    {
        var last = shares.Count - 1;
        while (shares[last] == 0)
            last--;
        var sum = 0.0;
        return [.. shares.Take(last).Select(share => sum += share)];
    }
}
