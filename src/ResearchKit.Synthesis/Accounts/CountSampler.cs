namespace ResearchKit.Synthesis;

/// <summary>Draws one count of accounts of several sorts, such as people and bots, without a branch between them.</summary>
internal sealed class CountSampler
{
    private readonly ulong _key;
    private readonly double[] _tables;
    private readonly double[] _loadings;
    private readonly double[] _ownWeights;

    /// <param name="key">The column's.</param>
    /// <param name="sorts">A distribution for each sort.</param>
    internal CountSampler(ulong key, params ReadOnlySpan<CountQuantiles> sorts)
    {
        _key = key;
        _tables = new double[sorts.Length * CountQuantiles.TableLength];
        _loadings = new double[sorts.Length];
        _ownWeights = new double[sorts.Length];
        for (var sort = 0; sort < sorts.Length; sort++)
        {
            sorts[sort].ByScore.CopyTo(_tables, sort * CountQuantiles.TableLength);
            _loadings[sort] = sorts[sort].Loading;
            _ownWeights[sort] = Math.Sqrt(1 - sorts[sort].Loading * sorts[sort].Loading);
        }
    }

    /// <param name="accounts">What all chance of a row is made from.</param>
    /// <param name="sorts">The sort of each row.</param>
    /// <param name="activities">Of each row.</param>
    /// <param name="values">Where the counts go.</param>
    internal void Fill(ReadOnlySpan<ulong> accounts, ReadOnlySpan<byte> sorts, ReadOnlySpan<double> activities, Span<long> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var sort = sorts[row];
            var score = _loadings[sort] * activities[row] + _ownWeights[sort] * CounterChance.Normal(accounts[row], _key);
            values[row] = CountQuantiles.At(_tables, sort, score);
        }
    }
}
