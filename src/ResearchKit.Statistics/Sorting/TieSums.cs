namespace ResearchKit.Statistics.Sorting;

/// <summary>Sums over the groups of equal values, t being a group's size, that correct variances for ties.</summary>
/// <param name="Pairs">Σ t(t − 1)/2: the pairs tied with each other.</param>
/// <param name="Cubes">Σ (t³ − t).</param>
/// <param name="Triples">Σ t(t − 1)(t − 2).</param>
/// <param name="Spread">Σ t(t − 1)(2t + 5).</param>
/// <remarks>128 bits: from two million equal values on, a cube no longer fits into 64.</remarks>
internal readonly record struct TieSums(long Pairs, Int128 Cubes, Int128 Triples, Int128 Spread)
{
    /// <summary>The sums with one more group of <paramref name="t"/> equal values.</summary>
    public TieSums With(long t)
    {
        if (t == 1)
            return this;
        Int128 ordered = t * (t - 1);
        return new(Pairs + t * (t - 1) / 2, Cubes + ordered * (t + 1), Triples + ordered * (t - 2), Spread + ordered * (2 * t + 5));
    }
}
