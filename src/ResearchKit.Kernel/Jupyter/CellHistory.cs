using System.IO.Enumeration;

namespace ResearchKit.Kernel.Jupyter;

/// <summary>One cell that was stored.</summary>
/// <param name="Output">Its result as text, or null where it had none.</param>
internal sealed record HistoryEntry(int Number, string Code, string? Output);

/// <summary>The cells of this session, the latest of them; in memory only.</summary>
internal sealed class CellHistory
{
    /// <summary>More than anybody scrolls through.</summary>
    public const int Kept = 10_000;

    /// <summary>There is only this session; clients may also ask for it as 0.</summary>
    public const int Session = 1;

    private readonly LinkedList<HistoryEntry> _entries = [];

    public void Add(HistoryEntry entry)
    {
        _entries.AddLast(entry);
        if (_entries.Count > Kept)
            _entries.RemoveFirst();
    }

    public IEnumerable<HistoryEntry> Tail(long? count) => _entries.TakeLast(AtMost(count));

    /// <param name="start">The first number.</param>
    /// <param name="stop">The number after the last one; null for all.</param>
    public IEnumerable<HistoryEntry> Range(long session, long start, long? stop) => session is 0 or Session
        ? _entries.Where(entry => entry.Number >= start && entry.Number < (stop ?? long.MaxValue))
        : [];

    /// <param name="pattern">With * for any text and ? for any character.</param>
    /// <param name="unique">Whether of equal cells only the latest is wanted.</param>
    public IEnumerable<HistoryEntry> Search(string pattern, bool unique, long? count)
    {
        var found = _entries.Where(entry => FileSystemName.MatchesSimpleExpression(Escaped(pattern), entry.Code, ignoreCase: false));
        if (unique)
            found = found.Reverse().DistinctBy(entry => entry.Code).Reverse();
        return found.TakeLast(AtMost(count));
    }

    // The matcher is one for file names, whose escape sign is an ordinary one here.
    private static string Escaped(string pattern) => pattern.Replace(@"\", @"\\", StringComparison.Ordinal);

    private static int AtMost(long? count) => (int)Math.Clamp(count ?? Kept, 0, Kept);
}
