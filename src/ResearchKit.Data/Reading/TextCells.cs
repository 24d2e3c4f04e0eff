using System.Text;
using Microsoft.Data.Analysis;
using ResearchKit.Data.Duck;
using ResearchKit.Data.Writing;

namespace ResearchKit.Data.Reading;

/// <summary>Collects the cells of a text column. Equal cells share one string while there are few different ones.</summary>
internal sealed class TextCells(string name)
{
    private const int MostShared = 10_000;
    private const int LongestShared = 64;

    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    public StringDataFrameColumn Column { get; } = new(name, 0);

    public void Add(DuckVector vector, int first, int count)
    {
        for (var i = first; i < count; i++)
            Column.Append(vector.IsValid(i) ? FormulaGuard.Remove(Share(vector.Text(i))) : null);
    }

    private string Share(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > LongestShared)
            return Encoding.UTF8.GetString(cell);
        Span<char> text = stackalloc char[LongestShared];
        text = text[..Encoding.UTF8.GetChars(cell, text)];
        if (_shared.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
            return known;
        var fresh = text.ToString();
        if (_shared.Count < MostShared)
            _shared.Add(fresh);
        return fresh;
    }
}
