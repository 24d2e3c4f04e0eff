using System.Globalization;

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
            string.Create(CultureInfo.InvariantCulture, $"The table has {count:N0} rows; a DataFrame of this kit holds {Most:N0} at most."), file);
}
