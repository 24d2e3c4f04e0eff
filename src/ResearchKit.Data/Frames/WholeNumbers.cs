namespace ResearchKit.Data.Frames;

/// <summary>Which whole numbers are numbers, and which are identifiers that have to stay text.</summary>
internal static class WholeNumbers
{
    /// <summary>The largest whole number that a double holds, with all below it: 9,007,199,254,740,992.</summary>
    public const long Largest = 1L << 53;
}
