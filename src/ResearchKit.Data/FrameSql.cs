using Microsoft.Data.Analysis;
using ResearchKit.Data.Duck;

namespace ResearchKit.Data;

/// <summary>SQL over a table.</summary>
public static class FrameSql
{
    /// <summary>Asks a question in SQL; the table is named <c>frame</c>: "select segment, avg(revenue) from frame group by segment".</summary>
    /// <remarks>
    /// The dialect is DuckDB's. SQL does not tell names apart by case alone. A query reads no file and no network, and
    /// changes nothing: the answer is a new table. Dates come back to the microsecond.
    /// </remarks>
    /// <param name="frame">The table.</param>
    /// <param name="query">One query.</param>
    /// <returns>The answer. Sums of whole numbers that leave ±2^53 come as text, as identifiers do.</returns>
    /// <exception cref="InputException">DuckDB refuses the query; the message is its own.</exception>
    public static DataFrame Sql(this DataFrame frame, string query)
    {
        using var database = DuckDatabase.Open(FileAccessOfSql.Refused);
        try
        {
            FrameTable.Create(database, "frame", frame);
            // A line break ends a comment at the query's end, which would swallow the bracket.
            database.Execute($"create table answer as ({query.Trim().TrimEnd(';')}\n)");
            return ResultFrame.Read(database, "answer", ResultFrame.Describe(database, "answer"), file: null);
        }
        catch (DuckException e)
        {
            throw new InputException("SQL: " + e.Message, value: query, cause: e);
        }
    }
}
