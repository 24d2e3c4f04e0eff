namespace ResearchKit.Data.Duck;

/// <summary>A statement that DuckDB refused; the message is its own, first line only.</summary>
internal sealed class DuckException(string message) : Exception(message.Split('\n')[0].Trim())
{
    /// <summary>All that DuckDB says: often what it was nearest to, and the place.</summary>
    public string Text { get; } = message;
}
