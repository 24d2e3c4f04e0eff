using ResearchKit.Display;

namespace ResearchKit.Data.Frames;

/// <summary>How many rows a table can have.</summary>
internal static class FrameRows
{
    // Eight bytes each in one array.
    private const long Most = int.MaxValue / sizeof(long) - 8;

    /// <exception cref="InputException">The table has more rows than fit.</exception>
    public static int Checked(long count, string? file) => count <= Most
        ? (int)count
        : throw new InputException(
            $"The table has {NumberText.Count(count)} rows; a DataFrame of this kit holds {NumberText.Count(Most)} at most.", file);
}
