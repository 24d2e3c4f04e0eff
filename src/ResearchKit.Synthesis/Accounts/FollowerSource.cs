namespace ResearchKit.Synthesis;

/// <summary>Which followers a table is about, by their place in it.</summary>
internal abstract class FollowerSource
{
    /// <summary>How many there are.</summary>
    internal abstract long Count { get; }

    /// <summary>Puts a run of them into an empty block.</summary>
    /// <param name="start">The place of the first.</param>
    /// <param name="count">How many, at most a block.</param>
    /// <param name="block">Where to.</param>
    internal abstract void Fill(long start, int count, FollowerBlock block);
}
